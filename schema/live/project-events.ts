import { articlesByIds, type ArticleRow } from '../article/articles.query.ts';
import { commentsByIds, threadsByIds, type CommentRow, type ThreadView } from '../comment/comments.query.ts';
import type { RecordedEvent } from '../event/event-log.ts';
import type { Store } from '../gate/store.ts';
import { visible, type Viewer } from '../gate/visible.ts';
import type { Site } from '../site/site.entity.ts';
import { allSections } from '../section/sections.query.ts';
import type { LiveEvent } from './live-event.ts';
import { topicKey } from './topic.ts';

/** What was read, through the gate and as it is now, for a number of events. */
interface Seen {
  readonly comments: ReadonlyMap<string, CommentRow>;
  readonly threads: ReadonlyMap<string, ThreadView>;
  readonly articles: ReadonlyMap<string, ArticleRow>;
  /** Conversations of articles that are not published: the public has never heard of them, nor hears that they are gone. */
  readonly unheardOf: ReadonlySet<string>;
  /** Article → its section and all above. */
  readonly sections: ReadonlyMap<string, readonly string[]>;
}

const commentTypes = new Set(['comment.approved', 'comment.edited', 'comment.deleted']);
const threadTypes = new Set(['thread.closed', 'thread.opened', 'thread.hidden']);
const articleTypes = new Set(['article.published', 'article.revised', 'article.corrected', 'article.withdrawn']);
const moderationTypes = /^(comment|thread|reader)\.(?!imported$)/;

/** Whether anybody outside a newsroom is ever told of this kind of event. */
export function concerns(viewer: Viewer, event: Pick<RecordedEvent, 'type' | 'payload'>): boolean {
  if (viewer === 'newsroom') return moderationTypes.test(event.type);
  return commentTypes.has(event.type) || threadTypes.has(event.type) || articleTypes.has(event.type) || tookAway(event);
}

/** A comment that was public and was made something else. That it was rejected, reported or why is nobody's business. */
function tookAway({ type, payload }: Pick<RecordedEvent, 'type' | 'payload'>): boolean {
  return type.startsWith('comment.') && payload['from'] === 'approved' && payload['status'] !== 'approved';
}

/**
 * Events of one site as this class of viewers may see them now: read through the gate at this moment, so that what has
 * been hidden since is not told. Undefined for an event that does not concern the viewer. A handful of statements,
 * however many events.
 */
export async function projectEvents(
  store: Pick<Store, 'reads'>,
  site: Pick<Site, 'id'>,
  viewer: Viewer,
  events: readonly RecordedEvent[],
): Promise<(LiveEvent | undefined)[]> {
  const told = events.filter((event) => concerns(viewer, event));
  if (told.length === 0) return events.map(() => undefined);
  const seen = await look(store, site, viewer, told);
  return events.map((event) => (concerns(viewer, event) ? project(site, viewer, event, seen) : undefined));
}

function project(site: Pick<Site, 'id'>, viewer: Viewer, event: RecordedEvent, seen: Seen): LiveEvent | undefined {
  const { cursor, occurredAt: at, type, subject, payload } = event;
  const [noun] = type.split('.');
  const nothing = { cursor, type, at, viewer, comment: null, thread: null, article: null, newCount: 0 } as const;

  if (noun === 'article') {
    const article = seen.articles.get(subject) ?? null;
    // A withdrawal is told of what is gone; anything else of what is there.
    if ((article === null) !== (type === 'article.withdrawn')) return undefined;
    const sections = (seen.sections.get(subject) ?? []).map((id) => topicKey(site.id, { kind: 'section', id }));
    const topics = [topicKey(site.id, { kind: 'articles' }), ...sections];
    return { ...nothing, topics, subject: { type: 'Article', id: subject }, article };
  }

  if (noun === 'reader') {
    return {
      ...nothing,
      topics: [topicKey(site.id, { kind: 'moderation' })],
      subject: { type: 'Reader', id: subject },
    };
  }

  const threadId = noun === 'thread' ? subject : threadOf(event);
  const thread = threadId === undefined ? null : (seen.threads.get(threadId) ?? null);
  const topics =
    viewer === 'newsroom'
      ? [topicKey(site.id, { kind: 'moderation' })]
      : [
          ...(threadId === undefined ? [] : [topicKey(site.id, { kind: 'thread', id: threadId })]),
          ...(noun === 'comment' ? [topicKey(site.id, { kind: 'comments' })] : []),
        ];

  if (noun === 'thread') {
    const mayBeTold = type === 'thread.hidden' ? thread === null && !seen.unheardOf.has(subject) : thread !== null;
    if (viewer === 'public' && !mayBeTold) return undefined;
    return { ...nothing, topics, subject: { type: 'Thread', id: subject }, thread };
  }

  const comment = seen.comments.get(subject) ?? null;
  const told = { ...nothing, topics, subject: { type: 'Comment', id: subject }, thread, comment } as const;
  if (viewer === 'newsroom') return { ...told, newCount: growth(payload) };
  // In a conversation that is not public there was nothing to take away: its comments were gone before, or never told of.
  if (tookAway(event)) {
    return comment === null && thread !== null ? { ...told, type: 'comment.removed', newCount: -1 } : undefined;
  }
  return comment === null ? undefined : { ...told, newCount: growth(payload) };
}

function growth({ from, status }: Record<string, unknown>): -1 | 0 | 1 {
  if (status === from || status === undefined || from === undefined) return 0;
  if (status === 'approved') return 1;
  return from === 'approved' ? -1 : 0;
}

function threadOf({ payload }: RecordedEvent): string | undefined {
  return typeof payload['thread'] === 'string' ? payload['thread'] : undefined;
}

async function look(
  store: Pick<Store, 'reads'>,
  site: Pick<Site, 'id'>,
  viewer: Viewer,
  events: readonly RecordedEvent[],
): Promise<Seen> {
  const gate = visible(store, { site, viewer });
  const of = (noun: string) => events.filter(({ type }) => type.startsWith(`${noun}.`));
  const subjects = (noun: string) => [...new Set(of(noun).map(({ subject }) => subject))];
  const threadIds = [...new Set([...subjects('thread'), ...of('comment').flatMap((event) => threadOf(event) ?? [])])];
  const articleIds = subjects('article');
  const [comments, threads, articles] = await Promise.all([
    some(subjects('comment'), (ids) => commentsByIds(gate, ids)),
    some(threadIds, (ids) => threadsByIds(gate, ids)),
    some(articleIds, (ids) => articlesByIds(gate, ids)),
  ]);
  return {
    comments: byId(comments),
    threads: byId(threads),
    articles: byId(articles),
    unheardOf: await ofUnpublished(
      store,
      site,
      subjects('thread').filter((id) => !threads.some((thread) => thread.id === id)),
    ),
    sections: articleIds.length > 0 ? await sectionsOf(store, site, articleIds) : new Map(),
  };
}

/** Which of these conversations stand under an article that is not published. */
async function ofUnpublished(
  store: Pick<Store, 'reads'>,
  site: Pick<Site, 'id'>,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const threads = await some(ids, (asked) => threadsByIds(visible(store, { site, viewer: 'newsroom' }), asked));
  const ofArticles = threads.flatMap(({ id, articleId }) => (articleId === null ? [] : [{ id, articleId }]));
  const articleIds = ofArticles.map(({ articleId }) => articleId);
  const open = visible(store, { site, viewer: 'public' });
  const published = byId(await some(articleIds, (asked) => articlesByIds(open, asked)));
  return new Set(ofArticles.filter(({ articleId }) => !published.has(articleId)).map(({ id }) => id));
}

/** Asked as the newsroom: a withdrawn article is told to those who had its section open, and its section alone is read. */
async function sectionsOf(
  store: Pick<Store, 'reads'>,
  site: Pick<Site, 'id'>,
  ids: readonly string[],
): Promise<Map<string, readonly string[]>> {
  const gate = visible(store, { site, viewer: 'newsroom' });
  const rows = await gate
    .articlesOf(ids)
    .select(['article.id', 'article.section_id'])
    .execute();
  const parents = new Map((await allSections(gate)).map((section) => [section.id, section.parent_id]));
  const lineage = (id: string | null | undefined, known: readonly string[] = []): readonly string[] =>
    !id || known.includes(id) ? known : lineage(parents.get(id), [...known, id]);
  return new Map(rows.map((row) => [row.id, lineage(row.section_id)]));
}

function some<T>(ids: readonly string[], read: (ids: readonly string[]) => Promise<T[]>): Promise<T[]> {
  return ids.length > 0 ? read(ids) : Promise.resolve([]);
}

function byId<T extends { readonly id: string }>(rows: readonly T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}
