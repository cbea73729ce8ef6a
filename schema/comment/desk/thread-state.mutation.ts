import { newsroomOf } from '../../gate/newsroom.ts';
import { InvalidInput, NotAllowed } from '../../gate/refusal.ts';
import { builder } from '../../graph/builder.ts';
import type { GraphContext } from '../../graph/context.ts';
import { pageAt } from '../page-of-comment.ts';
import { ThreadRef } from '../comment.type.ts';
import { threadAt, threadsByIds, type ThreadView } from '../comments.query.ts';
import type { ThreadState } from '../thread.entity.ts';
import { mayModerate, mayRead } from './moderation.type.ts';
import { setThreadState } from './thread-state.ts';

const ThreadStatePayload = builder.objectRef<ThreadView>('ThreadStatePayload').implement({
  description: 'The conversation as it is now.',
  fields: (t) => ({
    thread: t.field({ type: ThreadRef, description: 'The conversation.', resolve: (thread) => thread }),
  }),
});

async function change({ store, site, staff, now }: GraphContext, url: string, state: ThreadState): Promise<ThreadView> {
  const newsroom = newsroomOf({ store, site });
  const page = await pageAt(newsroom, site, url);
  if (!page) {
    throw new InvalidInput([{ name: 'url', code: 'NOT_FOUND', message: 'This address is none of the site’s pages.' }]);
  }
  const { id } = await store.write(site, now, (unit) => setThreadState(unit, { page }, state, staff));
  const [thread] = await threadsByIds(newsroom, [id]);
  if (!thread) throw new Error(`thread ${id} was stored and cannot be read`);
  return thread;
}

const wishes = [
  ['closeThread', 'closed', 'CloseThreadResult', 'Closes a conversation: it can be read and takes no more comments.'],
  ['openThread', 'open', 'OpenThreadResult', 'Opens a conversation that was closed or hidden.'],
  ['hideThread', 'hidden', 'HideThreadResult', 'Hides a conversation with all its comments from the public.'],
] as const;

for (const [name, state, union, description] of wishes) {
  builder.mutationField(name, (t) =>
    t.field({
      type: ThreadStatePayload,
      authScopes: mayModerate,
      description,
      args: { url: t.arg({ type: 'URL', required: true, description: 'Address of its page, in any of its spellings.' }) },
      errors: {
        types: [InvalidInput, NotAllowed],
        union: { name: union, description: 'The conversation, or why nothing was done.' },
      },
      resolve: (_root, { url }, context) => change(context, url, state),
    }),
  );
}

builder.queryField('conversation', (t) =>
  t.field({
    type: ThreadRef,
    nullable: true,
    authScopes: mayRead,
    description: 'The conversation at an address, hidden ones too; null where none can be. For staff.',
    args: { url: t.arg({ type: 'URL', required: true, description: 'Address of its page, in any of its spellings.' }) },
    resolve: async (_root, { url }, context) => (await threadAt(newsroomOf(context), context.site, url)) ?? null,
  }),
);
