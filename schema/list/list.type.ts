import { ArticleConnection, ArticleEdge } from '../article/articles.field.ts';
import { ArticleRef } from '../article/article.type.ts';
import type { ArticleRow } from '../article/articles.query.ts';
import { NewsroomArticleRef, newsroomArticleById } from '../article/desk/newsroom-article.type.ts';
import { mayPublish } from '../article/desk/scopes.ts';
import type { Key, Window } from '../gate/keyset.ts';
import { newsroomOf } from '../gate/newsroom.ts';
import { builder } from '../graph/builder.ts';
import { connectionBy, pageCost } from '../graph/connection.ts';
import type { GraphContext } from '../graph/context.ts';
import { countCursor } from '../graph/cursor.ts';
import { loadLists } from '../graph/loader.ts';
import { sectionTag } from '../section/section-tag.ts';
import { sectionBySlug } from '../section/section.type.ts';
import { localized } from '../site/localized.ts';
import { inLanguages, LocalizedTextRef } from '../site/localized-text.type.ts';
import { allLists, articlesOfList, listByKey, slotsOf, type CuratedListRow, type CuratedSlotRow } from './curated-lists.query.ts';
import { sectionOfList } from './list-key.ts';

/** An article with its place in the list, which is what a cursor of it says. */
interface Placed extends ArticleRow {
  readonly place: number;
}

async function shownIn(list: CuratedListRow, language: string | null | undefined, context: GraphContext): Promise<Placed[]> {
  const slug = sectionOfList(list.key);
  const section = slug === undefined ? undefined : await sectionBySlug(context, slug);
  if (section) context.marks.tag(sectionTag(section.slug));
  const wished = { section: section?.id, language: language ?? undefined, now: context.now };
  return (await articlesOfList(context.visible, list, wished)).map((article, place) => ({ ...article, place }));
}

/** The part of a short list, all of which is in memory. */
function partOf(rows: readonly Placed[], { after, before, limit, backwards }: Window<number>): Placed[] {
  const isWithin = ({ place }: Placed) => (!after || place > after.at) && (!before || place < before.at);
  const within = rows.filter(isWithin);
  return backwards ? within.slice(-limit) : within.slice(0, limit);
}

const CuratedListRef = builder.objectRef<CuratedListRow>('CuratedList').implement({
  description: 'A list that editors put together: what they have chosen first, then the latest.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'What pages call it: `front`, `section-world`.' }),
    name: t.string({
      nullable: true,
      description: 'What it is called; null where nobody has said.',
      args: { language: t.arg.string({ description: 'Language wished for; the site’s main one when left out.' }) },
      resolve: ({ names }, { language }, { site }) => localized(names, language ?? '', site.languages) || null,
    }),
    size: t.exposeInt('size', { description: 'How many articles it has at the most.' }),
    articles: t.connection(
      {
        type: ArticleRef,
        description: 'What editors have chosen and is public now, in their order; then the latest of the site, or of the section whose list it is.',
        args: { language: t.arg.string({ description: 'Only articles in this language.' }) },
        complexity: pageCost,
        resolve: (list, args, context) =>
          connectionBy<Placed, number>(
            countCursor,
            args,
            context.limits.pageSize,
            ({ place, id }): Key<number> => ({ at: place, id }),
            async (part) => partOf(await shownIn(list, args.language, context), part),
          ),
      },
      ArticleConnection,
      ArticleEdge,
    ),
  }),
});

builder.queryField('curatedList', (t) =>
  t.field({
    type: CuratedListRef,
    nullable: true,
    description: 'A list that editors put together; null when there is none of this key.',
    args: { key: t.arg.string({ required: true, description: 'What pages call it: `front`, `section-world`.' }) },
    resolve: async (_root, { key }, { visible }) => (await listByKey(visible, key)) ?? null,
  }),
);

const slotsByList = loadLists((context, lists: readonly string[]) => slotsOf(newsroomOf(context), lists), ({ list_id }) => list_id);

const NewsroomSlotRef = builder.objectRef<CuratedSlotRow>('CuratedSlot').implement({
  description: 'An article at its place in a list.',
  fields: (t) => ({
    article: t.field({
      type: NewsroomArticleRef,
      nullable: true,
      description: 'The article, in whatever state: readers see it here while it is published. Null when it has been deleted just now.',
      resolve: async ({ article_id }, _args, context) => (await newsroomArticleById(context, article_id)) ?? null,
    }),
    startsAt: t.field({ type: 'DateTime', nullable: true, description: 'Before this moment it is not in the list; null for at once.', resolve: ({ starts_at }) => starts_at }),
    endsAt: t.field({ type: 'DateTime', nullable: true, description: 'From this moment on it is not in the list any more; null when that is open.', resolve: ({ ends_at }) => ends_at }),
  }),
});

export const NewsroomListRef = builder.objectRef<CuratedListRow>('NewsroomList').implement({
  description: 'A list that editors put together, as they work on it.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'What pages call it.' }),
    names: t.field({ type: [LocalizedTextRef], description: 'What it is called.', resolve: ({ names }) => inLanguages(names) }),
    size: t.exposeInt('size', { description: 'How many articles readers see at the most.' }),
    version: t.exposeInt('version', { description: 'Grows with every change; a change names the version that it was made on.' }),
    updatedAt: t.field({ type: 'DateTime', description: 'When it was last changed.', resolve: ({ updated_at }) => updated_at }),
    slots: t.field({
      type: [NewsroomSlotRef],
      description: 'All that is in it, from the top: also what waits for its time, or is over.',
      resolve: async ({ id }, _args, context) => [...(await slotsByList(context, id))],
    }),
  }),
});

builder.queryField('newsroomLists', (t) =>
  t.field({
    type: [NewsroomListRef],
    authScopes: mayPublish,
    description: 'The lists of the site, in the order in which they were made. For staff.',
    resolve: (_root, _args, context) => allLists(newsroomOf(context)),
  }),
);

builder.queryField('newsroomList', (t) =>
  t.field({
    type: NewsroomListRef,
    nullable: true,
    authScopes: mayPublish,
    description: 'One list of the site; null when there is none of this key. For staff.',
    args: { key: t.arg.string({ required: true, description: 'What pages call it.' }) },
    resolve: async (_root, { key }, context) => (await listByKey(newsroomOf(context), key)) ?? null,
  }),
);
