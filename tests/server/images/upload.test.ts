import { addStaff } from '@gazette/schema/staff/save-staff.ts';
import { hashPassword } from '@gazette/server/session/password.ts';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '../../support/databases.ts';
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts';
import { consoleBrowser } from '../session/console-browser.ts';
import { claimedPng, moving, picture } from './pictures.ts';

interface Told {
  readonly image: {
    readonly id: string;
    readonly url: string;
    readonly path: string;
    readonly width: number;
    readonly height: number;
    readonly variants: readonly { url: string; mime: string; width: number; height: number; bytes: number }[];
    readonly srcset: Record<string, string>;
  };
}

const MOST = 1024 ** 2;

describe.each(databases)('pictures brought to $name', (kind) => {
  let newsroom: Newsroom;
  let token: string;

  // Before sharp is told by the server what it may read: these are made with it.
  const made = { gif: moving('gif'), webp: moving('webp'), photo: photo() };

  beforeAll(async () => {
    newsroom = await openNewsroom(kind, { GAZETTE_IMAGE_WIDTHS: '40,80,160', GAZETTE_IMAGE_MAX_BYTES: '1MB', GAZETTE_IMAGE_MAX_PIXELS: '1000000' });
    token = await newsroom.addStaff('contributor');
  });
  afterAll(() => newsroom.close());

  /** As a camera makes it: turned, and with the place where it stood. */
  function photo() {
    return picture(200, 100)
      .withExif({ IFD0: { Copyright: 'Somebody' }, IFD3: { GPSLatitude: '30/1 2/1 0/1', GPSLatitudeRef: 'N' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
  }

  async function send(body: BodyInit | ReadableStream, { bearer = token, headers = {}, query = '' }: { bearer?: string; headers?: Record<string, string>; query?: string } = {}) {
    const request = new Request(`https://gazette.test/images${query}`, { method: 'POST', headers: { ...(bearer && { authorization: `Bearer ${bearer}` }), ...headers }, body, duplex: 'half' } as RequestInit);
    const response = await newsroom.app.fetch(request);
    return { status: response.status, headers: response.headers, answer: (await response.json()) as Told & { error?: string; message?: string } };
  }

  const get = (url: string, headers: Record<string, string> = {}) => newsroom.app.fetch(new Request(url, { headers }));
  const bytesOf = async (url: string) => Buffer.from(await (await get(url)).arrayBuffer());

  it('are stored in every size and format, upright, without what the camera wrote beside them', async () => {
    const { status, answer } = await send(new Uint8Array(await made.photo));
    expect(status).toBe(201);
    const { image } = answer;
    expect([image.width, image.height]).toEqual([100, 200]);
    expect(image.variants.map(({ mime, width }) => `${mime} ${width}`)).toEqual(
      [100, 80, 40].flatMap((width) => ['avif', 'webp', 'jpeg'].map((format) => `image/${format} ${width}`)),
    );
    expect(image.url).toBe(`https://gazette.test${image.path}`);
    expect(image.srcset['image/webp']).toMatch(/^https:\/\/gazette\.test\/images\/\S+ 40w, \S+ 80w, \S+ 100w$/);
    for (const variant of image.variants) {
      const bytes = await bytesOf(variant.url);
      expect(bytes.length).toBe(variant.bytes);
      const { format, width, height, exif, xmp, iptc, icc, orientation, hasProfile } = await sharp(bytes).metadata();
      expect([format === 'heif' ? 'avif' : format, width, height]).toEqual([variant.mime.replace('image/', ''), variant.width, variant.height]);
      expect({ exif, xmp, iptc, icc, orientation }).toEqual({});
      expect(hasProfile).toBe(false);
      expect(bytes.includes('GPS') || bytes.includes('Somebody')).toBe(false);
    }
  });

  it('are served for good, as what they are and as nothing else', async () => {
    const { answer } = await send(new Uint8Array(await made.photo));
    const { headers, status } = await get(answer.image.url);
    expect(status).toBe(200);
    expect(Object.fromEntries(['content-type', 'cache-control', 'x-content-type-options', 'content-security-policy', 'cross-origin-resource-policy'].map((name) => [name, headers.get(name)]))).toEqual({
      'content-type': 'image/jpeg',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'cross-origin',
    });
    expect((await get(answer.image.url, { 'if-none-match': headers.get('etag') ?? '' })).status).toBe(304);
  });

  it.each(['/images/', '/images/nothing.jpg', '/images/..%2f..%2fgazette.db', '/images/00000000-0000-4000-8000-000000000000-40.jpg', '/images/ab/00000000-0000-4000-8000-000000000000-40.jpg'])(
    'at %s there are none',
    async (path) => {
      expect((await get(`https://gazette.test${path}`)).status).toBe(404);
    },
  );

  it('are kept once, however often they are sent, also at once', async () => {
    const bytes = new Uint8Array(await picture(90, 60).png().toBuffer());
    const answers = await Promise.all([send(bytes), send(bytes)]);
    const again = await send(bytes, { headers: { 'content-type': 'text/html' } });
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(new Set([...answers, again].map(({ answer }) => answer.image.id)).size).toBe(1);
    const files = await newsroom.services.database.reads.selectFrom('image_file').select('id').where('width', '=', 90).execute();
    expect(files).toHaveLength(1);
  });

  it('of one pixel, in the colours of print, and with what shines through are taken', async () => {
    const one = await send(new Uint8Array(await sharp({ create: { width: 1, height: 1, channels: 3, background: '#123456' } }).png().toBuffer()));
    expect(one.answer.image.variants.map(({ width }) => width)).toEqual([1, 1, 1]);
    const print = await send(new Uint8Array(await picture(50, 50).toColourspace('cmyk').jpeg().toBuffer()));
    expect((await sharp(await bytesOf(print.answer.image.url)).metadata()).space).toBe('srgb');
    const glass = await send(new Uint8Array(await sharp({ create: { width: 50, height: 50, channels: 4, background: { r: 200, g: 0, b: 0, alpha: 0.5 } } }).png().toBuffer()));
    expect(glass.answer.image.url).toMatch(/\.png$/);
    expect((await sharp(await bytesOf(glass.answer.image.url)).metadata()).hasAlpha).toBe(true);
  });

  it.each(['gif', 'webp'] as const)('that move, as %s, are kept by their first picture, which stands still', async (format) => {
    const { status, answer } = await send(new Uint8Array(await made[format]));
    expect([status, answer.image.width, answer.image.height]).toEqual([201, 60, 40]);
    for (const { url } of answer.image.variants) {
      const shown = sharp(await bytesOf(url));
      expect((await shown.metadata()).pages ?? 1).toBe(1);
      const [red, , blue] = (await shown.stats()).channels;
      expect(red?.mean).toBeGreaterThan(190);
      expect(blue?.mean).toBeLessThan(20);
    }
  });

  it('that are another thing as well are stored as the picture alone; what claims to be another kind, as what it is', async () => {
    const polyglot = Buffer.concat([await picture(70, 50).jpeg().toBuffer(), Buffer.from('<!doctype html><script>alert(document.domain)</script>')]);
    const { status, answer } = await send(new Uint8Array(polyglot), { headers: { 'content-type': 'text/html' } });
    expect(status).toBe(201);
    for (const { url } of answer.image.variants) expect((await bytesOf(url)).includes('alert(')).toBe(false);
    const disguised = await send(new Uint8Array(await picture(71, 50).png().toBuffer()), { headers: { 'content-type': 'image/jpeg' } });
    expect([disguised.status, disguised.answer.image.width]).toEqual([201, 71]);
  });

  it('with the cookie of the console need what only a page of the console knows: another site sends nothing in its name', async () => {
    const who = { email: 'at-the-console@gazette.test', name: 'Somebody', role: 'editor', passwordHash: await hashPassword('a walk by the harbour') } as const;
    await newsroom.write((unit) => addStaff(unit, who, null));
    const browser = consoleBrowser(newsroom);
    await browser.signIn(who.email, 'a walk by the harbour');
    const body = new Uint8Array(await picture(72, 50).png().toBuffer());
    const from = (origin: string, csrf?: string) => send(body, { bearer: '', headers: { origin, cookie: browser.cookie, 'content-type': 'text/plain', ...(csrf && { 'x-gazette-csrf': csrf }) } });
    for (const refused of [await from('https://elsewhere.test'), await from('https://gazette.test'), await from('https://elsewhere.test', 'a guess')])
      expect(refused).toMatchObject({ status: 403, answer: { error: 'NOT_ALLOWED' } });
    expect((await from('https://gazette.test', browser.csrf)).status).toBe(201);
    // A page of another site that would send the header has to ask first, and is not answered that it may.
    const asked = await newsroom.app.fetch(new Request('https://gazette.test/images', { method: 'OPTIONS', headers: { origin: 'https://elsewhere.test', 'access-control-request-method': 'POST', 'access-control-request-headers': 'x-gazette-csrf' } }));
    expect(asked.headers.get('access-control-allow-origin')).toBeNull();
  });

  it.each([
    ['an SVG with a script', () => '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 415, 'UNSUPPORTED', 'SVG'],
    ['a page that calls itself a picture', () => '<!doctype html><script>alert(1)</script>', 415, 'NOT_AN_IMAGE', 'not a picture'],
    ['a program', () => Buffer.from('MZ\x90\0\x03'), 415, 'NOT_AN_IMAGE', 'not a picture'],
    ['nothing', () => '', 415, 'NOT_AN_IMAGE', 'not a picture'],
    ['a picture of a kind that few browsers show', () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), 415, 'UNSUPPORTED', 'HEIC'],
    ['the first bytes of a picture before a document', () => Buffer.from('\xff\xd8\xff<svg onload=alert(1)>', 'latin1'), 422, 'DAMAGED', 'damaged'],
    ['half a picture', async () => (await picture(200, 200).jpeg().toBuffer()).subarray(0, 2_000), 422, 'DAMAGED', 'cut off'],
    ['a few bytes that unpack to a thousand million pixels', () => claimedPng(40_000, 30_000), 413, 'TOO_MANY_PIXELS', '40000 × 30000'],
    ['a picture of more pixels than are taken', () => claimedPng(1_200, 900), 413, 'TOO_MANY_PIXELS', '1200 × 900'],
  ])('%s is refused, with words that say why', async (_what, body, status, code, word) => {
    const bytes = await body();
    const refused = await send(typeof bytes === 'string' ? bytes : new Uint8Array(bytes), { headers: { 'content-type': 'image/jpeg' } });
    expect(refused).toMatchObject({ status, answer: { error: code } });
    expect(refused.answer.message).toContain(word);
    expect(await newsroom.services.database.reads.selectFrom('image_file').select('id').where('width', '>', 1_000).execute()).toEqual([]);
  });

  it('of 200 MB are cut off when the limit is reached, told or not', async () => {
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 65_536;
        if (sent > 200 * MOST) controller.close();
        else controller.enqueue(new Uint8Array(65_536).fill(0xff));
      },
    });
    const cut = await send(endless);
    expect(cut).toMatchObject({ status: 413, answer: { error: 'TOO_LARGE' } });
    expect(cut.headers.get('connection')).toBe('close');
    expect(sent).toBeLessThan(2 * MOST);
  });

  it.each([
    ['a stranger', async () => '', 401],
    ['a moderator', () => newsroom.addStaff('moderator'), 403],
    ['a token without the permission', () => newsroom.addStaff('editor', newsroom.site, ['comments:read']), 403],
    ['a token that is not good', async () => `${token.slice(0, -4)}aaaa`, 401],
    ['a token of another site', async () => newsroom.addStaff('owner', await newsroom.saveSite({ key: 'other', names: { en: 'Other' } })), 401],
  ])('%s is refused before anything of the body is read', async (_who, bearer, status) => {
    let isRead = false;
    const body = new ReadableStream({ pull: () => void (isRead = true) }, { highWaterMark: 0 });
    expect((await send(body, { bearer: await bearer() })).status).toBe(status);
    expect(isRead).toBe(false);
  });

  it('stand for an article with its words, and the graph tells their sizes to whoever may see it', async () => {
    const editor = await newsroom.addStaff('editor');
    const { answer } = await send(new Uint8Array(await made.photo), { bearer: editor });
    const input = { headline: 'With a picture', body: '<p>Text.</p>', language: 'en', image: { id: answer.image.id, alt: 'A harbour', caption: 'The harbour', credit: 'A. Photographer', focalX: 250, focalY: 1000 } };
    const created = await newsroom.ask<{ createArticle: { article: { id: string; version: number } } }>(
      `mutation ($input: ArticleInput!) { createArticle(input: $input) { ... on ArticlePayload { article { id version } } ... on Error { message } } }`,
      { input },
      { token: editor },
    );
    const { id, version } = created.data.createArticle.article;
    const question = `query ($id: ID!) { article(by: { id: $id }) { image { url alt width height focalPoint { x y } srcset(format: AVIF) all: variants { width format } webp: variants(format: WEBP) { width } small: thumbnail(width: 50) large: thumbnail(width: 5000, format: WEBP) } } }`;
    expect((await newsroom.ask<{ article: unknown }>(question, { id })).data.article).toBeNull();
    await newsroom.ask(`mutation ($id: ID!, $version: Int!) { publishArticle(id: $id, version: $version) { ... on Error { message } } }`, { id, version }, { token: editor });
    const { data } = await newsroom.ask<{ article: { image: Record<string, unknown> & { all: unknown[] } } }>(question, { id });
    const { image } = data.article;
    expect(image).toMatchObject({ url: answer.image.url, alt: 'A harbour', width: 100, height: 200, focalPoint: { x: 0.25, y: 1 }, srcset: answer.image.srcset['image/avif'] });
    expect(image.all).toHaveLength(9);
    expect(image['webp']).toEqual([{ width: 40 }, { width: 80 }, { width: 100 }]);
    expect(image['small']).toMatch(/-80\.jpg$/);
    expect(image['large']).toMatch(/-100\.webp$/);
  });

  it('that live elsewhere have their address alone', async () => {
    const id = await newsroom.publish({ image: { url: 'https://pictures.test/a.jpg' } });
    const { data } = await newsroom.ask<{ node: { image: unknown } }>(
      `query ($id: ID!) { node(id: $id) { ... on Article { image { srcset variants { url } focalPoint { x } thumbnail(width: 100) } } } }`,
      { id: Buffer.from(`Article:${id}`).toString('base64url') },
    );
    expect(data.node.image).toEqual({ srcset: null, variants: [], focalPoint: null, thumbnail: 'https://pictures.test/a.jpg' });
  });
});
