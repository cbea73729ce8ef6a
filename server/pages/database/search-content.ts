import { bodyBeginnings } from '@gazette/schema/article/articles.query.ts';
import { findArticles } from '@gazette/schema/search/find-articles.ts';
import { foldCopies } from '@gazette/schema/search/fold-copies.query.ts';
import { highlights } from '@gazette/schema/search/highlights.ts';
import { READ_LENGTH } from '@gazette/schema/search/passage.ts';
import { readSearchCursor, encodeSearchCursor } from '@gazette/schema/search/search-cursor.ts';
import { betterSpelling } from '@gazette/schema/search/spelling.ts';
import { sectionsUnder } from '@gazette/schema/section/sections-under.ts';
import { excerpt } from '@gazette/schema/text/excerpt.ts';
import type { Segment } from '@gazette/schema/text/segments.ts';
import type { MarkedText, SearchContent, SearchRequest, SearchSpan } from '../page-data.ts';
import type { Reading } from './reading.ts';
import { teasersOf } from './teasers.ts';

const PAGE_LENGTH = 15;
const STANDFIRST_LENGTH = 240;
const DAY = 86_400_000;
const days: Readonly<Record<SearchSpan, number>> = { day: 1, week: 7, month: 31, year: 366 };

/** One page of what is found, in all languages of the site. */
export async function searchContent(reading: Reading, request: SearchRequest): Promise<SearchContent | undefined> {
  const { visible, store, site, now } = reading;
  const sections = request.section ? await reading.sections() : [];
  const section = sections.find(({ slug }) => slug === request.section);
  const after = request.cursor === undefined ? undefined : readSearchCursor(request.cursor);
  if ((request.section && !section) || (request.cursor !== undefined && !after)) return undefined;
  const archive = { visible, dialect: store.dialect, site };
  const asOf = after?.frame.asOf ?? now;
  const { query } = request;
  const filter = {
    sections: section && sectionsUnder(sections, section.id),
    since: request.span && new Date(asOf.getTime() - days[request.span] * DAY),
  };
  const question = { query, languages: site.languages, filter, asOf, after, limit: PAGE_LENGTH + 1, isCounted: true };
  const { frame, hits, total, search, fewer, soughtIn } = await findArticles(archive, question);
  const shown = hits.slice(0, PAGE_LENGTH);
  const folded = await foldCopies(visible, shown);
  const articles = folded.map(({ hit }) => hit.article);
  const copies = folded.flatMap(({ similar }) => similar.map(({ article }) => article));
  const ids = articles.map(({ id }) => id);
  const { count, isExact } = total ?? { count: 0, isExact: true };
  const [teasers, bodies] = await Promise.all([
    teasersOf(reading, [...articles, ...copies]),
    ids.length === 0 ? [] : bodyBeginnings(visible, ids, READ_LENGTH),
  ]);
  const last = shown.at(-1);
  return {
    results: teasers.slice(0, articles.length).map((teaser, index) => {
      const article = articles[index];
      const found = article ? highlights(article, bodies.find(({ id }) => id === article.id)?.text ?? '', soughtIn(article.language)) : [];
      const like = new Set(folded[index]?.similar.map((copy) => copy.article.id));
      const piecesOf = (field: string) => found.find((one) => one.field === field)?.segments.map(pieceOf);
      return {
        ...teaser,
        similar: teasers.slice(articles.length).filter((_, place) => like.has(copies[place]?.id ?? '')),
        markedHeadline: piecesOf('headline') ?? [plain(teaser.headline)],
        passage: piecesOf('standfirst') ?? piecesOf('body') ?? (teaser.standfirst ? [plain(excerpt(teaser.standfirst, STANDFIRST_LENGTH))] : []),
      };
    }),
    count,
    isExact,
    isPartial: fewer !== undefined,
    suggestion: await betterSpelling({ query, languages: site.languages, search, filter, asOf, found: fewer ? 0 : count }, archive),
    next: hits.length > PAGE_LENGTH && last ? encodeSearchCursor({ frame, place: last.place, fewer }) : undefined,
  };
}

function pieceOf({ kind, text }: Segment): MarkedText {
  return { text, isMarked: kind === 'mark' };
}

function plain(text: string): MarkedText {
  return { text, isMarked: false };
}
