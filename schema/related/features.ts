import { terms } from '../text/terms.ts';
import { baseLanguage } from '../text/language.ts';
import { signatureOf, type Signature } from './near-duplicates.ts';
import { trigramsOf, type Trigrams } from './trigrams.ts';

/** What an article, or any page, says of itself. */
export interface Content {
  readonly language: string;
  readonly headline: string;
  readonly kicker?: string | null | undefined;
  readonly standfirst?: string | null | undefined;
  readonly dateline?: string | null | undefined;
  /** Names of its tags, in its language. */
  readonly tags?: readonly string[] | undefined;
  /** Plain text of the body. */
  readonly text?: string | null | undefined;
}

/**
 * What of an article is compared with others. Small, whatever the length of the article, and made of it alone: what
 * other articles say (how rare a word is) comes in when two are compared, so that it never needs to be made anew.
 */
export interface Features {
  /** Without region or script. Articles of two languages share nothing. */
  readonly language: string;
  /** Its weightiest terms, at most MAX_TERMS, the weightiest first. */
  readonly terms: ReadonlyMap<string, number>;
  /** Of headline and standfirst, or of the beginning of the text where there is no headline. */
  readonly trigrams: Trigrams;
  readonly signature: Signature;
}

export const MAX_TERMS = 64;

/** What an occurrence of a term counts by where it stands. */
const fieldWeights = { headline: 4, kicker: 2, standfirst: 2, dateline: 2, tags: 3, text: 1 } as const;

/** Longest text that is read, in characters: what comes later in it changes nothing that is shown. */
const MAX_TEXT = 20_000;
/** Words that stand for a headline where there is none. */
const BEGINNING = 240;

export function featuresOf(content: Content): Features {
  const { headline, kicker, standfirst, dateline, tags = [] } = content;
  const language = baseLanguage(content.language);
  const text = content.text?.slice(0, MAX_TEXT) ?? '';
  const fields = { headline, kicker, standfirst, dateline, tags: tags.join(' · '), text };
  const weights = new Map<string, number>();
  for (const [field, weight] of Object.entries(fieldWeights)) {
    const counts = new Map<string, number>();
    const value = fields[field as keyof typeof fields];
    for (const term of value ? terms(value, language) : []) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const [term, count] of counts) weights.set(term, (weights.get(term) ?? 0) + weight * (1 + Math.log(count)));
  }
  const heaviest = [...weights].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, MAX_TERMS);
  const head = headline ? `${headline} ${standfirst ?? ''}` : text.slice(0, BEGINNING);
  return { language, terms: new Map(heaviest), trigrams: trigramsOf(head, language), signature: signatureOf(content) };
}
