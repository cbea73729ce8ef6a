import { toSegments } from '../../text/segments.ts';
import type { Phase } from './moderated-comment.ts';

/** More links than the site allows. */
export const links: Phase = ({ body, policy, writer }) => {
  if (writer.staff || policy.maxLinks < 0) return undefined;
  const found = toSegments(body).filter(({ kind }) => kind === 'link').length;
  return found > policy.maxLinks
    ? { status: 'pending', reason: 'links', explanation: { found, allowed: policy.maxLinks } }
    : undefined;
};
