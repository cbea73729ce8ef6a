import type { Phase } from './moderated-comment.ts';

/** A reader much of whose comments had to be rejected. */
export const readerHistory: Phase = ({ policy, writer: { approved, rejected } }) => {
  const decided = approved + rejected;
  if (rejected === 0 || decided < policy.historyFrom) return undefined;
  const rate = rejected / decided;
  return rate >= policy.holdRejectionRate
    ? { status: 'pending', reason: 'reader-history', explanation: { rejected, decided, rate: Math.round(rate * 100) / 100 } }
    : undefined;
};
