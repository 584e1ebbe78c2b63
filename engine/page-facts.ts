/** What an article's page says of itself, with the article's text: what `page/` reads of it, and `library/` keeps. */
export interface PageFacts {
  url: string | null;
  /** The address that the page calls its own. */
  canonical: string | null;
  headline: string | null;
  /** Who publishes it, by what the page says. */
  outlet: string | null;
  bylines: string[];
  published: string | null;
  updated: string | null;
  language: string | null;
  /** The article's paragraphs, joined by blank lines. */
  text: string;
  /** Whether the article goes on behind a wall or on another page. */
  cutOff: boolean;
}
