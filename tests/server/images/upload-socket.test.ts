import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { listen, type Listener } from '@gazette/server/http/listen.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '../../support/databases.ts';
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts';
import { picture } from './pictures.ts';

const MOST = 64 * 1024;
const UNREAD = 1024 ** 2;
const CHUNK = Buffer.alloc(16_384, 0xff);

// One is enough: the database is asked for nothing but who sends.
// One database is enough: it is asked for nothing but who sends.
describe.each(databases.slice(0, 1))('pictures brought over a socket', (kind) => {
  let newsroom: Newsroom;
  let listener: Listener;
  let token: string;

  beforeAll(async () => {
    newsroom = await openNewsroom(kind, {
      HOST: '127.0.0.1',
      PORT: '0',
      GAZETTE_IMAGE_WIDTHS: '40',
      GAZETTE_IMAGE_MAX_BYTES: String(MOST),
      GAZETTE_IMAGE_QUEUE: '1',
      GAZETTE_REQUEST_UNREAD_BYTES: String(UNREAD),
    });
    token = await newsroom.addStaff('contributor');
    listener = await listen(newsroom.services.config, newsroom.services.log);
    listener.serve(newsroom.app);
  });
  afterAll(async () => {
    await listener.stop(0);
    await newsroom.close();
  });

  const stored = async () => (await readdir(join(newsroom.services.config.dataDir, 'images'), { recursive: true, withFileTypes: true }).catch(() => [])).filter((entry) => entry.isFile()).length;
  const head = (length: string, bearer = token) => `POST /images HTTP/1.1\r\nHost: gazette.test\r\nAuthorization: Bearer ${bearer}\r\n${length}\r\n\r\n`;

  /** A client as simple ones are: sends all it has, as long as anybody takes it, before it reads what came back. */
  async function sent(start: string, chunk: Buffer, chunks: number, end = ''): Promise<{ answer: string; taken: number }> {
    const socket = connect(listener.port, '127.0.0.1');
    let answer = '';
    let taken = 0;
    const { promise: closed, resolve } = Promise.withResolvers<void>();
    socket.on('error', () => undefined);
    socket.on('close', () => resolve());
    socket.on('data', (part: Buffer) => (answer += part.toString()));
    socket.write(start);
    while (!socket.destroyed && taken < chunks * chunk.length) {
      await Promise.race([new Promise<void>((done) => socket.write(chunk, () => done())), closed]);
      taken += chunk.length;
    }
    if (end !== '') socket.write(end);
    await closed;
    return { answer, taken };
  }

  it('that tell of 200 MB are refused before a byte of them came', async () => {
    const socket = connect(listener.port, '127.0.0.1');
    socket.write(head(`Content-Length: ${200 * 1024 ** 2}`));
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 413 [^]*connection: close[^]*"error":"TOO_LARGE"/i);
    socket.destroy();
  });

  it.each([
    ['tell their length', `Content-Length: ${40 * CHUNK.length}`, CHUNK, ''],
    ['do not tell it', 'Transfer-Encoding: chunked', Buffer.concat([Buffer.from('4000\r\n'), CHUNK, Buffer.from('\r\n')]), '0\r\n\r\n'],
  ])('that are too large and %s are refused, and their sender hears why at the end of all that is sent', async (_how, length, chunk, end) => {
    const { answer, taken } = await sent(head(length), chunk, 40, end);
    expect(taken).toBe(40 * chunk.length);
    expect(answer).toMatch(/^HTTP\/1\.1 413 [^]*TOO_LARGE[^]*GAZETTE_IMAGE_MAX_BYTES/);
    expect(await stored()).toBe(0);
  });

  it.each([
    ['of staff', () => token],
    ['of a stranger', () => 'nobody'],
  ])('without end are cut off, those %s', async (_whose, bearer) => {
    const chunk = Buffer.concat([Buffer.from('4000\r\n'), CHUNK, Buffer.from('\r\n')]);
    const { taken } = await sent(head('Transfer-Encoding: chunked', bearer()), chunk, 8192);
    expect(taken).toBeLessThan(32 * UNREAD);
    expect(await stored()).toBe(0);
  });

  it('of which half came leave nothing behind, neither a file nor a place that nobody gets any more', async () => {
    const whole = await picture(50, 30).jpeg().toBuffer();
    for (const leave of ['end', 'resetAndDestroy'] as const) {
      const socket = connect(listener.port, '127.0.0.1');
      const closed = once(socket.resume(), 'close');
      await new Promise<void>((resolve) => socket.write(Buffer.concat([Buffer.from(head(`Content-Length: ${whole.length}`)), whole.subarray(0, whole.length / 2)]), () => resolve()));
      socket[leave]();
      await closed;
    }
    expect(await stored()).toBe(0);
    const complete = async () => (await fetch(`http://127.0.0.1:${listener.port}/images`, { method: 'POST', headers: { authorization: `Bearer ${token}` }, body: new Uint8Array(whole) })).status;
    // The one place there is may be taken for as long as the server has not noticed.
    await expect.poll(complete).toBe(201);
    expect(await stored()).toBe(3);
  });
});
