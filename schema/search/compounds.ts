import { fold } from '../text/fold.ts';
import type { QueryPart } from './parse-query.ts';

const HYPHENATED = /^(\p{L}{2,})[-‐‑–](\p{L}{2,})$/u;
/** Small words behind a verb, which are stop words: of "take-over" the index has only that somebody takes. */
const PARTICLES = new Set(['over', 'out', 'off', 'up', 'down', 'in']);
/** What is no word of its own: behind it with a hyphen stands the rest of one. */
const PREFIXES = new Set(['anti', 'co', 'counter', 'ex', 'inter', 'mid', 'multi', 'non', 'post', 'pre', 're', 'self', 'semi', 'sub', 'ultra']);
/** Small numbers, which are written in figures or in letters. */
const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const SMALL_FIGURE = /^\p{Sc}?(1[0-2]|[1-9])(?= \p{L})/u;
/** Other ways of writing that are looked for; each is a reading more. */
const MOST = 2;

/** English words that newsrooms write as one, with a hyphen or apart. */
const compounds = new Map(
  (
    'air base,air line,air strike,anti trust,anti war,battle field,buy back,car maker,cease fire,chip maker,co operate,co operation,co operative,co ordinate,co ordination,coast guard,cross fire,cut back,cyber attack,cyber security,' +
    'drug maker,e mail,fire fighter,front line,half time,hard line,health care,home owner,house holder,land mine,land slide,law maker,mid field,mid term,multi national,non profit,' +
    'oil field,pay back,peace keeper,peace keeping,play maker,policy maker,post war,pre tax,pre war,roll back,school teacher,semi conductor,semi final,set back,share holder,' +
    'ship builder,steel maker,stock broker,stock holder,tax payer,war plane,war ship,web site,wild fire,work force,work place,world wide'
  )
    .split(',')
    .map((words) => [words.replace(' ', ''), words] as const),
);

/**
 * The same query with a word in its other ways of writing: "cease-fire" and "cease fire" as ceasefire, and ceasefire as the
 * two side by side. With a hyphen any word is joined; apart or as one, those of a list. A small number in figures as it is
 * written in letters.
 */
export function otherWritings(parts: readonly QueryPart[]): QueryPart[][] {
  const others: QueryPart[][] = [];
  for (const [index, part] of parts.entries()) {
    if (others.length >= MOST) break;
    const put = (count: number, text: string, kind: QueryPart['kind']) => others.push([...parts.slice(0, index), { ...part, text, kind }, ...parts.slice(index + count)]);
    if (part.kind === 'number') {
      const inLetters = part.text.replace(SMALL_FIGURE, (_, figure: string) => NUMBERS[Number(figure) - 1] ?? figure);
      if (inLetters !== part.text) put(1, inLetters, 'number');
    }
    if (part.kind !== 'words') continue;
    const next = parts[index + 1];
    const hyphenated = HYPHENATED.exec(part.text);
    const apart = compounds.get(singular(fold(part.text)));
    if (hyphenated) put(1, hyphenated.slice(1).join(''), 'words');
    else if (apart) put(1, apart, 'number');
    else if (next?.kind === 'words' && compounds.has(singular(fold(part.text + next.text)))) put(2, part.text + next.text, 'words');
  }
  return others;
}

/** Whether of a word with a hyphen the index knows half: then it is looked for as one word, where anybody writes it so. */
export function isHalfKnown({ text, kind }: QueryPart): boolean {
  const [, , particle = ''] = (kind === 'words' && HYPHENATED.exec(text)) || [];
  return PARTICLES.has(fold(particle).replace(/s$/, ''));
}

/** Whether the two halves of a word mean something side by side alone: "co-operation" is no company with operations. */
export function isPrefixed(word: string): boolean {
  const [, prefix = ''] = HYPHENATED.exec(word) ?? [];
  return PREFIXES.has(fold(prefix));
}

function singular(word: string): string {
  return word.replace(/s$/, '');
}
