import { articleColumns, articlesByIds, seen, type ArticleRow } from '../article/articles.query.ts';
import { preparedLookUp } from '../gate/prepared.ts';
import type { Store } from '../gate/store.ts';
import type { Visible } from '../gate/visible.ts';
import type { Site } from '../site/site.entity.ts';
import { baseLanguage } from '../text/language.ts';
import { contentOf } from './article-content.query.ts';
import { CandidateMemory, readCandidates, type Candidate } from './contenders.query.ts';
import { featuresOf } from './features.ts';
import { findNeighbours, type Neighbour, type Subject } from './find-neighbours.ts';
import { dueAmong, isListing } from './related-due.query.ts';
import type { RelatedReason } from './related-reason.ts';
import { subjectsOf } from './subject-of-article.query.ts';

/** A neighbour as it is shown. */
export interface ShownNeighbour {
  /** The article beside which it stands. */
  readonly beside: string;
  readonly article: ArticleRow;
  /** In the list as it was made; what has vanished since leaves its place empty. */
  readonly position: number;
  readonly score: number;
  readonly reasons: readonly RelatedReason[];
  readonly asOf: Date;
}

export interface RelatedReading {
  readonly visible: Visible;
  readonly store: Pick<Store, 'reads'>;
  readonly site: Pick<Site, 'id' | 'languages'>;
  readonly now: Date;
}

/** Lists made while somebody waits, of one request: what is due is few, and made ready within the second. */
const MOST_AT_ONCE = 5;
/** For how long an answer stands that will be a better one in a moment, in milliseconds. */
export const SOON = 1_000;

/** The stored lists of these public articles, in order: one look-up. Those that have none yet are made while one waits. */
export async function listsBeside(reading: RelatedReading, ids: readonly string[]): Promise<ShownNeighbour[]> {
  for (const id of ids) reading.visible.marks?.tag(`beside:${id}`);
  reading.visible.marks?.ranked('related');
  const rows = seen(reading.visible, ids.length === 0 ? [] : await reading.visible.run(storedBeside, { ids }));
  // The row is the article, its place in the list included: a copy of it would take as long as reading it.
  const stored = rows.map((article): ShownNeighbour => {
    const { beside, position, score, reasons, as_of: asOf } = article;
    return { beside, article, position, score, reasons, asOf };
  });
  const known = new Set(stored.map(({ beside }) => beside));
  const without = ids.filter((id) => !known.has(id));
  const due = without.length === 0 ? new Set<string>() : await dueAmong(reading.store, without);
  // Lists that are due, and those in which a changed article will stand, are made ready within the second.
  const { marks } = reading.visible;
  if (marks && (due.size > 0 || (await isListing(reading.store, reading.site.id)))) marks.until(new Date(reading.now.getTime() + SOON));
  const made: ShownNeighbour[] = [];
  for (const id of without.filter((one) => due.has(one)).slice(0, MOST_AT_ONCE)) made.push(...(await listAsOf(reading, id, reading.now)));
  return [...stored, ...made];
}

const storedBeside = preparedLookUp((visible, { ids }: { ids: readonly string[] }) =>
  visible
    .neighbours()
    .select(articleColumns)
    .select(['article_neighbour.article_id as beside', 'article_neighbour.position', 'article_neighbour.score'])
    .select(['article_neighbour.reasons', 'article_neighbour.as_of'])
    .where('article_neighbour.article_id', 'in', ids)
    .orderBy('article_neighbour.article_id')
    .orderBy('article_neighbour.position'),
);

/**
 * The list beside an article as of a moment, made while one waits: for one that has none yet, for a later page of a list
 * that has been made anew since, and for another language than the article's.
 */
export async function listAsOf(reading: RelatedReading, id: string, asOf: Date, language?: string): Promise<ShownNeighbour[]> {
  const { visible, site } = reading;
  visible.marks?.tag(`beside:${id}`);
  const [known] = await readCandidates(visible, [id], new CandidateMemory(1));
  const candidate = known ?? (await candidateOf(visible, id, site.languages));
  const found = candidate && (await subjectsOf(visible, [candidate])).get(id);
  if (!found) return [];
  const subject = { ...found, isCounted: known !== undefined };
  return shown(reading, id, asOf, await findNeighbours({ ...reading, asOf, memory: new CandidateMemory() }, inLanguage(subject, language)));
}

/** The articles beside a page that is none of the archive's. */
export async function listBesidePage(reading: RelatedReading, subject: Subject, asOf: Date): Promise<readonly Neighbour[]> {
  return findNeighbours({ ...reading, asOf, memory: new CandidateMemory() }, subject);
}

/** Ids with scores, as the articles that are public now. */
export async function shown({ visible }: RelatedReading, beside: string, asOf: Date, neighbours: readonly Neighbour[]): Promise<ShownNeighbour[]> {
  if (neighbours.length === 0) return [];
  const articles = new Map((await articlesByIds(visible, neighbours.map(({ id }) => id))).map((row) => [row.id, row]));
  return neighbours.flatMap(({ id, score, reasons }, position) => {
    const article = articles.get(id);
    return article ? { beside, article, position, score, reasons, asOf } : [];
  });
}

/** In another language the same words are looked for; what was picked stays. */
function inLanguage(subject: Subject, language: string | undefined): Subject {
  if (language === undefined) return subject;
  return { ...subject, language, features: { ...subject.features, language: baseLanguage(language) } };
}

async function candidateOf(visible: Visible, id: string, languages: readonly string[]): Promise<Candidate | undefined> {
  const [content] = await contentOf(visible, [id], languages);
  const [row] = await articlesByIds(visible, [id]);
  if (!content || !row) return undefined;
  const { language, headline, standfirst, section_id: section, sort_at: sortAt } = row;
  return { id, language, headline, standfirst, section, sortAt, features: featuresOf(content) };
}
