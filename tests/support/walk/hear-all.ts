import { encodeGlobalId } from '@gazette/schema/graph/global-id.ts';
import { encodeEventCursor } from '@gazette/schema/live/event-cursor.ts';
import { expect } from 'vitest';
import type { LiveProcess } from '../../server/live/live-process.ts';
import type { Newsroom } from '../newsroom.ts';
import type { FilledNewsroom } from './fill-newsroom.ts';
import { letAllHappen, threadsOf } from './happenings.ts';
import { eventsQueries, listenAs, type Stream, type Told } from './live-walk.ts';
import { idsIn, marksIn, mark } from './marks.ts';
import { allRows, idsBeyond, type Row } from './rows.ts';
import type { Viewer, Viewers } from './viewers.ts';

/** What the public is told of. */
const PUBLIC = ['article.published', 'article.withdrawn', 'comment.approved', 'comment.removed', 'thread.closed'];
const MODERATORS = [
  'comment.approved',
  'comment.created',
  'comment.deleted',
  'comment.held',
  'comment.rejected',
  'comment.reported',
  'reader.banned',
];

interface Hearing {
  readonly viewer: Viewer;
  readonly topics: readonly object[];
  readonly hears: readonly string[];
}

/**
 * Lets everything happen on both sites while everybody listens to all that they can name, and asks for it afterwards.
 * Holds that nothing was told that the hearer may not see, and all that is theirs to hear.
 * @returns how much was told.
 */
export async function hearAll(
  newsroom: Newsroom,
  { app, settle }: LiveProcess,
  before: readonly Row[],
  { other, readers }: FilledNewsroom,
  viewers: Viewers,
): Promise<number> {
  const sites = { gazette: newsroom.site, other } as const;
  const threadIds = Object.entries(sites).flatMap(([key, site]) => {
    const { open, hidden } = threadsOf(before, site, key as keyof typeof sites);
    return [...open, ...hidden].map(({ id = '' }) => ({ threadId: encodeGlobalId('Thread', id) }));
  });
  const everything = [{ latest: 'COMMENTS' }, { latest: 'ARTICLES' }, ...threadIds];
  const moderation = [{ moderation: true }];
  const { stranger, strangerThere, reader, readerThere, staffOfOther, ownerThere, moderator, program } = viewers;
  const hearings: Hearing[] = [
    // The reader first: what is said to several is made for whoever hears it first.
    ...[reader, stranger, strangerThere, staffOfOther, moderator].map((viewer) => ({
      viewer,
      topics: everything,
      hears: PUBLIC,
    })),
    ...[ownerThere, moderator, program].map((viewer) => ({ viewer, topics: moderation, hears: MODERATORS })),
    { viewer: moderator, topics: [...everything, ...moderation], hears: MODERATORS },
  ];

  for (const viewer of [stranger, strangerThere, reader, readerThere, staffOfOther]) {
    const stream = await listenAs(app, viewer, [...everything, ...moderation]);
    expect(await stream.refusal()).toContain('"NOT_ALLOWED"');
    await stream.close();
    const { page } = eventsQueries(viewer);
    const { data, errors } = await newsroom.ask(page, { topics: moderation }, { ...viewer.options, site: viewer.site });
    expect([data, errors?.[0]?.extensions?.['code']]).toEqual([null, 'NOT_ALLOWED']);
  }

  await settle();
  const streams: Stream[] = [];
  for (const { viewer, topics } of hearings) streams.push(await listenAs(app, viewer, topics));
  const last = {
    gazette: await letAllHappen(newsroom, before, newsroom.site, 'gazette', readers.gazette),
    other: await letAllHappen(newsroom, before, other, 'other', readers.other),
  };
  await settle();
  const after = await allRows(newsroom);
  let count = 0;
  for (const [index, { viewer, topics, hears }] of hearings.entries()) {
    const stream = streams[index];
    const told = (await stream?.until('comment.approved', encodeGlobalId('Comment', last[viewer.site]))) ?? [];
    await stream?.close();
    count += told.length;
    hold(viewer, told, after, hears);
    // To a moderator all is told at once in the last one.
    if (viewer.permissions === null || topics.length > 1)
      hold(viewer, await askAll(newsroom, viewer, topics), after, hears);
  }
  return count;
}

/** All that has ever happened to these topics, page by page. */
async function askAll(newsroom: Newsroom, viewer: Viewer, topics: readonly object[]): Promise<Told[]> {
  const { page } = eventsQueries(viewer);
  const told: Told[] = [];
  let after = encodeEventCursor({ transaction: 0, position: 0 });
  for (let hasMore = true; hasMore;) {
    const { data, errors } = await newsroom.ask<{
      eventsSince: { cursor: string; hasMore: boolean; events: Omit<Told, 'text'>[] };
    }>(page, { topics, after }, { ...viewer.options, site: viewer.site });
    expect(errors).toBeUndefined();
    const { events, cursor } = data.eventsSince;
    told.push(
      ...events.map((event) => ({ type: event.type, subjectId: event.subjectId, text: JSON.stringify(event) })),
    );
    ({ hasMore } = data.eventsSince);
    after = cursor;
  }
  return told;
}

function hold(viewer: Viewer, told: readonly Told[], rows: readonly Row[], hears: readonly string[]): void {
  const hiddenIds = idsBeyond(rows, viewer.sees);
  const own = mark('own', viewer.site);
  const unpublished = mark('unpublished', viewer.site);
  const farewells = new Set(
    rows.filter(({ table, marks }) => table === 'thread' && !marks.has(unpublished)).map(({ id }) => id),
  );
  const leaks = told.flatMap(({ type, text }) => {
    // A reader sees here what everybody does; why an own comment is public stands beside it.
    const besides = viewer.permissions ? text : text.replaceAll(`"CommentReason_code":"${own}"`, '');
    const seen = [...marksIn(besides)].filter(
      (found) => !viewer.sees.has(found) || (!viewer.permissions && found === own),
    );
    const ids = idsIn(JSON.parse(text)).filter(
      (id) => hiddenIds.has(id) && !(type === 'thread.hidden' && farewells.has(id)),
    );
    return [...seen, ...ids].map(
      (secret) => `${viewer.name} of ${viewer.site} hears ${secret}: ${text.slice(0, 1_000)}`,
    );
  });
  expect(leaks.slice(0, 1)).toEqual([]);
  expect(hears.filter((type) => !told.some((event) => event.type === type))).toEqual([]);
}
