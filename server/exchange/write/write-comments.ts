import type { Article } from '@gazette/schema/article/article.entity.ts';
import { addComment } from '@gazette/schema/comment/add-comment.ts';
import { Comment } from '@gazette/schema/comment/comment.entity.ts';
import { ensureThread } from '@gazette/schema/comment/ensure-thread.ts';
import { importDecisions } from '@gazette/schema/comment/import-decisions.ts';
import { recordEvent } from '@gazette/schema/event/record-event.ts';
import { cleanLine, cleanText } from '@gazette/schema/text/clean-text.ts';
import { validate as isUuid } from 'uuid';
import type { Place } from '../import-entry.ts';
import type { NestedComment } from '../records.ts';
import { ownId } from './find-article.ts';
import { pageOfArticle, type Page } from './page-of-record.ts';
import { placeOfComment, type PlaceInThread, type Standing } from './place-of-comment.ts';
import { threadsOfPage } from './threads-of-page.ts';
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
  await addOrphans(writing, page, await addComments(writing, page, comments, place), place);
}

/** Stores those that answer what is not there: at the top, or where they stand without saying whom they answer. */
export async function addOrphans(
  writing: Writing,
  page: Page,
  orphans: readonly NestedComment[],
  place: Place,
): Promise<void> {
  if (orphans.length === 0) return;
  note(writing, place, 'answers a comment that is not there: placed at the top');
  // The first of them may be what the others wait for.
  const rest = await addComments(writing, page, orphans.map(withoutAnswered), place);
  if (rest.length > 0) await addComments(writing, page, rest.map(withoutAnswered).map(asRoot), place);
}

const withoutAnswered = ({ answers, parent, ...comment }: NestedComment): NestedComment =>
  answers === undefined ? asRoot(comment) : { ...comment, parent };
const asRoot = (comment: NestedComment): NestedComment => ({ ...comment, parent: undefined });

/**
 * Stores those comments that are not here yet. One that is here stays as it is, whatever the source says now: since it
 * came, moderators may have decided on it.
 * @returns those that answer or stand under what is neither here nor among them.
 */
export async function addComments(
  writing: Writing,
  page: Page,
  comments: readonly NestedComment[],
  place: Place,
): Promise<NestedComment[]> {
  const { unit, summary } = writing;
  const { own, moved } = await threadsOfPage(writing, page);
  // A conversation that has been moved goes on where it is, unless its old page has another by now.
  const { id: main } = own ?? moved.at(-1) ?? (await ensureThread(unit, page));
  const known = await knownComments(writing, [...moved.map(({ id }) => id), main], comments);
  const isReady = ({ parent, answers }: NestedComment) =>
    (parent === undefined || known.has(parent)) && (answers === undefined || known.has(answers));
  let waiting = [...comments];
  const added = new Map<string, number>();
  // Each turn stores at least the children of what the last one stored, whatever their order.
  for (let progress = true; progress;) {
    const ready = waiting.filter(isReady);
    waiting = waiting.filter((comment) => !isReady(comment));
    progress = ready.length > 0 && waiting.length > 0;
    for (const comment of ready) {
      if (known.has(comment.id)) {
        summary.count('comment', 'unchanged');
        continue;
      }
      const words = wordsOf(comment);
      if (typeof words === 'string') {
        summary.report('broken', place, `comment ${comment.id}: ${words}`);
        continue;
      }
      const where = await placeOfComment(unit, comment, known);
      const thread = known.get(comment.parent ?? comment.answers ?? '')?.thread ?? main;
      known.set(comment.id, { id: await add(writing, thread, comment, words, where), thread, ...where });
      added.set(thread, (added.get(thread) ?? 0) + 1);
    }
  }
  summary.count('comment', 'created', [...added.values()].reduce((sum, count) => sum + count, 0));
  for (const [thread, count] of added) {
    await recordEvent(unit, { type: 'comment.imported', subject: thread, payload: { count } });
  }
  return waiting;
}

/** Comments named by these or answered by them that are here, as the source calls them. */
async function knownComments(
  { unit, run }: Writing,
  threads: readonly string[],
  comments: readonly NestedComment[],
): Promise<Map<string, Standing>> {
  const names = [
    ...new Set(comments.flatMap(({ id, parent, answers, sourceKey }) => [id, parent ?? id, answers ?? id, sourceKey ?? id])),
  ];
  // Under its own id, or under the one it gets where another site of the installation has that.
  const nameOfId = new Map(
    names
      .filter((name) => isUuid(name))
      .flatMap((name) => [[name.toLowerCase(), name] as const, [ownId(run, name), name] as const]),
  );
  const found = await unit.em.find(
    Comment,
    { thread: { $in: [...threads] }, $or: [{ sourceKey: { $in: names } }, { id: { $in: [...nameOfId.keys()] } }] },
    { fields: ['id', 'thread', 'sourceKey', 'depth', 'parent'] },
  );
  // Where two sources call theirs the same, the one that is where it is named.
  found.sort((a, b) => threads.indexOf(a.thread) - threads.indexOf(b.thread));
  const known = new Map<string, Standing>();
  for (const { id, thread, sourceKey, depth, parent } of found) {
    const standing = { id, thread, depth, parent: parent ?? null };
    if (sourceKey) known.set(sourceKey, standing);
    const name = nameOfId.get(id);
    if (name) known.set(name, standing);
  }
  for (const { id, sourceKey } of comments) {
    const standing = sourceKey === undefined ? undefined : known.get(sourceKey);
    if (standing !== undefined && !known.has(id)) known.set(id, standing);
  }
  return known;
}

interface WordsOfComment {
  readonly authorName: string;
  readonly body: string;
}

function wordsOf({ author, body, deletedAt }: NestedComment): WordsOfComment | string {
  if (deletedAt) return { authorName: '', body: '' };
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
  where: PlaceInThread,
): Promise<string> {
  const own = isUuid(comment.id) ? comment.id.toLowerCase() : undefined;
  const said = {
    ...words,
    ...where,
    status: comment.status,
    reason: comment.reason ?? null,
    explanation: comment.explanation ?? null,
    badges: comment.deletedAt ? [] : comment.badges.map(cleanLine).filter(Boolean),
    createdAt: comment.createdAt,
    editedAt: comment.editedAt ?? null,
    deletedAt: comment.deletedAt ?? null,
    likeCount: comment.likes,
    sourceKey: comment.sourceKey ?? (own ? null : comment.id),
  };
  const ids = own ? [own, ownId(run, comment.id)] : [undefined];
  for (const id of ids) {
    const stored = await addComment(unit, { id: thread }, id ? { ...said, id } : said);
    if (stored === undefined) continue;
    await importDecisions(unit, stored, comment.decisions);
    return stored;
  }
  throw new Error(`Comment ${comment.id} is neither here nor can it be stored.`);
}
