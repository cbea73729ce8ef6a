import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { exportNinjs } from '@gazette/server/exchange/export/export-ninjs.ts';
import { importLimits } from '@gazette/server/exchange/import-limits.ts';
import { readNinjs } from '@gazette/server/exchange/ninjs/read-ninjs.ts';
import { detectFormat } from '@gazette/server/exchange/source/detect-format.ts';
import { openSource } from '@gazette/server/exchange/source/open-source.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { databases } from '../../../support/databases.ts';
import { collect, memorySource, recordsOf, reportsOf } from '../memory-source.ts';
import { faultsByIptc, samples, schemaFile } from './iptc-schema.ts';
import { lines, openNewsroom, outcomes, type Newsroom } from '../newsroom-under-test.ts';

const read = (content: string) => collect(readNinjs(memorySource(content), { limits: importLimits }));
const at = (day: number) => `2026-01-${String(day).padStart(2, '0')}T08:30:00.123Z`;

/** All that ninjs can carry of articles, in every state. */
const archive = lines(
  { type: 'site', key: 'sample', name: { ar: 'مثال' }, languages: ['ar', 'en'], url: 'https://sample.example' },
  { type: 'section', slug: 'coast', name: { ar: 'الساحل', en: 'Coast' } },
  { type: 'contributor', slug: 'salma', name: { ar: 'سلمى' } },
  { type: 'contributor', slug: 'omar', name: { ar: 'عمر' } },
  { type: 'tag', slug: 'نهر', name: { ar: 'نهر' } },
  { type: 'tag', slug: 'rain', name: { ar: 'مطر' } },
  {
    headline: 'مياه النهر “1”',
    slug: 'النهر',
    language: 'ar',
    kicker: 'مياه',
    standfirst: 'سطر\n\nوآخر',
    dateline: 'القاهرة',
    byline: 'سلمى وعمر',
    contributors: ['omar', 'salma'],
    section: 'coast',
    tags: ['rain', 'نهر'],
    body: '<p>نص <a href="https://a.example/">رابط</a> &amp; بعد</p><blockquote><p>قول</p></blockquote>',
    image: { url: 'https://img.example/صورة.jpg', alt: 'نهر', caption: 'النهر', credit: 'عمر', width: 800, height: 600, focalX: 250, focalY: 500 },
    format: 'gallery',
    createdAt: at(1),
    publishedAt: at(2),
    updatedAt: at(5),
    translationGroup: 'river',
    corrections: [{ note: 'صححنا رقماً', correctedAt: at(4) }],
  },
  { headline: 'River', slug: 'river', language: 'en', url: 'https://elsewhere.example/river', body: '<p>Text</p>', translationGroup: 'river', publishedAt: at(3) },
  { headline: 'Later', slug: 'later', language: 'en', status: 'scheduled', scheduledAt: '2027-01-01T00:00:00.000Z', embargoUntil: '2026-12-31T00:00:00.000Z', createdAt: at(3) },
  { headline: 'Unfinished', slug: 'unfinished', language: 'en', status: 'draft', createdAt: at(3) },
  { headline: 'Gone', slug: 'gone', language: 'en', body: '<p>Was</p>', status: 'withdrawn', publishedAt: at(2), withdrawnAt: at(9), withdrawnReason: 'It was wrong.' },
);

describe('IPTC ninjs as it comes', () => {
  it('reads one item over many lines, items a line, a list, and one made up of others', async () => {
    const one = { uri: 'tag:a.example,2026:1', type: 'text', versionCreated: at(2), headlines: [{ role: 'main', value: 'First' }], bodies: [{ contentType: 'text/plain', value: 'One\n\nTwo' }] };
    const other = { ...one, uri: 'tag:a.example,2026:2', title: 'Second', headlines: undefined };
    const composite = { uri: 'tag:a.example,2026:0', type: 'composite', associations: [{ name: '1', ...one }, { name: '2', ...other }] };
    for (const content of [[one, other].map((item) => JSON.stringify(item)).join('\n'), JSON.stringify([one, other], null, 2), JSON.stringify(composite, null, 2), JSON.stringify(composite)]) {
      expect(await detectFormat(memorySource(content))).toBe('ninjs');
      const articles = recordsOf(await read(content), 'article');
      expect(articles.map(({ headline, sourceKey }) => [headline, sourceKey])).toEqual([['First', one.uri], ['Second', other.uri]]);
      expect(articles[0]?.body).toBe('<p>One</p>\n<p>Two</p>');
    }
  });

  it('costs only itself, an item that is none', async () => {
    const good = JSON.stringify({ uri: 'urn:x:1', headlines: [{ value: 'Good' }] });
    const entries = await read(`${good}\n{"uri": 7}\n"text"\n{"uri": "urn:x:2", "pubStatus": "usable"}\nno json\n${good}`);
    expect(recordsOf(entries, 'article')).toHaveLength(2);
    expect(reportsOf(entries, 'broken').map(({ line }) => line)).toEqual([2, 3, 4, 5]);
  });

  it('takes the text of an item from its NITF where it has no other, and what ninjs 1 wrote', async () => {
    const nitf = '<?xml version="1.0"?><nitf><head><title>T</title></head><body><body.head><hedline><hl1>H</hl1></hedline></body.head><body.content><block id="a"><p class="x">Words</p></block><hl2>Sub</hl2></body.content></body></nitf>';
    const [item] = recordsOf(await read(JSON.stringify({ uri: 'urn:x:1', title: 'H', bodies: [{ contentType: 'text/vnd.IPTC.NITF', value: nitf }] })), 'article');
    expect(item?.body).toBe('<p class="x">Words</p><h2>Sub</h2>');
    const older = { uri: 'urn:x:2', headline: 'Old', body_html: '<p>Body</p>', byline: 'Writer', versioncreated: at(3), pubstatus: 'usable', associations: { featuremedia: { uri: 'urn:x:3', type: 'picture', renditions: { original: { href: 'https://img.example/a.jpg', mimetype: 'image/jpeg', width: 10, height: 5 } } } } };
    expect(await detectFormat(memorySource(JSON.stringify(older)))).toBe('ninjs');
    const [old] = recordsOf(await read(JSON.stringify(older)), 'article');
    expect(old).toMatchObject({ headline: 'Old', body: '<p>Body</p>', byline: 'Writer', image: { url: 'https://img.example/a.jpg', width: 10 } });
  });
});

describe.each(databases)('IPTC ninjs on $name', ({ createMigrated }) => {
  const open: Newsroom[] = [];
  const openOne = async () => {
    const newsroom = await openNewsroom(await createMigrated());
    open.push(newsroom);
    return newsroom;
  };
  afterEach(async () => {
    for (const newsroom of open.splice(0)) await newsroom.close();
  });
  const exported = async (newsroom: Newsroom) => {
    const items: string[] = [];
    for await (const line of exportNinjs(newsroom.database, newsroom.site(), 'https://sample.example')) items.push(line);
    return items;
  };
  /** All that is said of articles, without ids and what they are known by at a source. */
  const articles = async (newsroom: Newsroom) =>
    (await newsroom.export())
      .split('\n')
      .filter((line) => line.includes('"type":"article"'))
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .map(({ id: _id, sourceKey: _key, sourceHash: _hash, revisions: _revisions, thread: _thread, ...said }) => said)
      .toSorted((one, other) => String(one['slug']).localeCompare(String(other['slug'])));

  it('goes out and comes in without a loss, and a second time changes nothing', async () => {
    const original = await openOne();
    expect((await original.import(archive)).broken).toEqual([]);
    const items = await exported(original);
    const copy = await openOne();
    await copy.import(lines({ type: 'site', key: 'sample', languages: ['ar', 'en'], url: 'https://sample.example' }));
    const summary = await copy.import(items.join(''));
    expect([summary.broken, outcomes(summary)['article']]).toEqual([[], '5 0 0']);
    const [before, after] = [await articles(original), await articles(copy)];
    expect(after.map(({ image: _image, ...rest }) => rest)).toEqual(before.map(({ image: _image, ...rest }) => rest));
    // An address is written as the schema wants it.
    const image = { ...(before.find((one) => one['image'])?.['image'] as object), url: new URL('https://img.example/صورة.jpg').href };
    expect(after.find((one) => one['image'])?.['image']).toEqual(image);
    expect(outcomes(await copy.import(items.join('')))['article']).toBe('0 0 5');
    // Where they come from they are known again, and are not there twice.
    expect(outcomes(await original.import(items.join('')))['article']?.startsWith('0 ')).toBe(true);
  });

  it.runIf(existsSync(schemaFile))('is valid by the schema of the IPTC, whatever an article says', async () => {
    const newsroom = await openOne();
    await newsroom.import(archive);
    const faults = faultsByIptc();
    const items = (await exported(newsroom)).map((line) => JSON.parse(line) as { pubStatus: string });
    expect(items.map(({ pubStatus }) => pubStatus).toSorted()).toEqual(['canceled', 'usable', 'usable', 'withheld', 'withheld']);
    for (const item of items) expect(faults(item)).toBeUndefined();
    expect(faults({ uri: 'no uri', pubStatus: 'perhaps' })).toBeDefined();
  });

  it.runIf(existsSync(samples))('imports what agencies have sent', async () => {
    const newsroom = await openOne();
    for (const name of readdirSync(samples).filter((file) => !file.includes('schema'))) {
      const summary = await newsroom.import(await openSource(join(samples, name), importLimits));
      expect([name, summary.broken, summary.counts.get('article')?.created]).toEqual([name, [], 1]);
    }
    const said = await articles(newsroom);
    expect(said.map(({ language, byline }) => `${String(language)} ${typeof byline === 'string' ? byline : ''}`).toSorted()).toEqual([
      'de Von Christian Hollmann, dpa',
      'en ',
      'en Trond Husø, The Anti-Doping Database',
      'nb-NO NTB',
    ]);
    const picture = said.find(({ format }) => format === 'image');
    expect(picture).toMatchObject({ image: { width: 3000, height: 2208, credit: 'ASSOCIATED PRESS' } });
    expect(String(picture?.['body'])).toContain('FILE - In this Monday');
  });
});
