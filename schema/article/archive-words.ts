import { withoutArabicMarks } from '../text/arabic-letters.ts';
import { fold } from '../text/fold.ts';
import { baseLanguage } from '../text/language.ts';
import { isForRootLam } from '../text/stems/arabic.ts';
import { terms } from '../text/terms.ts';
import { wordsOf } from '../text/words.ts';

/** Different words of one article that are counted; the rest of a longer vocabulary is a table of data. */
const MAX_WORDS = 3_000;
const MAX_LETTERS = 40;
/** Words whose analysis is remembered: those of a few hundred articles. */
const REMEMBERED = 50_000;

const WORD = /^\p{L}[\p{L}\p{M}'’-]+$/u;
const ARABIC_ARTICLE = /^(?:[وفبك]?ال|لل)(?=\p{L}{3})/u;

export interface ArchiveWordForm {
  /** What is looked up: folded, without an Arabic article. */
  readonly word: string;
  readonly spelling: string;
  readonly term: string;
  /** The article that was cut, as it is written. */
  readonly article: string;
}

const remembered = new Map<string, ArchiveWordForm | undefined>();

/** The different words of these texts that carry their subject, in order; no numbers. */
export function archiveWords(texts: readonly (string | null | undefined)[], language: string): ArchiveWordForm[] {
  const found = new Map<string, ArchiveWordForm>();
  for (const text of texts) {
    for (const { text: written } of text ? wordsOf(text, language) : []) {
      const form = archiveWord(written, language);
      if (form === undefined || found.has(form.word)) continue;
      found.set(form.word, form);
      if (found.size === MAX_WORDS) return [...found.values()];
    }
  }
  return [...found.values()];
}

/** A word as it is counted; undefined for a number, a letter or a stop word. */
export function archiveWord(written: string, language: string): ArchiveWordForm | undefined {
  const key = `${language} ${written}`;
  if (remembered.has(key)) return remembered.get(key);
  const form = analyse(written, language);
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(key, form);
  return form;
}

function analyse(written: string, language: string): ArchiveWordForm | undefined {
  if (written.length > MAX_LETTERS || !WORD.test(written)) return undefined;
  const folded = fold(written).trim();
  const [term] = terms(written, language);
  if (term === undefined || folded.includes(' ')) return undefined;
  const plain = withoutArabicMarks(written.normalize('NFKC')).toLowerCase();
  const article = baseLanguage(language) === 'ar' ? (isForRootLam(folded) ? 'ل' : (ARABIC_ARTICLE.exec(plain)?.[0] ?? '')) : '';
  const word = folded.slice(article.length);
  return word.length < 2 ? undefined : { word, spelling: plain.slice(article.length), term, article };
}
