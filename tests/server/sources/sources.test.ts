import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Article } from '@gazette/schema/article/article.entity.ts';
import { deleteDraft, publishArticle, withdrawArticle } from '@gazette/schema/article/life-cycle.ts';
import { restoreRevision } from '@gazette/schema/article/restore-revision.ts';
import { Revision } from '@gazette/schema/article/revision.entity.ts';
import { reviseArticle } from '@gazette/schema/article/save-article.ts';
import { saveSection } from '@gazette/schema/section/save-section.ts';
import { removeSource, saveSource, type SourceDraft } from '@gazette/schema/source/save-source.ts';
import { itemsOfSource, sourcesOf } from '@gazette/schema/source/sources.query.ts';
import { openDatabase } from '@gazette/server/database/open.ts';
import { runIfDue } from '@gazette/server/jobs/runner.ts';
import { pauseAfter } from '@gazette/server/sources/pause.ts';
import { trimItems } from '@gazette/server/sources/trim-items.ts';
import { readSources } from '@gazette/server/sources/read-sources.ts';
import type { Services } from '@gazette/server/services.ts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { databases } from '../../support/databases.ts';
import { NOON, openNewsroom, type Newsroom } from '../../support/newsroom.ts';
import { agency, feed, ninjs, reports, type Agency } from './agency.ts';

const MINUTE = 60_000;

/** A few kilobytes that unpack to far more than may be read. */
const bomb = gzipSync(feed({ id: '1', title: 'Bomb', text: 'x'.repeat(2_000_000) }));

test('a source that fails is asked less and less often, and not all at one moment', () => {
  const pauses = [0, 1, 2, 3, 30, 1_000].map((failures) => pauseAfter(failures, 5 * MINUTE, 0.5));
  expect(pauses).toEqual([5, 10, 20, 40, 360, 360].map((minutes) => minutes * MINUTE));
  expect([pauseAfter(1, MINUTE, 0), pauseAfter(1, MINUTE, 1)]).toEqual([1.6 * MINUTE, 2.4 * MINUTE]);
});

describe.each(databases)('followed sources on $name', (kind) => {
  let there: Agency;
  let newsroom: Newsroom;
  let clock: Date;
  beforeAll(async () => {
    there = await agency();
  });
  afterAll(() => there.close());
  beforeEach(async () => {
    there.answers.clear();
    there.asked.length = 0;
    clock = NOON;
    newsroom = await openNewsroom(kind, {
      GAZETTE_SOURCE_ALLOW_PRIVATE_ADDRESSES: 'true',
      GAZETTE_SOURCE_MAX_BYTES: '256KB',
      GAZETTE_SOURCE_ITEM_DAYS: '7',
    });
  });
  afterEach(() => newsroom.close());

  const follow = (draft: SourceDraft = {}) =>
    newsroom.write((unit) => saveSource(unit, { kind: 'feed', address: `${there.origin}/feed`, rule: 'publish', ...draft }));
  /** Lets the sources be read whose time has come, after as long as any waits. */
  const read = async (services: Services = newsroom.services) => {
    clock = new Date(clock.getTime() + 12 * 3_600_000);
    newsroom.setNow(clock);
    return runIfDue(services, readSources, randomUUID());
  };
  const source = async () => {
    const [only] = await sourcesOf(newsroom.services.database, newsroom.site.id);
    if (!only) throw new Error('Nothing is followed.');
    return only;
  };
  const articles = () => newsroom.write((unit) => unit.em.find(Article, {}, { orderBy: { createdAt: 'asc', id: 'asc' } }));
  const said = async () => (await articles()).map(({ headline, status }) => `${status} ${headline}`).toSorted();
  const items = async () => {
    const followed = await sourcesOf(newsroom.services.database, newsroom.site.id);
    const all = await Promise.all(followed.map(({ id }) => itemsOfSource(newsroom.services.database, id, 100)));
    return all.flat();
  };
  const outcomes = async () => (await items()).map(({ outcome }) => outcome).toSorted();
  const change = (headline: string, work: (unit: Parameters<Parameters<Newsroom['write']>[0]>[0], article: Article) => Promise<unknown>) =>
    newsroom.write(async (unit) => work(unit, await unit.em.findOneOrFail(Article, { headline })));

  test('a feed’s news become articles by the rules of the source, and what has not changed is not sent again', async () => {
    await newsroom.write((unit) => saveSection(unit, { slug: 'coast', names: { en: 'Coast' } }));
    await follow({ section: 'coast' });
    there.answers.set('/feed', feed({ id: '1', url: 'https://a.example/1', title: 'First', text: reports.harbour }, { id: '2', url: 'https://a.example/2', title: 'Second', text: reports.railway }));
    await read();
    expect(await said()).toEqual(['published First', 'published Second']);
    expect((await articles()).map(({ section, language, canonicalUrl }) => [section !== null, language, canonicalUrl])).toEqual([[true, 'en', 'https://a.example/1'], [true, 'en', 'https://a.example/2']]);
    expect(await outcomes()).toEqual(['published', 'published']);
    await read();
    await read();
    expect(there.asked.map(({ tag }) => tag !== undefined)).toEqual([false, true, true]);
    expect(await source()).toMatchObject({ failures: 0, last_error: null, last_read_at: clock });
    // Not due yet.
    expect(await runIfDue(newsroom.services, readSources, randomUUID())).toBe(false);
  });

  test('what is held waits for an editor, and an update revises it in whatever state it is by then', async () => {
    await follow({ rule: 'hold' });
    there.answers.set('/feed', feed({ id: '1', title: 'First', text: reports.harbour }));
    await read();
    expect(await said()).toEqual(['draft First']);
    there.answers.set('/feed', feed({ id: '1', title: 'First, revised', text: reports.harbour }));
    await read();
    expect(await said()).toEqual(['draft First, revised']);
    await change('First, revised', (unit, article) => publishArticle(unit, article));
    there.answers.set('/feed', feed({ id: '1', title: 'First, again', text: reports.harbour }));
    await read();
    expect(await said()).toEqual(['published First, again']);
    await change('First, again', (unit, article) => withdrawArticle(unit, article, 'Wrong'));
    there.answers.set('/feed', feed({ id: '1', title: 'First, and again', text: reports.harbour }));
    await read();
    expect(await said()).toEqual(['withdrawn First, again']);
  });

  test('what a source has long ceased to name is forgotten, and still does not come in again', async () => {
    await follow({ rule: 'hold' });
    const old = { id: 'old', url: 'https://a.example/old', title: 'Thrown away', text: reports.harbour, date: NOON.toISOString() };
    const stays = { id: 'stays', url: 'https://a.example/stays', title: 'Still listed', text: reports.railway, date: NOON.toISOString() };
    const kept = { id: 'kept', url: 'https://a.example/kept', title: 'Kept here', text: reports.museum, date: NOON.toISOString() };
    const days = async (count: number) => {
      clock = new Date(clock.getTime() + count * 86_400_000);
      await read();
      await trimItems.run(newsroom.services, newsroom.services.log);
    };
    const keys = async () => (await items()).map(({ key }) => key).toSorted();
    there.answers.set('/feed', feed(old, stays, kept));
    await read();
    await change('Thrown away', (unit, article) => deleteDraft(unit, article));
    // A feed that says nothing new for weeks still has all of it.
    for (let week = 0; week < 3; week += 1) await days(7);
    expect(await keys()).toEqual(['kept', 'old', 'stays']);
    there.answers.set('/feed', feed(stays));
    await days(1);
    expect(await keys()).toEqual(['kept', 'old', 'stays']);
    there.answers.set('/feed', feed({ ...stays, title: 'Still listed, and revised' }));
    await days(8);
    expect(await keys()).toEqual(['stays']);
    there.answers.set('/feed', feed(old, stays, { ...kept, title: 'Kept here, and revised' }));
    await days(1);
    expect(await said()).toEqual(['draft Kept here, and revised', 'draft Still listed']);
    expect((await items()).map(({ key, outcome, reason }) => [key, outcome, reason]).toSorted(([one], [other]) => String(one).localeCompare(String(other)))).toEqual([['kept', 'held', null], ['old', 'refused', 'forgotten'], ['stays', 'held', null]]);
  });

  test('what an editor has changed stays, and the source’s update waits among its revisions', async () => {
    await follow();
    there.answers.set('/feed', feed({ id: '1', title: 'Of the agency', text: reports.harbour }));
    await read();
    await change('Of the agency', (unit, article) => reviseArticle(unit, article, { headline: 'Ours' }));
    there.answers.set('/feed', feed({ id: '1', title: 'Of the agency, later', text: reports.railway }));
    await read();
    await read();
    expect(await said()).toEqual(['published Ours']);
    const [item] = await items();
    expect([item?.outcome, item?.remark]).toEqual(['held', 'changed here since it came: what its source says now is kept as revision 3']);
    const revisions = await newsroom.write((unit) => unit.em.find(Revision, {}, { orderBy: { number: 'asc' } }));
    expect(revisions.map(({ number, cause, content }) => [number, cause, content['headline']])).toEqual([
      [1, 'created', 'Of the agency'],
      [2, 'revised', 'Ours'],
      [3, 'offered', 'Of the agency, later'],
    ]);
    await change('Ours', (unit, article) => restoreRevision(unit, article, 3));
    expect(await said()).toEqual(['published Of the agency, later']);
  });

  test('new ids and new addresses bring nothing twice, and an editor’s waste-paper basket stays full', async () => {
    await follow({ rule: 'hold' });
    const text = reports.harbour;
    there.answers.set('/feed', feed({ id: '1', url: 'https://a.example/1', title: 'First', text }, { id: 'short', url: 'https://a.example/s', title: 'Weather', text: 'Rain.' }));
    await read();
    there.answers.set('/feed', feed({ id: 'one', url: 'https://a.example/1', title: 'First', text: `${text} More.` }, { id: 'short-2', url: 'https://a.example/s2', title: 'Weather', text: 'Rain.' }));
    await read();
    // The same few words on another day are another piece.
    expect(await said()).toEqual(['draft First', 'draft Weather', 'draft Weather']);
    there.answers.set('/feed', feed({ id: 'uno', url: 'https://a.example/new/1', title: 'First', text: `${text} More.` }));
    await read();
    expect(await said()).toEqual(['draft First', 'draft Weather', 'draft Weather']);
    await change('First', (unit, article) => deleteDraft(unit, article));
    there.answers.set('/feed', feed({ id: 'uno', url: 'https://a.example/new/1', title: 'First once more', text: `${text} Even more.` }));
    await read();
    expect(await said()).toEqual(['draft Weather', 'draft Weather']);
    expect((await items()).find(({ remark }) => remark !== null)?.remark).toBe('it was deleted here');
  });

  test('the same report from another source is kept as a copy, whether the first is public, held or the newsroom’s own', async () => {
    const text = reports.harbour;
    await follow({ name: 'A' });
    await follow({ name: 'B', address: `${there.origin}/b`, rule: 'publish' });
    there.answers.set('/feed', feed({ id: 'a1', title: 'Harbour wall to be rebuilt', text }));
    there.answers.set('/b', feed({ id: 'b1', title: 'Council rebuilds wall', text: `${text} (B)` }, { id: 'b2', title: 'Another matter', text: reports.railway }));
    await read();
    expect(await outcomes()).toEqual(['duplicate', 'published', 'published']);
    const copy = (await items()).find(({ outcome }) => outcome === 'duplicate');
    expect((await items()).some(({ outcome, article_id: article }) => outcome === 'published' && article === copy?.article_id)).toBe(true);
    // The newsroom's own, which stands in the index of related articles.
    const own = await newsroom.publish({ headline: 'Ours', body: `<p>${reports.museum}</p>`, language: 'en' }, clock);
    await newsroom.settleRelated();
    there.answers.set('/b', feed({ id: 'b3', title: 'Theirs', text: reports.museum }));
    await read();
    expect((await items()).find(({ key }) => key === 'b3')).toMatchObject({ outcome: 'duplicate', article_id: own });
    expect((await said()).some((line) => line.includes('Theirs'))).toBe(false);
  });

  test('a malformed item, a date of the year 9999 or before the epoch cost themselves only, and say why', async () => {
    await follow();
    there.answers.set(
      '/feed',
      [
        ninjs({ uri: 'urn:x:1', headline: 'Good', text: reports.harbour }),
        '{"uri": 7, "headlines": []}',
        ninjs({ uri: 'urn:x:2', headline: 'Far', text: reports.railway, contentCreated: '9999-01-01T00:00:00Z' }),
        ninjs({ uri: 'urn:x:3', headline: 'Early', text: reports.museum, contentCreated: '1822-01-01T00:00:00Z' }),
        ninjs({ uri: 'urn:x:4', text: 'No headline' }),
        JSON.stringify({ uri: 'urn:x:5', type: 'site', key: 'gazette', headlines: [{ value: 'Odd' }] }),
      ].join('\n'),
    );
    await read();
    expect(await said()).toEqual(['published Good', 'published Odd']);
    // In words that can be put into any language, besides.
    expect((await items()).flatMap(({ outcome, reason }) => (outcome === 'refused' ? [String(reason)] : [])).toSorted()).toEqual(['misdated', 'misdated', 'unreadable', 'unreadable']);
    const remarks = (await items()).flatMap(({ outcome, remark }) => (outcome === 'refused' ? [String(remark)] : []));
    expect(remarks).toHaveLength(4);
    expect(remarks.join('\n')).toMatch(/9999-01-01[\s\S]*|1822-01-01/);
    expect(remarks.some((remark) => remark.includes('headline'))).toBe(true);
    const count = (await items()).length;
    there.answers.set('/feed', `${String(there.answers.get('/feed'))}\n`);
    await read();
    expect((await items()).length).toBe(count);
  });

  test('an embargo is kept, what is withheld is held, and what its source takes back goes', async () => {
    await follow();
    const embargoedUntil = '2026-12-01T00:00:00.000Z';
    const killed = { uri: 'urn:x:1', headline: 'Public', text: reports.harbour };
    there.answers.set('/feed', [ninjs(killed), ninjs({ uri: 'urn:x:2', headline: 'Secret', text: reports.railway, embargoedUntil }), ninjs({ uri: 'urn:x:3', headline: 'Not yet', text: reports.museum, pubStatus: 'withheld' })].join('\n'));
    await read();
    expect(await said()).toEqual(['draft Not yet', 'published Public', 'scheduled Secret']);
    expect((await articles()).find(({ headline }) => headline === 'Secret')?.scheduledAt).toEqual(new Date(embargoedUntil));
    there.answers.set('/feed', `${ninjs({ uri: 'urn:x:1', pubStatus: 'canceled', edNote: 'Libel.' })}\n${ninjs({ uri: 'urn:x:9', pubStatus: 'canceled' })}`);
    await read();
    const [gone] = (await articles()).filter(({ status }) => status === 'withdrawn');
    expect([gone?.headline, gone?.withdrawnReason]).toEqual(['Public', 'Libel.']);
  });

  test('an answer that fails, never comes, never ends, leads in a circle or is no news is told, and asked for later', async () => {
    await follow();
    // Only what never comes is waited for; elsewhere nothing is late on a machine that stands still for a moment.
    const impatient = { ...newsroom.services, config: { ...newsroom.services.config, sourceTimeout: 1_000 } };
    const broken: [name: string, answer: Parameters<Agency['answers']['set']>[1], message: RegExp][] = [
      ['500', 500, /HTTP status 500/],
      ['silence', () => undefined, /took longer than 1 s \(GAZETTE_SOURCE_TIMEOUT\)/],
      ['drip', (_request, response) => void response.writeHead(200).write('{'), /took longer than 1 s/],
      ['endless', (_request, response) => {
        response.writeHead(200);
        const more = (): void => void (response.write('x'.repeat(65_536)) ? setImmediate(more) : response.once('drain', more));
        more();
      }, /larger than \d+ bytes.*GAZETTE_SOURCE_MAX_BYTES/],
      ['bomb', (_request, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb), /larger than \d+ bytes.*GAZETTE_SOURCE_MAX_BYTES/],
      ['missing', 404, /HTTP status 404/],
      ['circle', (_request, response) => void response.writeHead(302, { location: '/feed' }).end(), /redirects more than/],
      ['page', '<!doctype html><html><body>Sorry</body></html>', /nothing that can be imported/],
      ['export', '{"type":"site","key":"gazette","name":"Mine"}\n{"headline":"x"}', /neither a feed nor ninjs/],
    ];
    for (const [index, [, answer, message]] of broken.entries()) {
      there.answers.set('/feed', answer);
      await read(/took longer/.test(message.source) ? impatient : undefined);
      const { last_error: error, failures, next_read_at: next } = await source();
      expect(error).toMatch(message);
      expect(failures).toBe(index + 1);
      expect(next.getTime()).toBeGreaterThan(clock.getTime() + 5 * MINUTE);
    }
    // Whoever has moved is found, however the move is told, and packed answers are unpacked.
    there.answers.set('/feed', (_request, response) => void response.writeHead(301, { location: '/moved' }).end());
    there.answers.set('/moved', (_request, response) => void response.writeHead(308, { location: `${there.origin}/here` }).end());
    const packed = gzipSync(feed({ id: '1', title: 'At last', text: reports.harbour }));
    there.answers.set('/here', (_request, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed));
    await read();
    expect(await source()).toMatchObject({ failures: 0, last_error: null });
    expect(await said()).toEqual(['published At last']);
  });

  test('of several processes one asks a source', async () => {
    await follow();
    there.answers.set('/feed', feed({ id: '1', title: 'Once', text: reports.harbour }));
    const database = await openDatabase(newsroom.services.config, newsroom.services.log);
    try {
      clock = new Date(clock.getTime() + MINUTE);
      newsroom.setNow(clock);
      const both = [newsroom.services, { ...newsroom.services, database }].map((services) => readSources.run(services, services.log));
      await Promise.all(both);
    } finally {
      await database.close();
    }
    expect(there.asked).toHaveLength(1);
    expect(await said()).toEqual(['published Once']);
  });

  test('a source is refused that names nothing to follow, and one that is gone leaves its articles', async () => {
    for (const draft of [{ address: 'ftp://a.example/' }, { address: 'feed' }, { kind: 'folder', address: '../etc' }, { section: 'nowhere' }, { language: 'not a language' }] as SourceDraft[]) {
      await expect(follow(draft)).rejects.toMatchObject({ name: 'InvalidInput' });
    }
    const { id } = await follow();
    there.answers.set('/feed', feed({ id: '1', title: 'Stays', text: reports.harbour }));
    await read();
    await newsroom.write((unit) => removeSource(unit, id));
    expect(await said()).toEqual(['published Stays']);
    // Followed anew: it is known by what its source calls it.
    await follow();
    await read();
    expect(await said()).toEqual(['published Stays']);
  });

  test('files of an agency are taken when they are whole, put away, and the same one twice is one', async () => {
    await follow({ kind: 'folder', address: 'wire' });
    const inbox = join(newsroom.services.config.dataDir, 'inbox', 'wire');
    await mkdir(inbox, { recursive: true });
    const drop = async (name: string, content: string, age = 3_600) => {
      await writeFile(join(inbox, name), content);
      const then = Date.now() / 1000 - age;
      await utimes(join(inbox, name), then, then);
    };
    const good = ninjs({ uri: 'urn:wire:1', headline: 'By wire', text: reports.harbour });
    await drop('1.json', good);
    await drop('2.json', good);
    await drop('3.json', good.slice(0, -20));
    await drop('4.json', good.slice(0, -20), 10);
    await drop('5.json', ninjs({ uri: 'urn:wire:5', headline: 'Fresh', text: reports.railway }), 0);
    await drop('6.json', `${ninjs({ uri: 'urn:wire:6', headline: 'Beside it', text: reports.museum })}\n{"uri":1}`);
    await drop('.hidden', good);
    await symlink(join(inbox, '1.json'), join(inbox, 'link.json'));
    await read();
    expect(await said()).toEqual(['published Beside it', 'published By wire']);
    const names = async (folder: string) => (await readdir(join(inbox, folder))).toSorted();
    expect(await names('done')).toEqual(['1.json', '2.json']);
    expect(await names('failed')).toEqual(['3.json', '3.json.reason.txt', '6.json', '6.json.reason.txt']);
    expect(await readFile(join(inbox, 'failed', '3.json.reason.txt'), 'utf8')).toContain('is not JSON');
    expect(await readFile(join(inbox, 'failed', '6.json.reason.txt'), 'utf8')).toContain('line 2');
    expect(['4.json', '5.json', '.hidden'].every((name) => existsSync(join(inbox, name)))).toBe(true);
    // Complete by now, and one that has the name of another.
    await drop('4.json', good);
    await drop('5.json', ninjs({ uri: 'urn:wire:5', headline: 'Fresh', text: reports.railway }));
    await drop('1.json', good);
    await read();
    expect(await said()).toEqual(['published Beside it', 'published By wire', 'published Fresh']);
    expect(await names('done')).toHaveLength(5);
  });
});
