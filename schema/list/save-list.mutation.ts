import { articleId } from '../article/desk/write-article.mutation.ts';
import { mayPublish } from '../article/desk/scopes.ts';
import { EditConflict, InvalidInput, NotAllowed } from '../gate/refusal.ts';
import { newsroomOf } from '../gate/newsroom.ts';
import { builder } from '../graph/builder.ts';
import { fromLanguages, LocalizedTextInput } from '../site/localized-text.type.ts';
import { changeAtDesk } from '../staff/desk-unit.ts';
import { listByKey } from './curated-lists.query.ts';
import { NewsroomListRef } from './list.type.ts';
import { assertMayCurate } from './may-curate.ts';
import { removeList, saveList } from './save-list.ts';

const CuratedSlotInput = builder.inputType('CuratedSlotInput', {
  description: 'An article at its place, which is that in the list of them.',
  fields: (t) => ({
    article: t.id({ required: true, description: 'Global id of the article, in whatever state.' }),
    startsAt: t.field({ type: 'DateTime', description: 'When it comes in; at once when left out.' }),
    endsAt: t.field({ type: 'DateTime', description: 'When it goes out; never when left out.' }),
  }),
});

const CuratedListPayload = builder.objectRef<{ key: string }>('CuratedListPayload').implement({
  description: 'The list as it is now.',
  fields: (t) => ({
    list: t.field({
      type: NewsroomListRef,
      nullable: true,
      description: 'As editors have it, with its new version; null when somebody has taken it away since.',
      resolve: async ({ key }, _args, context) => (await listByKey(newsroomOf(context), key)) ?? null,
    }),
  }),
});

const KEY = 'What pages call it: `front`, `section-world`.';

builder.mutationField('saveCuratedList', (t) =>
  t.field({
    type: CuratedListPayload,
    authScopes: mayPublish,
    description: 'Makes or changes a list that editors put together. What is left out stays as it is; readers see it within a second.',
    args: {
      key: t.arg.string({ required: true, description: KEY }),
      version: t.arg.int({ required: true, description: 'The version that was seen; 0 for a list that is to be new.' }),
      names: t.arg({ type: [LocalizedTextInput], description: 'What it is called, all of its names.' }),
      size: t.arg.int({ description: 'How many articles readers see at the most, 1 to 50; a new one needs it.' }),
      slots: t.arg({ type: [CuratedSlotInput], description: 'All that is in it, from the top; at most 200.' }),
    },
    errors: { types: [InvalidInput, NotAllowed, EditConflict], union: { name: 'SaveCuratedListResult', description: 'The list, or why nothing was changed.' } },
    resolve: async (_root, { key, version, names, size, slots }, context) => {
      const draft = {
        key,
        version,
        names: fromLanguages('names', names),
        size: size ?? undefined,
        slots: slots?.map(({ article, startsAt, endsAt }) => ({ article: articleId(article), startsAt, endsAt })),
      };
      await changeAtDesk(context, { action: 'list.change', detail: { name: key } }, async (unit) => {
        if (context.staff) await assertMayCurate(unit, context.staff, key);
        return saveList(unit, draft);
      });
      return { key };
    },
  }),
);

builder.mutationField('removeCuratedList', (t) =>
  t.field({
    type: CuratedListPayload,
    authScopes: mayPublish,
    description: 'Takes a list away; the articles in it stay, and where it stood the latest are shown.',
    args: {
      key: t.arg.string({ required: true, description: KEY }),
      version: t.arg.int({ required: true, description: 'The version that was seen.' }),
    },
    errors: { types: [InvalidInput, NotAllowed, EditConflict], union: { name: 'RemoveCuratedListResult', description: 'That it is gone, or why not.' } },
    resolve: async (_root, { key, version }, context) => {
      await changeAtDesk(context, { action: 'list.remove', detail: { name: key } }, async (unit) => {
        if (context.staff) await assertMayCurate(unit, context.staff, key);
        const id = await removeList(unit, key, version);
        if (!id) throw new InvalidInput([{ name: 'key', code: 'NOT_FOUND', message: 'There is no such list on this site.' }]);
        return { id, outcome: 'updated' };
      });
      return { key };
    },
  }),
);
