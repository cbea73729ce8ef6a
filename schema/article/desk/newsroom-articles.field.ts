import { contributorAtSlug } from '../../contributor/contributors.query.ts';
import { newsroomOf } from '../../gate/newsroom.ts';
import { builder } from '../../graph/builder.ts';
import { connection, pageCost } from '../../graph/connection.ts';
import type { GraphContext } from '../../graph/context.ts';
import { badRequest } from '../../graph/errors.ts';
import { decodeGlobalId } from '../../graph/global-id.ts';
import { sectionBySlug, sectionsOf } from '../../section/section.type.ts';
import { ArticleStatusRef } from '../article.type.ts';
import { NewsroomArticleRef, newsroomArticleById } from './newsroom-article.type.ts';
import { newsroomArticles, type NewsroomArticleRow, type NewsroomFilter } from './newsroom-articles.query.ts';
import { mayWrite } from './scopes.ts';

/** Longest search, in characters. */
const MAX_SEARCH = 200;

const Edge = builder.edgeObject({ name: 'NewsroomArticleEdge', type: NewsroomArticleRef, description: 'An article at its place in the list.' });
const Connection = builder.connectionObject(
  { name: 'NewsroomArticleConnection', type: NewsroomArticleRef, description: 'A page of the articles of the newsroom, last changed first.' },
  Edge,
);

/** Who may only write sees what they have begun themselves. */
function ownOnly({ staff }: GraphContext): string | undefined {
  return staff && !staff.permissions.has('articles:publish') ? staff.id : undefined;
}

/** Ids of a section and of those below it. */
async function sectionsBelow(context: GraphContext, slug: string): Promise<string[]> {
  const top = await sectionBySlug(context, slug);
  const all = await sectionsOf(context);
  const ids = top ? [top.id] : [];
  for (let at = 0; at < ids.length; at += 1) ids.push(...all.filter(({ parent_id, id }) => parent_id === ids[at] && !ids.includes(id)).map(({ id }) => id));
  return ids;
}

builder.queryField('newsroomArticles', (t) =>
  t.connection(
    {
      type: NewsroomArticleRef,
      authScopes: mayWrite,
      description: 'The articles of the newsroom in whatever state, last changed first. Whoever may only write sees their own. For staff.',
      args: {
        status: t.arg({ type: ArticleStatusRef, description: 'Only those that stand there.' }),
        query: t.arg.string({ description: 'Words of the headline, at most 200 characters; the last one may be a beginning. Of several words, or where more is asked than one, the latest 2,000 articles of one of them are looked at.' }),
        section: t.arg.string({ description: 'Slug of a section; those below it are included.' }),
        contributor: t.arg.string({ description: 'Slug of a contributor.' }),
        language: t.arg.string({ description: 'Language tag.' }),
        mine: t.arg.boolean({ required: true, defaultValue: false, description: 'Only those that whoever asks has begun.' }),
      },
      complexity: pageCost,
      resolve: async (_root, args, context) => {
        const words = args.query?.trim() || undefined;
        if (words && words.length > MAX_SEARCH) throw badRequest('BAD_SEARCH', `A search has at most ${MAX_SEARCH} characters.`);
        const newsroom = newsroomOf(context);
        const contributor = args.contributor ? await contributorAtSlug(newsroom, args.contributor) : undefined;
        const sections = args.section ? await sectionsBelow(context, args.section) : undefined;
        const isUnknown = (args.contributor && !contributor) || sections?.length === 0;
        const filter: NewsroomFilter = {
          status: args.status ?? undefined,
          sections,
          contributor: contributor?.id,
          language: args.language ?? undefined,
          writer: ownOnly(context) ?? (args.mine ? context.staff?.id : undefined),
          words,
        };
        return connection<NewsroomArticleRow>(
          args,
          context.limits.pageSize,
          ({ updated_at, id }) => ({ at: updated_at, id }),
          async (part) => (isUnknown ? [] : newsroomArticles(context.store, newsroom, filter, part)),
        );
      },
    },
    Connection,
    Edge,
  ),
);

builder.queryField('newsroomArticle', (t) =>
  t.field({
    type: NewsroomArticleRef,
    nullable: true,
    authScopes: mayWrite,
    description: 'One article of the newsroom in whatever state; null when there is none, or it is another writer’s draft. For staff.',
    args: { id: t.arg.id({ required: true, description: 'Global id of the article.' }) },
    resolve: async (_root, args, context) => {
      const { typename, id } = decodeGlobalId(args.id);
      const article = typename === 'Article' ? await newsroomArticleById(context, id) : undefined;
      const writer = ownOnly(context);
      return article && (writer === undefined || article.created_by === writer) ? article : null;
    },
  }),
);
