import { median, type Round } from './measure.ts';
import type { CostRound } from './measure-cost.ts';

/** What came of a row. */
export type RowResult = { readonly name: string; readonly against: string } & (
  | { readonly skipped: string }
  | { readonly kind: 'load'; readonly rounds: readonly Round[] }
  | {
      readonly kind: 'cost';
      readonly most: number;
      readonly rounds: readonly CostRound[];
      /** Of one act of each side, where it takes any. */
      readonly statements: { readonly subject: number; readonly base: number } | undefined;
    }
  | { readonly kind: 'figures'; readonly figures: Readonly<Record<string, string>> }
);

export interface RowSummary {
  readonly name: string;
  readonly against: string;
  readonly kind: 'load' | 'cost' | 'figures' | 'skipped';
  /** Of a load: 1 being as fast as the limit. Of a cost: how many times the other's; the median. */
  readonly ratio?: number;
  /** Ratio of the lowest and of the highest round. */
  readonly range?: readonly [number, number];
  /** Medians: answers per second of a load, milliseconds of a cost. */
  readonly subject?: number;
  readonly other?: number;
  /** What the ratio of a cost must not pass, and whether it does, or takes more statements. */
  readonly most?: number;
  readonly isBroken?: boolean;
  readonly statements?: { readonly subject: number; readonly base: number };
  readonly figures?: Readonly<Record<string, string>>;
  readonly skipped?: string;
}

export function summaryOf(result: RowResult): RowSummary {
  const { name, against } = result;
  if ('skipped' in result) return { name, against, kind: 'skipped', skipped: result.skipped };
  if (result.kind === 'figures') return { name, against, kind: 'figures', figures: result.figures };
  if (result.kind === 'load') {
    const ratios = result.rounds.map(({ subject, limit }) => subject / limit);
    return {
      name,
      against,
      kind: 'load',
      ratio: rounded(median(ratios)),
      range: rangeOf(ratios),
      subject: Math.round(median(result.rounds.map(({ subject }) => subject))),
      other: Math.round(median(result.rounds.map(({ limit }) => limit))),
    };
  }
  const { rounds, most, statements } = result;
  const ratios = rounds.map(({ subject, base }) => median(subject) / median(base));
  const ratio = rounded(median(ratios));
  return {
    name,
    against,
    kind: 'cost',
    ratio,
    range: rangeOf(ratios),
    subject: rounded(median(rounds.flatMap(({ subject }) => subject))),
    other: rounded(median(rounds.flatMap(({ base }) => base))),
    most,
    isBroken: ratio > most || (statements !== undefined && statements.subject !== statements.base),
    ...(statements && { statements }),
  };
}

/** The results as aligned tables, one for each kind of row. */
export function asTable(summaries: readonly RowSummary[]): string {
  const of = (kind: RowSummary['kind']) => summaries.filter((summary) => summary.kind === kind);
  const tables = [
    table(
      ['row', 'ratio', 'at most', 'range', 'ms', 'other ms', 'statements', '', 'this : the other'],
      of('cost').map(({ name, against, ratio, most, range, subject, other, statements, isBroken }) => [
        name,
        ratio?.toFixed(2),
        most?.toFixed(1),
        between(range),
        subject?.toFixed(2),
        other?.toFixed(2),
        statements ? `${statements.subject} : ${statements.base}` : '–',
        isBroken ? 'BROKEN' : 'ok',
        against,
      ]),
    ),
    table(
      ['row', 'ratio', 'range', 'answers/s', 'limit/s', 'subject : limit'],
      of('load').map(({ name, against, ratio, range, subject, other }) => [
        name,
        ratio?.toFixed(3),
        between(range),
        subject,
        other,
        against,
      ]),
    ),
    table(
      ['row', 'figure', 'value', 'of'],
      of('figures').flatMap(({ name, against, figures = {} }) =>
        Object.entries(figures).map(([figure, value]) => [name, figure, value, against]),
      ),
    ),
    table(
      ['row', 'not measured', 'this : the other'],
      of('skipped').map(({ name, skipped, against }) => [name, `skipped: ${skipped}`, against]),
    ),
  ];
  return tables.filter((text) => text !== '').join('\n\n');
}

type Cell = string | number | undefined;

function table(heads: readonly string[], rows: readonly (readonly Cell[])[]): string {
  if (rows.length === 0) return '';
  const lines = [heads, ...rows].map((line) => line.map((cell) => String(cell ?? '')));
  const widths = heads.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function between(range: readonly [number, number] | undefined): string | undefined {
  return range?.map((value) => value.toFixed(2)).join('–');
}

function rangeOf(ratios: readonly number[]): [number, number] {
  return [rounded(Math.min(...ratios)), rounded(Math.max(...ratios))];
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
