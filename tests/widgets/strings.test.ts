import { globSync } from 'node:fs';
import { join } from 'node:path';
import type { Families } from '@gazette/widgets/strings/families.ts';
import { directionOf } from '@gazette/widgets/context/language.ts';
import { directionIn, languages, spoken } from '@gazette/widgets/strings/languages.ts';
import { loadStrings } from '@gazette/widgets/strings/load-strings.ts';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../../widgets/strings');
const families = globSync('en/*.ts', { cwd: folder }).map((file) => file.slice(3, -3) as keyof Families);

/** Every sentence by its path; a sentence with plural forms is one. */
function sentences(words: object, path = ''): [path: string, said: string | Record<string, string>][] {
  return Object.entries(words).flatMap(([name, said]: [string, string | Record<string, string>]) =>
    typeof said === 'string' || 'other' in said
      ? [[`${path}${name}`, said] as [string, typeof said]]
      : sentences(said, `${path}${name}.`),
  );
}

describe('the strings of the widgets', () => {
  it('are there in each language, none missing, none too many, none empty, each with what is put into it', async () => {
    for (const language of languages.split(' ')) {
      for (const family of families) {
        const english = new Map(sentences(await loadStrings(family, 'en')));
        const words = new Map(sentences(await loadStrings(family, language)));
        expect([...words.keys()].toSorted(), `${language}/${family}`).toEqual([...english.keys()].toSorted());
        for (const [path, said] of words) {
          if (typeof said !== 'string') continue;
          expect(said.trim(), `${language}/${family} ${path}`).not.toBe('');
          const filled = (text: unknown) => (text as string).match(/\{\w+\}/g) ?? [];
          expect(filled(said), `${language}/${family} ${path}`).toEqual(filled(english.get(path)));
        }
      }
    }
  });

  it('have exactly the plural forms that their language has, with the number wherever the form does not tell it', async () => {
    for (const language of languages.split(' ')) {
      const rules = new Intl.PluralRules(language);
      const { pluralCategories } = rules.resolvedOptions();
      // A form that stands for one number alone may say it in a word.
      const telling = (form: string) =>
        Array.from({ length: 200 }, (_, n) => n).filter((n) => rules.select(n) === form).length === 1;
      for (const family of families) {
        for (const [path, said] of sentences(await loadStrings(family, language))) {
          if (typeof said === 'string') continue;
          expect(Object.keys(said).toSorted(), `${language}/${family} ${path}`).toEqual(pluralCategories.toSorted());
          for (const [form, text] of Object.entries(said)) {
            expect(text.includes('#') || telling(form), `${language}/${family} ${path} ${form}: ${text}`).toBe(true);
          }
        }
      }
    }
  });

  it('are those of the language asked for, by whichever name it goes, else English', () => {
    const asked = ['ar-EG', 'EN-us', 'pt-BR', 'zh-Hant-TW', 'iw', 'in-ID', 'nl', '', 'not a language'];
    expect(asked.map(spoken)).toEqual(['ar', 'en', 'pt', 'zh', 'he', 'id', 'en', 'en', 'en']);
  });

  it('run in the direction of their language', () => {
    const each = languages.split(' ');
    expect(each.map((language) => directionIn(language))).toEqual(each.map((language) => directionOf(language)));
  });
});
