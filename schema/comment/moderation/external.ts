import type { Phase } from './moderated-comment.ts';
import type { Verdict } from './verdict.ts';

/** The opinion of another program of the publisher's, where the site names one. */
export const external: Phase = async ({ site, policy, thread, parent, writer, name, body, desk }) => {
  if (policy.external === null || writer.staff) return undefined;
  const reader = writer.reader?.id ?? null;
  const answer = await desk.externalOpinion(policy.external, { site: site.key, url: thread.url, name, body, parent, reader });
  switch (answer.kind) {
    case 'no-opinion':
      return undefined;
    case 'failed':
      return policy.external.onTimeout === 'hold' ? silence(answer.cause) : undefined;
    case 'opinion':
      return { status: answer.status, reason: 'external', explanation: { note: answer.note } };
  }
};

function silence(cause: string): Verdict {
  return { status: 'pending', reason: 'external-silent', explanation: { cause } };
}
