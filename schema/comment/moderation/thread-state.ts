import { InvalidInput, ThreadClosed } from '../../gate/refusal.ts';
import { readerWords } from '../reader-messages.ts';
import type { Phase } from './moderated-comment.ts';

/** A closed conversation takes nothing more; a hidden one does not exist. */
export const threadState: Phase = ({ site, thread }) => {
  const say = readerWords(site.locale);
  if (thread.state === 'hidden') {
    throw new InvalidInput([{ name: 'url', code: 'NOT_FOUND', message: say.pageGone }]);
  }
  if (thread.state === 'closed') throw new ThreadClosed(say.closed);
  return undefined;
};
