import { hostOf } from '../engine/names.ts';
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
  readonly #written = new Set<string>();
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

  /**
   * All names in a text, in order, as they are given or in capitals, none inside a longer word. Picture credits (`AP Photo/…`, `REUTERS/Name`,
   * `AFP via Getty`) and compounds (`AP-NORC poll`) are not named for the text and left out.
   */
  mentions(text: string): Mention[] {
    const found: Mention[] = [];
    for (const match of text.matchAll(this.#compiled())) {
      if (found.length >= maxMentions) break;
      const end = match.index + match[0].length;
      const source =
        pictureAfter.test(text.slice(end, end + 12)) || pictureBefore.test(text.slice(Math.max(0, match.index - 5), match.index))
          ? null
          : this.named(match[0]);
      if (source) found.push({ ...source, start: match.index, end });
    }
    return found;
  }

  /** The source that an address belongs to. */
  ofAddress(address: string): Source | null {
    const host = hostOf(address.trim());
    for (let rest = host; rest?.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
      const source = this.#domains.get(rest);
      if (source) return source;
    }
    return null;
  }

  #enter(name: string, names: readonly string[], short: readonly string[], domains: readonly string[], agency: boolean): void {
    const source = { name, agency };
    for (const one of [name, ...names]) {
      this.#written.add(one);
      this.#full.set(one.toLowerCase(), source);
    }
    for (const one of short) this.#short.set(one, source);
    for (const one of domains) this.#domains.set(one.toLowerCase(), source);
  }

  #compiled(): RegExp {
    if (!this.#pattern) {
      const names = new Set(
        [...this.#written, ...this.#short.keys()].flatMap((name) => (this.#short.has(name) ? [name] : [name, name.toUpperCase()])),
      );
      const escaped = [...names]
        .sort((a, b) => b.length - a.length)
        .map((name) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ /g, '\\s+'));
      this.#pattern = new RegExp(
        `(?<!(?![据據由])\\p{L}-?|\\p{N})(?:${escaped.join('|') || '(?!)'})(?!(?!${particles})[\\p{L}\\p{N}]|-\\p{Lu})`,
        'gu',
      );
    }
    return this.#pattern;
  }
}

/** What follows a name without a space in scripts that write none: “路透社报道”, “AFPによると”, “연합뉴스에”. */
const particles = '报道|報道|報導|消息|电|電|讯|訊|記者|记者|供稿|配信|提供|によ|が|は|の|に|を|에|의|가|는|은|기자|제공';
/** A text with more names than this is a list of them. */
const maxMentions = 300;
const pictureAfter = /^(?:\s(?:[Pp]hoto|[Ff]ile|[Ii]mages?|via)\b|\/\p{Lu}\p{Ll})/u;
const pictureBefore = /(?:\/|\bvia )$/;
