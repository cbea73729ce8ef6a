import type { ThreadState } from '@gazette/schema/comment/thread.entity.ts';
import { expect } from 'vitest';
import type { DatabaseKind } from './databases.ts';
import { openNewsroom, type AskOptions, type Newsroom } from './newsroom.ts';

export const SUBMIT = `mutation ($input: SubmitCommentInput!) { submitComment(input: $input) {
  __typename
  ... on Error { code message }
  ... on InvalidInput { fields { name code message } }
  ... on RateLimited { retryAfter }
  ... on SubmitCommentPayload {
    comment { id status author { name badges } body { text segments { kind text href } } parent { id } replyCount permalink thread { id } }
    thread { id commentCount url }
  }
} }`;

export interface Posted {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: string;
  readonly fields?: readonly { name: string; code: string; message: string }[];
  readonly retryAfter?: number;
  readonly comment?: {
    id: string;
    status: string;
    body: { text: string; segments: unknown[] };
    author: { name: string };
    parent: { id: string } | null;
    permalink: string | null;
    thread: { id: string } | null;
  };
  readonly thread?: { id: string; commentCount: number; url: string } | null;
}

interface ThreadSeen {
  readonly id: string;
  readonly commentCount: number;
  readonly comments: { nodes: { id: string; replyCount: number; body: { text: string } }[] };
}

/** A newsroom of two sites, and the form below the latest of its stories. */
export interface CommentForm {
  readonly newsroom: Newsroom;
  /** Of the latest story; 1 for the first. */
  readonly number: number;
  readonly url: string;
  /** Publishes another story, without a comment. */
  nextStory(): Promise<void>;
  /** Posts to the latest story, as a reader who fills in everything, but for what `input` says. */
  submit(input?: object, options?: AskOptions): Promise<Posted>;
  /** Posts and answers the comment's global id. */
  idOf(input?: object): Promise<string>;
  /** The conversation as everybody sees it. */
  thread(at?: string): Promise<ThreadSeen | null>;
  setState(state: ThreadState): Promise<unknown>;
  whileModeratedBefore<T>(work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export async function openCommentForm(kind: DatabaseKind): Promise<CommentForm> {
  const newsroom = await openNewsroom(kind);
  await newsroom.saveSite({
    key: 'other',
    locale: 'en',
    languages: ['en'],
    hosts: ['other.test'],
    url: 'https://other.test',
    moderation: 'after',
  });
  let number = 0;
  const path = () => `/en/articles/story-${number}`;
  const url = () => `https://gazette.test${path()}`;
  const submit: CommentForm['submit'] = async (input = {}, options = {}) => {
    const answer = await newsroom.ask<{ submitComment: Posted }>(
      SUBMIT,
      { input: { url: url(), name: 'Salma', body: 'Well said.', ...input } },
      options,
    );
    expect(answer.errors).toBeUndefined();
    return answer.data.submitComment;
  };
  return {
    newsroom,
    get number() {
      return number;
    },
    get url() {
      return url();
    },
    async nextStory() {
      number++;
      await newsroom.publish({ slug: `story-${number}` });
    },
    submit,
    idOf: async (input) => (await submit(input)).comment?.id ?? '',
    async thread(at = url()) {
      const { data } = await newsroom.ask<{ thread: ThreadSeen | null }>(
        'query ($at: URL!) { thread(url: $at) { id commentCount comments { nodes { id replyCount body { text } } } } }',
        { at },
      );
      return data.thread;
    },
    setState: (state) =>
      newsroom.write((unit) => unit.sql.updateTable('thread').set({ state }).where('page_key', '=', path()).execute()),
    async whileModeratedBefore(work) {
      await newsroom.saveSite({ key: 'gazette', moderation: 'before' });
      try {
        return await work();
      } finally {
        await newsroom.saveSite({ key: 'gazette', moderation: 'after' });
      }
    },
    close: () => newsroom.close(),
  };
}
