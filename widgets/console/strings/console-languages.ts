import { primaryLanguage } from '../../context/language.ts';
import { arabic } from './ar.ts';
import { english, type ConsoleStrings } from './en.ts';

/** The strings for a language; English where we lack it. */
export function consoleStrings(language: string): ConsoleStrings {
  return primaryLanguage(language) === 'ar' ? arabic : english;
}

/** A sentence with what its braces name in their place. */
export function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
