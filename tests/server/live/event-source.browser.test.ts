import { connect, createServer, type AddressInfo } from 'node:net';
import { listen, type Listener } from '@gazette/server/http/listen.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hostPage, launchBrowser, type HostPage } from '../../support/browser.ts';
import { databases } from '../../support/databases.ts';
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts';
import { comment, page as pageOfComments } from './comments-under-test.ts';
import { eventsQuery } from './event-reader.ts';
import { liveProcess, type LiveProcess } from './live-process.ts';

let browser: Browser;
let newsroom: Newsroom;
let other: LiveProcess;
let socket: Listener;
let host: HostPage;

/** Where the browser finds the server, which goes and comes behind it: a port that is let go may be somebody else's the next moment. */
const door = createServer((socket) => {
  const server = connect(behindDoor, '127.0.0.1');
  socket.pipe(server).pipe(socket);
  for (const end of [socket, server]) {
    end.on('error', () => {});
    end.on('close', () => {
      socket.destroy();
      server.destroy();
    });
  }
});
let behindDoor = 0;

beforeAll(async () => {
  const [sqlite] = databases;
  if (!sqlite) throw new Error('no database');
  [browser, newsroom, host] = await Promise.all([launchBrowser(), openNewsroom(sqlite), hostPage('<p>A page</p>')]);
  other = await liveProcess(newsroom);
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  socket = await serve();
});
afterAll(async () => {
  await browser.close();
  await other.close();
  await socket.stop(0);
  door.close();
  await host.close();
  await newsroom.close();
});

async function serve(): Promise<Listener> {
  const listener = await listen({ ...newsroom.services.config, port: 0, host: '127.0.0.1' }, newsroom.services.log);
  listener.serve(other.app);
  behindDoor = listener.port;
  return listener;
}

test('a page of another origin listens with EventSource, and the browser comes back by itself to what it missed', async () => {
  const page = await browser.newPage();
  await page.goto(host.url);
  const url = new URL(`http://127.0.0.1:${(door.address() as AddressInfo).port}/graphql`);
  url.searchParams.set('query', eventsQuery);
  url.searchParams.set('variables', JSON.stringify({ topics: [{ thread: pageOfComments }] }));
  await page.evaluate(async (address) => {
    const source = new EventSource(address);
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    source.addEventListener('next', (message) => {
      const { data } = JSON.parse((message as MessageEvent<string>).data) as { data: { events: { comment: { body: { text: string } } } } };
      heard.push(data.events.comment.body.text);
    });
    await new Promise((resolve) => source.addEventListener('open', resolve, { once: true }));
  }, url.href);
  const heard = () => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
  const wait = (count: number) =>
    page.waitForFunction((number) => (globalThis as unknown as { heard: string[] }).heard.length >= number, count);

  await comment(newsroom, { body: 'first', status: 'approved' });
  await wait(1);
  await socket.stop(0);
  await comment(newsroom, { body: 'while nobody could hear', status: 'approved' });
  socket = await serve();
  await wait(2);
  await comment(newsroom, { body: 'afterwards', status: 'approved' });
  await wait(3);
  expect(await heard()).toEqual(['first', 'while nobody could hear', 'afterwards']);
});
