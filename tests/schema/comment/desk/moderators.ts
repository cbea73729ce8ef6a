import { expect } from 'vitest';
import type { Newsroom } from '../../../support/newsroom.ts';

export const MODERATE = `mutation ($input: ModerateCommentsInput!) { moderateComments(input: $input) {
  __typename
  ... on ModerateCommentsPayload { results { id outcome decisionId comment { status } } }
  ... on Error { code message }
} }`;

export const UNDO = `mutation ($decisionIds: [ID!]!) { undoModeration(decisionIds: $decisionIds) {
  __typename
  ... on UndoModerationPayload { results { outcome comment { status } } }
  ... on Error { code message }
} }`;

export interface Ruled {
  readonly id: string;
  readonly outcome: string;
  readonly decisionId: string | null;
}

/** Decides on comments as a moderator whose decision is taken. */
export async function moderate({ ask }: Newsroom, token: string, input: { ids: readonly string[]; decision: string; reason?: string; note?: string; seenAs?: string }): Promise<Ruled[]> {
  const { data, errors } = await ask<{ moderateComments: { results: Ruled[] } }>(MODERATE, { input }, { token });
  expect(errors).toBeUndefined();
  expect(data.moderateComments).toMatchObject({ __typename: 'ModerateCommentsPayload' });
  return data.moderateComments.results;
}

export interface Queued {
  readonly id: string;
  readonly reason: { readonly code: string; readonly explanation: string } | null;
}

/** A queue as a moderator reads it; `args` as in a query. */
export async function queue({ ask }: Newsroom, token: string, args: string): Promise<Queued[]> {
  const { data, errors } = await ask<{ moderationQueue: { nodes: Queued[] } }>(
    `{ moderationQueue${args} { nodes { id status reason { code explanation(language: "en") } } } }`,
    {},
    { token },
  );
  expect(errors).toBeUndefined();
  return data.moderationQueue.nodes;
}
