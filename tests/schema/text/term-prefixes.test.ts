import { describe, expect, it } from 'vitest';
import { termPrefixes } from '@gazette/schema/text/term-prefixes.ts';
import { terms } from '@gazette/schema/text/terms.ts';

describe('termPrefixes', () => {
  it.each([
    ['economies', 'en', 'economy'],
    ['المدرسة', 'ar', 'المدرسة'],
    ['المدرسه', 'ar', 'مدارس المدرسة'],
    ['العالمية', 'ar', 'العالمية'],
    ['nationaux', 'fr', 'national'],
  ])('finds the term at every letter from the fourth on while %s is typed', (word, language, text) => {
    const found = terms(text, language);
    for (let end = 4; end <= word.length; end += 1) {
      const prefixes = termPrefixes(word.slice(0, end), language);
      expect([word.slice(0, end), found.some((term) => prefixes.some((prefix) => term.startsWith(prefix)))]).toEqual([
        word.slice(0, end),
        true,
      ]);
    }
  });

  it('takes no more of a word for an ending than somebody may be about to type', () => {
    const begun = (word: string) => termPrefixes(word, 'ar').some((prefix) => (terms('كوريا', 'ar')[0] ?? '').startsWith(prefix));
    expect(begun('كورونا')).toBe(false);
    expect(begun('كور')).toBe(true);
  });

  it('has nothing for nothing', () => {
    expect(termPrefixes(' ؟', 'ar')).toEqual([]);
  });
});
