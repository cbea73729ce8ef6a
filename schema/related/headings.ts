import { headlineTerms } from '../text/desk-words.ts';
import type { Features } from './features.ts';

/** What a headline says of the form of its article. */
interface Heading {
  /** The terms of what stands before a colon or a bar, as in "Weather: cold and clear". */
  readonly label: string;
  /** Its terms without numbers: "Round 9" and "Round 10" are one. */
  readonly words: readonly string[];
  /** The first of them, where there are enough to begin with. */
  readonly opening: string;
}

/** Words of a label; what is longer is a quotation or half of a sentence. */
const LABEL = 3;
/** First words by which two headlines begin alike. */
const OPENING = 2;

const BREAK = /^([^:：|]+)[:：|]/u;
const NUMBER = /\p{N}/u;

/** Of articles that are kept in memory: each is compared with many. */
const known = new WeakMap<Features, { readonly headline: string; readonly heading: Heading }>();

/** Whether the headlines of two articles have so much in common, 0…1: of the shorter one, without numbers. */
export function isHeadedAlike(a: Headed, b: Headed, share: number): boolean {
  const [one, other] = [headingOf(a).words, headingOf(b).words];
  const [fewer, more] = one.length <= other.length ? [one, other] : [other, one];
  if (fewer.length < OPENING) return false;
  let lacking = (1 - share) * fewer.length;
  return fewer.every((word) => more.includes(word) || --lacking >= 0);
}

/** Whether two headlines have one label. */
export function isLabelledAlike(a: Headed, b: Headed): boolean {
  const { label } = headingOf(a);
  return label !== '' && label === headingOf(b).label;
}

/** Whether two headlines begin with the same words, as "Shares close higher" and "Shares close lower". */
export function isOpenedAlike(a: Headed, b: Headed): boolean {
  const { opening } = headingOf(a);
  return opening !== '' && opening === headingOf(b).opening;
}

/** Whether two headlines begin with the same word. */
export function hasOneOpening(a: Headed, b: Headed): boolean {
  const [first] = headingOf(a).words;
  return first !== undefined && first === headingOf(b).words[0];
}

interface Headed {
  readonly headline: string;
  readonly features: Features;
}

function headingOf({ headline, features }: Headed): Heading {
  const made = known.get(features);
  if (made?.headline === headline) return made.heading;
  const { language } = features;
  const label = headlineTerms(BREAK.exec(headline)?.[1] ?? '', language);
  const words = [...new Set(headlineTerms(headline, language))].filter((term) => !NUMBER.test(term));
  const opening = words.length < OPENING ? '' : words.slice(0, OPENING).join(' ');
  const heading = { label: label.length > LABEL ? '' : label.join(' '), words, opening };
  known.set(features, { headline, heading });
  return heading;
}
