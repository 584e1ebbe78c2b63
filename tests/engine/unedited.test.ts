import { expect, it } from 'vitest';
import { findUneditedClaim } from '../../engine/unedited.ts';

const claim = (text: string, matches: Parameters<typeof findUneditedClaim>[1] = []): string | null => {
  const span = findUneditedClaim(text, matches);
  return span && text.slice(span.start, span.end);
};

it.each([
  'This story was published from a wire agency feed without modifications to the text.',
  '(Except for the headline, this story has not been edited by our staff and is published from a syndicated feed.)',
  'Dieser Text wurde unverändert von der Agentur übernommen.',
  'Cet article est repris du flux d’une agence et n’a pas été modifié par la rédaction.',
  'Esta noticia ha sido publicada sin cambios a partir de una agencia.',
  'Esta notícia foi publicada pela agência sem alterações.',
  'Этот материал опубликован по ленте агентства без изменений.',
  'Цей матеріал опубліковано зі стрічки агентства без змін.',
  'Bu haber ajans tarafından servis edildi ve editörlerin müdahalesi olmadan yayımlandı.',
  'نشر هذا الخبر من الوكالة دون أي تعديل.',
  'शीर्षक को छोड़कर इस खबर को हमारी टीम ने संपादित नहीं किया है, यह एजेंसी की फ़ीड से प्रकाशित हुई है।',
  '本文转载自通讯社，未经任何修改。',
  'この記事は配信元の原文のまま掲載しています。',
])('finds “%s”', (words) => expect(claim(`A town voted.\n\n${words}\n\nMore news.`)).toBe(words));

it.each([
  'Parliament passed the bill on Monday without changes.',
  'The bank left its rate unchanged, the committee said in a statement.',
  'Der Leitzins blieb unverändert.',
  `${'A long paragraph about many things that were published without changes. '.repeat(8)}`,
])('passes over “%s”', (words) => expect(claim(words)).toBeNull());

it('does not take an original’s own words for the page’s', () => {
  const words = 'The report was published without changes.';
  const page = { start: 0, end: words.length };
  expect(claim(words)).toBe(words);
  expect(claim(words, [{ passages: [{ page, original: page, similarity: 1 }] }])).toBeNull();
});

it('is quick on a text without paragraphs and on one of many', () => {
  const started = performance.now();
  claim('without '.repeat(500_000));
  claim('not been\n\n'.repeat(400_000));
  expect(performance.now() - started).toBeLessThan(2_000);
});
