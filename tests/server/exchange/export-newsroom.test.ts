import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Article } from '@gazette/schema/article/article.entity.ts';
import { correctArticle, withdrawArticle } from '@gazette/schema/article/life-cycle.ts';
import { reviseArticle } from '@gazette/schema/article/save-article.ts';
import { importLimits } from '@gazette/server/exchange/import-limits.ts';
import { openSource } from '@gazette/server/exchange/source/open-source.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { databases } from '../../support/databases.ts';
import { lines, openNewsroom, outcomes, type Newsroom } from './newsroom-under-test.ts';
import { expectRightCounts } from './recount.ts';
import { comment, item, wxr } from './wordpress/wxr.ts';

const themeUnitTest = fileURLToPath(new URL('../../../../shared/data/wordpress/theme-unit-test.xml', import.meta.url));

const at = (day: number) => `2026-01-${String(day).padStart(2, '0')}T08:30:00.123Z`;

const byMoment = (one: unknown, other: unknown) =>
  (one as { createdAt: string }).createdAt.localeCompare((other as { createdAt: string }).createdAt);

/** Everything that a newsroom can hold. */
const everything = lines(
  {
    type: 'site',
    key: 'sample',
    name: { en: 'Sample', ar: 'مثال' },
    locale: 'ar-EG-u-nu-latn',
    languages: ['ar', 'en'],
    timeZone: 'Africa/Cairo',
    url: 'https://sample.example',
    hosts: ['sample.example', '*.sample.example:*'],
    allowedOrigins: ['https://partner.example'],
    moderation: 'after',
    policy: { closeAfterDays: 30, depth: 2, holdFirst: true, contact: 'https://sample.example/contact' },
    addressRules: { keepParameters: ['ref'], stripParameters: ['from_*'], pathCase: false, www: true },
    createdAt: at(1),
  },
  { type: 'section', slug: 'local', name: { ar: 'محليات', en: 'Local' }, position: 2, description: 'Near' },
  { type: 'section', slug: 'coast', name: { ar: 'الساحل' }, parent: 'local', position: 1, formerSlugs: ['shore', 'beach'] },
  { type: 'section', slug: 'world', name: { ar: 'العالم' }, position: 1 },
  {
    type: 'contributor',
    slug: 'salma',
    name: { ar: 'سلمى', en: 'Salma' },
    role: { en: 'Reporter', ar: 'مراسلة' },
    bio: { ar: 'تكتب عن المياه.' },
  },
  { type: 'contributor', slug: 'omar', name: { ar: 'عمر' }, formerSlugs: ['omar-2'] },
  { type: 'tag', slug: 'نهر', name: { ar: 'نهر', en: 'River' } },
  { type: 'tag', slug: 'rain', name: { en: 'Rain' }, kind: 'story', formerSlugs: ['showers', 'نهر'] },
  // Before its sections' articles are here; what an advertisement says is kept to the letter.
  {
    type: 'placement',
    name: 'article',
    width: 300,
    height: 250,
    label: { ar: 'إعلان', en: 'Sponsored' },
    createdAt: at(1),
    creatives: [
      { name: 'letter', kind: 'image', image: { url: '/ads/letter.png', alt: 'رسالتنا' }, target: 'https://a.example/?a=1&b=2', weight: 3, sections: ['coast'], createdAt: at(1) },
      { name: 'partner', kind: 'tag', html: '<script>\n document.write("x")\n</script> ', startsAt: at(2), endsAt: at(9), active: false, createdAt: at(2) },
    ],
  },
  { type: 'placement', name: 'wide', width: 728, height: 90, createdAt: at(2) },
  {
    type: 'list',
    key: 'front',
    name: { ar: 'الواجهة', en: 'Front' },
    size: 7,
    updatedAt: at(9),
    slots: [
      { article: 'later', language: 'en', startsAt: at(3), endsAt: at(12) },
      { article: 'river', language: 'ar' },
      { article: 'river', language: 'en', startsAt: at(10) },
    ],
  },
  { type: 'list', key: 'empty', name: { en: 'Empty' }, size: 1, updatedAt: at(2), slots: [] },
  { type: 'page', slug: 'about', language: 'ar', title: 'من نحن', body: '<h2>عنّا</h2><p>نص.</p>', status: 'published', position: 2, createdAt: at(1), updatedAt: at(4) },
  { type: 'page', slug: 'about', language: 'en', title: 'About', body: '<p>Not yet.</p>', status: 'draft', createdAt: at(1), updatedAt: at(2) },
  { type: 'source', name: 'Wire', kind: 'feed', address: 'https://wire.example/rss?a=1', rule: 'hold', section: 'coast', language: 'en', active: false, createdAt: at(3) },
  { type: 'source', name: 'وكالة', kind: 'folder', address: 'agency', rule: 'publish', fetchImages: true, createdAt: at(3) },
  // Before its articles are here.
  { type: 'related', article: 'river', language: 'ar', other: 'unfinished', otherLanguage: 'en', kind: 'pin', position: 1, createdAt: at(6) },
  {
    headline: 'مياه النهر',
    slug: 'river',
    language: 'ar',
    kicker: 'مياه',
    standfirst: 'سطر',
    dateline: 'القاهرة',
    byline: 'سلمى وعمر',
    contributors: ['omar', 'salma'],
    section: 'coast',
    // By its former name.
    tags: ['showers', 'نهر'],
    body: '<p>نص <a href="https://a.example/">رابط</a></p><blockquote><p>قول</p></blockquote>',
    image: { url: 'https://img.example/1.jpg', alt: 'نهر', caption: 'النهر', credit: 'عمر', width: 800, height: 600 },
    format: 'gallery',
    status: 'published',
    createdAt: at(1),
    publishedAt: at(2),
    updatedAt: at(5),
    translationGroup: 'river',
    corrections: [
      { note: 'صححنا رقماً', correctedAt: at(4) },
      { note: 'وآخر', correctedAt: at(5) },
    ],
    redirects: ['/old/river/?p=1', 'https://old.example/river'],
    thread: { state: 'closed' },
    comments: [
      { id: 'r1', author: 'قارئ', body: 'رأي\n\nثانٍ', status: 'approved', createdAt: at(6), editedAt: at(7) },
      { id: 'r3', parent: 'r2', author: 'Third', body: 'Reply to a reply', status: 'approved', createdAt: at(5) },
      { id: 'r2', parent: 'r1', author: 'Second', body: 'Reply', status: 'approved', createdAt: at(8) },
      { id: 'r4', author: 'Fourth', body: 'Waiting', status: 'pending', createdAt: at(8) },
      { id: 'r5', author: 'Fifth', body: 'Refused', status: 'rejected', createdAt: at(8) },
      {
        id: 'r6',
        author: 'Sixth',
        badges: ['staff', 'محرر'],
        body: 'Held',
        status: 'withheld',
        reason: 'links',
        explanation: { found: 4, allowed: 2, note: '', list: [{ b: 1, a: null }] },
        likes: 7,
        createdAt: at(8),
        decisions: [
          { to: 'approved', reason: 'site-mode', at: at(8) },
          { from: 'approved', to: 'withheld', reason: 'links', explanation: { z: 1, a: 2 }, at: at(8) },
        ],
      },
      { id: 'r7', createdAt: at(8), deletedAt: at(9), reason: 'taken-back' },
      { id: 'r8', parent: 'r7', author: 'Eighth', body: 'To nobody', createdAt: at(9), likes: 2 },
      { id: 'r9', parent: 'r3', author: 'Ninth', body: 'Deeper than the site nests', createdAt: at(7) },
    ],
  },
  {
    headline: 'River water',
    slug: 'river',
    language: 'en',
    url: 'https://elsewhere.example/river',
    body: 'Text & more',
    image: { url: 'https://img.example/2.jpg', alt: 'Rapids', caption: 'Rapids', credit: 'O.', width: 1200, height: 800, focalX: 250, focalY: 1000 },
    translationGroup: 'river',
    publishedAt: at(3),
    sourceKey: 'guid:1',
  },
  { headline: 'Later', language: 'en', status: 'scheduled', scheduledAt: '2027-01-01T00:00:00Z', createdAt: at(3) },
  { headline: 'Unfinished', language: 'en', status: 'draft', createdAt: at(3), thread: { state: 'hidden' } },
  {
    headline: 'Gone',
    language: 'en',
    status: 'withdrawn',
    publishedAt: at(2),
    withdrawnAt: at(9),
    withdrawnReason: 'It was wrong.',
    corrections: [{ note: 'A figure', correctedAt: at(3) }],
  },
  { type: 'related', article: 'river', language: 'ar', other: 'river', otherLanguage: 'en', kind: 'pin', position: 0, createdAt: at(7) },
  { type: 'related', article: 'river', language: 'en', other: 'later', otherLanguage: 'en', kind: 'exclude', createdAt: at(8) },
  { type: 'thread', url: 'https://partner.example/page?b=2&a=1', state: 'hidden', createdAt: at(2) },
  {
    type: 'comment',
    url: 'https://partner.example/page?a=1&b=2',
    id: 'p1',
    author: 'Guest',
    body: 'On a page of their own',
    createdAt: at(3),
  },
  { type: 'thread', url: 'https://sample.example/about', state: 'open', createdAt: at(2) },
  { type: 'thread', url: 'https://sample.example/b-c?ref=Z', state: 'closed', createdAt: at(2) },
  { type: 'thread', url: 'https://sample.example/bb?ref=a', state: 'open', createdAt: at(2) },
  { type: 'thread', url: 'https://sample.example/عن', state: 'open', createdAt: at(2) },
);

describe.each(databases)('an export on $name', ({ createMigrated }) => {
  const open: Newsroom[] = [];
  const openOne = async () => {
    const newsroom = await openNewsroom(await createMigrated());
    open.push(newsroom);
    return newsroom;
  };
  afterEach(async () => {
    for (const newsroom of open.splice(0)) await newsroom.close();
  });

  async function edit(newsroom: Newsroom): Promise<void> {
    await newsroom.database.write(newsroom.site(), new Date(at(20)), async (unit) => {
      const river = await unit.em.findOneOrFail(Article, { slug: 'river', language: 'ar' });
      await reviseArticle(unit, river, { slug: 'النهر', image: { url: '/sample/2.jpg' }, section: 'world' });
      await correctArticle(unit, river, 'تصحيح ثالث', { headline: 'مياه النهر كله' });
      const english = await unit.em.findOneOrFail(Article, { slug: 'river', language: 'en' });
      await withdrawArticle(unit, english, '');
    });
  }

  it('imports into an empty installation and exports again to the same bytes', async () => {
    const original = await openOne();
    const summary = await original.import(everything);
    expect(summary.broken).toEqual([]);
    await edit(original);
    const exported = await original.export();
    expect(exported.split('\n').filter((line) => line.includes('"type":"revision"'))).toHaveLength(12);
    expect(exported).toContain('"threadKey":"/articles/river"');
    // What something else is called leads nowhere else.
    expect(exported).toContain('"slug":"rain","name":{"en":"Rain"},"kind":"story","formerSlugs":["showers"]');
    expect(exported).toContain('"formerSlugs":["beach","shore"]');
    expect(exported).not.toMatch(/"tags":\[[^\]]*showers/);
    expect(exported).toContain('"focalX":250,"focalY":1000');
    const kept = exported.split('\n').filter((line) => /"type":"(list|page|source)"/.test(line)).map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(kept.map(({ type, key, slug, name }) => [type, key ?? slug ?? name])).toEqual(expect.arrayContaining([['list', 'front'], ['list', 'empty'], ['page', 'about'], ['source', 'Wire'], ['source', 'وكالة']]));
    expect(kept.find(({ key }) => key === 'front')).toMatchObject({
      size: 7,
      updatedAt: at(9),
      slots: [{ article: 'later', language: 'en', startsAt: at(3), endsAt: at(12) }, { article: 'النهر', language: 'ar' }, { article: 'river', language: 'en', startsAt: at(10) }],
    });
    expect(kept.find(({ address }) => address === 'https://wire.example/rss?a=1')).toMatchObject({ rule: 'hold', section: 'coast', language: 'en', active: false });
    expect(kept.find(({ address }) => address === 'agency')).toMatchObject({ active: true, fetchImages: true });
    expect(exported.split('\n').flatMap((line) => (line.includes('"type":"related"') ? [JSON.parse(line) as unknown] : [])).toSorted(byMoment)).toEqual([
      { type: 'related', article: 'النهر', language: 'ar', other: 'unfinished', otherLanguage: 'en', kind: 'pin', position: 1, createdAt: at(6) },
      { type: 'related', article: 'النهر', language: 'ar', other: 'river', otherLanguage: 'en', kind: 'pin', position: 0, createdAt: at(7) },
      { type: 'related', article: 'river', language: 'en', other: 'later', otherLanguage: 'en', kind: 'exclude', position: 0, createdAt: at(8) },
    ]);

    const copy = await openOne();
    const restored = await copy.import(exported);
    expect([restored.brokenCount, restored.skipped.size, restored.noted.size]).toEqual([0, 0, 0]);
    expect(await copy.export()).toBe(exported);
    expect(copy.site('sample')).toMatchObject({
      timeZone: 'Africa/Cairo',
      moderation: 'after',
      createdAt: new Date(at(1)),
    });

    const again = await copy.import(exported);
    expect([again.total('created'), again.total('updated'), again.brokenCount]).toEqual([0, 0, 0]);
    expect(await copy.export()).toBe(exported);
  });

  it('brings a newsroom that went on since back to what it says, but for readers’ words', async () => {
    const newsroom = await openOne();
    await newsroom.import(everything);
    const before = await newsroom.export();
    await edit(newsroom);
    const summary = await newsroom.import(before);
    expect(outcomes(summary)['article']).toBe('0 2 3');
    const after = (await newsroom.export()).split('\n');
    const river = JSON.parse(
      after.find((line) => line.includes('"headline":"مياه النهر"') && line.includes('"type":"article"')) ?? '{}',
    );
    expect(river).toMatchObject({ slug: 'river', section: 'coast', image: { url: 'https://img.example/1.jpg' } });
    // History only grows: what was written in between, and that it was undone.
    expect(river.revisions).toBe(7);
    const again = await newsroom.import(before);
    expect([again.total('created'), again.total('updated')]).toEqual([0, 0]);
  });

  it('goes into a second site of the same installation, where nothing of the first is touched', async () => {
    const newsroom = await openOne();
    await newsroom.import(everything);
    const exported = await newsroom.export('sample');
    await newsroom.import(lines({ type: 'site', key: 'twin', locale: 'ar', languages: ['ar', 'en'] }));
    const summary = await newsroom.import(exported, { site: 'twin' });
    expect(summary.broken).toEqual([]);
    expect(outcomes(summary)).toMatchObject({ article: '5 0 0', comment: '10 0 0', related: '3 0 0' });
    expect(await newsroom.export('sample')).toBe(exported);
    const again = await newsroom.import(exported, { site: 'twin' });
    expect([again.total('created'), again.total('updated')]).toEqual([0, 0]);
    const comments = await newsroom
      .staff('twin')
      .comments()
      .select(['comment.author_name', 'comment.parent_id'])
      .execute();
    expect(comments.filter((row) => row.parent_id !== null)).toHaveLength(4);
  });

  it('still knows where an article once came from', async () => {
    const archive = wxr(item({ id: 1, inside: comment(1) + comment(2, { parent: 1 }) }), item({ id: 2 }));
    const original = await openOne();
    await original.import(archive);
    const copy = await openOne();
    await copy.import(await original.export());
    const again = await copy.import(archive);
    expect([again.total('created'), again.total('updated')]).toEqual([0, 0]);
  });

  it.runIf(existsSync(themeUnitTest))('of a real archive loses nothing', async () => {
    const original = await openOne();
    await original.import(await openSource(themeUnitTest, importLimits), { language: 'en' });
    const exported = await original.export();
    const copy = await openOne();
    expect((await copy.import(exported)).broken).toEqual([]);
    expect(await copy.export()).toBe(exported);
  });
});

it('made on one database imports into the other and comes out the same', async () => {
  const [sqlite, postgresql] = await Promise.all(databases.map(async ({ createMigrated }) => openNewsroom(await createMigrated())));
  if (!sqlite || !postgresql) throw new Error('There are two databases.');
  await sqlite.import(everything);
  const exported = await sqlite.export();
  await postgresql.import(exported);
  expect(await postgresql.export()).toBe(exported);
  const [embedded] = databases;
  if (!embedded) throw new Error('There are two databases.');
  const back = await openNewsroom(await embedded.createMigrated());
  await back.import(await postgresql.export());
  expect(await back.export()).toBe(exported);
  await expectRightCounts(back);
  await back.close();
  await Promise.all([sqlite.close(), postgresql.close()]);
});
