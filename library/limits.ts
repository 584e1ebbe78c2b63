/** Bounds on everything that comes from a file, a feed or a page. Counts of UTF-16 units, or bytes where said. */
export const limits = {
  /** An address or a key: what browsers take in an address bar, and more than any newsroom uses. */
  uri: 2_048,
  /** A headline, an outlet's name, a byline as written: ten times the longest in 13,000 real items. */
  line: 2_000,
  bylines: 40,
  /** A body: a parliamentary record of one day has about a million characters. */
  text: 4_000_000,
  /** Bytes of a trace: that of the longest body stays below. */
  trace: 4_000_000,
  /** Bytes of one line of a pack or a JSON lines file: the longest body, escaped, and its facts. */
  jsonLine: 32_000_000,
  /** Bytes of a JSON file that must be read whole, unpacked. Strings end at 512 MB in V8. */
  jsonFile: 400_000_000,
  /** Bytes of a whole web page, or of a file of plain text. The largest real page in 1,400 has 4 MB. */
  page: 32_000_000,
  /** Files in one zip file. */
  zipFiles: 20_000,
  /** A packed file that is unpacked to more than this many times its size, and to more than `bomb` bytes, is made to hurt. */
  ratio: 150,
  bomb: 200_000_000,
  /** Bytes of a stream that is read line by line, unpacked: a bomb ends here, a million originals do not. */
  stream: 16_000_000_000,
  /** Problems named one by one for a file; the rest are only counted. */
  problems: 1_000,
};
