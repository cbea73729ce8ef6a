import { bodyBeginnings } from '../article/articles.query.ts';
import { ArticleRef } from '../article/article.type.ts';
import { contributorAtSlug } from '../contributor/contributors.query.ts';
import { asksFor } from '../graph/asks-for.ts';
import { builder } from '../graph/builder.ts';
import { pageCost, pageSize } from '../graph/connection.ts';
import type { GraphContext } from '../graph/context.ts';
import { badRequest } from '../graph/errors.ts';
import { loadOne } from '../graph/loader.ts';
import { SegmentRef } from '../graph/segment.type.ts';
import type { TextSearch } from '../gate/found-texts.ts';
import { sectionsUnder } from '../section/sections-under.ts';
import { sectionBySlug, sectionsOf } from '../section/section.type.ts';
import type { Sought } from '../text/segments.ts';
import { foldCopies } from './fold-copies.query.ts';
import { highlights, type Highlight } from './highlights.ts';
import type { Density } from './newest-texts.ts';
import { MAX_QUERY_LENGTH } from './parse-query.ts';
import { READ_LENGTH } from './passage.ts';
import { findArticles } from './find-articles.ts';
import { MAX_QUERY_WORDS } from './read-query.ts';
import { countResults, MAX_COUNT, type SearchFilter, type SearchHit, type Total } from './search-articles.ts';
import { encodeSearchCursor, readSearchCursor } from './search-cursor.ts';
import { betterSpelling } from './spelling.ts';

interface Edge {
  readonly cursor: string;
  readonly node: SearchHit['article'];
  readonly score: number;
  readonly sought: Sought;
  readonly similar: readonly SearchHit['article'][];
}

/** Fields that need to know how many articles match. */
const COUNTED: ReadonlySet<string> = new Set(['totalCount', 'totalIsExact', 'suggestion']);

interface Question {
  readonly query: string;
  readonly languages: readonly string[];
  readonly search: TextSearch;
  readonly filter: SearchFilter;
  readonly asOf: Date;
  /** Counted once, however many fields ask. */
  count?: Total | Promise<Total> | undefined;
  readonly density: Density | undefined;
  readonly isPartial: boolean;
}

const bodyOf = loadOne(
  ({ visible }, ids: readonly string[]) => bodyBeginnings(visible, ids, READ_LENGTH),
  (body) => body.id,
);

const HighlightRef = builder.objectRef<Highlight>('Highlight').implement({
  description: 'Where the words of a query stand in an article.',
  fields: (t) => ({
    field: t.exposeString('field', { description: '`headline`, `standfirst` or, of the body, the passage around them: `body`.' }),
    segments: t.field({
      type: [SegmentRef],
      description: 'The text as it is displayed, in pieces; what was found has the kind MARK.',
      resolve: ({ segments }) => segments,
    }),
  }),
});

const SearchEdge = builder.edgeObject({
  name: 'SearchEdge',
  type: ArticleRef,
  description: 'An article found, at its place in the ranking.',
  fields: (t) => ({
    score: t.int({
      description: 'How well it fits, comparable within one search; 0 where so many match that the rest follow by date.',
      resolve: (edge) => (edge as Edge).score,
    }),
    highlights: t.field({
      type: [HighlightRef],
      description: 'Where the words stand.',
      resolve: (edge, _args, context) => highlightsOf(edge as Edge, context),
    }),
    similar: t.field({
      type: [ArticleRef],
      description: 'Copies of it, which would have stood below it on this page; `totalCount` has them too. Empty where `foldCopies` is false.',
      resolve: (edge) => [...(edge as Edge).similar],
    }),
  }),
});

const SearchConnection = builder.connectionObject(
  {
    name: 'SearchConnection',
    type: ArticleRef,
    description: 'A page of what was found, the best first.',
    fields: (t) => ({
      totalCount: t.int({
        description: `Articles found: all, or at least so many where \`totalIsExact\` is false, which takes more than ${MAX_COUNT}.`,
        resolve: async (connection, _args, context) => {
          const { count, isExact } = await counted(connection as never, context);
          const { delivered } = connection as unknown as { delivered: number };
          return isExact ? count : Math.max(count, delivered);
        },
      }),
      totalIsExact: t.boolean({
        description: 'Whether `totalCount` is all there are; otherwise there may be more.',
        resolve: async (connection, _args, context) => (await counted(connection as never, context)).isExact,
      }),
      isPartial: t.boolean({
        description: 'Whether no article has all words of the query, so that those that have most of them are shown and counted.',
        resolve: (connection) => (connection as unknown as { question: Question }).question.isPartial,
      }),
      suggestion: t.string({
        nullable: true,
        description:
          'The query in a better spelling, made of words of the archive, when it finds little as it is; null when there is none that finds more.',
        resolve: async (connection, _args, context) => {
          const { question } = connection as unknown as { question: Question };
          const { count } = await counted(connection as never, context);
          return (await betterSpelling({ ...question, found: question.isPartial ? 0 : count }, archive(context))) ?? null;
        },
      }),
    }),
  },
  SearchEdge,
);

builder.queryField('search', (t) =>
  t.connection(
    {
      type: ArticleRef,
      description:
        'Published articles in which all words of the query occur, whatever their diacritics and endings; the last word, ' +
        'unless the archive has it, may be the beginning of one. "Words in quotes" stand side by side; a word (or quote) with a dash before it must ' +
        'not occur. Where no article has all words, those that have most of them (`isPartial`). The best first: by where, how often and how close the words stand, the rarer ones counting more, and ' +
        'by freshness. Copies of one report stand as one result. The cursors carry the moment of the first page, so that later pages neither repeat nor miss ' +
        'anything that is published or withdrawn meanwhile.',
      args: {
        query: t.arg.string({
          required: true,
          description: `What to look for; the first ${MAX_QUERY_LENGTH} characters and ${MAX_QUERY_WORDS} words are read.`,
        }),
        section: t.arg.string({ description: 'Slug of a section; those below it are included.' }),
        contributor: t.arg.string({ description: 'Slug of a contributor.' }),
        language: t.arg.string({ description: 'Language tag.' }),
        since: t.arg({ type: 'DateTime', description: 'Published at this moment or later.' }),
        until: t.arg({ type: 'DateTime', description: 'Published at this moment or before.' }),
        foldCopies: t.arg.boolean({
          defaultValue: true,
          description: 'Whether copies of one report that are found on one page stand as one result, the others in its `similar`.',
        }),
      },
      complexity: pageCost,
      resolve: async (_root, args, context, info) => {
        const size = pageSize(args, context.limits.pageSize);
        if (args.last || args.before) throw badRequest('BAD_PAGE', 'Search results are paged forwards, by `first` and `after`.');
        const after = args.after ? readSearchCursor(args.after) : undefined;
        if (args.after && !after) throw badRequest('BAD_CURSOR', `"${args.after.slice(0, 100)}" is not a cursor of this list.`);
        const asOf = after?.frame.asOf ?? context.now;
        const section = args.section ? await sectionBySlug(context, args.section) : undefined;
        const contributor = args.contributor ? await contributorAtSlug(context.visible, args.contributor) : undefined;
        const isNowhere = (args.section && !section) || (args.contributor && !contributor);
        const languages = args.language ? [args.language] : context.site.languages;
        const filter: SearchFilter = {
          language: args.language ?? undefined,
          sections: section && sectionsUnder(await sectionsOf(context), section.id),
          contributor: contributor?.id,
          since: args.since ?? undefined,
          until: args.until ?? undefined,
        };
        const { frame, hits, total, density, search, fewer, soughtIn } = await findArticles(archive(context), {
          query: isNowhere ? '' : args.query,
          languages,
          filter,
          asOf,
          after,
          limit: size + 1,
          isCounted: asksFor(info, COUNTED),
        });
        const page = hits.slice(0, size);
        const results = args.foldCopies === false ? page.map((hit) => ({ hit, similar: [] })) : await foldCopies(context.visible, page);
        const edges = results.map(({ hit: { article, place }, similar }, index): Edge => ({
          // Behind the last of a page come those of the next, whatever has been folded.
          cursor: encodeSearchCursor({ frame, place: (index === results.length - 1 ? page.at(-1)?.place : undefined) ?? place, fewer }),
          node: article,
          score: place.score,
          sought: soughtIn(article.language),
          similar: similar.map((copy) => copy.article),
        }));
        const question: Question = { query: args.query, languages, search, filter, asOf, count: total, density, isPartial: fewer !== undefined };
        return {
          edges,
          question,
          // With those of the pages before, and the one that the next page begins with.
          delivered: hits.at(-1)?.place.rank ?? after?.place.rank ?? 0,
          pageInfo: {
            hasNextPage: hits.length > size,
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

function archive({ visible, store, site }: GraphContext) {
  return { visible, dialect: store.dialect, site };
}

function counted({ question }: { question: Question }, context: GraphContext): Total | Promise<Total> {
  return (question.count ??= countResults(archive(context), question.search, question.filter, question.asOf, question.density));
}

async function highlightsOf({ node, sought }: Edge, context: GraphContext): Promise<Highlight[]> {
  return highlights(node, (await bodyOf(context, node.id))?.text ?? '', sought);
}
