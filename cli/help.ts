export const help = `Wireprint: where news text really comes from.

  wireprint check PAGE…            check pages: .html and .html.gz files, folders of them, - for standard input
  wireprint check --selection TEXT
  wireprint check --selection-file FILE   a JSON array of { "text": … }
  wireprint trace FILE… -o OUT     write originals as traces: recognisable, not readable
  wireprint pack FILE… -o OUT      write originals as one file
  wireprint help

check
  -l, --library FILE    originals to check against, repeatable: ninjs, NewsML-G2, NITF, NewsML 1.2, RSS, Atom, JSON Feed,
                        web pages, plain text, packs, gzip or zip of these, or a folder of them. Without it: the
                        originals that come with Wireprint
  --url URL             the address of a single page
  --format text|json    json prints one report a line
  --timings             with the milliseconds of each stage

trace, pack
  -o, --out OUT         OUT.json: an array; OUT.jsonl: one item a line; anything else: a pack. Both may end in .gz.
                        Without it: to standard output, traces as an array, texts as a pack

Exit status: 0 all was well, 2 an input was bad (named on standard error, the others were checked), 1 Wireprint failed.
`;
