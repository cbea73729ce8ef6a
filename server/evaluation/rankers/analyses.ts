import { fold } from '@gazette/schema/text/fold.ts';
import { terms } from '@gazette/schema/text/terms.ts';
import { wordsOf } from '@gazette/schema/text/words.ts';
import type { Document } from '../collection.ts';

/** How a baseline reads a text. */
export const analyses = {
  raw: (text, language) => words(text.toLowerCase(), language),
  folded: (text, language) => words(fold(text), language),
  /** Folded, without stop words, lightly stemmed: the terms that everything in Gazette is built on. */
  stemmed: (text, language) => terms(text, language),
} satisfies Record<string, (text: string, language: string) => string[]>;

/** Headline, standfirst and body as one text: what a baseline is usually given. */
export function wholeOf({ headline, kicker, standfirst, text }: Document): string {
  return [kicker, headline, standfirst, text].filter(Boolean).join('\n');
}

function words(text: string, language: string): string[] {
  return Array.from(wordsOf(text, language), (word) => word.text);
}
