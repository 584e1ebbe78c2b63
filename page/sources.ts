import type { Tables } from '../engine/tables.ts';

/** An agency or outlet of the tables. */
export interface Source {
  name: string;
  agency: boolean;
}

export interface Mention extends Source {
  start: number;
  end: number;
}

/** Finds the names of agencies and outlets in text. Full names count in any case, short ones (“AP”, “dpa”) only as they are written: “(ap)” may be anything. */
export class Sources {
  readonly #full = new Map<string, Source>();
  readonly #short = new Map<string, Source>();
  readonly #domains = new Map<string, Source>();
  #pattern: RegExp | null = null;

  constructor(tables: Tables) {
    // Agencies come last, so that a name that both tables have is the agency's.
    for (const outlet of tables.outlets) this.#enter(outlet.name, outlet.names, [], outlet.domains, false);
    for (const agency of tables.agencies) this.#enter(agency.name, agency.names, agency.short, agency.domains, true);
  }

  /** The source that the whole of a text names, an article before it or not; else `null`. */
  named(text: string): Source | null {
    const bare = text.trim().replace(/\s+/g, ' ');
    const low = bare.toLowerCase();
    return this.#short.get(bare) ?? this.#full.get(low) ?? this.#full.get(low.replace(/^the /, '')) ?? null;
  }

  /** All names in a text, in order, none inside another or inside a longer word. */
  mentions(text: string): Mention[] {
    const found: Mention[] = [];
    for (const match of text.matchAll(this.#compiled())) {
      const source = this.named(match[0]);
      if (source) found.push({ ...source, start: match.index, end: match.index + match[0].length });
    }
    return found;
  }

  /** The source that an address belongs to. */
  ofAddress(address: string): Source | null {
    const host = hostOf(address);
    for (let rest = host; rest?.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
      const source = this.#domains.get(rest);
      if (source) return source;
    }
    return null;
  }

  #enter(name: string, names: readonly string[], short: readonly string[], domains: readonly string[], agency: boolean): void {
    const source = { name, agency };
    for (const one of [name, ...names]) this.#full.set(one.toLowerCase(), source);
    for (const one of short) this.#short.set(one, source);
    for (const one of domains) this.#domains.set(one.toLowerCase(), source);
  }

  #compiled(): RegExp {
    if (!this.#pattern) {
      const names = [...this.#full.keys(), ...this.#short.keys()].sort((a, b) => b.length - a.length);
      const escaped = names.map((name) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ /g, '\\s+'));
      this.#pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${escaped.join('|') || '(?!)'})(?![\\p{L}\\p{N}])`, 'giu');
    }
    return this.#pattern;
  }
}

/** The host of an absolute http(s) address, without `www.`; `null` for anything else. */
export function hostOf(address: string): string | null {
  const match = /^https?:\/\/(?:[^/@]*@)?([\w.-]+)/i.exec(address.trim());
  return match ? match[1]!.toLowerCase().replace(/^www\./, '') : null;
}
