import type { Phase } from './moderated-comment.ts';

/** Somebody of whom no comment has been approved yet, where the site wants to see the first one. */
export const firstTime: Phase = ({ policy, writer }) =>
  policy.holdFirst && !writer.staff && writer.approved === 0
    ? { status: 'pending', reason: 'first-comment', explanation: { knownReader: writer.reader !== null } }
    : undefined;
