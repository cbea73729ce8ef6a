import type { Features } from './features.ts';
import type { Frequencies } from './relevance.ts';

/** Share of the articles that may have a word which still tells why two stand together; a name tells it longer. */
const COMMON = 0.05;
const COMMON_NAME = 0.2;
/** Share of them beyond which a word tells it only beside others. */
const FREQUENT = 0.025;
/** Articles on one subject in a small archive, where a word of theirs is in a great share of all. */
const FEW = 8;

/** Whether so many articles have a term of a candidate that two which have it need not be on one subject. */
export function isCommon(term: string, { names }: Features, frequencies: Frequencies): boolean {
  const most = frequencies.documents * (names.has(term) ? COMMON_NAME : COMMON);
  return (frequencies.of(term) ?? 0) > Math.max(FEW, most);
}

/** Whether so many articles have a term that, alone, it tells a reader nothing of why two stand together. */
export function isFrequent(term: string, frequencies: Frequencies): boolean {
  return (frequencies.of(term) ?? 0) > Math.max(FEW, FREQUENT * frequencies.documents);
}
