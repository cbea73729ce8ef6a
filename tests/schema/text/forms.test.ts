import { analysisOf } from '@gazette/schema/text/analysis.ts';
import { terms } from '@gazette/schema/text/terms.ts';
import { describe, expect, it } from 'vitest';

/** Whether a search for one word finds the other too: by its term, or as another form. */
function finds(word: string, other: string, language: string): boolean {
  const [[term = ''], [wanted = '']] = [terms(word, language), terms(other, language)];
  return term === wanted || (analysisOf(language).formsOf?.(term) ?? []).includes(wanted);
}

describe('other forms of a word', () => {
  it.each([
    ['en', 'resigns', 'resignation'],
    ['en', 'invaded', 'invasion'],
    ['en', 'denied', 'denial'],
    ['en', 'permitting', 'permit'],
    ['en', 'travelled', 'traveling'],
    ['en', 'visits', 'visited'],
    ['en', 'bought', 'buyers'],
    ['en', 'sale', 'sold'],
    ['en', 'chairmen', 'chairwoman'],
    ['en', 'organisations', 'organized'],
    ['en', 'harbor', 'Harbours'],
    ['en', 'Japan', 'Japanese'],
    ['en', 'viruses', 'virus'],
    ['ar', 'وزير', 'الوزراء'],
    ['ar', 'المدينة', 'مدن'],
    ['ar', 'قراراً', 'القرار'],
    ['ar', 'قرار', 'قرارا'],
    ['ar', 'أخبارا', 'خبر'],
    ['ar', 'استقالة', 'واستقالت'],
    ['ar', 'يستقيل', 'تستقيل'],
    ['ar', 'المسئولون', 'مسؤول'],
    ['ar', 'ترمب', 'ترامب'],
    ['ar', 'الأميركية', 'أمريكا'],
  ])('%s: %s and %s are found by each other', (language, one, other) => {
    expect([finds(one, other, language), finds(other, one, language)]).toEqual([true, true]);
  });

  it.each([
    ['en', 'house', 'housing'],
    ['en', 'rate', 'rated'],
    ['en', 'interest', 'interesting'],
    ['en', 'universe', 'university'],
    ['en', 'general', 'generate'],
    ['ar', 'دين', 'دينا'],
    ['ar', 'كوب', 'كوبا'],
    ['ar', 'حد', 'حدود'],
  ])('%s: %s is no %s', (language, one, other) => {
    expect([finds(one, other, language), finds(other, one, language)]).toEqual([false, false]);
  });

  it('are none of a word itself, of a number or of what is in another script, and each is there once', () => {
    for (const language of ['en', 'ar']) {
      for (const word of ['2026', 'a4', 'harbour', 'الوزراء', 'عليا', 'vaccinate', 'مياه', 'organise']) {
        for (const term of terms(word, language)) {
          const forms = analysisOf(language).formsOf?.(term) ?? [];
          expect(forms).not.toContain(term);
          expect(new Set(forms).size).toBe(forms.length);
          expect(forms.every((form) => /^\p{L}+$/u.test(form))).toBe(true);
        }
      }
      expect(analysisOf(language).formsOf?.('2026')).toEqual([]);
    }
    expect(analysisOf('ar').formsOf?.('harbour')).toEqual([]);
  });
});
