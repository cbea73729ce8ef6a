import { queueDocument } from '../conversations/documents.ts';
import { PAGE, walk } from '../conversations/thread-page.ts';
import type { CostRow } from '../row.ts';

const LATE = 500;

interface QueueAnswer {
  readonly moderationQueue: {
    readonly nodes: readonly unknown[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

export const commentsQueue: CostRow = {
  kind: 'cost',
  name: 'comments-queue',
  against: `page ${LATE} of the moderators' queue : its page 1; 20 comments`,
  most: 1.5,
  async setup(stage) {
    const { ask, token, statements, pending } = await stage.conversations();
    const read = async (first: number, after: string | null) =>
      (await ask<QueueAnswer>(queueDocument, { first, after }, { token })).moderationQueue;
    const page = Math.min(LATE, Math.floor(pending / PAGE));
    if (page < 2) return { skipped: `${pending} comments wait: ask for more threads` };
    const after = await walk((page - 1) * PAGE, async (first, from) => (await read(first, from)).pageInfo);
    return {
      subject: () => read(PAGE, after),
      base: () => read(PAGE, null),
      statements,
      against: `page ${page} of a queue of ${pending} that wait for moderators : its page 1; 20 comments`,
    };
  },
};
