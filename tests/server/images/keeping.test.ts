import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { lookup } from 'node:dns';
import { join } from 'node:path';
import { createArticle, reviseArticle } from '@gazette/schema/article/save-article.ts';
import { Article } from '@gazette/schema/article/article.entity.ts';
import { decodeGlobalId } from '@gazette/schema/graph/global-id.ts';
import { backUp } from '@gazette/server/backup/backup.ts';
import { restore } from '@gazette/server/backup/restore.ts';
import type { ImageStorage } from '@gazette/schema/image/image-storage.ts';
import { fetchImages } from '@gazette/server/images/fetch-images.ts';
import { imageStorage } from '@gazette/server/images/image-folder.ts';
import { ImageQueue } from '@gazette/server/images/image-queue.ts';
import { removeUnusedImages } from '@gazette/server/images/remove-unused.ts';
import { takeIn } from '@gazette/server/images/take-in.ts';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '../../support/databases.ts';
import { NOON, openNewsroom, type Newsroom } from '../../support/newsroom.ts';
import { picture } from './pictures.ts';

const DAY = 86_400_000;

describe.each(databases)('pictures kept on $name', (kind) => {
  let newsroom: Newsroom;
  let token: string;
  beforeAll(async () => {
    newsroom = await openNewsroom(kind, { GAZETTE_IMAGE_WIDTHS: '40,60', GAZETTE_IMAGE_MAX_BYTES: '1MB' });
    token = await newsroom.addStaff('editor');
  });
  afterAll(() => newsroom.close());

  /** A picture that no other test has. */
  async function upload(width: number): Promise<{ id: string; image: string; url: string; path: string }> {
    const body = new Uint8Array(await picture(width, 20).jpeg().toBuffer());
    const request = new Request('https://gazette.test/images', { method: 'POST', headers: { authorization: `Bearer ${token}` }, body });
    const { image } = (await (await newsroom.app.fetch(request)).json()) as { image: { id: string; url: string; path: string } };
    return { ...image, image: decodeGlobalId(image.id).id };
  }

  const status = async (url: string) => (await newsroom.app.fetch(new Request(url))).status;
  const cleanUp = () => removeUnusedImages.run(newsroom.services, newsroom.services.log);
  const fileOf = async (image: string) => (await newsroom.services.database.reads.selectFrom('image').selectAll().where('id', '=', image).executeTakeFirstOrThrow());

  it('are removed when nothing has named them for a month, and not before; what is named anywhere stays', async () => {
    const [shown, inText, inRevision, unused, again] = [await upload(21), await upload(22), await upload(23), await upload(24), await upload(25)];
    const { url, file_id: file } = await fileOf(shown.image);
    const former = await fileOf(inRevision.image);
    await newsroom.write(async (unit) => {
      await createArticle(unit, { headline: 'Shows one', body: '<p>Text.</p>', language: 'en', image: { url, file, alt: 'A' } });
      await createArticle(unit, { headline: 'Has one', body: `<p>Text.</p><img src="${inText.path}" alt="B">`, language: 'en' });
      const changed = await createArticle(unit, { headline: 'Had one', body: '<p>Text.</p>', language: 'en', image: { url: former.url, file: former.file_id, alt: 'C' } });
      await reviseArticle(unit, await unit.em.findOneOrFail(Article, { id: changed.id }), { image: null });
    });
    await cleanUp();
    expect(await status(unused.url)).toBe(200);
    newsroom.setNow(new Date(NOON.getTime() + 31 * DAY));
    await upload(25);
    await cleanUp();
    expect(await Promise.all([shown, inText, inRevision, unused, again].map((each) => status(each.url)))).toEqual([200, 200, 200, 404, 200]);
    expect(await newsroom.services.database.reads.selectFrom('image').select('id').where('id', '=', unused.image).execute()).toEqual([]);
  });

  it('of which nothing tells any more are removed a day after they were stored', async () => {
    const storage = imageStorage(newsroom.services.config);
    const key = '0f0f0f0f-0f0f-4f0f-8f0f-0f0f0f0f0f0f-40.jpg';
    await storage.put(key, new Uint8Array([1, 2, 3]));
    newsroom.setNow(new Date(Date.now() + DAY / 2));
    await cleanUp();
    expect(await storage.get(key)).toBeDefined();
    newsroom.setNow(new Date(Date.now() + 2 * DAY));
    await cleanUp();
    expect(await storage.get(key)).toBeUndefined();
    newsroom.setNow(NOON);
  });

  it('are in a backup, and are served where it is restored', async () => {
    const { url, path } = await upload(31);
    const { config, database } = newsroom.services;
    const archive = join(config.dataDir, 'pictures.backup');
    const migrations = await database.migrations.executed();
    await backUp({ config, path: archive, migrations, now: NOON });
    const copy = await openNewsroom({ ...kind, createMigrated: async () => {
      const given = await kind.createMigrated();
      const target = { ...config, dataDir: given.dataDir, databaseUrl: given.url };
      await restore({ config: target, path: archive, migrations, replace: false });
      return given;
    } });
    try {
      const restored = await copy.app.fetch(new Request(`https://gazette.test${path}`));
      const original = await newsroom.app.fetch(new Request(url));
      expect(restored.status).toBe(200);
      expect(Buffer.from(await restored.arrayBuffer()).equals(Buffer.from(await original.arrayBuffer()))).toBe(true);
    } finally {
      await copy.close();
    }
  });

  it('that lie elsewhere are fetched in, each once; what is no picture, or lies in the own network, is said and left', async () => {
    const jpeg = await picture(50, 30).jpeg().toBuffer();
    let asked = 0;
    const server = createServer((request, response) => {
      asked += 1;
      if (request.url === '/away') response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end();
      else response.end(request.url === '/photo.jpg' ? jpeg : '<svg xmlns="http://www.w3.org/2000/svg"/>');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    try {
      const first = await newsroom.publish({ image: { url: `${origin}/photo.jpg`, alt: 'One', credit: 'Agency' } });
      await newsroom.publish({ image: { url: `${origin}/photo.jpg`, alt: 'Two' } });
      await newsroom.publish({ image: { url: `${origin}/drawing.jpg`, alt: 'Three' } });
      await newsroom.publish({ image: { url: `${origin}/away`, alt: 'Four' } });
      const progress: number[] = [];
      const watch = { total: (count: number) => progress.push(count), step: () => progress.push(1) };
      const closed = await fetchImages(newsroom.services, newsroom.site, watch);
      expect({ fetched: closed.fetched, problems: closed.problems.length, asked }).toEqual({ fetched: 0, problems: 4, asked: 0 });

      const network = { lookup, refuse: (address: string) => (address === '127.0.0.1' ? undefined : 'it is not the one of this test') };
      const { fetched, problems } = await fetchImages(newsroom.services, newsroom.site, watch, network);
      expect(fetched).toBe(2);
      expect(asked).toBe(3);
      expect(problems).toEqual([expect.stringMatching(/drawing\.jpg.*SVG/), expect.stringMatching(/169\.254\.169\.254 is refused/)]);
      const question = `query ($id: ID!) { node(id: $id) { ... on Article { image { url alt credit width srcset } } } }`;
      const { data } = await newsroom.ask<{ node: { image: Record<string, string> } }>(question, { id: Buffer.from(`Article:${first}`).toString('base64url') });
      expect(data.node.image).toMatchObject({ alt: 'One', credit: 'Agency', width: 50, url: expect.stringMatching(/^https:\/\/gazette\.test\/images\/.*-50\.jpg$/) });
      expect(await status(data.node.image['url'] ?? '')).toBe(200);

      const page = await (await newsroom.app.fetch(new Request('https://gazette.test/en'))).text();
      expect(page).toMatch(/<picture\s*>.*<source type="image\/avif" srcset="\/images\/\S+ 40w, \/images\/\S+ 50w"/s);
      expect(page).toMatch(/<img\s+src="\/images\/[^"]+-50\.jpg"\s+srcset="[^"]+ 50w"\s+sizes="[^"]+"\s+alt="(One|Two)"\s+width="50"\s+height="30"/);

      // The feeds tell how long the file is, as it is.
      const feed = await (await newsroom.app.fetch(new Request('https://gazette.test/feeds/rss.xml?language=en'))).text();
      const [, enclosed = '', length] = /<enclosure url="([^"]+)" length="(\d+)" type="image\/jpeg"/.exec(feed) ?? [];
      expect((await (await newsroom.app.fetch(new Request(enclosed))).arrayBuffer()).byteLength).toBe(Number(length));
      expect(feed).not.toContain('length="0"');
      expect(feed).toContain(`<media:content url="${enclosed}" medium="image" type="image/jpeg" fileSize="${length}" width="50" height="30">`);
      const atom = await (await newsroom.app.fetch(new Request('https://gazette.test/feeds/atom.xml?language=en'))).text();
      expect(atom).toContain(`<link rel="enclosure" href="${enclosed}" type="image/jpeg" length="${length}"`);
      const json = (await (await newsroom.app.fetch(new Request('https://gazette.test/feeds/feed.json?language=en'))).json()) as { items: { attachments?: { url: string; size_in_bytes?: number }[] }[] };
      const attached = json.items.flatMap(({ attachments = [] }) => attachments);
      expect(attached).toContainEqual(expect.objectContaining({ url: enclosed, mime_type: 'image/jpeg', size_in_bytes: Number(length) }));
      // Of what lies elsewhere nobody knows it: then it is not told.
      const away = attached.filter(({ url }) => url.startsWith(origin));
      expect(away.map((one) => 'size_in_bytes' in one)).toEqual([false]);
    } finally {
      server.close();
    }
  });

  it('within texts, uploaded or fetched in from elsewhere, are shown in every size with their room; the text keeps its addresses', async () => {
    const jpeg = await picture(58, 29).jpeg().toBuffer();
    let asked = 0;
    const server = createServer((_request, response) => {
      asked += 1;
      response.end(jpeg);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    try {
      const own = await upload(52);
      const gone = own.path.replace(/[0-9a-f]{8}/, '00000000');
      // The same file at two addresses, one of them with a mark that HTML writes otherwise.
      const body = `<p>Text.</p><p><img src="${origin}/a.jpg?x=1&amp;y=2" alt="&quot;A&quot;"><img src="${origin}/b.jpg" alt="" width="29"></p><img src="${own.path}" alt="Own"><img src="${gone}" alt="">`;
      const id = await newsroom.publish({ headline: 'Pictures within', slug: 'within', body });
      const stored = async () => (await newsroom.services.database.reads.selectFrom('article').select('body_html').where('id', '=', id).executeTakeFirstOrThrow()).body_html;
      const before = await stored();
      const network = { lookup, refuse: (address: string) => (address === '127.0.0.1' ? undefined : 'it is not the one of this test') };
      const watch = { total: () => undefined, step: () => undefined };
      expect((await newsroom.app.fetch(new Request('https://gazette.test/en/articles/within'))).status).toBe(200);
      expect((await fetchImages(newsroom.services, newsroom.site, watch, network)).fetched).toBe(2);
      expect((await fetchImages(newsroom.services, newsroom.site, watch, network)).fetched).toBe(0);
      expect(asked).toBe(2);
      expect(await stored()).toBe(before);

      const page = await (await newsroom.app.fetch(new Request('https://gazette.test/en/articles/within'))).text();
      const key = String.raw`/images/[\w-]+`;
      const avif = String.raw`<picture><source type="image/avif" srcset="${key}-40\.avif 40w, ${key}-\d+\.avif \d+w" sizes="min\(\d+px, 100vw\)" /><source type="image/webp"[^>]+ />`;
      expect(page).toMatch(new RegExp(`${avif}<img src="${key}-58\\.jpg" alt="&quot;A&quot;" loading="lazy" srcset="${key}-40\\.jpg 40w, ${key}-58\\.jpg 58w" sizes="min\\(58px, 100vw\\)" width="58" height="29" decoding="async" /></picture>`));
      expect(page).toMatch(/-58\.jpg" alt="" width="29" loading="lazy" srcset="[^"]+" sizes="min\(29px, 100vw\)" height="15"/);
      expect(page).toMatch(new RegExp(`<img src="${own.path}" alt="Own" loading="lazy" srcset=`));
      expect(page).toContain(`<img src="${gone}" alt="" loading="lazy" />`);
      expect(page).not.toContain(origin);

      const { data } = await newsroom.ask<{ node: { body: { html: string } } }>(`query ($id: ID!) { node(id: $id) { ... on Article { body { html } } } }`, { id: Buffer.from(`Article:${id}`).toString('base64url') });
      expect(data.node.body.html).toMatch(/<img src="https:\/\/gazette\.test\/images\/[\w-]+-58\.jpg"/);
      const editor = await newsroom.addStaff('editor');
      const desk = await newsroom.ask<{ newsroomArticle: { body: { html: string } } }>(`query ($id: ID!) { newsroomArticle(id: $id) { body { html } } }`, { id: Buffer.from(`Article:${id}`).toString('base64url') }, { token: editor });
      expect(desk.data.newsroomArticle.body.html).toBe(before);
      const feed = await (await newsroom.app.fetch(new Request('https://gazette.test/feeds/feed.json?language=en&full=1'))).text();
      const { content_html: full } = (JSON.parse(feed) as { items: { title: string; content_html: string }[] }).items.find(({ title }) => title === 'Pictures within') ?? {};
      expect(full).toMatch(/<img src="https:\/\/gazette\.test\/images\/[\w-]+-58\.jpg" alt="&quot;A&quot;" width="58" height="29"/);
      expect(full).not.toContain('srcset');

      newsroom.setNow(new Date(NOON.getTime() + 90 * DAY));
      await cleanUp();
      expect(await (await newsroom.app.fetch(new Request('https://gazette.test/en/articles/within'))).text()).toContain('-58.jpg');
      newsroom.setNow(NOON);
    } finally {
      server.close();
    }
  });

  it('of which a size is lost are made anew from another, once for all who ask; where that cannot be, another is shown', async () => {
    const { url } = await upload(55);
    const storage = imageStorage(newsroom.services.config);
    const keyOf = (width: number, ending: string) => `${url.slice(url.lastIndexOf('/') + 1).replace('-55.jpg', '')}-${width}.${ending}`;
    for (const key of [keyOf(55, 'avif'), keyOf(40, 'webp'), keyOf(40, 'jpg')]) await storage.remove(key);
    const sizes = await Promise.all(Array.from({ length: 8 }, () => newsroom.app.fetch(new Request(url.replace('-55.jpg', '-40.webp')))));
    const bodies = await Promise.all(sizes.map(async (answer) => Buffer.from(await answer.arrayBuffer())));
    expect(sizes.map(({ status }) => status)).toEqual(Array(8).fill(200));
    expect(await sharp(bodies[0]).metadata()).toMatchObject({ format: 'webp', width: 40 });
    expect(bodies.every((one) => one.equals(bodies[0] as Buffer))).toBe(true);
    expect(await storage.get(keyOf(40, 'webp'))).toBeDefined();
    expect(sizes[0]?.headers.get('cache-control')).toContain('immutable');
    // What is left of the picture is no picture any more: whoever asks for another size gets that, for now.
    for (const ending of ['jpg', 'webp']) await storage.put(keyOf(55, ending), new Uint8Array([1, 2, 3]));
    const instead = await newsroom.app.fetch(new Request(url.replace('-55.jpg', '-40.jpg')));
    expect([instead.status, instead.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(await status(url.replace('-55.jpg', '-41.jpg'))).toBe(404);
  });

  it('are kept in fewer sizes where the disk becomes full on the way, and not at all where it is full', async () => {
    const folder = imageStorage(newsroom.services.config);
    let room = 3;
    const full: ImageStorage = {
      ...folder,
      put: (key, bytes) => {
        room -= 1;
        return room >= 0 ? folder.put(key, bytes) : Promise.reject(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' }));
      },
    };
    const intake = { services: newsroom.services, storage: full, queue: new ImageQueue(newsroom.services.config) };
    const given = async (width: number) => ({ site: newsroom.site, bytes: new Uint8Array(await picture(width, 20).jpeg().toBuffer()), by: null });
    const file = await takeIn(intake, await given(57));
    const { variants } = await newsroom.services.database.reads.selectFrom('image_file').select('variants').where('id', '=', file).executeTakeFirstOrThrow();
    expect(variants.map(({ mime, width }) => `${mime} ${width}`)).toEqual(['image/avif 57', 'image/jpeg 57', 'image/jpeg 40']);
    for (const { key, bytes } of variants) expect((await folder.get(key))?.byteLength).toBe(bytes);
    await expect(takeIn(intake, await given(59))).rejects.toMatchObject({ code: 'NO_ROOM' });
    expect(await newsroom.services.database.reads.selectFrom('image_file').select('id').where('width', '=', 59).execute()).toEqual([]);
  });
});
