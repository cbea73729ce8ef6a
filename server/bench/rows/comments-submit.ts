import { submitDocument } from '../conversations/documents.ts';
import { commentBody } from '../conversations/comment-words.ts';
import type { Conversations } from '../conversations/open-conversations.ts';
import { threadPage } from '../conversations/thread-page.ts';
import { Random } from '../random.ts';
import type { CostRow } from '../row.ts';

interface SubmitAnswer {
  readonly submitComment: { readonly __typename: string; readonly comment?: { readonly status: string } };
}

/**
 * A new reader at an address of their own posts, all phases asked; the comment is stored, counted, told and public.
 * @param from number of the first: no two rows may post the same words from the same address.
 */
function submitter({ ask }: Conversations, from: number) {
  const random = new Random(from);
  let number = from;
  return async (url: string, parentId?: string): Promise<void> => {
    number += 1;
    const input = {
      url,
      name: 'Salma',
      body: commentBody(random, -number),
      parentId,
      clientKey: `bench-submit-${number}`,
    };
    // No two in one block of 256 addresses, which counts as one.
    const address = `100.${(number >> 8) & 255}.${number & 255}.1`;
    const { submitComment } = await ask<SubmitAnswer>(submitDocument, { input }, { address });
    if (submitComment.comment?.status !== 'APPROVED') throw new Error(`Not posted: ${JSON.stringify(submitComment)}`);
  };
}

export const commentsSubmit: CostRow = {
  kind: 'cost',
  name: 'comments-submit',
  against: 'submitComment into the long thread : into one that has no comment yet',
  most: 1.5,
  async setup(stage) {
    const conversations = await stage.conversations();
    const { pages, statements } = conversations;
    const submit = submitter(conversations, 1);
    const fresh = pages.fresh.slice(0, stage.trials);
    if (fresh.length < stage.trials)
      return { skipped: `needs ${stage.trials} articles without comments, and there are ${fresh.length}` };
    return { subject: () => submit(pages.long), base: () => submit(fresh.shift() ?? ''), statements };
  },
};

export const commentsReply: CostRow = {
  kind: 'cost',
  name: 'comments-reply',
  against: 'submitComment as an answer to the most answered comment of the long thread : in a thread of 10 comments',
  most: 1.5,
  async setup(stage) {
    const conversations = await stage.conversations();
    const { pages, statements } = conversations;
    const submit = submitter(conversations, 30_000);
    const top = async (url: string) =>
      (await threadPage(conversations, { url, order: 'most-replied', first: 1 })).nodes[0]?.id;
    const [ours, theirs] = [await top(pages.long), await top(pages.short)];
    return { subject: () => submit(pages.long, ours), base: () => submit(pages.short, theirs), statements };
  },
};
