import type { ArticleRow } from '../article/articles.query.ts';
import { archiveWord } from '../article/archive-words.ts';
import { fold } from '../text/fold.ts';
import type { Segment } from '../text/segments.ts';
import { wordsOf } from '../text/words.ts';
import { parseQuery } from './parse-query.ts';

/** What Arabic writes as one with the article of a word: and, so, in, as. */
const BEFORE_ARTICLE = /^[وفبك](?=ال)/u;

const POSSESSIVE = /['’]s$/u;
/** Where one word is so many times commoner than another, the other is not what is being typed. */
const MUCH_COMMONER = 4;

interface Completion {
  readonly text: string;
  readonly segments: readonly Segment[];
}

/**
 * The query with its unfinished last word completed, the commonest word of these headlines first: as they write it,
 * without harakat. None where the last word is finished, or is a word of a phrase or excluded.
 */
export function completions(query: string, articles: readonly Pick<ArticleRow, 'headline' | 'language'>[]): Completion[] {
  const last = parseQuery(query).at(-1);
  if (last?.isUnfinished !== true) return [];
  const typed = [...wordsOf(last.text, 'und')].at(-1)?.text ?? '';
  const beginning = fold(typed).trim();
  const before = query.slice(0, query.lastIndexOf(typed)).trimStart();
  if (beginning === '' || !query.endsWith(typed)) return [];
  const counts = new Map<string, { word: string; times: number }>();
  for (const { headline, language } of articles) {
    const forms = new Map<string, string>();
    for (const { text } of wordsOf(headline, language)) {
      const form = archiveWord(text, language);
      if (form === undefined) continue;
      const spelling = form.spelling.replace(POSSESSIVE, '');
      const plain = form.article.replace(BEFORE_ARTICLE, '') + spelling;
      // Who types without the article, or without what stands before it, is offered the word without it.
      const word = [plain, spelling, form.article + spelling].find((one) => fold(one).startsWith(beginning));
      if (word !== undefined && fold(word) !== beginning) forms.set(fold(word), word);
    }
    for (const [key, word] of forms) counts.set(key, { word, times: (counts.get(key)?.times ?? 0) + 1 });
  }
  const most = Math.max(0, ...[...counts.values()].map(({ times }) => times));
  return [...counts.values()]
    .filter(({ times }) => times * MUCH_COMMONER >= most)
    .sort((a, b) => b.times - a.times || (a.word < b.word ? -1 : 1))
    .map(({ word }) => ({
      text: before + word,
      segments: [...(before === '' ? [] : [{ kind: 'text', text: before } as const]), ...marked(word, beginning)],
    }));
}

/** The typed letters marked, where they can be told apart in the word as it is written. */
function marked(word: string, beginning: string): Segment[] {
  const length = Array.from(word).findIndex((_, index) => fold(Array.from(word).slice(0, index + 1).join('')) === beginning);
  if (length < 0) return [{ kind: 'text', text: word }];
  const letters = Array.from(word);
  const segments: Segment[] = [
    { kind: 'mark', text: letters.slice(0, length + 1).join('') },
    { kind: 'text', text: letters.slice(length + 1).join('') },
  ];
  return segments.filter(({ text }) => text !== '');
}
