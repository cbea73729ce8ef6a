import { createHmac } from 'node:crypto';
import type { ExternalOpinion, OpinionAnswer } from '@gazette/schema/comment/moderation/external-opinion.ts';
import { commentStatuses } from '@gazette/schema/comment/comment.entity.ts';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';

/** Longest answer that is read, in characters. */
const MAX_ANSWER = 10_000;

const answerShape = z.object({
  status: z.enum(commentStatuses).nullable(),
  note: z.string().max(500).nullish(),
});

/**
 * Asks a program by POST, signed as Standard Webhooks does it (HMAC-SHA256 over `id.timestamp.body`), and gives it until
 * the deadline. It answers `{"status": "approved" | "pending" | "withheld" | "rejected" | null, "note": "…"}`, where null
 * says that it has no opinion. Redirects are not followed: what is signed for one address goes to no other.
 */
export function createExternalOpinion(now: () => Date): ExternalOpinion {
  return async ({ url, secret, deadline }, comment): Promise<OpinionAnswer> => {
    const body = JSON.stringify({ type: 'comment.submitted', comment });
    const id = uuid();
    const timestamp = String(Math.floor(now().getTime() / 1000));
    const signature = createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64');
    const signal = AbortSignal.timeout(deadline);
    try {
      const response = await fetch(url, {
        method: 'POST',
        redirect: 'error',
        signal,
        headers: {
          'content-type': 'application/json',
          'webhook-id': id,
          'webhook-timestamp': timestamp,
          'webhook-signature': `v1,${signature}`,
        },
        body,
      });
      if (!response.ok) {
        await response.body?.cancel();
        return { kind: 'failed', cause: 'bad-answer' };
      }
      return opinionIn(await beginning(response));
    } catch {
      return { kind: 'failed', cause: signal.aborted ? 'timeout' : 'unreachable' };
    }
  };
}

function opinionIn(text: string): OpinionAnswer {
  const answer = answerShape.safeParse(parse(text));
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

async function beginning({ body }: Response): Promise<string> {
  let text = '';
  if (body) {
    for await (const part of body.pipeThrough(new TextDecoderStream())) {
      text += part;
      if (text.length > MAX_ANSWER) return '';
    }
  }
  return text;
}
