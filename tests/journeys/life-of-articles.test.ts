import { saveContributor } from '@gazette/schema/contributor/save-contributor.ts';
import { decodeGlobalId, encodeGlobalId } from '@gazette/schema/graph/global-id.ts';
import { saveSection } from '@gazette/schema/section/save-section.ts';
import { saveSite } from '@gazette/schema/site/save-site.ts';
import { addStaff } from '@gazette/schema/staff/save-staff.ts';
import { rolePermissions } from '@gazette/schema/staff/staff-role.ts';
import { createStaffToken } from '@gazette/schema/staff/staff-tokens.ts';
import { saveTag } from '@gazette/schema/tag/save-tag.ts';
import type { Database } from '@gazette/server/database/database.ts';
import { openDatabase } from '@gazette/server/database/open.ts';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { gazette, type GazetteProcess } from '../server/lifecycle/gazette-process.ts';
import { picture } from '../server/images/pictures.ts';
import { databases, type TestDatabase } from '../support/databases.ts';
import { lookAt, walkAnonymously, walkWholeGraph, type Shown } from './anonymous-walk.ts';
import { acts, EditingClient, REVISING, type Act, type Done, type Status } from './editing-client.ts';
import { oneOf, seeded } from './seeded.ts';

const isFull = process.env['GAZETTE_FULL'] === '1';
const ARTICLES = isFull ? 300 : 8;
/** Turns, in each of which one or two editors do something with one article. */
const TURNS = ARTICLES * (isFull ? 4 : 3);
const KILLS = isFull ? 20 : 1;
/** After so many turns everything is looked at, and not only what was touched; after so many, and in the end, whatever the graph can be asked. */
const WALK_EVERY = 12;
const WHOLE_GRAPH_EVERY = 120;
const SEED = 20261125;
/** Two servers are started on the way, and a busy machine takes its time for them. */
const PATIENCE = isFull ? 1_800_000 : 180_000;
/** What is done first, with one article: however the dice fall, each kind of answer is met. */
const OPENING: readonly (readonly [Act, Act?])[] = [['publish'], ['publish'], ['withdraw', 'correct']];

/** What is asked thousands of times, and told of only where it does not hold. */
function must(holds: boolean, why: string): void {
  if (!holds) throw new Error(why);
}

interface Kept {
  readonly id: string;
  readonly version: number;
  readonly status: Status;
  readonly headline: string;
  readonly language: 'en' | 'ar';
  readonly slug: string;
  readonly path: string;
}

/** By what an article is known wherever it is told of. */
interface Marks {
  /** The word that only this article has. */
  readonly mark: string;
  /** The path of its picture. */
  readonly picture: string;
}

/** The id in the path of a picture, which every size and format of it has. */
const fileOf = (path: string) => path.slice('/images/'.length, '/images/'.length + 36);

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
  /** Looked at by all walks together. */
  let pages = 0;

  beforeEach(async () => {
    given = await createMigrated();
    env = { GAZETTE_DATA_DIR: given.dataDir, ...(given.url !== undefined && { DATABASE_URL: given.url }), PORT: '0', HOST: '127.0.0.1', GAZETTE_FEED_LENGTH: '500', GAZETTE_IMAGE_WIDTHS: '16' };
    database = await openDatabase({ databaseUrl: given.url, dataDir: given.dataDir }, pino({ level: 'silent' }));
    const now = new Date();
    const site = await saveSite(database, { key: 'daily', languages: ['en', 'ar'], url: null, hosts: ['localhost'] }, now);
    tokens = await database.write(site, now, async (unit) => {
      await saveSection(unit, { slug: 'news', names: { en: 'News' } });
      await saveTag(unit, { slug: 'river', names: { en: 'The river' } });
      await saveContributor(unit, { slug: 'layla', names: { en: 'Layla' } });
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
    const rows = await database.reads.selectFrom('article').select(['id', 'version', 'status', 'headline', 'language', 'slug', 'page_key as path']).execute();
    return new Map(rows.map((row) => [encodeGlobalId('Article', row.id), row as Kept]));
  }

  /** What is told of at no place: whatever is not published, its picture, and what published ones said before. What the clock publishes meanwhile may be told of or not. */
  async function walk(marks: ReadonlyMap<string, Marks>, isWhole: boolean): Promise<void> {
    const before = await stored();
    const shown = await walkAnonymously(url, [...marks.keys()].slice(-50));
    if (isWhole) shown.push(...(await walkWholeGraph(url, [...before].map(([id, { slug, path }]) => ({ id, slug, path })).slice(-50))));
    const after = await stored();
    const isSettled = (id: string) => before.get(id)?.status === after.get(id)?.status && before.get(id)?.version === after.get(id)?.version;
    const settled = [...marks].filter(([id]) => isSettled(id)).map(([id, own]) => ({ ...own, article: after.get(id) }));
    const published = settled.flatMap(({ article }) => (article?.status === 'published' ? [article] : []));
    const hidden = settled.filter(({ article }) => article?.status !== 'published');
    for (const { place, text, all } of shown) {
      const missing = all && published.find(({ headline, language }) => (all === 'all' || all === language) && !text.includes(headline));
      must(!missing, `${place} lacks ${missing?.headline}: ${text}`);
      const told = new Set(text.match(/\bq\d+z\b/g));
      const leak = hidden.find(({ mark, picture: file }) => told.has(mark) || text.includes(fileOf(file)));
      must(!leak, `${place} tells of ${leak?.mark}, which is ${leak?.article?.status}: ${text}`);
    }
    const archive = shown.find(({ place }) => place === '/sitemap.xml')?.text ?? '';
    for (const { path } of published) must(archive.includes(`${path}</loc>`), `the sitemap lacks ${path}: ${archive}`);
    mustBeUpToDate(shown, settled);
    pages += shown.length;
  }

  /** Of articles whose state has not changed meanwhile, only the present headline stands anywhere. */
  function mustBeUpToDate(shown: readonly Shown[], settled: readonly (Marks & { readonly article: Kept | undefined })[]): void {
    const present = new Map(settled.map(({ mark, article }) => [mark, article?.headline]));
    for (const { place, text } of shown) {
      for (const [headline, mark = ''] of text.matchAll(/Tidings (q\d+z) r\w+/g)) {
        must(!present.has(mark) || present.get(mark) === headline, `${place} has ${headline}, which is ${present.get(mark)} now: ${text}`);
      }
    }
  }

  /** The places of one article say what it says now, or that it is not there, and why it has gone. */
  async function look(id: string, { mark, picture: file }: Marks): Promise<void> {
    const before = (await stored()).get(id);
    if (!before) return;
    const { text, ...seen } = await lookAt(url, { ...before, id }, decodeGlobalId(id).id, file);
    const after = (await stored()).get(id);
    if (before.version !== after?.version) return;
    const isPublic = after.status === 'published';
    const status = { draft: 404, scheduled: 404, published: 200, withdrawn: 410 }[after.status];
    const headlines = Array(3).fill(isPublic ? after.headline : null);
    // Whoever knows the picture's address may have it, as ever; nobody is told it.
    expect(seen).toEqual({ page: status, oembed: isPublic ? 200 : 404, ninjs: status, headlines, hasThread: isPublic, picture: 200 });
    for (const said of [after.headline, fileOf(file)]) must(text.includes(said) === isPublic, `${before.path} is ${after.status}, and of ${said} says: ${text}`);
    if (!isPublic) must(!text.includes(`${mark} `), `${before.path} tells of what is ${after.status}: ${text}`);
    if (after.status === 'withdrawn') must(text.includes('A source has recanted.'), `${before.path} does not say why it has gone`);
  }

  test('each is at every moment where its last acknowledged step has brought it, and readers see of it what is public', async () => {
    const random = seeded(SEED);
    const editors = tokens.map((token, index) => new EditingClient(() => url, token, seeded(SEED + index)));
    const [first, second] = editors as [EditingClient, EditingClient];
    /** By global id. */
    const marks = new Map<string, Marks>();
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
      if (done?.article && revision && (act === 'create' || REVISING.has(act))) {
        must(revision.headline === done.article.headline, `the answer of ${act} contradicts itself`);
        acknowledged.set(`${done.article.id} ${revision.number}`, revision.headline);
      }
    };
    const create = async () => {
      const mark = `q${marks.size}z`;
      // No two are alike: of one that the site has already, that is taken.
      const file = await picture(20 + (marks.size % 40), 20 + Math.floor(marks.size / 40)).png().toBuffer();
      const made = await first.create(mark, marks.size % 3 === 2 ? 'ar' : 'en', file);
      note('create', made?.done);
      if (made?.done?.article) marks.set(made.done.article.id, { mark, picture: made.picture });
    };

    for (let turn = 0; turn < TURNS; turn += 1) {
      while (marks.size < ARTICLES && (marks.size < 3 || random() < 0.3)) await create();
      const opening = OPENING[turn];
      if (turn === 0) must((await first.putInFront([...marks.keys()]))?.code === undefined, 'The front page cannot be put together.');
      const [id, own] = opening ? [...marks][0] ?? oneOf(random, [...marks]) : oneOf(random, [...marks]);
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
      const acting = Promise.all(wishes.map(([editor, act]) => editor.act(act, own.mark, named)));
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
      must(won.length <= 1, outcome);
      for (const [index, done] of results.entries()) {
        const act = wishes[index]?.[1];
        const isAllowed = act !== undefined && (acts[act] as readonly Status[]).includes(seen.status);
        if (!isAllowed && done) must(['ILLEGAL_TRANSITION', 'EDIT_CONFLICT', 'NOT_ALLOWED'].includes(done.code ?? ''), outcome);
        // Alone, and with nothing that the clock could have done meanwhile, what is allowed is done.
        if (isAllowed && wishes.length === 1 && done && seen.status !== 'scheduled') must(done.code === undefined, outcome);
      }
      await look(id, own);
      if (turn % WALK_EVERY === 0 || kills.has(turn)) await walk(marks, turn % WHOLE_GRAPH_EVERY === WHOLE_GRAPH_EVERY / 2);
    }
    await walk(marks, true);

    const left = await stored();
    const { reads } = database;
    const events = await reads.selectFrom('outbox_event').select(['type', 'subject']).where('type', 'like', 'article.%').orderBy('transaction_id').orderBy('position').execute();
    const lives = Map.groupBy(events, ({ subject }) => subject);
    let publications = 0;
    for (const [subject, life] of lives) {
      let state = '';
      for (const { type } of life) {
        const [from, to] = moves[type] ?? [[], undefined];
        must(from.includes(state), `${type} of ${subject} while ${state}, after ${life.map((event) => event.type).join(' ')}`);
        state = to ?? state;
        if (type === 'article.published') publications += 1;
      }
      expect(left.get(encodeGlobalId('Article', subject))?.status ?? 'deleted').toBe(state);
    }

    const revisions = await reads.selectFrom('article_revision').select(['article_id', 'number', 'content']).orderBy('number').execute();
    for (const [id, own] of Map.groupBy(revisions, (revision) => revision.article_id)) {
      expect(own.map(({ number }) => [id, number])).toEqual(own.map((_, index) => [id, index + 1]));
      expect((own.at(-1)?.content as { headline: string } | undefined)?.headline).toBe(left.get(encodeGlobalId('Article', id))?.headline);
    }
    const kept = new Map(revisions.map(({ article_id: id, number, content }) => [`${encodeGlobalId('Article', id)} ${number}`, (content as { headline: string }).headline]));
    for (const [revision, headline] of acknowledged) if (left.has(revision.split(' ')[0] ?? '')) must(kept.get(revision) === headline, `revision ${revision} is lost`);

    expect([publications > 0, tally.conflicts > 0, tally.refused > 0]).toEqual([true, true, true]);
    expect([...marks.keys()].every((id) => decodeGlobalId(id).typename === 'Article')).toBe(true);
    process.stdout.write(`  ${name}: ${marks.size} articles, ${TURNS} turns, ${JSON.stringify(tally)}, ${publications} publications, ${KILLS} kills, ${pages} places looked at\n`);
  }, PATIENCE);
});
