import { baseLanguage } from '../../text/language.ts';
import { reasons, type ReasonCode } from './reasons.ts';

/** What the writer of a comment is told of the reason for its status; in Arabic, else in English. */
export function wordsForWriter(code: string, language: string): string {
  return reasonOf(code).writer[tongue(language)];
}

/** What a moderator is told of it, with what it was founded on. */
export function wordsForModerator(code: string, explanation: Record<string, unknown> | null, language: string): string {
  const template = reasonOf(code).moderator[tongue(language)];
  return template
    .replaceAll(/\{(\w+)\}/g, (_, name: string) => shown(explanation?.[name]))
    .replace(/(: | \([^()]*)?–\)?$/, '');
}

function reasonOf(code: string) {
  return reasons[Object.hasOwn(reasons, code) ? (code as ReasonCode) : 'undecided'];
}

function tongue(language: string): 'ar' | 'en' {
  return baseLanguage(language) === 'ar' ? 'ar' : 'en';
}

function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–';
  if (Array.isArray(value)) return value.map((one) => shown(one)).join(', ');
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  return typeof value === 'object' && 'text' in value ? String(value.text) : JSON.stringify(value);
}
