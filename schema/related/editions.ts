import type { Features } from './features.ts';
import { hasOneOpening, isHeadedAlike, isLabelledAlike, isOpenedAlike } from './headings.ts';
import { likenessOf } from './likeness.ts';
import { containment, isShort } from './signature.ts';
import { termShare } from './term-share.ts';
import { trigramCosine } from './trigrams.ts';
import { trigramShare } from './trigram-share.ts';

/** An article as it is compared with others that may be editions of it. */
export interface Edition {
  readonly features: Features;
  readonly headline: string;
  /** Milliseconds since 1970. */
  readonly publishedAt: number;
}

const HOUR = 3_600_000;

/** For how long a desk goes on telling one report anew; what comes later is another report, however it is worded. */
const TOLD_ANEW = 72 * HOUR;
/** For how long a flash, a headline alone, stands before the report. */
const FLASHED = 24 * HOUR;

/**
 * What the shorter of two versions has in the other: phrases, and the weight of its terms. Of two reports on one event by
 * different hands hardly a tenth and half; of a report and its follow-up some more, and they are days apart.
 */
const VERSION = { phrases: 0.2, terms: 0.6 };
/** With more of the phrases fewer terms: the words of what is new stand beside them. */
const VERSION_ADDED_TO = { phrases: 0.3, terms: 0.5 };
/**
 * What two of a series have of each other, which are made by one form on different days, beside headlines made by one, too:
 * by more than the name of who acts or of an affair, with which reports on many things begin alike.
 */
const FORM = { phrases: 0.3, terms: 0.4, heading: 0.5 };
/** Under a label alone, which reports on one affair may have as well, more. */
const LABELLED = { phrases: 0.2, terms: 0.5 };
/** A table has other phrases each time; its headline and its words are the same. */
const TABLE = { phrases: 0, terms: 0.6, heading: 0.9 };
/** What a flash has in the report, of so many terms at the least. */
const FLASH = { terms: 0.8, least: 4 };
/** The same of the report that follows at once and is headed by the same word; within the hour others begin so, too. */
const FLASH_FOLLOWED = { terms: 0.6, within: HOUR / 2 };
/** Terms of a headline at the most; a body, however short, has more. */
const HEADLINE = 20;
/**
 * How alike two headlines are that tell the same, and how many terms they share as a part of those they have: of fewer than
 * five most are the name of what is told of.
 */
const HEADLINES = { likeness: 0.6, shared: 0.5, least: 5 };

/**
 * Whether two articles are editions of one report, of which nobody wants more than one: the report of an event told anew
 * as more becomes known, or a report that comes out day by day by one form, as the weather, prices and tables do. A
 * follow-up that has news of its own is none.
 */
export function areEditions(a: Edition, b: Edition): boolean {
  const [one, other] = [a.features, b.features];
  if (one.language !== other.language) return false;
  const apart = Math.abs(a.publishedAt - b.publishedAt);
  const [isOneShort, isOtherShort] = [isHeadline(one), isHeadline(other)];
  const [fewer, more] = one.terms.size <= other.terms.size ? [one, other] : [other, one];
  if (isOneShort && isOtherShort) return apart <= TOLD_ANEW && fewer.terms.size >= HEADLINES.least && tellTheSame(fewer, more);
  if (isOneShort || isOtherShort) {
    const [flash, report] = isOneShort ? [a, b] : [b, a];
    return apart <= FLASHED && flash.features.terms.size >= FLASH.least && isFlashOf(flash, report);
  }
  // What most pairs lack is looked at first, what takes longest last.
  const kinds = [
    ...(apart <= TOLD_ANEW ? [VERSION, VERSION_ADDED_TO] : []),
    ...(isHeadedAlike(a, b, TABLE.heading) ? [TABLE] : []),
    ...(isOpenedAlike(a, b) && isHeadedAlike(a, b, FORM.heading) ? [FORM] : []),
    ...(isLabelledAlike(a, b) ? [LABELLED] : []),
  ];
  if (kinds.length === 0) return false;
  const phrases = containment(one.signature, other.signature);
  const possible = kinds.filter((asked) => phrases >= asked.phrases);
  return possible.length > 0 && termShare(fewer, more, fewer.terms.keys()) >= Math.min(...possible.map((asked) => asked.terms));
}

/** Whether there is a headline and no body, from which alone names are read. */
function isHeadline({ signature, terms, names }: Features): boolean {
  return isShort(signature) || (names.size === 0 && terms.size <= HEADLINE);
}

function isFlashOf(flash: Edition, report: Edition): boolean {
  const share = termShare(flash.features, report.features, flash.features.terms.keys());
  if (share >= FLASH.terms) return true;
  const after = report.publishedAt - flash.publishedAt;
  return after >= 0 && after <= FLASH_FOLLOWED.within && share >= FLASH_FOLLOWED.terms && hasOneOpening(flash, report);
}

/** By their words, whatever each weighs, and by the letters of these, which stay the same where a word is in another form. */
function tellTheSame(a: Features, b: Features): boolean {
  const shared = [...a.terms.keys()].filter((term) => b.terms.has(term)).length;
  if (shared < HEADLINES.shared * Math.sqrt(a.terms.size * b.terms.size)) return false;
  const share = trigramShare(a.terms.size, b.terms.size);
  return (likenessOf(a, b) + share * trigramCosine(a, b)) / (1 + share) >= HEADLINES.likeness;
}
