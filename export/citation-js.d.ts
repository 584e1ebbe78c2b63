/** What is used of Citation.js (https://citation.js.org/api/), which comes without types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: readonly object[], options: { forceType: string });
    format(as: string, options?: { format?: string; template?: string; lang?: string }): string;
  }
  export const plugins: { config: { get(name: '@csl'): { styles: { add(name: string, style: string): void } } } };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
