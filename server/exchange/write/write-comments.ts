import type { Article } from '@gazette/schema/article/article.entity.ts';
import { addComment } from '@gazette/schema/comment/add-comment.ts';
import { Comment } from '@gazette/schema/comment/comment.entity.ts';
import { ensureThread } from '@gazette/schema/comment/ensure-thread.ts';
import { recordEvent } from '@gazette/schema/event/record-event.ts';
import { cleanLine, cleanText } from '@gazette/schema/text/clean-text.ts';
import { validate as isUuid } from 'uuid';
import type { Place } from '../import-entry.ts';
import type { NestedComment } from '../records.ts';
import { ownId } from './find-article.ts';
import { pageOfArticle, type Page } from './page-of-record.ts';
import { note, type Writing } from './writing.ts';

/** Characters of one comment; what is longer was never a reader's. */
const LONGEST = 100_000;
const LONGEST_NAME = 500;

/** Stores the comments told with an article; those whose parent is not among them or here become roots. */
export async function writeComments(
  writing: Writing,
  article: Article,
  comments: readonly NestedComment[],
  place: Place,
): Promise<void> {
  if (comments.length === 0) return;
  const page = pageOfArticle(writing, article);
  const orphans = await addComments(writing, page, comments, place);
  if (orphans.length === 0) return;
  note(writing, place, 'answers a comment that is not there: placed at the top');
  await addComments(
    writing,
    page,
    orphans.map((comment) => ({ ...comment, parent: undefined })),
    place,
  );
}

/**
 * Stores those comments that are not here yet. One that is here stays as it is, whatever the source says now: since it
 * came, moderators may have decided on it.
 * @returns those whose parent is neither here nor among them.
 */
export async function addComments(
  writing: Writing,
  page: Page,
  comments: readonly NestedComment[],
  place: Place,
): Promise<NestedComment[]> {
  const { unit, summary } = writing;
  const thread = await ensureThread(unit, page);
  const ids = await knownIds(writing, thread.id, comments);
  let waiting = [...comments];
  let added = 0;
  // Each turn stores at least the children of what the last one stored, whatever their order.
  for (let progress = true; progress;) {
    const ready = waiting.filter(({ parent }) => parent === undefined || ids.has(parent));
    waiting = waiting.filter(({ parent }) => parent !== undefined && !ids.has(parent));
    progress = ready.length > 0 && waiting.length > 0;
    for (const comment of ready) {
      if (ids.has(comment.id)) {
        summary.count('comment', 'unchanged');
        continue;
      }
      const words = wordsOf(comment);
      if (typeof words === 'string') {
        summary.report('broken', place, `comment ${comment.id}: ${words}`);
        continue;
      }
      const id = await add(
        writing,
        thread.id,
        comment,
        words,
        comment.parent === undefined ? null : (ids.get(comment.parent) ?? null),
      );
      ids.set(comment.id, id);
      added += 1;
    }
  }
  summary.count('comment', 'created', added);
  if (added > 0) await recordEvent(unit, { type: 'comment.imported', subject: thread.id, payload: { count: added } });
  return waiting;
}

/** Comments named by these or answered by them that are here, as the source calls them → their ids. */
async function knownIds(
  { unit, run }: Writing,
  thread: string,
  comments: readonly NestedComment[],
): Promise<Map<string, string>> {
  const names = [...new Set(comments.flatMap(({ id, parent, sourceKey }) => [id, parent ?? id, sourceKey ?? id]))];
  // Under its own id, or under the one it gets where another site of the installation has that.
  const nameOfId = new Map(
    names
      .filter((name) => isUuid(name))
      .flatMap((name) => [[name.toLowerCase(), name] as const, [ownId(run, name), name] as const]),
  );
  const found = await unit.em.find(
    Comment,
    { thread, $or: [{ sourceKey: { $in: names } }, { id: { $in: [...nameOfId.keys()] } }] },
    { fields: ['id', 'sourceKey'] },
  );
  const ids = new Map<string, string>();
  for (const { id, sourceKey } of found) {
    if (sourceKey) ids.set(sourceKey, id);
    const name = nameOfId.get(id);
    if (name) ids.set(name, id);
  }
  for (const { id, sourceKey } of comments) {
    const known = sourceKey === undefined ? undefined : ids.get(sourceKey);
    if (known !== undefined && !ids.has(id)) ids.set(id, known);
  }
  return ids;
}

interface WordsOfComment {
  readonly authorName: string;
  readonly body: string;
}

function wordsOf({ author, body }: NestedComment): WordsOfComment | string {
  if (body.length > LONGEST) return `longer than ${LONGEST} characters`;
  const words = { authorName: cleanLine(author.name).slice(0, LONGEST_NAME), body: cleanText(body) };
  if (words.authorName === '') return 'its author has no name';
  return words.body === '' ? 'it has no words' : words;
}

async function add(
  { unit, run }: Writing,
  thread: string,
  comment: NestedComment,
  words: WordsOfComment,
  parent: string | null,
): Promise<string> {
  const { status, createdAt, editedAt } = comment;
  const own = isUuid(comment.id) ? comment.id.toLowerCase() : undefined;
  const sourceKey = comment.sourceKey ?? (own ? null : comment.id);
  const said = { ...words, parent, status, createdAt, editedAt: editedAt ?? null, sourceKey };
  const ids = own ? [own, ownId(run, comment.id)] : [undefined];
  for (const id of ids) {
    const stored = await addComment(unit, { id: thread }, id ? { ...said, id } : said);
    if (stored !== undefined) return stored;
  }
  throw new Error(`Comment ${comment.id} is neither here nor can it be stored.`);
}
