import { encodeCursor } from '@gazette/schema/graph/cursor.ts';
import { encodeGlobalId, isUuid } from '@gazette/schema/graph/global-id.ts';
import { encodeEventCursor } from '@gazette/schema/live/event-cursor.ts';
import { popularOrders, popularWindows } from '@gazette/schema/popularity/popular-window.ts';
import { schema } from '@gazette/schema/schema.ts';
import { walkToken } from './fill-newsroom-tables.ts';
import { keys, mark } from './marks.ts';
import type { Row } from './rows.ts';
import type { Tries } from './walk-graph.ts';

/** What a walk asks with: everything that there is, of both sites, seen or not. */
export function triesOf(rows: readonly Row[]): Tries {
  const slugsOf = (...tables: string[]) => rows.flatMap(({ table, slug }) => (slug && tables.includes(table) ? [slug] : []));
  const ids = rows.flatMap(({ table, id }) => (id && isUuid(id) ? [{ table, id }] : []));
  const idsOf = (...tables: string[]) => ids.filter(({ table }) => tables.includes(table)).map(({ id }) => id);
  const globalIdsOf = (type: string, ...tables: string[]) => idsOf(...tables).map((id) => encodeGlobalId(type, id));
  const nodeTypes = schema.getPossibleTypes(schema.getType('Node') as never).map(({ name }) => name);
  const globalIds = ids.flatMap(({ id }) => nodeTypes.map((type) => encodeGlobalId(type, id)));
  const words = ['harbour bridge', ...keys.flatMap((site) => [mark('public', site), mark('unpublished', site)])];
  const hidden = rows.filter(({ table, marks }) => ['article', 'comment'].includes(table) && !isPublic(marks));
  const cursors = hidden
    .filter((_, index) => index % Math.ceil(hidden.length / 3) === 0)
    .map(({ id = '', values }) => encodeCursor({ id, at: (values['sort_at'] ?? values['created_at']) as Date }));
  const urls = urlsOf(rows);
  return {
    slug: slugsOf('section', 'former_slug'),
    section: slugsOf('section', 'former_slug'),
    tag: slugsOf('tag', 'former_slug'),
    'tag.slug': slugsOf('tag', 'former_slug'),
    name: [...new Set(rows.flatMap(({ table, values }) => (table === 'placement' ? [String(values['name'])] : [])))],
    key: [...new Set(rows.flatMap(({ table, values }) => (table === 'curated_list' ? [String(values['key'])] : [])))],
    'page.slug': slugsOf('plain_page'),
    contributor: slugsOf('contributor', 'former_slug'),
    language: ['en', 'ar'],
    url: urls,
    urls: [urls],
    id: every(globalIds, 31),
    ids: chunks(globalIds, 100),
    by: [
      ...slugsOf('article').map((slug) => ({ slug })),
      ...urls.map((url) => ({ url })),
      ...globalIdsOf('Article', 'article').map((id) => ({ id })),
    ],
    'popular.by': popularOrders.map((order) => order.toUpperCase()),
    window: popularWindows.map((window) => window.toUpperCase()),
    query: words,
    title: words.slice(0, 3),
    text: words.slice(0, 3),
    since: ['1970-01-01T00:00:00.000Z'],
    until: ['2100-01-01T00:00:00.000Z'],
    foldCopies: [false],
    first: [50],
    last: [50],
    after: cursors,
    before: cursors,
    topics: [[{ latest: 'COMMENTS' }, { latest: 'ARTICLES' }]],
    'eventsSince.after': [encodeEventCursor({ transaction: 0, position: 0 })],
    token: keys.map(walkToken),
    // Staff's questions.
    action: ['comment', 'reader.ban'],
    staff: globalIdsOf('Staff', 'staff'),
    subject: every(globalIdsOf('Comment', 'comment', 'reader'), 20),
    thread: globalIdsOf('Thread', 'thread'),
    readerId: globalIdsOf('Reader', 'reader'),
    'commentContext.id': every(globalIdsOf('Comment', 'comment'), 6),
    'tryWords.text': keys.map((site) => mark('desk', site)),
    queue: ['PENDING', 'REPORTED', 'APPROVED', 'REJECTED', 'WITHHELD'],
    'items.outcome': ['REFUSED'],
    'source.id': globalIdsOf('Source', 'source'),
    mine: [false, true],
    'revisions.before': [100],
    against: [1],
    search: keys.flatMap((site) => [mark('held', site), mark('own', site)]),
  };
}

/** Every address of both sites. */
export function urlsOf(rows: readonly Row[]): string[] {
  const sites = rows.filter(({ table }) => table === 'site');
  const hosts = new Map(sites.map(({ id, values }) => [id, `https://${String(values['key'])}.test`]));
  const found = rows.flatMap(({ table, values }) => {
    if (!['article', 'article_redirect', 'thread'].includes(table)) return [];
    const path = String(values['page_key']);
    return [path.startsWith('/') ? `${hosts.get(String(values['site_id']))}${path}` : path];
  });
  return [...new Set(found)];
}

function isPublic(marks: ReadonlySet<string>): boolean {
  return keys.some((site) => marks.has(mark('public', site)));
}

function every<T>(list: readonly T[], step: number): T[] {
  return list.filter((_, index) => index % step === 0);
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, page) => list.slice(page * size, (page + 1) * size));
}
