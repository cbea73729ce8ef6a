import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_SLUG_LENGTH, slugify } from '@gazette/schema/text/slug.ts';
import { anyText } from './texts.ts';

describe('slugify', () => {
  it.each([
    ['وزارة الصحّة تُعلن: ٣ مستشفيات جديدة!', 'ar', 'وزارة-الصحة-تعلن-3-مستشفيات-جديدة'],
    ['أمن المياه & الزراعة', 'ar', 'أمن-المياه-و-الزراعة'],
    ['«مُحَمَّد» العـــربي \u200f—\u200f العالمیة', 'ar', 'محمد-العربي-العالمیة'],
    ["Conway's café & the iPhone: what’s next?", 'en', 'conways-cafe-and-the-iphone-whats-next'],
    ['Über Öl', 'de', 'ueber-oel'],
    ['Über Öl', 'tr', 'uber-ol'],
    ['Война и мир', 'ru', 'voyna-i-mir'],
    ['हिन्दी समाचार', 'hi', 'हिन्दी-समाचार'],
    ['قرية COP30 في بيليم', 'ar', 'قرية-cop30-في-بيليم'],
  ])('%s', (text, language, slug) => {
    expect(slugify(text, language)).toBe(slug);
  });

  it.each(['', '   ', '!!! … ؟', '👍', '\u200f\u064e'])('has a word even for "%s"', (text) => {
    expect(slugify(text, 'ar')).toBe('article');
  });

  it('cuts a long headline between words, a long word anywhere', () => {
    const slug = slugify('مؤتمر دفاعي إقليمي نادر في إسلام آباد '.repeat(5), 'ar');
    expect(slug.length).toBeLessThanOrEqual(MAX_SLUG_LENGTH);
    expect('مؤتمر-دفاعي-إقليمي-نادر-في-إسلام-آباد-'.repeat(5)).toContain(`${slug}-`);
    expect(slugify('x'.repeat(500), 'en')).toBe('x'.repeat(MAX_SLUG_LENGTH));
    expect(slugify('x'.repeat(MAX_SLUG_LENGTH), 'en')).toHaveLength(MAX_SLUG_LENGTH);
  });

  it('is a path segment of bounded length, and its own slug, for any text', () => {
    fc.assert(
      fc.property(anyText(), fc.constantFrom('ar', 'en', 'de', 'tr', 'und'), (text, language) => {
        const slug = slugify(text, language);
        expect(slug).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:-[\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*$/u);
        expect(slug.length).toBeLessThanOrEqual(MAX_SLUG_LENGTH);
        expect(slugify(slug, language)).toBe(slug);
      }),
      { seed: 8, numRuns: 1000 },
    );
  });
});
