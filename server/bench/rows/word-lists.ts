import { compileWordList } from '@gazette/schema/text/word-list/word-list.ts';
import { Random } from '../random.ts';
import type { CostRow } from '../row.ts';

const MANY = 10_000;
const FEW = 100;
const LENGTH = 2_000;

const letters = { ar: 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي', en: 'abcdefghijklmnopqrstuvwxyz' } as const;

/** A comment held against a list of ten thousand words and against one of a hundred, in each language. */
export const wordLists: readonly CostRow[] = (['ar', 'en'] as const).map((language) => ({
  kind: 'cost',
  name: `word-list-${language}`,
  against: `check of ${LENGTH} characters against ${MANY} entries : against ${FEW}, of which 3 stand in it`,
  most: 3,
  setup() {
    const random = new Random(4);
    const entries = [...distinctWords(random, language, MANY)];
    const found = entries.slice(0, 3);
    const text = textOf(random, language, found);
    const [many, few] = [compileWordList(entries, { language }), compileWordList(entries.slice(0, FEW), { language })];
    for (const list of [many, few]) {
      const known = new Set(list.find(text).map(({ entry }) => entry));
      if (!found.every((entry) => known.has(entry)))
        throw new Error(`${language}: the check does not find what stands there.`);
    }
    return Promise.resolve({
      subject: () => Promise.resolve(many.find(text)),
      base: () => Promise.resolve(few.find(text)),
    });
  },
}));

/** Words made of the same letters as the text's, so that many entries begin as its words do. */
function word(random: Random, language: keyof typeof letters): string {
  const alphabet = letters[language];
  return Array.from({ length: random.between(4, 9) }, () => alphabet[random.between(0, alphabet.length - 1)]).join('');
}

function distinctWords(random: Random, language: keyof typeof letters, count: number): ReadonlySet<string> {
  const words = new Set<string>();
  while (words.size < count) words.add(word(random, language));
  return words;
}

/** The found ones stand at its beginning, middle and end; exactly as long as is said. */
function textOf(random: Random, language: keyof typeof letters, found: readonly string[]): string {
  const [first = '', second = '', third = ''] = found;
  let text = first;
  let isPastTheMiddle = false;
  while (text.length < LENGTH - third.length - 12) {
    const isMiddle: boolean = !isPastTheMiddle && text.length > LENGTH / 2;
    text += ` ${isMiddle ? second : word(random, language)}`;
    isPastTheMiddle ||= isMiddle;
  }
  return `${text} ${'.'.repeat(LENGTH - text.length - third.length - 2)} ${third}`;
}
