/** What crosses a border: plain data, success and failure alike. A missing answer is an error. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: string };
