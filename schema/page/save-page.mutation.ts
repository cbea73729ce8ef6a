import { mayPublish } from '../article/desk/scopes.ts';
import { EditConflict, InvalidInput, NotAllowed } from '../gate/refusal.ts';
import { newsroomOf } from '../gate/newsroom.ts';
import { builder } from '../graph/builder.ts';
import { decodeGlobalId } from '../graph/global-id.ts';
import { assertWholeSite, changeAtDesk } from '../staff/desk-unit.ts';
import { NewsroomPageRef, PageStatusRef } from './page.type.ts';
import { pageById } from './plain-pages.query.ts';
import { removePage, savePage } from './save-page.ts';

const PageInput = builder.inputType('PageInput', {
  description: 'What a plain page says. In a change, what is left out stays.',
  fields: (t) => ({
    title: t.string({ description: 'Its title; a new page needs one.' }),
    body: t.string({ description: 'HTML; sanitised where it enters.' }),
    slug: t.string({ description: 'Name in addresses; made from the title of a new one when left out.' }),
    language: t.string({ description: 'Language tag; the site’s main one when left out of a new one.' }),
    status: t.field({ type: PageStatusRef, description: 'Whether it is public; a new one is a draft.' }),
    position: t.int({ description: 'Place among the links at the end of every page, 0 to 1000; null for none.' }),
  }),
});

const PagePayload = builder.objectRef<{ id: string }>('PagePayload').implement({
  description: 'The page as it is now.',
  fields: (t) => ({
    page: t.field({
      type: NewsroomPageRef,
      nullable: true,
      description: 'As editors have it, with its new version; null once it is thrown away.',
      resolve: async ({ id }, _args, context) => (await pageById(newsroomOf(context), id)) ?? null,
    }),
  }),
});

/** @throws {InvalidInput} for an id of something else. */
function pageId(globalId: string): string {
  const { typename, id } = decodeGlobalId(globalId);
  if (typename !== 'PlainPage') throw new InvalidInput([{ name: 'id', code: 'INVALID', message: 'That is not the id of a page.' }]);
  return id;
}

builder.mutationField('savePage', (t) =>
  t.field({
    type: PagePayload,
    authScopes: mayPublish,
    description: 'Makes a plain page or changes one; readers see it within a second.',
    args: {
      id: t.arg.id({ description: 'Global id of the page; left out for a new one.' }),
      version: t.arg.int({ description: 'The version that was seen; needed with an id.' }),
      input: t.arg({ type: PageInput, required: true, description: 'What it says.' }),
    },
    errors: { types: [InvalidInput, NotAllowed, EditConflict], union: { name: 'SavePageResult', description: 'The page, or why nothing was changed.' } },
    resolve: async (_root, { id, version, input }, context) => {
      assertWholeSite(context.staff);
      const { position, ...words } = input;
      const said = Object.fromEntries(Object.entries(words).filter(([, value]) => value !== null)) as Partial<Record<keyof typeof words, string>>;
      const draft = { ...said, status: input.status ?? undefined, position };
      const named = id ? { id: pageId(id), version: version ?? 0 } : undefined;
      return {
        id: await changeAtDesk(context, { action: 'page.change', detail: { name: input.title ?? input.slug ?? '' } }, (unit) => savePage(unit, named, draft)),
      };
    },
  }),
);

builder.mutationField('removePage', (t) =>
  t.field({
    type: PagePayload,
    authScopes: mayPublish,
    description: 'Throws a plain page away.',
    args: {
      id: t.arg.id({ required: true, description: 'Global id of the page.' }),
      version: t.arg.int({ required: true, description: 'The version that was seen.' }),
    },
    errors: { types: [InvalidInput, NotAllowed, EditConflict], union: { name: 'RemovePageResult', description: 'That it is gone, or why not.' } },
    resolve: async (_root, { id, version }, context) => {
      assertWholeSite(context.staff);
      const own = pageId(id);
      const page = await pageById(newsroomOf(context), own);
      await changeAtDesk(context, { action: 'page.remove', detail: { name: page?.title ?? '' } }, async (unit) => {
        const removed = await removePage(unit, { id: own, version });
        if (!removed) throw new InvalidInput([{ name: 'id', code: 'NOT_FOUND', message: 'There is no such page on this site.' }]);
        return { id: removed, outcome: 'updated' };
      });
      return { id: own };
    },
  }),
);
