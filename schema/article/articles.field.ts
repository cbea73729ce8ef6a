import { contributorAtSlug } from '../contributor/contributors.query.ts';
import { ContributorRef } from '../contributor/contributor.type.ts';
import type { Window } from '../gate/keyset.ts';
import { builder } from '../graph/builder.ts';
import { connection, pageCost, type ConnectionArgs } from '../graph/connection.ts';
import type { GraphContext } from '../graph/context.ts';
import { decodeGlobalId } from '../graph/global-id.ts';
import { loadPages } from '../graph/loader.ts';
import { sectionTag } from '../section/section-tag.ts';
import { SectionRef, sectionBySlug } from '../section/section.type.ts';
import { pageKey } from '../site/page-key.ts';
import { TagRef } from '../tag/tag.type.ts';
import { tagAtSlug } from '../tag/tags.query.ts';
import { ArticleRef, articleById } from './article.type.ts';
import { articleByPage, articleBySlug, listArticles, listEach, type ArticleFilter, type ArticleRow } from './articles.query.ts';

const ArticleBy = builder.inputType('ArticleBy', {
  description: 'What names an article; exactly one.',
  isOneOf: true,
  fields: (t) => ({
    id: t.id({ description: 'Its global id.' }),
    slug: t.string({ description: 'Its slug; where several languages have it, the site’s main language first.' }),
    url: t.field({ type: 'URL', description: 'Its address, a former one included.' }),
  }),
});

builder.queryField('article', (t) =>
  t.field({
    type: ArticleRef,
    nullable: true,
    description: 'One article; null when there is none or it is not public.',
    args: { by: t.arg({ type: ArticleBy, required: true, description: 'What names it.' }) },
    resolve: async (_root, { by }, context) => (await articleBy(by, context)) ?? null,
  }),
);

async function articleBy(
  { id, slug, url }: { id?: string | null | undefined; slug?: string | null | undefined; url?: string | null | undefined },
  context: GraphContext,
): Promise<ArticleRow | undefined> {
  if (id) {
    const node = decodeGlobalId(id);
    return node.typename === 'Article' ? articleById(context, node.id) : undefined;
  }
  if (slug) return articleBySlug(context.visible, slug, context.site.languages);
  const key = url ? pageKey(context.site, url) : undefined;
  return key ? articleByPage(context.visible, key) : undefined;
}

/** A connection of articles narrowed by `filter`; `undefined` stands for a list that does not exist and is empty. */
function articlePage(args: ConnectionArgs, context: GraphContext, filter: ArticleFilter | undefined) {
  return connection<ArticleRow>(
    args,
    context.limits.pageSize,
    (article) => ({ at: article.sort_at, id: article.id }),
    async (part) => (filter ? listArticles(context.visible, filter, part) : []),
  );
}

interface ListPart extends Window {
  readonly language: string | undefined;
}

const listedArticles = loadPages(
  (context: GraphContext, lists: readonly string[], { language, ...part }: ListPart) => listEach(context, lists, language, part),
  ({ list }) => list,
);

/** The list of a section, tag or contributor, read together with those of its neighbours in the answer. */
function listPage(args: ConnectionArgs & { language?: string | null | undefined }, context: GraphContext, list: string) {
  return connection<ArticleRow>(
    args,
    context.limits.pageSize,
    (article) => ({ at: article.sort_at, id: article.id }),
    (part) => listedArticles(context, list, { ...part, language: args.language ?? undefined }),
  );
}

export const ArticleEdge = builder.edgeObject({
  name: 'ArticleEdge',
  type: ArticleRef,
  description: 'An article at its place in a list.',
});
export const ArticleConnection = builder.connectionObject(
  { name: 'ArticleConnection', type: ArticleRef, description: 'A page of a list of articles, the newest first.' },
  ArticleEdge,
);

builder.queryField('articles', (t) =>
  t.connection(
    {
      type: ArticleRef,
      description: 'Published articles, the newest first. Conditions narrow each other; an unknown name gives an empty list.',
      args: {
        section: t.arg.string({ description: 'Slug of a section; those below it are included.' }),
        tag: t.arg.string({ description: 'Slug of a tag.' }),
        contributor: t.arg.string({ description: 'Slug of a contributor.' }),
        language: t.arg.string({ description: 'Language tag.' }),
      },
      complexity: pageCost,
      resolve: async (_root, args, context) => {
        const ids = await Promise.all([
          args.section ? sectionBySlug(context, args.section) : undefined,
          args.tag ? tagAtSlug(context.visible, args.tag) : undefined,
          args.contributor ? contributorAtSlug(context.visible, args.contributor) : undefined,
        ]);
        const [section, tag, contributor] = ids;
        if (section) context.marks.tag(sectionTag(section.slug));
        const unknown = (args.section && !section) || (args.tag && !tag) || (args.contributor && !contributor);
        const filter = {
          section: section?.id,
          tag: tag?.id,
          contributor: contributor?.id,
          language: args.language ?? undefined,
        };
        return articlePage(args, context, unknown ? undefined : filter);
      },
    },
    ArticleConnection,
    ArticleEdge,
  ),
);

builder.objectField(SectionRef, 'articles', (t) =>
  t.connection(
    {
      type: ArticleRef,
      description: 'Its articles and those of the sections below, the newest first.',
      args: { language: t.arg.string({ description: 'Language tag.' }) },
      complexity: pageCost,
      resolve: ({ id, slug }, args, context) => {
        context.marks.tag(sectionTag(slug));
        return listPage(args, context, id);
      },
    },
    ArticleConnection,
    ArticleEdge,
  ),
);

builder.objectField(TagRef, 'articles', (t) =>
  t.connection(
    {
      type: ArticleRef,
      description: 'Articles that carry it, the newest first.',
      args: { language: t.arg.string({ description: 'Language tag.' }) },
      complexity: pageCost,
      resolve: ({ id }, args, context) => {
        context.marks.tag('articles');
        return listPage(args, context, id);
      },
    },
    ArticleConnection,
    ArticleEdge,
  ),
);

builder.objectField(ContributorRef, 'articles', (t) =>
  t.connection(
    {
      type: ArticleRef,
      description: 'What they made, the newest first.',
      args: { language: t.arg.string({ description: 'Language tag.' }) },
      complexity: pageCost,
      resolve: ({ id }, args, context) => {
        context.marks.tag('articles');
        return listPage(args, context, id);
      },
    },
    ArticleConnection,
    ArticleEdge,
  ),
);
