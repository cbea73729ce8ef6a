import { globSync, readFileSync } from 'node:fs';
import { refusalWords } from '@gazette/schema/graph/refusal-words.ts';
import { arabicRefusals } from '@gazette/schema/graph/refusals-ar.ts';
import { describe, expect, it } from 'vitest';

/** Where what the console shows is refused; readers’ own words are the concepts’ of comments and readers. */
const folders = '{schema/{article,contributor,gate,graph,image,list,page,placement,related,section,site,source,staff,tag},server/session}';

/** Sentences of refusals in the program's own text, each value in them as `{1}`, `{2}` … */
function sentencesInTheProgram(): string[] {
  const said =
    /(?:\bmessage: |\bmessage = |new (?:NotAllowed|EditConflict|IllegalTransition|InUse|RateLimited)\(\s*|invalid\((?:'\w+', )?|wrong\('\w+', |refuse\('\w+', |\breturn )(`(?:[^`\\]|\\.)*`|'(?:[^'\\]|\\.)*')/g;
  return globSync(`${folders}/**/*.ts`, { exclude: (path) => path.includes('node_modules') || path.includes('letters') })
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(said)].map(([, text = '']) => text.slice(1, -1)))
    .filter((text) => /^[A-Z"$][^]* [^]*\.$/.test(text))
    .map((text) => {
      let number = 0;
      return text.replaceAll(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, () => `{${(number += 1)}}`);
    });
}

describe('what is refused', () => {
  it('has Arabic words for every sentence that the console can meet', () => {
    const sentences = sentencesInTheProgram();
    expect(sentences).toEqual(expect.arrayContaining(['An article needs a headline.', 'The {1} has {2} characters; {3} are allowed.', 'Sign in first.']));
    expect(sentences.filter((sentence) => arabicRefusals[sentence] === undefined)).toEqual([]);
  });

  it('names in Arabic all that it names in English', () => {
    const placesOf = (text: string) => [...text.matchAll(/\{\d\}/g)].map(([place]) => place).toSorted();
    const uneven = Object.entries(arabicRefusals).filter(([english, arabic]) => placesOf(arabic).join() !== placesOf(english).join());
    expect(uneven).toEqual([]);
  });

  it('is told in the language of whoever asks, moments by the clock of the site', () => {
    const listener = { language: 'ar-EG', locale: 'ar-EG-u-nu-latn', timeZone: 'Africa/Cairo' };
    expect(refusalWords('The headline has 320 characters; 300 are allowed.', listener)).toBe('طول حقل العنوان هو 320 من الأحرف، والمسموح به 300.');
    expect(refusalWords('Article "canal" is published: schedule is possible from draft or scheduled only.', listener)).toContain('مسودة أو مجدول');
    expect(refusalWords('It is under embargo until 2026-11-25T20:45:00.000Z.', listener)).toMatch(/10:45/);
    expect(refusalWords('An article needs a headline.', { ...listener, language: 'en' })).toBe('An article needs a headline.');
    expect(refusalWords('Something that nobody has said.', listener)).toBe('Something that nobody has said.');
  });
});
