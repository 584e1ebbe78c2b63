type Messages = typeof import('../public/_locales/en/messages.json');
export type MessageKey = Exclude<keyof Messages, 'default'>;
/** The stem of messages that come in plural forms: `passages` for `passages_one`, `passages_other`, … */
export type PluralKey = { [Key in MessageKey]: Key extends `${infer Stem}_other` ? Stem : never }[MessageKey];

/** How a view speaks: the reader's language, calendar, zone and moment. All of it comes in, so that views stay pure. */
export interface Voice {
  say(key: MessageKey, ...values: string[]): string;
  /** The plural form for `n`. `$1` is the number, written in the reader's manner; `values` follow from `$2`. */
  count(stem: PluralKey, n: number, ...values: string[]): string;
  number(n: number): string;
  /** “Reuters and BBC News”. */
  list(names: readonly string[]): string;
  language: string;
  direction: 'ltr' | 'rtl';
  /** BCP 47, for dates and numbers: the reader's own variety of `language` (`en-GB`). */
  locale: string;
  timeZone: string;
  /** Milliseconds since 1970. */
  now: number;
}

/** The part of `browser.i18n` that a voice needs. */
export interface MessageSource {
  getMessage(key: string, values?: string[]): string;
  getUILanguage(): string;
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdfd\ufe70-\ufefc]/;

/**
 * A voice over a browser's messages. The browser's own language may be one that we have no messages for: then the messages
 * (and with them plurals, dates and direction) are in the default language, which the messages themselves name.
 */
export function makeVoice(source: MessageSource, timeZone: string, now: number): Voice {
  const language = source.getMessage('messagesLanguage') || 'en';
  const browserLanguage = source.getUILanguage().replaceAll('_', '-');
  const locale = baseOf(browserLanguage) === baseOf(language) ? browserLanguage : language;
  const direction = source.getMessage('textDirection') === 'rtl' ? 'rtl' : 'ltr';
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(locale);
  const get = (key: string, values: string[]) => source.getMessage(key, values.map(isolated));
  const isolated = (value: string) => isolate(value, direction);
  return {
    language,
    direction,
    locale,
    timeZone,
    now,
    say: (key, ...values) => get(key, values),
    count: (stem, n, ...values) => {
      const all = [numbers.format(n), ...values];
      return get(`${stem}_${plurals.select(n)}`, all) || get(`${stem}_other`, all);
    },
    number: (n) => numbers.format(n),
    list: (names) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(names.map(isolated)),
  };
}

/** Fences a value that runs against the sentence's direction with Unicode isolates, so that it cannot reorder the words around it. */
function isolate(value: string, direction: 'ltr' | 'rtl'): string {
  const against = rightToLeft.test(value) !== (direction === 'rtl') && /\p{L}/u.test(value);
  return against ? `\u2068${value}\u2069` : value;
}

const baseOf = (tag: string): string => tag.split('-')[0]!.toLowerCase();
