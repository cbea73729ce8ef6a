import { decodeGlobalId, encodeGlobalId } from '@gazette/schema/graph/global-id.ts';
import { saveSection } from '@gazette/schema/section/save-section.ts';
import { saveSite } from '@gazette/schema/site/save-site.ts';
import { addStaff } from '@gazette/schema/staff/save-staff.ts';
import { rolePermissions } from '@gazette/schema/staff/staff-role.ts';
import { createStaffToken } from '@gazette/schema/staff/staff-tokens.ts';
import type { Database } from '@gazette/server/database/database.ts';
import { openDatabase } from '@gazette/server/database/open.ts';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { gazette, type GazetteProcess } from '../server/lifecycle/gazette-process.ts';
import { databases, type TestDatabase } from '../support/databases.ts';
import { lookAt, walkAnonymously } from './anonymous-walk.ts';
import { acts, EditingClient, REVISING, type Act, type Done, type Status } from './editing-client.ts';
import { oneOf, seeded } from './seeded.ts';

const isFull = process.env['GAZETTE_FULL'] === '1';
const ARTICLES = isFull ? 300 : 12;
/** Turns, in each of which one or two editors do something with one article. */
const TURNS = ARTICLES * 4;
const KILLS = isFull ? 20 : 1;
/** After so many turns everything is looked at, and not only what was touched. */
const WALK_EVERY = isFull ? 1 : 12;
const SEED = 20261125;
/** Two servers are started on the way, and a busy machine takes its time for them. */
const PATIENCE = isFull ? 1_800_000 : 180_000;
/** What is done first, with one article: however the dice fall, each kind of answer is met. */
const OPENING: readonly (readonly [Act, Act?])[] = [['publish'], ['publish'], ['withdraw', 'correct']];

interface Kept {
  readonly id: string;
  readonly version: number;
  readonly status: Status;
  readonly headline: string;
  readonly path: string;
}

/** From which state an event may take an article where. */
const moves: Readonly<Record<string, readonly [from: readonly string[], to: string | undefined]>> = {
  'article.drafted': [['', 'scheduled'], 'draft'],
  'article.scheduled': [['draft', 'scheduled'], 'scheduled'],
  'article.published': [['draft', 'scheduled', 'withdrawn'], 'published'],
  'article.corrected': [['published'], 'published'],
  'article.withdrawn': [['published'], 'withdrawn'],
  'article.deleted': [['draft'], 'deleted'],
  'article.revised': [['draft', 'scheduled', 'published', 'withdrawn'], undefined],
};

describe.each(databases)(`${ARTICLES} articles in the hands of two editors, on $name`, ({ name, createMigrated }) => {
  let given: TestDatabase;
  let database: Database;
  let server: GazetteProcess;
  let url = '';
  let env: Record<string, string>;
  let tokens: string[];

  beforeEach(async () => {
    given = await createMigrated();
    env = { GAZETTE_DATA_DIR: given.dataDir, ...(given.url !== undefined && { DATABASE_URL: given.url }), PORT: '0', HOST: '127.0.0.1' };
    database = await openDatabase({ databaseUrl: given.url, dataDir: given.dataDir }, pino({ level: 'silent' }));
    const now = new Date();
    const site = await saveSite(database, { key: 'daily', languages: ['en'], url: null, hosts: ['localhost'] }, now);
    tokens = await database.write(site, now, async (unit) => {
      await saveSection(unit, { slug: 'news', names: { en: 'News' } });
      const made: string[] = [];
      for (const editor of ['first', 'second']) {
        const { id } = await addStaff(unit, { email: `${editor}@daily.test`, name: editor, role: 'editor', passwordHash: null }, null);
        const expiresAt = new Date(now.getTime() + 86_400_000);
        made.push((await createStaffToken(unit, { staff: id, name: 'Tests', permissions: rolePermissions.editor, expiresAt }, null)).token);
      }
      return made;
    });
    await start();
  });
  afterEach(async () => {
    server.signal('SIGKILL');
    await server.exited;
    await database.close();
    await given.drop();
  });

  async function start(): Promise<void> {
    server = gazette(['start', '--no-build'], env);
    const { local } = await server.logged(/^Gazette runs at/);
    url = String(local).replace('localhost', '127.0.0.1');
  }

  /** What is stored, past every gate. */
  async function stored(): Promise<Map<string, Kept>> {
    const rows = await database.reads.selectFrom('article').select(['id', 'version', 'status', 'headline', 'page_key as path']).execute();
    return new Map(rows.map((row) => [encodeGlobalId('Article', row.id), row as Kept]));
  }

  /** Everything that lists articles has exactly what is published. What the clock publishes meanwhile may be there or not. */
  async function walk(marks: ReadonlyMap<string, string>): Promise<void> {
    const before = await stored();
    const { listed, found, texts } = await walkAnonymously(url, [...marks.keys()].slice(-50));
    const after = await stored();
    const settled = [...after].filter(([id, { status, version }]) => before.get(id)?.status === status && before.get(id)?.version === version);
    const moving = new Set([...after].filter(([id]) => !settled.some(([known]) => known === id)).map(([id]) => marks.get(id)));
    const isSettled = (headline: string) => ![...moving].some((mark) => headline.includes(`${mark} `));
    const published = settled.filter(([, { status }]) => status === 'published').map(([, { headline }]) => headline);
    for (const shown of [listed, found].map((headlines) => headlines.filter(isSettled))) {
      expect(shown.filter((headline) => !published.includes(headline))).toEqual([]);
      // More than a page holds are not looked for on the next one.
      if (published.length < 100) expect(shown.toSorted()).toEqual(published.toSorted());
    }
    const hidden = [...marks].filter(([id]) => after.get(id)?.status !== 'published' && before.get(id)?.status !== 'published').map(([, mark]) => mark);
    for (const [place, text] of texts) expect(hidden.filter((mark) => text.includes(`${mark} `)), place).toEqual([]);
    // What is newest stands first wherever news is listed at all.
    const newest = listed.find(isSettled);
    if (newest !== undefined && listed.every(isSettled)) for (const place of ['/', '/sections/news', '/render/latest?count=50']) expect(texts.get(place), place).toContain(newest);
  }

  /** The places of one article say what it says now, or that it is not there, and why it has gone. */
  async function look(id: string, mark: string): Promise<void> {
    const before = (await stored()).get(id);
    if (!before) return;
    const seen = await lookAt(url, id, before.path);
    const after = (await stored()).get(id);
    if (before.version !== after?.version) return;
    expect({ ...seen, text: seen.text.includes(after.headline) }).toEqual({
      status: { draft: 404, scheduled: 404, published: 200, withdrawn: 410 }[after.status],
      headline: after.status === 'published' ? after.headline : null,
      text: after.status === 'published',
    });
    if (after.status !== 'published') expect(seen.text).not.toContain(`${mark} `);
    if (after.status === 'withdrawn') expect(seen.text).toContain('A source has recanted.');
  }

  test('each is at every moment where its last acknowledged step has brought it, and readers see of it what is public', async () => {
    const random = seeded(SEED);
    const editors = tokens.map((token, index) => new EditingClient(() => url, token, seeded(SEED + index)));
    const [first, second] = editors as [EditingClient, EditingClient];
    /** Global id → the word that only this article has. */
    const marks = new Map<string, string>();
    /** Acknowledged revisions, by article and number. */
    const acknowledged = new Map<string, string>();
    const tally = { acts: 0, conflicts: 0, refused: 0, lost: 0 };
    const kills = new Set(Array.from({ length: KILLS }, (_, index) => Math.floor(((index + 0.5) * TURNS) / KILLS)));

    const note = (act: Act | 'create', done: Done | undefined) => {
      tally.acts += 1;
      if (!done) tally.lost += 1;
      else if (done.code === 'EDIT_CONFLICT') tally.conflicts += 1;
      else if (done.code) tally.refused += 1;
      const revision = done?.article?.revisions[0];
      if (done?.article && revision && (act === 'create' || REVISING.has(act as Act))) {
        expect(revision.headline).toBe(done.article.headline);
        acknowledged.set(`${done.article.id} ${revision.number}`, revision.headline);
      }
    };
    const create = async () => {
      const mark = `q${marks.size}z`;
      const done = await first.create(mark);
      note('create', done);
      if (done?.article) marks.set(done.article.id, mark);
    };

    for (let turn = 0; turn < TURNS; turn += 1) {
      if (marks.size < ARTICLES && (marks.size < 3 || random() < 0.3)) await create();
      const opening = OPENING[turn];
      const [id, mark] = opening ? [...marks][0] ?? ['', ''] : oneOf(random, [...marks]);
      const seen = (await stored()).get(id);
      if (!seen) continue;
      const choose = () => {
        const all = Object.keys(acts) as Act[];
        // Mostly what is allowed; deleting seldom, or little would be left.
        const allowed = all.filter((act) => (acts[act] as readonly Status[]).includes(seen.status) && (act !== 'delete' || random() < 0.2));
        return oneOf(random, random() < 0.15 ? all.filter((act) => act !== 'delete' || seen.status !== 'draft') : allowed);
      };
      const [one, other] = opening ?? [choose(), random() < 0.4 ? choose() : undefined];
      const wishes = other ? ([[first, one], [second, other]] as const) : ([[oneOf(random, editors), one]] as const);
      const named = { id, version: seen.version };
      const acting = Promise.all(wishes.map(([editor, act]) => editor.act(act, mark, named)));
      if (kills.has(turn)) {
        // The moment itself is what is tried: nobody knows how far they have come.
        await new Promise((resolve) => setTimeout(resolve, Math.floor(random() * 12)));
        server.signal('SIGKILL');
        await server.exited;
        await acting;
        await start();
      }
      const results = await acting;
      results.forEach((done, index) => note(wishes[index]?.[1] ?? 'revise', done));
      const outcome = `turn ${turn}: ${seen.status} ${JSON.stringify(wishes.map(([, act]) => act))} → ${JSON.stringify(results)}`;
      const answered = results.filter((done) => done !== undefined);
      const won = answered.filter(({ code }) => code === undefined);
      // Of two who have seen the same version one at most changes it.
      expect(won.length, outcome).toBeLessThanOrEqual(1);
      for (const [index, done] of results.entries()) {
        const act = wishes[index]?.[1];
        const isAllowed = act !== undefined && (acts[act] as readonly Status[]).includes(seen.status);
        if (!isAllowed && done) expect(['ILLEGAL_TRANSITION', 'EDIT_CONFLICT', 'NOT_ALLOWED'], outcome).toContain(done.code);
        // Alone, and with nothing that the clock could have done meanwhile, what is allowed is done.
        if (isAllowed && wishes.length === 1 && done && seen.status !== 'scheduled') expect(done.code, outcome).toBeUndefined();
      }
      await look(id, mark);
      if (turn % WALK_EVERY === 0 || kills.has(turn)) await walk(marks);
    }
    await walk(marks);

    const left = await stored();
    const { reads } = database;
    const events = await reads.selectFrom('outbox_event').select(['type', 'subject']).where('type', 'like', 'article.%').orderBy('transaction_id').orderBy('position').execute();
    const lives = Map.groupBy(events, ({ subject }) => subject);
    let publications = 0;
    for (const [subject, life] of lives) {
      let state = '';
      for (const { type } of life) {
        const [from, to] = moves[type] ?? [[], undefined];
        expect(from, `${type} of ${subject} while ${state}, after ${life.map((event) => event.type).join(' ')}`).toContain(state);
        state = to ?? state;
        if (type === 'article.published') publications += 1;
      }
      expect(left.get(encodeGlobalId('Article', subject))?.status ?? 'deleted').toBe(state);
    }

    const revisions = await reads.selectFrom('article_revision').select(['article_id', 'number', 'content']).orderBy('number').execute();
    for (const [id, own] of Map.groupBy(revisions, (revision) => revision.article_id)) {
      expect(own.map(({ number }) => number), id).toEqual(own.map((_, index) => index + 1));
      expect((own.at(-1)?.content as { headline: string }).headline).toBe(left.get(encodeGlobalId('Article', id))?.headline);
    }
    const kept = new Map(revisions.map(({ article_id: id, number, content }) => [`${encodeGlobalId('Article', id)} ${number}`, (content as { headline: string }).headline]));
    for (const [revision, headline] of acknowledged) if (left.has(revision.split(' ')[0] ?? '')) expect(kept.get(revision), revision).toBe(headline);

    expect([publications > 0, tally.conflicts > 0, tally.refused > 0]).toEqual([true, true, true]);
    expect([...marks.keys()].every((id) => decodeGlobalId(id).typename === 'Article')).toBe(true);
    process.stdout.write(`  ${name}: ${marks.size} articles, ${TURNS} turns, ${JSON.stringify(tally)}, ${publications} publications, ${KILLS} kills\n`);
  }, PATIENCE);
});
