import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addStaff } from '@gazette/schema/staff/save-staff.ts';
import { disableStaff } from '@gazette/schema/staff/staff-account.ts';
import { sendMail } from '@gazette/server/mail/send-mail.ts';
import { hashPassword } from '@gazette/server/session/password.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases } from '../../support/databases.ts';
import { NOON, openNewsroom, type Newsroom } from '../../support/newsroom.ts';
import { consoleBrowser } from './console-browser.ts';

const PASSWORD = 'a long walk by the harbour';
const NEXT = 'another walk by the sea';
const HOUR = 3_600_000;

describe.each(databases)('a forgotten password, on $name', (kind) => {
  let newsroom: Newsroom;
  let passwordHash: string;
  let hired = 0;
  beforeAll(async () => {
    newsroom = await openNewsroom(kind, { GAZETTE_RESETS_PER_HOUR: '3' });
    passwordHash = await hashPassword(PASSWORD);
  });
  afterAll(() => newsroom.close());

  const hire = async () => {
    const email = `forgetful-${++hired}@gazette.test`;
    const { id } = await newsroom.write((unit) => addStaff(unit, { email, name: 'منى', role: 'editor', passwordHash }, null));
    return { id, email };
  };
  const request = async (email: string) => {
    const mutation = 'mutation ($email: String!) { requestPasswordReset(email: $email) { __typename ... on PasswordResetPayload { done } } }';
    return (await consoleBrowser(newsroom).ask<{ requestPasswordReset: object }>(mutation, { email })).data.requestPasswordReset;
  };
  const reset = async (token: string, password = NEXT) => {
    const mutation = `mutation ($token: String!, $password: String!) { resetPassword(token: $token, password: $password) {
      __typename ... on InvalidInput { fields { name code } } } }`;
    return (await consoleBrowser(newsroom).ask<{ resetPassword: object }>(mutation, { token, password })).data.resetPassword;
  };
  const letters = (email: string) =>
    newsroom.services.database.reads.selectFrom('mail').selectAll().where('to', '=', email).orderBy('id').execute();
  const linkFor = async (email: string) => {
    await request(email);
    return /\/console\/reset\?site=gazette#([\w-]{43})\n/.exec((await letters(email)).at(-1)?.text ?? '')?.[1] ?? '';
  };

  test('whoever has the letter chooses another password, once; all sessions end, and they are told', async () => {
    const { email } = await hire();
    const browser = consoleBrowser(newsroom);
    await browser.signIn(email, PASSWORD);
    const token = await linkFor(email);
    expect(token).not.toBe('');
    expect(await reset(token, 'short')).toEqual({ __typename: 'InvalidInput', fields: [{ name: 'password', code: 'TOO_SHORT' }] });
    expect(await reset(token)).toEqual({ __typename: 'PasswordResetPayload' });
    const { data } = await browser.ask<{ viewer: { staff: null } }>('{ viewer { staff { name } } }');
    expect(data.viewer.staff).toBeNull();
    expect(await browser.signIn(email, PASSWORD)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await browser.signIn(email, NEXT)).toMatchObject({ __typename: 'SignInPayload' });
    expect(await reset(token, 'a third walk by the river')).toEqual({ __typename: 'NotAllowed' });
    expect((await letters(email)).at(-1)?.subject).toBe('الجريدة: تغيّرت كلمة مرورك');
  });

  test('the answer does not tell who has an account; only who has one, open and with a password, gets a letter', async () => {
    const known = await hire();
    const closed = await hire();
    await newsroom.write((unit) => disableStaff(unit, closed.id, null));
    const without = 'program@gazette.test';
    await newsroom.write((unit) => addStaff(unit, { email: without, name: 'Program', role: 'editor', passwordHash: null }, null));
    for (const email of [known.email, closed.email, without, 'nobody@gazette.test', 'no e-mail', '\u0000']) {
      expect(await request(email)).toEqual({ __typename: 'PasswordResetPayload', done: true });
    }
    const counts = await Promise.all([known.email, closed.email, without, 'nobody@gazette.test'].map(async (email) => (await letters(email)).length));
    expect(counts).toEqual([1, 0, 0, 0]);
  });

  test('a link ends after an hour, when another was used, and when the account is closed', async () => {
    const { id, email } = await hire();
    const first = await linkFor(email);
    newsroom.setNow(new Date(NOON.getTime() + HOUR));
    expect(await reset(first)).toEqual({ __typename: 'NotAllowed' });
    newsroom.setNow(NOON);
    const second = await linkFor(email);
    expect(await reset(second)).toEqual({ __typename: 'PasswordResetPayload' });
    expect(await reset(first)).toEqual({ __typename: 'NotAllowed' });
    const third = await linkFor(email);
    await newsroom.write((unit) => disableStaff(unit, id, null));
    expect(await reset(third)).toEqual({ __typename: 'NotAllowed' });
    expect(await reset('nobody made this')).toEqual({ __typename: 'NotAllowed' });
  });

  test('of several who follow one link at once, one chooses the password', async () => {
    const { email } = await hire();
    const token = await linkFor(email);
    const tries = await Promise.all([1, 2, 3].map((one) => reset(token, `the walk of number ${one}`)));
    expect(tries.map((answer) => JSON.stringify(answer)).toSorted()).toEqual([
      '{"__typename":"NotAllowed"}',
      '{"__typename":"NotAllowed"}',
      '{"__typename":"PasswordResetPayload"}',
    ]);
  });

  test.each(['known', 'unknown'])('wishes are limited by e-mail, here an %s one', async (which) => {
    const email = which === 'known' ? (await hire()).email : `stranger-${kind.name}@gazette.test`;
    for (let round = 0; round < 3; round++) await request(email);
    expect(await request(email)).toEqual({ __typename: 'RateLimited' });
  });

  test('without a mail server the letter lies in a folder of the data directory, and the table forgets the link', async () => {
    const { email } = await hire();
    const token = await linkFor(email);
    await sendMail.run(newsroom.services, newsroom.services.log);
    const folder = join(newsroom.services.config.dataDir, 'outbox');
    const files = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')));
    const file = files.find((text) => text.includes(`To: ${email}`)) ?? '';
    expect(file).toMatch(/^From: gazette@gazette\.test\r$/m);
    expect(file).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(file).not.toMatch(/^List-Unsubscribe/m);
    const [letter] = await letters(email);
    expect(letter).toMatchObject({ text: '', html: null, sent_at: NOON, next_attempt_at: null });
    expect(JSON.stringify(await letters(email))).not.toContain(token);
  });
});
