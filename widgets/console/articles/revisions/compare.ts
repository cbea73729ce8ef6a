import type { TextChange } from '../revision-difference.graphql';

/** A run of words that stayed, came or went. */
export interface Run {
  readonly text: string;
  readonly change: TextChange;
}

/** Pairs of words that are compared at most; what has changed so much is another text. */
const most = 4_000_000;

/** What makes one text of another, word by word: the longest sequence of words that both have stays. */
export function compareWords(from: string, to: string): readonly Run[] {
  const [before, after] = [wordsOf(from), wordsOf(to)];
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < before.length - start && end < after.length - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const middle = between(before.slice(start, before.length - end), after.slice(start, after.length - end));
  return joined([
    ...before.slice(0, start).map((text) => ({ text, change: 'KEPT' as const })),
    ...middle,
    ...before.slice(before.length - end).map((text) => ({ text, change: 'KEPT' as const })),
  ]);
}

function between(before: readonly string[], after: readonly string[]): Run[] {
  const replaced = [
    ...before.map((text) => ({ text, change: 'REMOVED' as const })),
    ...after.map((text) => ({ text, change: 'ADDED' as const })),
  ];
  if (before.length === 0 || after.length === 0 || before.length * after.length > most) return replaced;
  const width = after.length + 1;
  const lengths = new Uint32Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const right = lengths[i * width + j + 1] ?? 0;
      const below = lengths[(i + 1) * width + j] ?? 0;
      lengths[i * width + j] = before[i] === after[j] ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1 : Math.max(right, below);
    }
  }
  const runs: Run[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (i < before.length && before[i] === after[j]) {
      runs.push({ text: before[i] ?? '', change: 'KEPT' });
      [i, j] = [i + 1, j + 1];
    } else if (j >= after.length || (i < before.length && (lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0))) {
      runs.push({ text: before[i] ?? '', change: 'REMOVED' });
      i += 1;
    } else {
      runs.push({ text: after[j] ?? '', change: 'ADDED' });
      j += 1;
    }
  }
  return runs;
}

/** Words with the white space after them. */
function wordsOf(text: string): string[] {
  return text.match(/\S+\s*|\s+/gu) ?? [];
}

function joined(runs: readonly Run[]): Run[] {
  const result: { text: string; change: TextChange }[] = [];
  for (const { text, change } of runs) {
    const last = result.at(-1);
    if (last?.change === change) last.text += text;
    else result.push({ text, change });
  }
  return result;
}
