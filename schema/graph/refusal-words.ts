import { baseLanguage } from '../text/language.ts';
import { arabicNames, arabicRefusals } from './refusals-ar.ts';

interface Pattern {
  readonly said: RegExp;
  readonly translated: string;
}

const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

const patterns: readonly Pattern[] = Object.entries(arabicRefusals)
  // The more a sentence says itself, the surer it is meant: `"{1}" must be {2}.` comes after all that it could stand for.
  .toSorted(([one], [other]) => letters(other) - letters(one))
  .map(([english, translated]) => ({ said: new RegExp(`^${patternOf(english)}$`, 's'), translated }));

/** For whom words are: the language in which they are, and by which clock moments are told. */
export interface Listener {
  readonly language: string;
  readonly locale: string;
  readonly timeZone: string;
}

/**
 * A refusal in the language of whoever asked, where there are words in it; else as the program says it. The domain speaks
 * English alone: it does not know who listens.
 */
export function refusalWords(message: string, listener: Listener): string {
  if (baseLanguage(listener.language) !== 'ar') return message;
  for (const { said, translated } of patterns) {
    const found = said.exec(message);
    if (found) return translated.replaceAll(/\{(\d)\}/g, (_place, number: string) => named(found[Number(number)] ?? '', listener));
  }
  return message;
}

function named(value: string, { locale, timeZone }: Listener): string {
  if (moment.test(value)) {
    const shown = baseLanguage(locale) === 'ar' ? locale : 'ar';
    return new Intl.DateTimeFormat(shown, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(new Date(value));
  }
  return value
    .split(/(, | or )/)
    .map((part) => (part === ', ' ? '، ' : part === ' or ' ? ' أو ' : (arabicNames[part] ?? part)))
    .join('');
}

function letters(english: string): number {
  return english.replaceAll(/\{\d\}/g, '').length;
}

function patternOf(english: string): string {
  return english
    .split(/\{\d\}/)
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join('(.*)');
}
