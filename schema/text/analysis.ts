import { arabicForms } from './forms/arabic.ts';
import { englishForms } from './forms/english.ts';
import { baseLanguage } from './language.ts';
import { arabicPrefixesOf, arabicWordsApart, stemArabic } from './stems/arabic.ts';
import { stemEnglish } from './stems/english.ts';
import { stemFrench, withoutElision } from './stems/french.ts';
import { stemGerman } from './stems/german.ts';
import { stemPersian } from './stems/persian.ts';
import { stemSpanish } from './stems/spanish.ts';
import { withoutTurkishEndings } from './stems/turkish.ts';
import { ARABIC_STOP_WORDS } from './stop-words/arabic.ts';
import { ENGLISH_STOP_WORDS } from './stop-words/english.ts';
import { FRENCH_STOP_WORDS } from './stop-words/french.ts';
import { GERMAN_STOP_WORDS } from './stop-words/german.ts';
import { PERSIAN_STOP_WORDS } from './stop-words/persian.ts';
import { SPANISH_STOP_WORDS } from './stop-words/spanish.ts';
import { TURKISH_STOP_WORDS } from './stop-words/turkish.ts';
import { URDU_STOP_WORDS } from './stop-words/urdu.ts';

/** What is known of a language's words. All of it is about folded words. */
export interface Analysis {
  readonly stopWords: ReadonlySet<string>;
  /** A word without what writing glues to it by an apostrophe. */
  bare?(word: string): string;
  stem?(word: string): string;
  /** Terms of the same word in other forms, which a search for it means too; the nearest first. Nothing is indexed by them. */
  formsOf?(term: string): readonly string[];
  /** Endings that `stem` changes letters for or cuts into; an unfinished word may be about to end so. */
  readonly endings?: readonly string[];
  /** A word as it is written, folded or not, without the particles that are glued before it; the barest first. */
  apart?(word: string): readonly string[];
  /** Beginnings that `stem` cuts, as they stand at this word. */
  prefixesOf?(word: string): readonly string[];
}

const ATTACHED_CONJUNCTION = /^[وف](?=\p{L}{3})/u;

const analyses: ReadonlyMap<string, Analysis> = new Map(Object.entries<Analysis>({
  ar: {
    stopWords: ARABIC_STOP_WORDS,
    stem: stemArabic,
    formsOf: arabicForms,
    endings: ['ه', 'ن', 'ا', 'ت'],
    apart: arabicWordsApart,
    prefixesOf: arabicPrefixesOf,
  },
  de: { stopWords: GERMAN_STOP_WORDS, stem: stemGerman, endings: ['n', 'en'] },
  en: { stopWords: ENGLISH_STOP_WORDS, stem: stemEnglish, formsOf: englishForms, endings: ['s', 'es'] },
  es: { stopWords: SPANISH_STOP_WORDS, stem: stemSpanish, endings: ['s', 'es'] },
  fa: { stopWords: PERSIAN_STOP_WORDS, stem: stemPersian, endings: ['ا'] },
  fr: { stopWords: FRENCH_STOP_WORDS, bare: withoutElision, stem: stemFrench, endings: ['x', 'ux', 's', 'es'] },
  tr: { stopWords: TURKISH_STOP_WORDS, bare: withoutTurkishEndings },
  ur: { stopWords: URDU_STOP_WORDS },
}));

const UNKNOWN: Analysis = { stopWords: new Set() };

/** What is known of a language; of one we know nothing of, that none of its words is a stop word. */
export function analysisOf(language: string): Analysis {
  return analyses.get(language) ?? analyses.get(baseLanguage(language)) ?? UNKNOWN;
}

/** Whether a folded word says nothing of a subject. Arabic writes "and" and "so" as one with it. */
export function isStopWord(word: string, { stopWords }: Analysis): boolean {
  if (stopWords.has(word)) return true;
  return stopWords === ARABIC_STOP_WORDS && stopWords.has(word.replace(ATTACHED_CONJUNCTION, ''));
}
