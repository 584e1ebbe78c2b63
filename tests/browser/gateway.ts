import { request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** A proxy that lets a browser reach this machine only, and writes down every address that was asked for. */
export interface Gateway {
  port: number;
  /** Asked for on this machine, and passed on. */
  passed: string[];
  /** Asked for elsewhere, and refused. */
  refused: string[];
  close(): Promise<void>;
}

export async function openGateway(): Promise<Gateway> {
  const passed: string[] = [];
  const refused: string[] = [];
  const server = createServer((incoming, answer) => {
    const url = incoming.url ?? '';
    const here = URL.canParse(url) && new URL(url).hostname === '127.0.0.1';
    (here ? passed : refused).push(url);
    if (here) passOn(incoming, answer);
    else answer.writeHead(502).end();
  });
  // Encrypted traffic and web sockets ask for a tunnel first. Nothing of ours needs one, to this machine neither.
  server.on('connect', (incoming, socket) => {
    refused.push(`https://${incoming.url}`);
    // A browser that is closed meanwhile resets what it had asked for.
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  server.on('upgrade', (incoming, socket) => {
    refused.push(incoming.url ?? '');
    socket.on('error', () => {});
    socket.destroy();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    passed,
    refused,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function passOn(incoming: IncomingMessage, answer: ServerResponse): void {
  const onward = ask(incoming.url ?? '', { method: incoming.method, headers: incoming.headers }, (reply) => {
    answer.writeHead(reply.statusCode ?? 502, reply.headers);
    reply.on('error', () => answer.destroy());
    reply.pipe(answer);
  });
  onward.on('error', () => {
    if (!answer.headersSent) answer.writeHead(502);
    answer.end();
  });
  incoming.pipe(onward);
}
