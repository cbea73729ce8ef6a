import type { Phase } from './moderated-comment.ts';

/** A form filled in by a program: it writes into the field that people do not see, or is faster than people are. */
export const automaticForm: Phase = ({ trap, seconds, policy, writer }) => {
  if (writer.staff) return undefined;
  if (trap !== '') return { status: 'withheld', reason: 'trap', explanation: {} };
  if (seconds === null && policy.requireStamp) return { status: 'pending', reason: 'no-stamp', explanation: {} };
  return seconds !== null && seconds < policy.minimumSeconds
    ? { status: 'pending', reason: 'too-fast', explanation: { seconds, minimum: policy.minimumSeconds } }
    : undefined;
};
