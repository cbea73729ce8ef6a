import {
  correctArticle,
  publishArticle,
  scheduleArticle,
  withdrawArticle,
} from '@gazette/schema/article/life-cycle.ts';
import type { ArticleDraft } from '@gazette/schema/article/article-draft.ts';
import { createArticle } from '@gazette/schema/article/save-article.ts';
import { addComment } from '@gazette/schema/comment/add-comment.ts';
import type { CommentStatus } from '@gazette/schema/comment/comment.entity.ts';
import { ensureThread } from '@gazette/schema/comment/ensure-thread.ts';
import type { ThreadState } from '@gazette/schema/comment/thread.entity.ts';
import { saveContributor } from '@gazette/schema/contributor/save-contributor.ts';
import { entities } from '@gazette/schema/entities.ts';
import { encodeCursor } from '@gazette/schema/graph/cursor.ts';
import { encodeGlobalId } from '@gazette/schema/graph/global-id.ts';
import { printedSchema } from '@gazette/schema/schema.ts';
import { saveSection } from '@gazette/schema/section/save-section.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import { saveTag } from '@gazette/schema/tag/save-tag.ts';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { databases } from '../support/databases.ts';
import { NOON, openNewsroom, type Newsroom } from '../support/newsroom.ts';
import { type Tries, typesBelow, walkGraph } from '../support/walk-graph.ts';

const schema = buildSchema(printedSchema());

/** Words that stand in every text of what they name, and in no other. */
const SECRET = 'zqsecret';
const OF_SITE = { gazette: 'zqgazette', other: 'zqother' } as const;
type Key = keyof typeof OF_SITE;

/** Comes back in answers because it was asked, hidden or not. */
const echoes = new Set(['Reader.liked', 'CommentCount.url']);

describe.each(databases)('on $name', (kind) => {
  it('shows nothing unpublished and nothing of another site, by whatever way it is asked for', async () => {
    const newsroom = await openNewsroom(kind, {
      GAZETTE_GRAPHQL_MAX_DEPTH: '100',
      GAZETTE_GRAPHQL_MAX_COMPLEXITY: '1000000000',
    });
    try {
      const other = await newsroom.saveSite({ ...otherSite });
      await fill(newsroom, newsroom.site, 'gazette');
      await fill(newsroom, other, 'other');
      const rows = await allRows(newsroom);
      const tries = triesOf(rows);

      for (const [site, stranger] of [
        ['gazette', 'other'],
        ['other', 'gazette'],
      ] as const) {
        const forbidden = [SECRET, OF_SITE[stranger]];
        const hiddenIds = new Set(
          rows.filter((row) => forbidden.some((word) => row.text.includes(word))).flatMap((row) => row.id ?? []),
        );
        expect(hiddenIds.size).toBeGreaterThan(20);
        const reached = new Set<string>();
        const refusals = new Set<unknown>();
        const leaks: string[] = [];
        let shown = '';
        for (const { query, variables } of walkGraph({ schema, tries, depth: 2, echoes })) {
          const answer = await newsroom.ask(query, variables, { site });
          for (const error of answer.errors ?? []) refusals.add(error.extensions?.['code'] ?? error.message);
          if (!answer.data) continue;
          const text = JSON.stringify(answer.data);
          for (const secret of [
            ...forbidden.filter((word) => text.includes(word)),
            ...idsIn(answer.data).filter((id) => hiddenIds.has(id)),
          ]) {
            leaks.push(`${secret}: …${around(text, secret)}… for ${query} with ${JSON.stringify(variables)}`);
          }
          for (const [, type = ''] of text.matchAll(/"__typename":"(\w+)"/g)) reached.add(type);
          shown += text;
        }
        expect(leaks.slice(0, 1)).toEqual([]);
        // A cursor of one list is none of another, and a ranking is not read backwards; all else must be answered.
        expect(refusals).toEqual(new Set(['BAD_CURSOR', 'BAD_PAGE', 'NOT_ALLOWED', 'UNKNOWN_TOPIC']));
        // A walk that met nothing would prove nothing.
        expect([...typesBelow(schema)].filter((type) => !reached.has(type) && type !== 'CommentCount')).toEqual([]);
        expect(shown).toContain(OF_SITE[site]);

        const { data } = await newsroom.ask<{ commentCounts: { url: string; count: number }[] }>(
          'query ($urls: [URL!]!) { commentCounts(urls: $urls) { url count } }',
          { urls: tries['url'] },
          { site },
        );
        const counted = data.commentCounts.filter(({ count }) => count > 0).map(({ url }) => url);
        expect(counted.filter((url) => forbidden.some((word) => url.includes(word)))).toEqual([]);
        expect(counted.length).toBeGreaterThan(1);
        const latest = await newsroom.ask<{ latestComments: { nodes: { thread: { commentCount: number } }[] } }>(
          '{ latestComments(first: 100) { nodes { thread { commentCount } } } }',
          {},
          { site },
        );
        expect(latest.data.latestComments.nodes.length).toBeGreaterThan(0);
        for (const { thread } of latest.data.latestComments.nodes) expect(thread.commentCount).toBe(2);
      }
    } finally {
      await newsroom.close();
    }
  });
});

const otherSite = {
  key: 'other',
  names: { en: OF_SITE.other },
  locale: 'en',
  languages: ['en', 'ar'],
  hosts: ['other.test'],
  allowedOrigins: ['https://blog.test'],
  moderation: 'after' as const,
  url: 'https://other.test',
};

/** A site with something of everything: public as its own word says, and hidden in each way there is. */
async function fill(newsroom: Newsroom, site: Site, key: Key): Promise<void> {
  const word = OF_SITE[key];
  const host = key === 'gazette' ? 'https://gazette.test' : 'https://other.test';
  await newsroom.write(async (unit) => {
    for (const mark of [word, SECRET]) {
      await saveTag(unit, { slug: `${mark}-tag`, names: { en: `${mark} tag` } });
      await saveContributor(unit, {
        slug: `${mark}-writer`,
        names: { en: `${mark} writer` },
        roles: { en: `${mark} role` },
        bios: { en: `${mark} bio` },
      });
    }
    // Sections are the shape of the newspaper: public, whatever stands in them.
    await saveSection(unit, { slug: `${word}-news`, names: { en: `${word} news` }, description: word });
    await saveSection(unit, { slug: `${word}-empty`, names: { en: `${word} empty` }, parent: `${word}-news` });

    const shared = {
      section: `${word}-news`,
      translationGroup: 'one-group',
      contributors: [`${word}-writer`],
      tags: [`${word}-tag`],
    };
    const visible = await createArticle(unit, { ...textsOf(word, 'visible'), ...shared, redirects: [`/old/${word}`] });
    await publishArticle(unit, visible, new Date(NOON.getTime() - 60_000));
    await correctArticle(unit, visible, `${word} note`);
    const sibling = await createArticle(unit, { ...textsOf(word, 'sibling'), ...shared, language: 'ar' });
    await publishArticle(unit, sibling, new Date(NOON.getTime() - 120_000));
    const neighbour = await createArticle(unit, { ...textsOf(word, 'neighbour'), ...shared, translationGroup: null });
    await publishArticle(unit, neighbour, new Date(NOON.getTime() - 180_000));
    await talk(unit, visible.threadKey, host + visible.threadKey, 'open', word);
    // A page of somebody else's that carries the widgets of both sites: a conversation in each.
    await talk(unit, 'https://blog.test/page', 'https://blog.test/page', 'closed', word);
    await talk(unit, `/${SECRET}-page`, `${host}/${SECRET}-page`, 'hidden', SECRET);

    // The same subject, people, translation group and section as what is public, and some of its own.
    const secret = {
      ...shared,
      contributors: [`${word}-writer`, `${SECRET}-writer`],
      tags: [`${word}-tag`, `${SECRET}-tag`],
    };
    for (const state of ['draft', 'scheduled', 'withdrawn', 'corrected', 'elsewhere'] as const) {
      const hidden = await createArticle(unit, {
        ...textsOf(SECRET, state),
        ...secret,
        section: state === 'draft' ? `${word}-empty` : secret.section,
        url: state === 'elsewhere' ? `https://blog.test/${SECRET}-elsewhere` : null,
        redirects: [`/old/${SECRET}-${state}`],
      });
      if (state === 'scheduled') await scheduleArticle(unit, hidden, new Date(NOON.getTime() + 3_600_000));
      if (state === 'withdrawn' || state === 'corrected')
        await publishArticle(unit, hidden, new Date(NOON.getTime() - 240_000));
      if (state === 'corrected') await correctArticle(unit, hidden, `${SECRET} note`);
      if (state === 'withdrawn' || state === 'corrected') await withdrawArticle(unit, hidden, `${SECRET} reason`);
      await talk(unit, hidden.threadKey, `${host}/${SECRET}`, 'open', SECRET);
    }
  }, site);
}

function textsOf(word: string, name: string): ArticleDraft {
  const say = (field: string) => `${word} ${name} ${field}`;
  return {
    slug: `${word}-${name}`,
    language: 'en',
    headline: `${say('headline')} harbour bridge tender`,
    kicker: say('kicker'),
    standfirst: `${say('standfirst')} harbour bridge tender`,
    dateline: say('dateline'),
    byline: say('byline'),
    body: `<p>${say('body')} harbour bridge tender</p>`,
    image: {
      url: `https://pictures.test/${word}-${name}.jpg`,
      alt: say('alt'),
      caption: say('caption'),
      credit: say('credit'),
    },
  };
}

/** A conversation of two approved comments and one in each hidden state. */
async function talk(
  unit: Parameters<Parameters<Newsroom['write']>[0]>[0],
  key: string,
  url: string,
  state: ThreadState,
  word: string,
): Promise<void> {
  const thread = await ensureThread(unit, { key, url });
  const say = (status: CommentStatus, parent: string | null, text = status === 'approved' ? word : SECRET) =>
    addComment(unit, thread, {
      parent,
      authorName: `${text} author`,
      body: `${text} said ${status}`,
      status,
      createdAt: unit.now,
    });
  const root = (await say('approved', null)) ?? null;
  await say('approved', root);
  for (const status of ['pending', 'rejected', 'withheld'] as const) {
    await say(status, null);
    await say(status, root);
  }
  await unit.sql.updateTable('thread').set({ state }).where('id', '=', thread.id).execute();
}

interface Row {
  readonly table: string;
  readonly id: string | undefined;
  readonly slug: string | undefined;
  readonly text: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Every row of every table, whoever may see it. */
async function allRows({ services: { database } }: Newsroom): Promise<Row[]> {
  const tables = entities.map((entity) => entity.meta.tableName as 'article');
  const rows = await Promise.all(
    tables.map(async (table) => {
      const found: Record<string, unknown>[] = await database.reads.selectFrom(table).selectAll().execute();
      return found.map((values): Row => {
        const text = (column: string) => (typeof values[column] === 'string' ? values[column] : undefined);
        return { table, id: text('id'), slug: text('slug'), text: JSON.stringify(values), values };
      });
    }),
  );
  return rows.flat();
}

function triesOf(rows: readonly Row[]): Tries {
  const slugs = rows.flatMap(({ slug }) => slug ?? []);
  const ids = rows.flatMap(({ id }) => id ?? []);
  const nodeTypes = schema.getPossibleTypes(schema.getType('Node') as never).map(({ name }) => name);
  const globalIds = ids.flatMap((id) => nodeTypes.map((type) => encodeGlobalId(type, id)));
  const hosts = new Map(
    rows.filter(({ table }) => table === 'site').map(({ id, values }) => [id, `https://${String(values['key'])}.test`]),
  );
  const urls = rows.flatMap(({ table, values }) => {
    if (!['article', 'article_redirect', 'thread'].includes(table)) return [];
    const path = String(values['page_key']);
    return [path.startsWith('/') ? `${hosts.get(String(values['site_id']))}${path}` : path];
  });
  const words = [SECRET, 'zq', ...Object.values(OF_SITE), 'harbour bridge', `${SECRET} draft headline`];
  const cursors = rows
    .filter(({ table, text }) => (table === 'article' || table === 'comment') && text.includes(SECRET))
    .slice(0, 3)
    .map(({ id = '', values }) => encodeCursor({ id, at: (values['sort_at'] ?? values['created_at']) as Date }));
  return {
    slug: slugs,
    section: slugs,
    tag: slugs,
    contributor: slugs,
    language: ['en', 'ar'],
    url: [...new Set(urls)],
    urls: [urls],
    id: globalIds.filter((_, index) => index % 7 === 0),
    ids: Array.from({ length: Math.ceil(globalIds.length / 100) }, (_, page) =>
      globalIds.slice(page * 100, (page + 1) * 100),
    ),
    by: [
      ...slugs.map((slug) => ({ slug })),
      ...urls.map((url) => ({ url })),
      ...ids.map((id) => ({ id: encodeGlobalId('Article', id) })),
    ],
    query: words,
    title: words,
    text: words,
    since: ['1970-01-01T00:00:00.000Z'],
    until: ['2100-01-01T00:00:00.000Z'],
    first: [20],
    last: [20],
    after: cursors,
    before: cursors,
    topics: [[{ latest: 'COMMENTS' }, { latest: 'ARTICLES' }], ...slugs.slice(0, 20).map((section) => [{ section }])],
    // Staff's questions, which a stranger is refused whatever is asked.
    action: ['comment.approve'],
    staff: globalIds.slice(0, 2),
    subject: globalIds.slice(0, 2),
    thread: globalIds.slice(0, 2),
    threadId: globalIds.slice(0, 2),
    readerId: globalIds.slice(0, 2),
    queue: ['PENDING', 'REPORTED', 'APPROVED', 'REJECTED', 'WITHHELD'],
    search: [SECRET],
  };
}

/** Every id that an answer tells, inside global ids and cursors too. */
function idsIn(value: unknown): string[] {
  if (typeof value === 'string') {
    const plain = `${value} ${Buffer.from(value, 'base64url').toString('latin1')}`;
    return plain.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [];
  }
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(idsIn) : [];
}

function around(text: string, word: string): string {
  const at = text.indexOf(word);
  return text.slice(Math.max(0, at - 200), at + 100);
}
