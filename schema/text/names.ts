import { fold } from './fold.ts';

const QUOTED = /[«“„"]([^«»“”„"\n]{2,80})[»”“"]/gu;
const CAPITALISED = /(?<![.!?…:]\s*|^\s*)\b\p{Lu}[\p{L}\p{M}'’-]*(?:\s+\p{Lu}[\p{L}\p{M}'’-]*)*/gu;

/**
 * What a text seems to name (people, places, organisations), folded, each once, in order: quoted runs and capitalised
 * runs that do not merely begin a sentence.
 */
export function names(text: string, language: string): string[] {
  const found = [
    ...Array.from(text.matchAll(QUOTED), (match) => match[1] ?? ''),
    ...(language.startsWith('de') ? [] : Array.from(text.matchAll(CAPITALISED), ([run]) => run)),
  ];
  return [...new Set(found.map((name) => fold(name).replace(/\s+/g, ' ').trim()))].filter((name) => name !== '');
}
