import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { lookup } from 'node:dns';
import { join } from 'node:path';
import { createArticle, reviseArticle } from '@gazette/schema/article/save-article.ts';
import { Article } from '@gazette/schema/article/article.entity.ts';
import { decodeGlobalId } from '@gazette/schema/graph/global-id.ts';
import { backUp } from '@gazette/server/backup/backup.ts';
import { restore } from '@gazette/server/backup/restore.ts';
import { fetchImages } from '@gazette/server/images/fetch-images.ts';
import { imageStorage } from '@gazette/server/images/image-folder.ts';
import { removeUnusedImages } from '@gazette/server/images/remove-unused.ts';
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
    } finally {
      server.close();
    }
  });
});
