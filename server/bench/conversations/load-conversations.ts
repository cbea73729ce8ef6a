import { addComments } from '@gazette/schema/comment/add-comments.ts';
import { ensureThread } from '@gazette/schema/comment/ensure-thread.ts';
import type { Unit } from '@gazette/schema/gate/store.ts';
import { visible } from '@gazette/schema/gate/visible.ts';
import { pageKey } from '@gazette/schema/site/page-key.ts';
import { saveSite } from '@gazette/schema/site/save-site.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import { confusableSkeleton } from '@gazette/schema/text/confusable-skeleton.ts';
import { v7 as uuid } from 'uuid';
import { Random } from '../random.ts';
import type { Services } from '../../services.ts';
import { readerName } from './comment-words.ts';
import { ConversationPlan, type PlannedReader, type PlannedThread } from './conversation-plan.ts';

export interface Size {
  /** In the one long conversation. */
  readonly comments: number;
  /** Conversations beside it, and comments in each of them. */
  readonly threads: number;
  readonly threadComments: number;
}

/** What was written. */
export interface Loaded {
  readonly pages: Pages;
  /** Comments of the long conversation that answer no other. */
  readonly roots: number;
  /** Comments that wait for moderators. */
  readonly pending: number;
}

/** Each is an article's. */
export interface Pages {
  readonly long: string;
  /** Ten comments. */
  readonly short: string;
  /** As many as all the others have, all public. */
  readonly usual: string;
  /** Where nobody has commented yet. */
  readonly fresh: readonly string[];
}

const DAY = 86_400_000;
/** Over how long a time it was all said, up to an hour ago; nothing is so old that retention would have deleted it. */
const SPAN = 150 * DAY;
/** Conversations held at the same time, and written in one transaction. */
const TOGETHER = 100;
const SHORT = 10;

/** Fills a newsroom that has articles with conversations: of three articles, and of plain pages for the many. */
export async function loadConversations(
  { database, sites, readers, config, now }: Services,
  size: Size,
  progress: (done: number, all: number) => void,
): Promise<Loaded> {
  const known = sites.default();
  if (!known) throw new Error('The newsroom has no site.');
  const hosts = [new URL(config.publicUrl).host];
  const site = await saveSite(database, { key: known.key, hosts, moderation: 'after' }, now());
  await sites.reload();
  const [long, short, usual, ...fresh] = await articlePages(database, site, config.publicUrl);
  if (!long || !short || !usual) throw new Error('There must be three articles at least.');

  const end = now().getTime() - DAY / 24;
  const recently = new Date(end - 30 * DAY);
  const hashes = await Promise.all(
    Array.from({ length: 500 }, (_, index) => readers.addressHash(site, `10.${index >> 8}.${index & 255}.1`)),
  );
  const writers = await database.write(site, now(), (unit) => addReaders(unit, size));
  const plan = new ConversationPlan(writers, { hashes: hashes.filter((hash) => hash !== null), from: recently });

  const stretches = Math.max(1, Math.ceil(size.threads / TOGETHER));
  const all = size.comments + SHORT + size.threadComments * (size.threads + 1);
  let longThread: PlannedThread | undefined;
  let [done, roots, pending] = [0, 0, 0];
  for (let stretch = 0; stretch < stretches; stretch += 1) {
    const from = new Date(end - SPAN + (SPAN * stretch) / stretches);
    const until = new Date(end - SPAN + (SPAN * (stretch + 1)) / stretches);
    done += await database.write(site, from, async (unit) => {
      const open = async (url: string, comments: number, isModerated = false): Promise<PlannedThread> => {
        const key = pageKey(site, url);
        if (key === undefined) throw new Error(`${url} has no page key.`);
        const { id } = await ensureThread(unit, { key, url });
        return { id, comments, isModerated };
      };
      longThread ??= await open(long, size.comments);
      const { id } = longThread;
      const turns: [PlannedThread, number][] = [[longThread, share(size.comments, stretch, stretches)]];
      // In the middle of all the others, not at either end of the table.
      if (stretch === Math.floor(stretches / 2)) {
        turns.push([await open(short, SHORT), SHORT], [await open(usual, size.threadComments), size.threadComments]);
      }
      for (let thread = stretch * TOGETHER; thread < Math.min(size.threads, (stretch + 1) * TOGETHER); thread += 1) {
        turns.push([
          await open(`${config.publicUrl}/stories/${thread}`, size.threadComments, true),
          size.threadComments,
        ]);
      }
      const comments = plan.write(turns, from, until);
      await addComments(unit, comments);
      roots += comments.filter(({ thread, parent }) => thread === id && parent === null).length;
      pending += comments.filter(({ status }) => status === 'pending').length;
      return comments.length;
    });
    progress(done, all);
  }
  return { pages: { long, short, usual, fresh }, roots, pending };
}

/** This stretch's part of a whole, the parts adding up to it. */
function share(whole: number, stretch: number, stretches: number): number {
  return Math.floor((whole * (stretch + 1)) / stretches) - Math.floor((whole * stretch) / stretches);
}

async function articlePages(database: Services['database'], site: Site, publicUrl: string): Promise<string[]> {
  const rows = await visible(database, { site, viewer: 'public' })
    .articles()
    .select('article.thread_key')
    .orderBy('article.thread_key')
    .execute();
  return rows.map((row) => `${publicUrl}${row.thread_key}`);
}

/** A reader for every fifty comments. */
async function addReaders(unit: Unit, { comments, threads, threadComments }: Size): Promise<PlannedReader[]> {
  const random = new Random(2);
  const count = Math.max(50, Math.ceil((comments + threads * threadComments) / 50));
  const readers = Array.from({ length: count }, () => ({ id: uuid(), name: readerName(random) }));
  for (let start = 0; start < count; start += 500) {
    const rows = readers.slice(start, start + 500).map(({ id, name }) => ({
      id,
      site_id: unit.site.id,
      kind: 'anonymous' as const,
      external_id: null,
      name,
      name_skeleton: confusableSkeleton(name),
      badges: JSON.stringify([]) as never,
      approved_count: 0,
      rejected_count: 0,
      created_at: unit.now,
      last_seen_at: unit.now,
      erased_at: null,
    }));
    await unit.sql.insertInto('reader').values(rows).execute();
  }
  return readers;
}
