import { ArticleRef } from '../article/article.type.ts';
import type { Candidate } from '../article/text-candidates.query.ts';
import { contributorBySlug } from '../contributor/contributors.query.ts';
import { builder } from '../graph/builder.ts';
import { pageCost, pageSize } from '../graph/connection.ts';
import { badRequest } from '../graph/errors.ts';
import { sectionBySlug } from '../section/section.type.ts';
import { mainLanguage } from '../site/site.type.ts';
import { excerpt } from '../text/excerpt.ts';
import { SegmentRef } from '../graph/segment.type.ts';
import { likelyLanguages } from '../text/script.ts';
import { markSegments, type Segment } from '../text/segments.ts';
import { decodeRank, encodeRank } from '../graph/rank-cursor.ts';
import { MAX_QUERY_LENGTH, queryTerms, searchArticles, type SearchHit } from './search-articles.ts';

interface Highlight {
  readonly field: string;
  readonly segments: Segment[];
}

interface Edge {
  readonly cursor: string;
  readonly node: Candidate;
  readonly score: number;
  readonly words: readonly string[];
}

const HighlightRef = builder.objectRef<Highlight>('Highlight').implement({
  description: 'Where the words of a query stand in an article.',
  fields: (t) => ({
    field: t.exposeString('field', { description: '`headline` or `standfirst`.' }),
    segments: t.field({
      type: [SegmentRef],
      description: 'The text as it is displayed, in pieces; what was found has the kind MARK.',
      resolve: ({ segments }) => segments,
    }),
  }),
});

/** Longest text of a highlight, in characters. */
const HIGHLIGHT_LENGTH = 300;

const SearchEdge = builder.edgeObject({
  name: 'SearchEdge',
  type: ArticleRef,
  description: 'An article found, at its place in the ranking.',
  fields: (t) => ({
    score: t.int({ description: 'How well it fits, comparable within one search.', resolve: (edge) => (edge as Edge).score }),
    highlights: t.field({
      type: [HighlightRef],
      description: 'Where the words stand.',
      resolve: (edge) => {
        const { node, words } = edge as Edge;
        return (['headline', 'standfirst'] as const).flatMap((field) => {
          const text = node[field];
          if (!text) return [];
          const segments = markSegments(excerpt(text, HIGHLIGHT_LENGTH), node.language, {
            terms: words,
            prefixes: words.slice(-1),
          });
          return segments.some((segment) => segment.kind === 'mark') ? [{ field, segments }] : [];
        });
      },
    }),
  }),
});

const SearchConnection = builder.connectionObject(
  { name: 'SearchConnection', type: ArticleRef, description: 'A page of what was found, the best first.' },
  SearchEdge,
);

builder.queryField('search', (t) =>
  t.connection(
    {
      type: ArticleRef,
      description:
        'Published articles in which all words of the query occur, whatever their diacritics; the last word may be the ' +
        'beginning of one. The best first. The cursors carry the moment of the first page, so that later pages neither ' +
        'repeat nor miss anything that was published meanwhile.',
      args: {
        query: t.arg.string({ required: true, description: `What to look for, at most ${MAX_QUERY_LENGTH} characters.` }),
        section: t.arg.string({ description: 'Slug of a section; those below it are included.' }),
        contributor: t.arg.string({ description: 'Slug of a contributor.' }),
        language: t.arg.string({ description: 'Language tag.' }),
        since: t.arg({ type: 'DateTime', description: 'Published at this moment or later.' }),
        until: t.arg({ type: 'DateTime', description: 'Published at this moment or before.' }),
      },
      complexity: pageCost,
      resolve: async (_root, args, context) => {
        const size = pageSize(args, context.limits.pageSize);
        if (args.last || args.before) throw badRequest('BAD_PAGE', 'Search results are paged forwards, by `first` and `after`.');
        const after = args.after ? decodeRank(args.after) : undefined;
        const asOf = after?.asOf ?? context.now;
        const section = args.section ? await sectionBySlug(context, args.section) : undefined;
        const contributor = args.contributor ? await contributorBySlug(context.visible, args.contributor) : undefined;
        const unknown = (args.section && !section) || (args.contributor && !contributor);
        const words = queryTerms(args.query, args.language ?? likelyLanguages(args.query, context.site.languages)[0] ?? mainLanguage(context.site));
        const until = args.until && args.until < asOf ? args.until : asOf;
        const hits = unknown
          ? []
          : await searchArticles({ visible: context.visible, dialect: context.store.dialect, now: asOf }, words, {
              language: args.language ?? undefined,
              lists: [section?.id, contributor?.id].filter((id) => id !== undefined),
              since: args.since ?? undefined,
              until,
            });
        const start = after ? hits.findIndex((hit) => comesAfter(hit, after)) : 0;
        const rest = start < 0 ? [] : hits.slice(start);
        const edges = rest.slice(0, size).map(({ article, score }) => ({
          cursor: encodeRank({ asOf, score, at: article.sort_at, id: article.id }),
          node: article,
          score,
          words,
        }));
        return {
          edges,
          pageInfo: {
            hasNextPage: rest.length > size,
            hasPreviousPage: after !== undefined,
            startCursor: edges[0]?.cursor ?? null,
            endCursor: edges.at(-1)?.cursor ?? null,
          },
        };
      },
    },
    SearchConnection,
    SearchEdge,
  ),
);

function comesAfter({ article, score }: SearchHit, cursor: { score: number; at: Date; id: string }): boolean {
  if (score !== cursor.score) return score < cursor.score;
  const time = article.sort_at.getTime() - cursor.at.getTime();
  return time === 0 ? article.id < cursor.id : time < 0;
}
