/** A stretch of text: UTF-16 offsets into the untouched text, half-open (`end` is the first offset after it). */
export interface Span {
  start: number;
  end: number;
}
