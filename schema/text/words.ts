import { baseLanguage } from './language.ts';

export interface Word {
  text: string;
  /** Offset of the word in the text, in UTF-16 units. */
  start: number;
}

const segmenters = new Map<string, Intl.Segmenter>();

/** The words of a text in order, without spaces and punctuation, by the word boundaries of Unicode (UAX #29). */
export function* wordsOf(text: string, language: string): Generator<Word> {
  for (const { segment, index, isWordLike } of segmenterFor(language).segment(text)) {
    if (isWordLike === true) yield { text: segment, start: index };
  }
}

// Only languages ICU knows get a segmenter of their own, so that made-up tags cannot fill the map.
function segmenterFor(language: string): Intl.Segmenter {
  const locale = Intl.Segmenter.supportedLocalesOf(baseLanguage(language))[0] ?? 'und';
  const known = segmenters.get(locale);
  if (known) return known;
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  segmenters.set(locale, segmenter);
  return segmenter;
}
