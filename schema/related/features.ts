import { headlineTerms } from '../text/desk-words.ts';
import { baseLanguage } from '../text/language.ts';
import { names } from '../text/names.ts';
import { terms } from '../text/terms.ts';
import type { Content } from './content.ts';
import { signatureOf, type Signature } from './signature.ts';

export type { Content } from './content.ts';

/**
 * What of an article is compared with others. Small, whatever the length of the article, and made of it alone: what
 * other articles say (how rare a word is) comes in when two are compared, so that it never needs to be made anew.
 */
export interface Features {
  /** Without region or script. Articles of two languages share nothing. */
  readonly language: string;
  /** Its weightiest terms, at most MAX_TERMS, the weightiest first. */
  readonly terms: ReadonlyMap<string, number>;
  /** Those of its body's terms that name something (people, places, organisations) or count it. */
  readonly names: ReadonlySet<string>;
  /** By which copies are known. */
  readonly signature: Signature;
}

export const MAX_TERMS = 64;

/**
 * What a term counts for the field it stands in. A headline weighs little more than a body: it is where writers play, and
 * where two reports on one event differ most. A dateline, which counts as a name besides, says where a report was written
 * rather than what it is about.
 */
const fieldWeights = { headline: 1.5, kicker: 1, standfirst: 1.5, dateline: 0.75, tags: 2, text: 1 } as const;
/** What a term of a name (people, places, organisations; the dateline) counts more. */
const NAME = 1.4;
/**
 * News says first what it is about, and then what else there is to say: how much more a term of a text counts that stands at
 * its very beginning, and after how many terms that has fallen to a third.
 */
const [LEAD, FADES] = [0.7, 30];

const NUMBER = /\p{N}/u;

/** Longest text that is read, in characters: what comes later says little about the subject. */
const MAX_TEXT = 20_000;
/** Of any other field: an import may bring a headline of megabytes. */
const MAX_FIELD = 2_000;

export function featuresOf(given: Content): Features {
  const content = bounded(given);
  const language = baseLanguage(content.language);
  const { headline, kicker, standfirst, dateline, tags = [] } = content;
  const { text } = content;
  const fields = { headline, kicker, standfirst, dateline, tags: tags.join(' · ').slice(0, MAX_FIELD), text };
  const weights = new Map<string, number>();
  for (const [field, weight] of Object.entries(fieldWeights)) {
    const value = fields[field as keyof typeof fields];
    const counts = new Map<string, number>();
    const termsOf = field === 'headline' || field === 'kicker' ? headlineTerms : terms;
    const found = value ? termsOf(value, language) : [];
    for (const term of found) counts.set(term, (counts.get(term) ?? 0) + 1);
    const leads = field === 'text' ? leadWeights(found) : undefined;
    // Sublinear: the tenth time says less than the second (Salton & Buckley 1988).
    for (const [term, count] of counts) weights.set(term, (weights.get(term) ?? 0) + weight * (leads?.get(term) ?? 1) * (1 + Math.log(count)));
  }
  const naming = namingTerms(fields, language);
  const body = new Set(terms(text ?? '', language));
  for (const term of naming) {
    const weight = weights.get(term);
    if (weight !== undefined) weights.set(term, weight * NAME);
  }
  const heaviest = [...weights].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, MAX_TERMS);
  // Two decimals, so that what is packed is what was made.
  const rounded = heaviest.map(([term, weight]) => [term, Math.round(weight * 100) / 100] as const);
  const named = heaviest.map(([term]) => term).filter((term) => body.has(term) && (naming.has(term) || NUMBER.test(term)));
  return { language, terms: new Map(rounded), names: new Set(named), signature: signatureOf(content) };
}

/** What each of a text's terms counts for the place where it first stands. */
function leadWeights(found: readonly string[]): Map<string, number> {
  const weights = new Map<string, number>();
  for (const [place, term] of found.entries()) if (!weights.has(term)) weights.set(term, 1 + LEAD * Math.exp(-place / FADES));
  return weights;
}

function bounded(content: Content): Content {
  const { headline, kicker, standfirst, dateline, text } = content;
  return {
    ...content,
    headline: headline.slice(0, MAX_FIELD),
    kicker: kicker?.slice(0, MAX_FIELD),
    standfirst: standfirst?.slice(0, MAX_FIELD),
    dateline: dateline?.slice(0, MAX_FIELD),
    text: text?.slice(0, MAX_TEXT),
  };
}

function namingTerms(fields: Record<'headline' | 'standfirst' | 'text' | 'dateline', string | null | undefined>, language: string): Set<string> {
  const found = [fields.headline, fields.standfirst, fields.text].flatMap((value) => (value ? names(value, language) : []));
  return new Set([...found, fields.dateline ?? ''].flatMap((name) => terms(name, language)));
}
