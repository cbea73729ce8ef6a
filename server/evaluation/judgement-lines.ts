import { csvRows } from '../commands/thread/csv-rows.ts';

export interface Judgement {
  readonly query: string;
  readonly document: string;
  readonly gain: number;
}

/** Places of query, document and gain among the cells of a line. */
type Columns = readonly [query: number, document: number, gain: number];

/** What others call the three, without marks and without "id" behind. */
const names: readonly (readonly string[])[] = [
  ['query', 'q', 'topic'],
  ['document', 'doc', 'd', 'corpus', 'article'],
  ['gain', 'relevance', 'rel', 'score', 'grade', 'similarity', 'label', 'judgement', 'judgment', 'rating'],
];

const usual: Columns = [0, 1, 2];
/** As TREC writes them: query, iteration, document, gain. */
const trec: Columns = [0, 2, 3];

/** @returns what reads one line after the other: a judgement, or what is wrong with the line; undefined of a header. */
export function judgementReader(): (text: string) => Judgement | string | undefined {
  let isFirst = true;
  let header: Columns | undefined;
  return (text) => {
    const mayBeHeader = isFirst;
    isFirst = false;
    if (text.trimStart().startsWith('{')) return fromJson(text);
    const cells = cellsOf(text);
    if (mayBeHeader) {
      header = columnsNamed(cells);
      if (header) return undefined;
    }
    const columns = header ?? (cells.length === 4 ? trec : usual);
    const [query, document, gain] = columns.map((column) => cells[column]);
    if (!query || !document || (!header && (cells.length < 3 || cells.length > 4))) {
      return 'must have a query, a document and a gain, with commas, semicolons, tabs or spaces between them';
    }
    const value = numberOf(gain);
    // A header in words that are not known here.
    return mayBeHeader && Number.isNaN(value) ? undefined : { query, document, gain: value };
  };
}

function cellsOf(text: string): readonly string[] {
  if (text.includes('\t')) return text.split('\t').map((cell) => unquoted(cell.trim()));
  const commas = csvRows(text)[0]?.cells ?? [];
  if (commas.length >= 3) return commas;
  // A decimal comma makes one comma, or two cells.
  const semicolons = text.split(';').map((cell) => unquoted(cell.trim()));
  if (semicolons.length >= 3) return semicolons;
  return commas.length === 1 ? text.trim().split(/\s+/) : commas;
}

function unquoted(cell: string): string {
  return /^".*"$/s.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}

function columnsNamed(cells: readonly string[]): Columns | undefined {
  const [query = -1, document = -1, gain = -1] = names.map((known) => cells.findIndex((cell) => known.includes(bare(cell))));
  return query < 0 || document < 0 || gain < 0 ? undefined : [query, document, gain];
}

/** `query-id` and `qid` → `query` and `q`. */
function bare(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, '').replace(/(?<=.)(?:id|no)$/, '');
}

function numberOf(gain: unknown): number {
  if (typeof gain === 'number') return gain;
  if (typeof gain !== 'string' || gain.trim() === '') return Number.NaN;
  return Number(gain.trim().replace(/^(-?\d+),(\d+)$/, '$1.$2'));
}

function fromJson(text: string): Judgement | string {
  let given: Record<string, unknown>;
  try {
    given = JSON.parse(text) as Record<string, unknown>;
  } catch {
    return 'is not JSON';
  }
  const [query, document, gain] = names.map((known) => Object.entries(given).find(([name]) => known.includes(bare(name)))?.[1]);
  if (!isKey(query) || !isKey(document)) return 'must have a query and a document';
  return { query: String(query).trim(), document: String(document).trim(), gain: numberOf(gain) };
}

function isKey(value: unknown): value is string | number {
  return typeof value === 'number' || (typeof value === 'string' && value.trim() !== '');
}
