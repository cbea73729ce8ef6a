import type { Evaluation } from './evaluate.ts';

/** The scores as an aligned table with what its columns mean below it. */
export function scoreTable({ documents, queries, top, relevantGain, scores }: Evaluation): string {
  const heads = ['row', `nDCG@${top}`, 'MRR', `hit@${top}`, 'near-copies', 'wrong language', 'same section', 'length'];
  const rows = scores.map((score) => [
    score.name,
    score.ndcg.toFixed(4),
    score.mrr.toFixed(4),
    score.hit.toFixed(4),
    percent(score.nearCopies),
    percent(score.wrongLanguage),
    score.sameSection === undefined ? '–' : percent(score.sameSection),
    score.length.toFixed(2),
  ]);
  const widths = heads.map((_, column) => Math.max(...[heads, ...rows].map((row) => row[column]?.length ?? 0)));
  const lines = [heads, ...rows].map((row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '),
  );
  return [
    `${queries} queries among ${documents} documents.`,
    '',
    ...lines,
    '',
    `MRR and hit@${top}: an answer is right from a gain of ${relevantGain} on, half of the highest given.`,
    `Near-copies: of the pairs in a list, the document it stands beside included. Same section: of the documents in lists.`,
  ].join('\n');
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
