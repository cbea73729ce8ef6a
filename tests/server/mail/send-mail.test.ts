import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import type { Unit } from '@gazette/schema/gate/store.ts';
import { writeMail, type NewMail } from '@gazette/schema/mail/write-mail.ts';
import { sendMail } from '@gazette/server/mail/send-mail.ts';
import { trimMail } from '@gazette/server/mail/trim-mail.ts';
import pino from 'pino';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { databases } from '../../support/databases.ts';
import { NOON, openNewsroom, type Newsroom } from '../../support/newsroom.ts';

const DAY = 86_400_000;

interface Received {
  readonly to: readonly string[];
  readonly head: string;
}

describe.each(databases)('letters, on $name', (kind) => {
  let newsroom: Newsroom;
  let server: SMTPServer;
  let received: Received[];
  /** What the mail server says to a receiver. */
  let problem: { message: string; responseCode: number } | undefined;
  let logged: string;
  let written = 0;
  const log = pino({ level: 'debug' }, new Writable({
    write(chunk, _encoding, done) {
      logged += String(chunk);
      done();
    },
  }));

  beforeAll(async () => {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(null, { user: 'gazette' }),
      onRcptTo: (_address, _session, done) => done(problem && Object.assign(new Error(problem.message), problem)),
      onData(stream, { envelope }, done) {
        let text = '';
        stream.on('data', (chunk) => (text += String(chunk)));
        stream.on('end', () => {
          const [head = ''] = text.split('\r\n\r\n');
          // Long headers are folded; what counts is what they say.
          received.push({ to: envelope.rcptTo.map(({ address }) => address), head: head.replaceAll(/\r\n[ \t]+/g, ' ') });
          done();
        });
      },
    });
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', () => resolve()));
    const { port } = server.server.address() as AddressInfo;
    newsroom = await openNewsroom(kind, {
      GAZETTE_SMTP_URL: `smtp://gazette:not-to-be-logged@127.0.0.1:${port}`,
      GAZETTE_MAIL_FROM: 'الجريدة <desk@gazette.test>',
      GAZETTE_MAIL_ATTEMPTS: '3',
    });
  });
  beforeEach(() => {
    received = [];
    problem = undefined;
    logged = '';
    newsroom.setNow(NOON);
  });
  afterAll(async () => {
    await newsroom.close();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });

  const write = async (more: Partial<NewMail> & { subject?: string } = {}) => {
    const key = more.key ?? `letter-${++written}`;
    const letter = { language: 'ar', subject: more.subject ?? 'أخبار <اليوم>', paragraphs: ['مرحبًا & أهلًا'], footer: 'من الجريدة' };
    const mail = { key, to: 'reader@mail.test', letter, ...more };
    await newsroom.write((unit: Unit) => writeMail(unit, unit.site.id, mail));
    return key;
  };
  const send = () => sendMail.run(newsroom.services, log);
  const row = (key: string) => newsroom.services.database.reads.selectFrom('mail').selectAll().where('key', '=', key).executeTakeFirst();

  test('a letter goes to its receiver once, in the direction of its language, with a way to end such letters', async () => {
    const key = await write({ unsubscribeUrl: 'https://gazette.test/mail/end?token=secret-of-the-letter' });
    await write({ key });
    await send();
    await send();
    expect(received).toHaveLength(1);
    const [letter] = received;
    expect(letter?.to).toEqual(['reader@mail.test']);
    expect(letter?.head).toMatch(/^List-Unsubscribe: <https:\/\/gazette\.test\/mail\/end\?token=secret-of-the-letter>\r?$/m);
    expect(letter?.head).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/m);
    expect(letter?.head).toMatch(/^From: =\?UTF-8\?.+\?= <desk@gazette\.test>\r?$/m);
    expect(await row(key)).toMatchObject({ sent_at: NOON, next_attempt_at: null, attempts: 1, text: '', unsubscribe_url: null });
    expect(logged).not.toMatch(/secret-of-the-letter|not-to-be-logged|reader@mail/);
  });

  test('what somebody wrote adds neither a header nor a receiver', async () => {
    await write({ subject: 'Hello\r\nBcc: everybody@mail.test\r\n\r\nBody of mine' });
    await write({ to: 'one@mail.test, two@mail.test' });
    await write({ to: 'one@mail.test\r\nBcc: two@mail.test' });
    await write({ to: '"quoted, part"@mail.test' });
    await send();
    expect(received.map(({ to }) => to)).toEqual([['reader@mail.test']]);
    expect(received[0]?.head).not.toMatch(/^Bcc:/m);
  });

  test('a mail server that is busy is tried again, later and later, and given up in the end', async () => {
    problem = { message: 'greylisted', responseCode: 451 };
    const key = await write();
    await send();
    const first = await row(key);
    expect(first).toMatchObject({ attempts: 1, sent_at: null, last_error: 'EENVELOPE 451' });
    expect(first?.next_attempt_at?.getTime()).toBeGreaterThan(NOON.getTime());
    await send();
    expect(await row(key)).toMatchObject({ attempts: 1 });
    for (const minutes of [1, 5]) {
      newsroom.setNow(new Date(NOON.getTime() + minutes * 60_000));
      await send();
    }
    expect(await row(key)).toMatchObject({ attempts: 3, sent_at: null, next_attempt_at: null, text: '' });
    problem = undefined;
    newsroom.setNow(new Date(NOON.getTime() + DAY));
    await send();
    expect(received).toEqual([]);
  });

  test('a receiver whom the mail server does not know is not tried again', async () => {
    problem = { message: 'no such user', responseCode: 550 };
    const key = await write();
    await send();
    expect(await row(key)).toMatchObject({ attempts: 1, next_attempt_at: null });
    expect(logged).not.toContain('reader@mail.test');
  });

  test('of several processes one sends a letter', async () => {
    await write();
    await Promise.all([send(), send(), send()]);
    expect(received).toHaveLength(1);
  });

  test('what is rolled back is not sent, and what was sent is forgotten after two weeks', async () => {
    const letter = { language: 'en', subject: 'Never', paragraphs: [], footer: '' };
    await expect(
      newsroom.write(async (unit) => {
        await writeMail(unit, unit.site.id, { key: 'rolled-back', to: 'reader@mail.test', letter });
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    const key = await write();
    await send();
    expect(received).toHaveLength(1);
    newsroom.setNow(new Date(NOON.getTime() + 15 * DAY));
    await trimMail.run(newsroom.services, log);
    expect(await row(key)).toBeUndefined();
  });
});
