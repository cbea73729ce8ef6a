import { ArticleRef } from '../article/article.type.ts';
import { builder } from '../graph/builder.ts';
import { pageSize } from '../graph/connection.ts';
import { decodeRank, encodeRank } from '../graph/rank-cursor.ts';
import { sectionBySlug } from '../section/section.type.ts';
import { popularArticles, type PopularRow } from './popular.query.ts';
import { popularOrders, popularWindows } from './popular-window.ts';

/** Articles of a list where nobody says how many. */
const DEFAULT_LENGTH = 10;

const PopularBy = builder.enumType('PopularBy', {
  description: 'By what articles are popular.',
  values: {
    VIEWS: { value: popularOrders[0], description: 'How many have read it, the latest counting most.' },
    COMMENTS: { value: popularOrders[1], description: 'How much is said under it, the latest counting most.' },
    BOTH: { value: popularOrders[2], description: 'Both together; that somebody wrote counts more than that somebody read.' },
    TRENDING: { value: popularOrders[3], description: 'How much more it is read than it usually is.' },
  } as const,
});

const PopularWindow = builder.enumType('PopularWindow', {
  description: 'How far back is looked. What happened half as long ago counts half, at the beginning a quarter.',
  values: {
    HOUR: { value: popularWindows[0], description: 'The last hour.' },
    DAY: { value: popularWindows[1], description: 'The last 24 hours.' },
    WEEK: { value: popularWindows[2], description: 'The last seven days.' },
    MONTH: { value: popularWindows[3], description: 'The last thirty days.' },
  } as const,
});

interface Edge {
  readonly cursor: string;
  readonly node: PopularRow;
  readonly count: number;
}

const PopularEdge = builder.edgeObject({
  name: 'PopularEdge',
  type: ArticleRef,
  description: 'A popular article, at its place in the ranking.',
  fields: (t) => ({
    count: t.int({
      description:
        'What happened within the window: views, for COMMENTS comments, for BOTH both added up. The order goes by more than this: what is older counts less.',
      resolve: (edge) => (edge as Edge).count,
    }),
  }),
});

const PopularConnection = builder.connectionObject(
  {
    name: 'PopularConnection',
    type: ArticleRef,
    description: 'Popular articles, the most popular first; fewer than asked where no more were read or talked about.',
  },
  PopularEdge,
);

builder.queryField('popular', (t) =>
  t.field({
    type: PopularConnection,
    description:
      'What is read and talked about most. The rankings are made anew every minute; the cursors carry the moment of the one ' +
      'that the first page came from, so that for some minutes later pages neither repeat nor miss anything. The first hundred ' +
      'of the site, of each language and of each section can be had.',
    args: {
      first: t.arg.int({ required: true, defaultValue: DEFAULT_LENGTH, description: 'How many at the most, up to 100.' }),
      after: t.arg.string({ description: 'Only what follows this cursor.' }),
      by: t.arg({ type: PopularBy, required: true, defaultValue: 'views', description: 'By what.' }),
      window: t.arg({ type: PopularWindow, required: true, defaultValue: 'day', description: 'How far back is looked.' }),
      section: t.arg.string({ description: 'Slug of a section; those below it are included.' }),
      language: t.arg.string({ description: 'Language tag; all languages when left out.' }),
    },
    complexity: ({ first }) => ({ field: 1, multiplier: Math.max(1, first) }),
    resolve: async (_root, args, context) => {
      const size = pageSize(args, context.limits.pageSize);
      const after = args.after ? decodeRank(args.after) : undefined;
      const section = args.section ? await sectionBySlug(context, args.section) : undefined;
      const filter = { by: args.by, window: args.window, section: section?.id, language: args.language ?? undefined };
      const isUnknown = Boolean(args.section) && !section;
      const rows = isUnknown ? [] : await popularArticles(context.visible, context.site, filter, size + 1, after);
      const edges = rows.slice(0, size).map((node): Edge => ({
        cursor: encodeRank({ asOf: node.made_at, score: node.score, at: node.sort_at, id: node.id }),
        node,
        count: node.count,
      }));
      return {
        edges,
        pageInfo: {
          hasNextPage: rows.length > size,
          hasPreviousPage: after !== undefined,
          startCursor: edges[0]?.cursor ?? null,
          endCursor: edges.at(-1)?.cursor ?? null,
        },
      };
    },
  }),
);
