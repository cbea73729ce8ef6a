import { bodyBeginnings } from '@gazette/schema/article/articles.query.ts';
import { highlights } from '@gazette/schema/search/highlights.ts';
import { READ_LENGTH } from '@gazette/schema/search/passage.ts';
import { soughtBy } from '@gazette/schema/search/read-query.ts';
import { readSubmitted } from '@gazette/schema/search/read-submitted.query.ts';
import { searchArticles } from '@gazette/schema/search/search-articles.ts';
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
  const search = await readSubmitted(visible, query, site.languages, after?.frame.isFinished);
  const filter = {
    sections: section && sectionsUnder(sections, section.id),
    since: request.span && new Date(asOf.getTime() - days[request.span] * DAY),
  };
  const { frame, hits, total } = await searchArticles(archive, search, filter, { asOf, after, limit: PAGE_LENGTH + 1, isCounted: true });
  const shown = hits.slice(0, PAGE_LENGTH);
  const articles = shown.map(({ article }) => article);
  const ids = articles.map(({ id }) => id);
  const { count, isExact } = total ?? { count: 0, isExact: true };
  const [teasers, bodies] = await Promise.all([
    teasersOf(reading, articles),
    ids.length === 0 ? [] : bodyBeginnings(visible, ids, READ_LENGTH),
  ]);
  const sought = soughtBy(search);
  const last = shown.at(-1);
  return {
    results: teasers.map((teaser, index) => {
      const article = articles[index];
      const found = article ? highlights(article, bodies.find(({ id }) => id === article.id)?.text ?? '', sought) : [];
      const piecesOf = (field: string) => found.find((one) => one.field === field)?.segments.map(pieceOf);
      return {
        ...teaser,
        markedHeadline: piecesOf('headline') ?? [plain(teaser.headline)],
        passage: piecesOf('standfirst') ?? piecesOf('body') ?? (teaser.standfirst ? [plain(excerpt(teaser.standfirst, STANDFIRST_LENGTH))] : []),
      };
    }),
    count,
    isExact,
    suggestion: await betterSpelling({ query, languages: site.languages, search, filter, asOf, found: count }, archive),
    next: hits.length > PAGE_LENGTH && last ? encodeSearchCursor(frame, last.place) : undefined,
  };
}

function pieceOf({ kind, text }: Segment): MarkedText {
  return { text, isMarked: kind === 'mark' };
}

function plain(text: string): MarkedText {
  return { text, isMarked: false };
}
