import type { ExternalOpinion, OpinionAnswer } from '@gazette/schema/comment/moderation/external-opinion.ts';
import { commentStatuses } from '@gazette/schema/comment/comment.entity.ts';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { AddressRefused, createPoster, type PostLimits } from '../outside/post.ts';
import { signedHeaders } from '../outside/sign.ts';

const answerShape = z.object({
  status: z.enum(commentStatuses).nullable(),
  note: z.string().max(500).nullish(),
});

/**
 * Asks a program by POST, signed as Standard Webhooks does it, and gives it until the deadline. It answers
 * `{"status": "approved" | "pending" | "withheld" | "rejected" | null, "note": "…"}`, where null says that it has no opinion.
 * Redirects are not followed: what is signed for one address goes to no other.
 */
export function createExternalOpinion(now: () => Date, resolve?: PostLimits['resolve']): ExternalOpinion {
  const poster = (allowPrivateAddresses: boolean) =>
    createPoster({ allowPrivateAddresses, allowedBy: '`allowPrivateAddress` in the site’s policy', ...(resolve && { resolve }) });
  const posters = { outside: poster(false), anywhere: poster(true) };
  return async ({ url, secret, deadline, allowPrivateAddress }, comment): Promise<OpinionAnswer> => {
    const body = JSON.stringify({ type: 'comment.submitted', comment });
    const headers = { 'content-type': 'application/json', 'user-agent': 'Gazette', ...signedHeaders(secret, uuid(), now(), body) };
    try {
      const { post } = allowPrivateAddress ? posters.anywhere : posters.outside;
      const { status, text } = await post(url, headers, body, deadline);
      return status >= 200 && status < 300 ? opinionIn(text) : { kind: 'failed', cause: 'bad-answer' };
    } catch (error) {
      return { kind: 'failed', cause: causeOf(error) };
    }
  };
}

function causeOf(error: unknown): 'timeout' | 'refused' | 'unreachable' {
  if (error instanceof AddressRefused) return 'refused';
  return error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'unreachable';
}

function opinionIn(text: string | undefined): OpinionAnswer {
  const answer = answerShape.safeParse(parse(text ?? ''));
  if (!answer.success) return { kind: 'failed', cause: 'bad-answer' };
  const { status, note } = answer.data;
  return status === null ? { kind: 'no-opinion' } : { kind: 'opinion', status, note: note ?? null };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
