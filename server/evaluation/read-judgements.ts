import { OperatorError } from '../lifecycle/operator-error.ts';
import { csvRows } from '../commands/thread/csv-rows.ts';
import type { Query } from './collection.ts';
import { linesOf } from './read-text.ts';

interface Judgement {
  readonly query: string;
  readonly document: string;
  readonly gain: number;
}

/**
 * Judgements: a line each of query, document and gain, with commas or tabs between them or as JSON; a header is left out.
 * Four columns are read as TREC writes them (query, iteration, document, gain). A document's judgement of itself counts for nothing.
 * @throws {OperatorError} naming the line that cannot be used.
 */
export async function readJudgements(path: string, places: ReadonlyMap<string, number>): Promise<Query[]> {
  const gains = new Map<number, Map<number, number>>();
  let isFirst = true;
  for await (const { number, text } of linesOf(path)) {
    const fail = (reason: string) => new OperatorError(`${path}, line ${number}: ${reason}.`);
    const judgement = judgementOf(text);
    const isHeader = isFirst && typeof judgement === 'object' && Number.isNaN(judgement.gain);
    isFirst = false;
    if (isHeader) continue;
    if (typeof judgement === 'string') throw fail(judgement);
    if (!Number.isFinite(judgement.gain) || judgement.gain < 0) throw fail('the gain must be a number, 0 or more');
    const [query, document] = [judgement.query, judgement.document].map((key) => {
      const place = places.get(key);
      if (place === undefined) throw fail(`"${key}" is not in the corpus`);
      return place;
    }) as [number, number];
    if (query === document) continue;
    const known = gains.get(query) ?? new Map<number, number>();
    if (known.has(document)) throw fail(`"${judgement.document}" is judged twice for "${judgement.query}"`);
    gains.set(query, known.set(document, judgement.gain));
  }
  const queries = [...gains].map(([document, judged]) => ({ document, gains: judged })).filter(hasAnswer);
  if (queries.length === 0) throw new OperatorError(`${path} has no query with a gain above 0.`);
  return queries;
}

function hasAnswer({ gains }: Query): boolean {
  return [...gains.values()].some((gain) => gain > 0);
}

/** A judgement, or what is wrong with the line. */
function judgementOf(text: string): Judgement | string {
  if (text.trimStart().startsWith('{')) return fromJson(text);
  const cells = text.includes('\t') ? text.split('\t').map((cell) => cell.trim()) : (csvRows(text)[0]?.cells ?? []);
  const [query, document, gain] = cells.length === 4 ? [cells[0], cells[2], cells[3]] : cells;
  if (!query || !document || cells.length < 3 || cells.length > 4) return 'must have a query, a document and a gain';
  return { query, document, gain: gain ? Number(gain) : Number.NaN };
}

function fromJson(text: string): Judgement | string {
  try {
    const { query, document, gain } = JSON.parse(text) as Record<string, unknown>;
    if ([query, document].some((key) => typeof key !== 'string' && typeof key !== 'number')) {
      return 'must have a query and a document';
    }
    // A gain that is missing must not pass for a header.
    return { query: String(query), document: String(document), gain: typeof gain === 'number' ? gain : -1 };
  } catch {
    return 'is not JSON';
  }
}
