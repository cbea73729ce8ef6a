import { InvalidInput, ThreadClosed } from '../../gate/refusal.ts';
import type { Phase } from './moderated-comment.ts';

/** A closed conversation takes nothing more; a hidden one does not exist. */
export const threadState: Phase = ({ thread }) => {
  if (thread.state === 'hidden') {
    throw new InvalidInput([{ name: 'url', code: 'NOT_FOUND', message: 'There is nothing to comment on here.' }]);
  }
  if (thread.state === 'closed') throw new ThreadClosed('This conversation is closed.');
  return undefined;
};
