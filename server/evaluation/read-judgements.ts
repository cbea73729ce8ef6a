import { OperatorError } from '../lifecycle/operator-error.ts';
import type { Collection, Document, Query } from './collection.ts';
import { judgementReader } from './judgement-lines.ts';
import { type Corpus, withLanguages } from './read-corpus.ts';
import { linesOf } from './read-text.ts';

/**
 * Judgements: a line each of query, document and gain, as CSV, TSV, JSON Lines or as TREC writes them (query, iteration,
 * document, gain); a header may put them in another order. A query is a document by its id or url, or any text of two
 * words or more. What several people say of one document is averaged; a gain below 0 counts as 0, as TREC has it; a
 * document's judgement of itself counts for nothing.
 * @param language of queries that are texts; told from them when left out.
 * @throws {OperatorError} naming the line that cannot be used.
 */
export async function readJudgements(path: string, { documents, places }: Corpus, language = ''): Promise<Collection> {
  const asked: Document[] = [];
  const askedAt = new Map<string, number>();
  const placeOf = (query: string): number | undefined => {
    const known = places.get(query) ?? askedAt.get(query);
    if (known !== undefined || !/\S\s+\S/.test(query)) return known;
    const place = documents.length + asked.length;
    askedAt.set(query, place);
    asked.push({ id: query, language, headline: query, text: '', section: undefined, tags: [], publishedAt: 0, isAsked: true });
    return place;
  };
  const given = new Map<number, Map<number, number[]>>();
  const read = judgementReader();
  for await (const { number, text } of linesOf(path)) {
    const fail = (reason: string) => new OperatorError(`${path}, line ${number}: ${reason}.`);
    const judgement = read(text);
    if (judgement === undefined) continue;
    if (typeof judgement === 'string') throw fail(judgement);
    if (!Number.isFinite(judgement.gain)) throw fail('the gain must be a number');
    const [query, document] = [placeOf(judgement.query), places.get(judgement.document)];
    if (query === undefined) throw fail(`the query "${judgement.query}" is no id or url of the corpus, nor a text of two words or more`);
    if (document === undefined) throw fail(`"${judgement.document}" is not in the corpus`);
    if (query === document) continue;
    const ofQuery = given.get(query) ?? new Map<number, number[]>();
    given.set(query, ofQuery.set(document, [...(ofQuery.get(document) ?? []), Math.max(0, judgement.gain)]));
  }
  const queries = [...given].map(([document, gains]): Query => ({ document, gains: new Map([...gains].map(([other, all]) => [other, mean(all)])) }));
  const answered = queries.filter(({ gains }) => [...gains.values()].some((gain) => gain > 0));
  if (answered.length === 0) throw new OperatorError(`${path} has no query with a gain above 0.`);
  // With the others, so that a text of a few words is taken to be in one of their languages.
  const all = asked.length > 0 ? withLanguages([...documents, ...asked]) : documents;
  return { documents: all, queries: answered };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
