import type { WordList } from '@gazette/schema/text/word-list/word-list.ts';
import type { WordCase } from './word-case.ts';

export interface Evaluation {
  recall: number;
  precision: number;
  misses: string[];
}

/** An entry found that is not the one expected counts against precision, in a text that has one too. */
export function evaluate(list: WordList, cases: readonly WordCase[]): Evaluation {
  let expected = 0;
  let right = 0;
  let wrong = 0;
  const misses: string[] = [];
  for (const { text, expected: entry, kind } of cases) {
    const found = new Set(list.find(text).map((match) => match.entry));
    if (entry !== null) {
      expected += 1;
      if (found.delete(entry)) right += 1;
      else misses.push(`missed ${entry} (${kind}): ${text}`);
    }
    wrong += found.size;
    if (found.size > 0) misses.push(`wrong ${[...found].join(', ')} (${kind}): ${text}`);
  }
  return { recall: right / expected, precision: right / (right + wrong), misses };
}
