import type { Phase } from './moderated-comment.ts';

/** The publisher's choice for whatever no earlier phase has objected to. */
export const siteMode: Phase = ({ site, writer }) =>
  site.moderation === 'before' && !writer.staff
    ? { status: 'pending', reason: 'site-moderates-before', explanation: {} }
    : { status: 'approved', reason: 'site-mode', explanation: {} };
