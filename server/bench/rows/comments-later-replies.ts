import { repliesDocument } from '../conversations/documents.ts';
import { PAGE, threadPage, walk } from '../conversations/thread-page.ts';
import type { CostRow } from '../row.ts';

const LATE = 100;

interface RepliesAnswer {
  readonly node: {
    readonly replies: {
      readonly nodes: readonly unknown[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  };
}

/** The level below is paged like the one above. */
export const commentsLaterReplies: CostRow = {
  kind: 'cost',
  name: 'comments-later-replies',
  against: `page ${LATE} of the answers to one comment : their page 1; 20 answers`,
  most: 1.5,
  async setup(stage) {
    const conversations = await stage.conversations();
    const { ask, pages, statements } = conversations;
    const { nodes } = await threadPage(conversations, { url: pages.long, order: 'most-replied', first: 1 });
    const { id, replyCount } = nodes[0] ?? { id: '', replyCount: 0 };
    const read = async (first: number, after: string | null) => {
      const { node } = await ask<RepliesAnswer>(repliesDocument, { id, first, after });
      return node.replies;
    };
    const page = Math.min(LATE, Math.floor(replyCount / PAGE));
    if (page < 2) return { skipped: `the most answered comment has ${replyCount} answers: ask for a longer thread` };
    const after = await walk((page - 1) * PAGE, async (first, from) => (await read(first, from)).pageInfo);
    return {
      subject: () => read(PAGE, after),
      base: () => read(PAGE, null),
      statements,
      against: `page ${page} of ${replyCount} answers to one comment : their page 1; 20 answers`,
    };
  },
};
