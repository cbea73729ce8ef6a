import { Article } from '@gazette/schema/article/article.entity.ts';
import { publishArticle, withdrawArticle } from '@gazette/schema/article/life-cycle.ts';
import { createArticle } from '@gazette/schema/article/save-article.ts';
import type { CommentStatus } from '@gazette/schema/comment/comment.entity.ts';
import { decide } from '@gazette/schema/comment/decide.ts';
import { deleteWords } from '@gazette/schema/comment/delete-comment.ts';
import { setThreadState } from '@gazette/schema/comment/desk/thread-state.ts';
import { reportComment } from '@gazette/schema/comment/report-comment.ts';
import { banReader } from '@gazette/schema/reader/ban-reader.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import type { Newsroom } from '../newsroom.ts';
import type { FilledReaders } from './fill-conversations.ts';
import { mark, type Key } from './marks.ts';
import type { Row } from './rows.ts';
import { writeComment } from './write-comment.ts';

/** What comes of a comment, from the status it is posted with. */
const lives: readonly (readonly CommentStatus[])[] = [
  ['pending'],
  ['withheld', 'pending', 'rejected'],
  ['rejected'],
  ['pending', 'approved'],
  ['approved', 'rejected', 'approved', 'withheld'],
];

/** Conversations of a site, public or not in each way there is. */
export function threadsOf(
  rows: readonly Row[],
  site: Site,
  key: Key,
): { readonly open: Row[]; readonly hidden: Row[] } {
  const threads = rows.filter(({ table, values }) => table === 'thread' && values['site_id'] === site.id);
  const isHidden = ({ marks, values }: Row) =>
    values['state'] === 'hidden' || marks.has(mark('held', key)) || marks.has(mark('unpublished', key));
  return { open: threads.filter((row) => !isHidden(row)), hidden: threads.filter(isHidden) };
}

/**
 * Everything that can happen on a site, in public and in hidden conversations, one after the other; at last a public comment.
 * @returns the id of that comment.
 */
export async function letAllHappen(
  newsroom: Newsroom,
  rows: readonly Row[],
  site: Site,
  key: Key,
  readers: FilledReaders,
): Promise<string> {
  const by = { reason: 'suspect-words', explanation: { words: mark('desk', key) }, staff: null };
  const { open, hidden } = threadsOf(rows, site, key);
  const unpublished = hidden.filter(({ marks }) => marks.has(mark('unpublished', key)));
  const threads = [
    ...open.map((row) => [row.id ?? '', true] as const),
    ...[...hidden.filter((row) => !unpublished.includes(row)), ...unpublished.slice(0, 2)].map(
      (row) => [row.id ?? '', false] as const,
    ),
  ];
  const shown = mark('public', key);
  for (const [index, [thread, isPublic]] of threads.entries()) {
    for (const [turn, [first = 'pending', ...later]] of lives.entries()) {
      const reader = (index + turn) % 2 === 0 ? 'own' : 'neighbour';
      // What is public for a while may be heard then.
      const isSeen = isPublic && [first, ...later].includes('approved');
      const word = isSeen ? shown : mark(reader === 'own' ? 'own' : 'held', key);
      const words = { status: first, parent: null, reader: readers[reader], isOwn: reader === 'own', word, once: word };
      const id = await newsroom.write((unit) => writeComment(unit, key, thread, words), site);
      let status = first;
      for (const to of later) {
        await newsroom.write((unit) => decide(unit, { id, thread, status }, { to, ...by }), site);
        status = to;
      }
      if (later.length === 0 && first === 'pending') {
        await newsroom.write((unit) => deleteWords(unit, { id, thread, status }), site);
      }
    }
  }
  const asker = { site, now: newsroom.services.now(), reader: null };
  const reported = rows.find(
    ({ table, values, marks }) => table === 'comment' && values['status'] === 'approved' && marks.has(shown),
  );
  const note = mark('desk', key);
  const report = { id: reported?.id ?? '', reason: 'spam', note, name: '', email: '', goodFaith: true } as const;
  await reportComment(newsroom.services.database, report, asker);
  await newsroom.write(async (unit) => {
    const ban = {
      readerId: readers.banned,
      reason: mark('desk', key),
      until: null,
      addressHash: mark('never', key),
      staff: null,
    };
    await banReader(unit, ban);
    for (const { id = '' } of [...open.slice(0, 1), ...hidden.slice(0, 1)]) {
      await setThreadState(unit, { id }, 'closed', null);
      await setThreadState(unit, { id }, 'open', null);
    }
    // Nobody was ever told of the conversation of an article that is not published.
    for (const { id = '' } of unpublished) {
      await setThreadState(unit, { id }, 'hidden', null);
    }
    const draft = { headline: mark('unpublished', key), body: '<p>Words</p>', language: 'en' };
    await createArticle(unit, draft);
    for (const slug of [`${shown}-stays`, `${shown}-goes`]) {
      await publishArticle(unit, await createArticle(unit, { ...draft, headline: shown, slug }), unit.now);
    }
  }, site);
  await newsroom.write(async (unit) => {
    const article = await unit.em.findOneOrFail(Article, { slug: `${shown}-goes` });
    await withdrawArticle(unit, article, shown);
  }, site);
  const words = {
    status: 'approved',
    parent: null,
    reader: readers.neighbour,
    isOwn: false,
    word: shown,
    once: shown,
  } as const;
  return newsroom.write((unit) => writeComment(unit, key, open[0]?.id ?? '', words), site);
}
