import { NewsroomContributorRef } from '../../contributor/newsroom-contributors.field.ts';
import { builder } from '../../graph/builder.ts';
import { loadOne } from '../../graph/loader.ts';
import { NewsroomSectionRef } from '../../section/newsroom-sections.field.ts';
import { NewsroomTagRef } from '../../tag/newsroom-tags.field.ts';
import { countFiled, type FilingKind } from './filed-articles.ts';

/** Subjects whose articles one statement counts. */
const AT_ONCE = 100;

const description = 'How many articles are filed under it itself, in whatever state; counted up to 1,000.';

function counter(kind: FilingKind) {
  const count = loadOne(
    async ({ store, site }, ids: readonly string[]) => {
      const parts = Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, part) => ids.slice(part * AT_ONCE, (part + 1) * AT_ONCE));
      return (await Promise.all(parts.map((part) => countFiled(store, site, kind, part)))).flat();
    },
    ({ id }) => id,
  );
  return async ({ id }: { readonly id: string }, _args: object, context: Parameters<typeof count>[0]) => (await count(context, id))?.count ?? 0;
}

builder.objectField(NewsroomSectionRef, 'articleCount', (t) => t.int({ description, resolve: counter('section') }));
builder.objectField(NewsroomTagRef, 'articleCount', (t) => t.int({ description, resolve: counter('tag') }));
builder.objectField(NewsroomContributorRef, 'articleCount', (t) => t.int({ description, resolve: counter('contributor') }));
