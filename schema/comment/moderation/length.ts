import type { Phase } from './moderated-comment.ts';

/** Marks stacked on one letter beyond what any script needs ("zalgo"), and lines without end. */
const STACKED = /\p{L}\p{M}{6,}/gu;
/** More lines than that are a wall, not a comment. */
const LINES = 120;

/** Words that would break the page: too many lines, or letters buried under marks. Plain length is refused before. */
export const length: Phase = ({ body, name }) => {
  const lines = body.split('\n').length;
  if (lines > LINES) return { status: 'pending', reason: 'unusual-length', explanation: { lines, allowed: LINES } };
  const stacked = [...`${name}\n${body}`.matchAll(STACKED)].length;
  return stacked > 0 ? { status: 'pending', reason: 'unusual-marks', explanation: { letters: stacked } } : undefined;
};
