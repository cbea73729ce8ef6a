import { primaryLanguage } from '../../../context/language.ts';
import type { Choice } from '../../combobox/choice.ts';

export type Names = readonly { readonly language: string; readonly text: string }[];

/** Most that are shown at once: whoever looks for another types on. */
export const mostShown = 12;

/** A tag or a contributor in the words of whoever chooses; its slug where it has no name in that language. */
export function namedChoice({ slug, names }: { readonly slug: string; readonly names: Names }, language: string): Choice {
  const found = inLanguage(names, language) ?? names[0];
  return { key: slug, name: found?.text ?? slug, ...(found && { language: found.language }) };
}

export function inLanguage(names: Names, language: string): Names[number] | undefined {
  return names.find((one) => primaryLanguage(one.language) === primaryLanguage(language));
}

/** Marks of Arabic that no address has: harakat and the tatweel. */
const marks = /[\p{M}\u0640]+/gu;

/** What something of this name is called in addresses: its words, in small letters; '' for a name without any. */
export function slugOf(name: string): string {
  const words = name.normalize('NFKD').replaceAll(marks, '').normalize('NFC').toLowerCase().match(/[\p{Ll}\p{Lo}\p{N}]+/gu) ?? [];
  return words.join('-').slice(0, 80).replace(/-$/, '');
}
