import { automaticForm } from './automatic-form.ts';
import { ban } from './ban.ts';
import { borrowedName } from './borrowed-name.ts';
import { external } from './external.ts';
import { firstTime } from './first-time.ts';
import { length } from './length.ts';
import { links } from './links.ts';
import type { ModeratedComment, Phase } from './moderated-comment.ts';
import { proofOfWork } from './proof-of-work.ts';
import { rate } from './rate.ts';
import { readerHistory } from './reader-history.ts';
import { repeatedText } from './repeated-text.ts';
import { siteMode } from './site-mode.ts';
import { threadState } from './thread-state.ts';
import type { Verdict } from './verdict.ts';
import { bannedWords, suspectWords } from './words.ts';

/** Asked in this order; the first verdict stands. The list is the documentation of what happens to a comment. */
export const phases: readonly Phase[] = [
  threadState,
  ban,
  rate,
  borrowedName,
  repeatedText,
  length,
  bannedWords,
  suspectWords,
  links,
  firstTime,
  readerHistory,
  proofOfWork,
  automaticForm,
  external,
  siteMode,
];

/**
 * Decides what happens to a new comment; one on which no phase has a verdict waits for a moderator.
 * @throws {Refusal} for what is not taken at all.
 */
export async function moderate(comment: ModeratedComment, order: readonly Phase[] = phases): Promise<Verdict> {
  for (const phase of order) {
    const verdict = await phase(comment);
    if (verdict) return verdict;
  }
  return { status: 'pending', reason: 'undecided', explanation: {} };
}
