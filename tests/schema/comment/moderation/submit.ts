import { expect } from 'vitest';
import type { AskOptions, Newsroom } from '../../../support/newsroom.ts';

export const SUBMIT = `mutation ($input: SubmitCommentInput!) { submitComment(input: $input) {
  __typename
  ... on SubmitCommentPayload { readerToken comment { id status } }
  ... on Error { code message }
  ... on InvalidInput { fields { name code message } }
  ... on RateLimited { retryAfter }
} }`;

export interface Posted {
  readonly __typename: string;
  readonly readerToken: string | null;
  readonly comment: { readonly id: string; readonly status: string };
}

/** Posts a comment that must be taken. */
export async function submit(
  { ask }: Newsroom,
  input: { url?: string; name?: string; body: string; parentId?: string | undefined; clientKey?: string; trap?: string; stamp?: string },
  options: AskOptions = {},
): Promise<Posted> {
  const { data, errors } = await ask<{ submitComment: Posted }>(
    SUBMIT,
    { input: { url: 'https://gazette.test/harbour', name: 'Salma', ...input } },
    options,
  );
  expect(errors).toBeUndefined();
  expect(data.submitComment).toMatchObject({ __typename: 'SubmitCommentPayload' });
  return data.submitComment;
}
