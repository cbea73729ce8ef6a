import { median, type Round } from './measure.ts';

export type RowResult = { name: string; against: string } & ({ rounds: Round[] } | { skipped: string });

export interface RowSummary {
  name: string;
  against: string;
  /** Median of the rounds' ratios, 1 being as fast as the limit; null for a row that was skipped. */
  ratio: number | null;
  /** The slowest and the fastest round's ratio. */
  range: [number, number] | null;
  /** Median answers per second. */
  subject: number | null;
  limit: number | null;
  skipped?: string;
}

export function summaryOf(result: RowResult): RowSummary {
  const { name, against } = result;
  if ('skipped' in result) {
    return { name, against, ratio: null, range: null, subject: null, limit: null, skipped: result.skipped };
  }
  const ratios = result.rounds.map(({ subject, limit }) => subject / limit);
  return {
    name,
    against,
    ratio: rounded(median(ratios)),
    range: [rounded(Math.min(...ratios)), rounded(Math.max(...ratios))],
    subject: Math.round(median(result.rounds.map(({ subject }) => subject))),
    limit: Math.round(median(result.rounds.map(({ limit }) => limit))),
  };
}

/** The results as an aligned table. */
export function asTable(summaries: readonly RowSummary[]): string {
  const lines = [
    ['row', 'ratio', 'range', 'answers/s', 'limit/s', 'subject : limit'],
    ...summaries.map(({ name, against, ratio, range, subject, limit, skipped }) =>
      skipped === undefined
        ? [name, ratio?.toFixed(3), range?.map((value) => value.toFixed(2)).join('–'), subject, limit, against]
        : [name, '–', '–', '–', '–', `skipped: ${skipped}`],
    ),
  ].map((line) => line.map(String));
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? [];
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
