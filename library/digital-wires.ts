/**
 * An item of the German agency's own JSON (`digitalwires`) under the names that ninjs has for its facts. Anything else comes back as it is.
 * Its address in the agency's systems, its teaser and boxes beside the text have no place in an original.
 */
export function asNinjs(value: unknown): unknown {
  if (!value || typeof value !== 'object' || !('format' in value) || !('urn' in value)) return value;
  const { format, urn, type, article_html, version_created, creditline, ...rest } = value as Record<string, unknown>;
  if (typeof format !== 'string' || !format.startsWith('digitalwires@')) return value;
  return {
    uri: urn,
    // What has a text is one, also where pictures come with it.
    type: typeof article_html === 'string' ? 'text' : type,
    versionCreated: version_created,
    ...named(rest, 'headline', 'byline', 'language', 'pubstatus', 'copyrightnotice'),
    source: creditline,
    body_html: article_html,
  };
}

function named(from: Record<string, unknown>, ...names: string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, from[name]]));
}
