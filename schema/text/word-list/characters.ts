import { fold } from '../fold.ts';
import { latinLookAlike, plainArabic } from '../look-alikes.ts';
import { classOfSymbol } from './stand-ins.ts';

export type CharacterKind = 'arabic' | 'latin' | 'other' | 'digit' | 'symbol' | 'separator';

/** One folded character and where it stands in the text as displayed. */
export interface Character {
  kind: CharacterKind;
  /** Folded; Arabic letters also without hamza carriers and regional shapes. */
  letter: string;
  /** The Latin letter it looks like; only for kind 'other'. */
  latin: string | undefined;
  case: 'upper' | 'lower' | undefined;
  start: number;
  end: number;
}

type Form = Omit<Character, 'start' | 'end'>;

/** A base with the marks, invisible characters and tatweel that follow it: folded as one, so that hamza composes. */
const CLUSTER = /[^][\p{M}\p{Default_Ignorable_Code_Point}\u0640]*/gu;

/** More than any written language puts on one letter; a tower of ten thousand costs no more. */
const MAX_CLUSTER = 24;

/** Marks of no script, put on any letter to disguise it. Vowel signs of Indian scripts are not among them. */
const DISGUISE = /\p{Script=Inherited}/u;
const MAX_REMEMBERED = 5000;

/** Stretches an Arabic letter. At the beginning of a piece it says that the word goes on from the piece before: حيـ ـوان. */
export const TATWEEL = '\u0640';

const remembered = new Map<string, readonly Form[]>();

/** The characters of a text, folded one cluster at a time so that each knows its place. What folds to nothing is left out. */
export function charactersOf(text: string): Character[] {
  const characters: Character[] = [];
  for (const match of text.matchAll(CLUSTER)) {
    const start = match.index;
    const end = start + match[0].length;
    for (const form of formsOf(match[0].slice(0, MAX_CLUSTER))) characters.push({ ...form, start, end });
  }
  return withDoubleV(characters);
}

/** Two v, and not more of them, are read as w: vvord. In the entries of a list too, so that savvy is found as it is written. */
function withDoubleV(characters: Character[]): Character[] {
  const isV = (index: number) => characters[index]?.letter === 'v';
  if (!characters.some((_, index) => isV(index) && isV(index + 1))) return characters;
  const read: Character[] = [];
  for (let index = 0; index < characters.length; index += 1) {
    const character = characters[index];
    if (!character) continue;
    const isPair = isV(index) && isV(index + 1) && !isV(index - 1) && !isV(index + 2);
    if (isPair) index += 1;
    read.push(isPair ? { ...character, letter: 'w', end: characters[index]?.end ?? character.end } : character);
  }
  return read;
}

function formsOf(cluster: string): readonly Form[] {
  const known = remembered.get(cluster);
  if (known) return known;
  const forms = readCluster(cluster);
  if (cluster.length <= 2 && remembered.size < MAX_REMEMBERED) remembered.set(cluster, forms);
  return forms;
}

function readCluster(cluster: string): Form[] {
  const displayed = String.fromCodePoint(cluster.codePointAt(0) ?? 0);
  const written = displayed.normalize('NFKC');
  const folded = Array.from(fold(cluster)).filter((character) => !DISGUISE.test(character));
  const letterCase = /^\p{Lu}/u.test(written) ? 'upper' : /^\p{Ll}/u.test(written) ? 'lower' : undefined;
  return folded.map((character) => {
    // By its look before it is folded: Ν is taken for n, ν for v.
    const latin =
      (folded.length === 1 ? (latinLookAlike(displayed) ?? latinLookAlike(written)) : undefined) ??
      latinLookAlike(character);
    const form: Form = { ...readCharacter(character, latin), case: letterCase };
    return form.kind === 'separator' && cluster.includes(TATWEEL) ? { ...form, letter: character + TATWEEL } : form;
  });
}

function readCharacter(character: string, latin: string | undefined): Omit<Form, 'case'> {
  if (/^[a-z]$/.test(character)) return { kind: 'latin', letter: character, latin: undefined };
  if (/^\d$/.test(character)) return { kind: 'digit', letter: character, latin: undefined };
  if (/^\p{Script=Arabic}$/u.test(character) && /^\p{L}$/u.test(character)) {
    return { kind: 'arabic', letter: plainArabic(character), latin: undefined };
  }
  if (classOfSymbol(character) !== undefined) return { kind: 'symbol', letter: character, latin: undefined };
  if (latin !== undefined || /^[\p{L}\p{N}\p{M}]$/u.test(character)) return { kind: 'other', letter: character, latin };
  return { kind: 'separator', letter: character, latin: undefined };
}
