import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { prose } from '../page/page.ts';

/** A newsroom on this machine: a feed of two stories, one whole and one in summary, and the page of the second. */
export interface Newsroom {
  feed: string;
  /** An address that sends on to the same feed under another name of this machine. */
  moved: string;
  page: string;
  /** What was asked for, in order, with the headers that matter. */
  asked: { path: string; etag: string | undefined; cookie: string | undefined; referer: string | undefined }[];
  /** Changes the text of the page. */
  correct(): void;
  close(): Promise<void>;
}

const whole = `<![CDATA[<p>${prose(30, 'tram')}</p>]]>`;

export async function openNewsroom(): Promise<Newsroom> {
  const asked: Newsroom['asked'] = [];
  let ending = '';
  const server = createServer((request: IncomingMessage, response) => {
    const [path = ''] = (request.url ?? '').split('?');
    const { 'if-none-match': etag, cookie, referer } = request.headers;
    asked.push({ path, etag, cookie, referer });
    if (path === '/feed.xml') {
      if (etag === '"1"') response.writeHead(304).end();
      else
        response
          .writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8', etag: '"1"', 'set-cookie': 'who=you' })
          .end(feedOf(at));
    } else if (path === '/moved.xml') {
      response.writeHead(302, { location: `${at.replace('127.0.0.1', 'localhost')}/feed.xml` }).end();
    } else if (path === '/lighthouse') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(pageOf(ending));
    } else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    feed: `${at}/feed.xml`,
    moved: `${at}/moved.xml`,
    page: `${at}/lighthouse`,
    asked,
    correct: () => {
      ending = '<p>A line was added to this story after it had appeared, to say that the lamp went out again on Monday.</p>';
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const feedOf = (
  at: string,
): string => `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
  <channel><title>Calder Bay Herald</title><link>${at}/</link>
    <item><title>Trams run late</title><link>${at}/trams</link><dc:creator>Ada Quill</dc:creator><pubDate>Wed, 04 Mar 2026 08:30:00 GMT</pubDate><content:encoded>${whole}</content:encoded></item>
    <item><title>Lamp is lit</title><link>${at}/lighthouse</link><pubDate>Wed, 04 Mar 2026 09:30:00 GMT</pubDate><description>A lamp is lit.</description></item>
  </channel></rss>`;

const pageOf = (
  ending: string,
): string => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Lighthouse lamp is lit again | Calder Bay Herald</title>
  <meta property="og:site_name" content="Calder Bay Herald"><meta name="author" content="Tamsin Okoro"></head>
  <body><nav><a href="/">Home</a></nav><article><h1>Lighthouse lamp is lit again</h1><p>By Tamsin Okoro</p><p>${prose(6, 'lighthouse')}</p><p>${prose(5, 'lamp')}</p>${ending}</article>
  <script>fetch('/beacon')</script></body></html>`;
