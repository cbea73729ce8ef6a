import type { WordListKind } from '../word-list-entry.entity.ts';
import type { ModeratedComment, Phase } from './moderated-comment.ts';

/** Entries named in an explanation. */
const MOST = 10;

/** A word of the list of banned ones: the comment is rejected. */
export const bannedWords: Phase = async (comment) => {
  const found = await wordsOf(comment, 'banned');
  return found && { status: 'rejected', reason: 'banned-words', explanation: found };
};

/** A word of the list of suspect ones: the comment waits. */
export const suspectWords: Phase = async (comment) => {
  const found = await wordsOf(comment, 'suspect');
  return found && { status: 'pending', reason: 'suspect-words', explanation: found };
};

async function wordsOf({ site, name, body, writer, desk }: ModeratedComment, kind: WordListKind) {
  if (writer.staff) return undefined;
  const lists = await desk.wordLists.of(site, kind);
  const found = lists.flatMap(({ list }) => [...list.find(name), ...list.find(body)]);
  if (found.length === 0) return undefined;
  const words = found.map(({ entry, text }) => ({ entry, text }));
  return { found: found.length, words: words.slice(0, MOST) };
}
