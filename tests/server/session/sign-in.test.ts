import { addStaff, setStaffRole } from '@gazette/schema/staff/save-staff.ts';
import { accountByEmail, disableStaff, enableStaff, setPassword } from '@gazette/schema/staff/staff-account.ts';
import { openSession } from '@gazette/schema/staff/staff-sessions.ts';
import type { StaffRole } from '@gazette/schema/staff/staff-role.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import { hashPassword } from '@gazette/server/session/password.ts';
import { Sessions } from '@gazette/server/session/sessions.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases } from '../../support/databases.ts';
import { NOON, openNewsroom, type Newsroom } from '../../support/newsroom.ts';
import { consoleBrowser } from './console-browser.ts';

const WHO = '{ viewer { staff { name permissions } sites { key role } csrfToken } }';
const MEMBERS = '{ staffMembers { nodes { email role } } }';
const PASSWORD = 'a long walk by the harbour';
const HOUR = 3_600_000;

interface Who {
  viewer: { staff: { name: string } | null; sites: unknown[]; csrfToken: string | null };
}

describe.each(databases)('signing in to the console, on $name', (kind) => {
  let newsroom: Newsroom;
  let sports: Site;
  let passwordHash: string;
  let hired = 0;

  beforeAll(async () => {
    newsroom = await openNewsroom(kind, { GAZETTE_SIGN_IN_TRIES: '4' });
    sports = await newsroom.saveSite({ key: 'sports' });
    passwordHash = await hashPassword(PASSWORD);
  });
  afterAll(() => newsroom.close());

  const hire = async (role: StaffRole = 'owner', site?: Site) => {
    const email = `salma-${++hired}@gazette.test`;
    const staff = { email, name: 'سلمى حداد', role, passwordHash };
    const { id } = await newsroom.write((unit) => addStaff(unit, staff, null), site);
    return { id, email };
  };
  const signedIn = async (role?: StaffRole) => {
    const { id, email } = await hire(role);
    const browser = consoleBrowser(newsroom);
    expect(await browser.signIn(email, PASSWORD)).toMatchObject({ __typename: 'SignInPayload' });
    return { id, email, browser };
  };
  const isIn = async (browser: { ask: ReturnType<typeof consoleBrowser>['ask'] }) =>
    (await browser.ask<Who>(WHO)).data.viewer.staff !== null;

  test('with the right password one is known from then on, and told where one works', async () => {
    const { email } = await hire('moderator');
    const browser = consoleBrowser(newsroom);
    expect(await browser.signIn(email.toUpperCase(), PASSWORD)).toEqual({
      __typename: 'SignInPayload',
      csrfToken: expect.stringMatching(/^[\w-]{43}$/),
      staff: { name: 'سلمى حداد', permissions: expect.arrayContaining(['COMMENTS_MODERATE']) },
      sites: [{ key: 'gazette', role: 'MODERATOR' }],
    });
    const { data } = await browser.ask<Who>(WHO);
    expect(data.viewer).toMatchObject({ staff: { name: 'سلمى حداد' }, csrfToken: browser.csrf });
  });

  test('the cookie is for this host alone, out of reach of scripts and other sites; answers are kept by nobody', async () => {
    const { email } = await hire();
    const browser = consoleBrowser(newsroom);
    await browser.signIn(email, PASSWORD);
    expect(browser.setCookie).toMatch(
      /^__Host-gazette=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Strict; Secure$/,
    );
    await browser.ask(WHO);
    expect(browser.cacheControl).toBe('no-store');
    const rows = await newsroom.services.database.reads.selectFrom('staff_session').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(browser.cookie.split('=')[1]);
  });

  test('a wrong password, an unknown e-mail, a closed account and one without a password look the same', async () => {
    const { email } = await hire();
    const closed = await hire();
    await newsroom.write((unit) => disableStaff(unit, closed.id, null));
    await newsroom.addStaff('owner');
    const tries = [
      [email, 'not the harbour'],
      ['nobody@gazette.test', PASSWORD],
      [closed.email, PASSWORD],
      ['owner-1@gazette.test', PASSWORD],
    ] as const;
    for (const [who, password] of tries) {
      const browser = consoleBrowser(newsroom);
      expect(await browser.signIn(who, password)).toEqual({
        __typename: 'NotAllowed',
        code: 'NOT_ALLOWED',
        message: 'The e-mail or the password is not right.',
      });
      expect(browser.setCookie).toBeNull();
    }
  });

  test.each(['known', 'unknown'])(
    'tries are limited by account, here an %s one, however right the last one is',
    async (which) => {
      const { email } = which === 'known' ? await hire() : { email: `nobody-${kind.name}@gazette.test` };
      for (let round = 0; round < 4; round++) await consoleBrowser(newsroom).signIn(email, 'not the harbour');
      const refused = await consoleBrowser(newsroom).signIn(email, PASSWORD);
      expect(refused).toMatchObject({ __typename: 'RateLimited', code: 'RATE_LIMITED' });
      expect(refused['retryAfter']).toBeGreaterThan(0);
    },
  );

  test('tries are limited by address, whatever accounts they are for', async () => {
    const browser = consoleBrowser(newsroom, { address: '203.0.113.7' });
    for (let round = 0; round < 12; round++) await browser.signIn(`guess-${round}@gazette.test`, 'guess');
    const { email } = await hire();
    expect(await browser.signIn(email, PASSWORD)).toMatchObject({ __typename: 'RateLimited' });
    const elsewhere = consoleBrowser(newsroom, { address: '198.51.100.7' });
    expect(await elsewhere.signIn(email, PASSWORD)).toMatchObject({ __typename: 'SignInPayload' });
  });

  test.each(['', '\u0000', '\ud800', `${'x'.repeat(5_000)}@gazette.test`])(
    'e-mail and password %j are wrong, not a fault',
    async (odd) => {
      expect(await consoleBrowser(newsroom).signIn(odd, odd)).toMatchObject({ __typename: 'NotAllowed' });
    },
  );

  test('a password that is changed while somebody signs in with the old one lets nobody in', async () => {
    const { id, email } = await hire();
    const { database } = newsroom.services;
    const checked = await accountByEmail(database, email);
    if (!checked) throw new Error('nobody was taken on');
    await newsroom.write((unit) => setPassword(unit, id, 'another hash', null));
    expect(await newsroom.write((unit) => openSession(unit, checked, HOUR))).toBeUndefined();
  });

  test('a session ends with signing out, also for who has copied its cookie', async () => {
    const { browser } = await signedIn();
    const { cookie } = browser;
    const { data } = await browser.ask<{ signOut: object }>('mutation { signOut { __typename } }');
    expect(data.signOut).toEqual({ __typename: 'SignOutPayload' });
    expect(browser.cookie).toBe('');
    expect((await newsroom.ask<Who>(WHO, {}, { headers: { cookie } })).data.viewer.staff).toBeNull();
  });

  test('a session that is used goes on; one that is not ends', async () => {
    const { browser } = await signedIn();
    for (const hours of [8, 16, 24]) {
      newsroom.setNow(new Date(NOON.getTime() + hours * HOUR));
      expect(await isIn(browser)).toBe(true);
    }
    newsroom.setNow(new Date(NOON.getTime() + 36 * HOUR));
    expect(await isIn(browser)).toBe(false);
    newsroom.setNow(NOON);
  });

  test('a stream of events that goes on by itself does not keep a session alive', async () => {
    const { browser } = await signedIn();
    const sessions = new Sessions(newsroom.services);
    const url = new URL('https://gazette.test/graphql');
    const request = new Request(url, { headers: { cookie: browser.cookie } });
    const standsBy = () => sessions.visit(request, { url }, newsroom.site, { addressHash: null, isUse: false });
    newsroom.setNow(new Date(NOON.getTime() + 8 * HOUR));
    expect((await standsBy()).staff).not.toBeNull();
    newsroom.setNow(new Date(NOON.getTime() + 12 * HOUR));
    expect((await standsBy()).staff).toBeNull();
    newsroom.setNow(NOON);
  });

  test('after 30 days even a busy session ends', async () => {
    const { browser } = await signedIn();
    for (let hours = 10; hours < 30 * 24; hours += 10) {
      newsroom.setNow(new Date(NOON.getTime() + hours * HOUR));
      await browser.ask('{ viewer { csrfToken } }');
    }
    expect(await isIn(browser)).toBe(true);
    newsroom.setNow(new Date(NOON.getTime() + 30 * 24 * HOUR));
    expect(await isIn(browser)).toBe(false);
    newsroom.setNow(NOON);
  });

  test('closing an account ends its sessions for good, and so does another password', async () => {
    const closed = await signedIn();
    await newsroom.write((unit) => disableStaff(unit, closed.id, null));
    expect(await isIn(closed.browser)).toBe(false);
    await newsroom.write((unit) => enableStaff(unit, closed.id, null));
    expect(await isIn(closed.browser)).toBe(false);

    const changed = await signedIn();
    const other = await hashPassword('another walk by the sea');
    await newsroom.write((unit) => setPassword(unit, changed.id, other, null));
    expect(await isIn(changed.browser)).toBe(false);
    expect(await changed.browser.signIn(changed.email, PASSWORD)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await changed.browser.signIn(changed.email, 'another walk by the sea')).toMatchObject({
      __typename: 'SignInPayload',
    });
  });

  test('who changes the own password stays signed in here and is signed out elsewhere', async () => {
    const { email, browser } = await signedIn();
    const elsewhere = consoleBrowser(newsroom);
    await elsewhere.signIn(email, PASSWORD);
    const change = (current: string, next: string) =>
      browser.ask<{ changePassword: Record<string, unknown> }>(
        `mutation Change($input: ChangePasswordInput!) { changePassword(input: $input) {
          __typename ... on SignInPayload { csrfToken } ... on InvalidInput { fields { name code } } } }`,
        { input: { current, next } },
      );
    expect((await change('not the harbour', 'another walk by the sea')).data.changePassword).toEqual({
      __typename: 'NotAllowed',
    });
    expect((await change(PASSWORD, 'short')).data.changePassword).toEqual({
      __typename: 'InvalidInput',
      fields: [{ name: 'password', code: 'TOO_SHORT' }],
    });
    const { data } = await change(PASSWORD, 'another walk by the sea');
    expect(data.changePassword).toMatchObject({ __typename: 'SignInPayload' });
    expect(await isIn(browser)).toBe(true);
    expect(await isIn(elsewhere)).toBe(false);
  });

  test('a role that is taken away in mid-session is gone with the next request', async () => {
    const { id, browser } = await signedIn('owner');
    expect((await browser.ask(MEMBERS)).errors).toBeUndefined();
    await newsroom.write((unit) => setStaffRole(unit, id, 'moderator', null));
    expect((await browser.ask(MEMBERS)).errors?.[0]?.extensions).toMatchObject({ code: 'NOT_ALLOWED' });
    await newsroom.write((unit) => setStaffRole(unit, id, null, null));
    expect(await isIn(browser)).toBe(false);
  });

  test('the cookie alone may look but not act; the session’s own CSRF token makes the difference', async () => {
    const { browser } = await signedIn();
    const other = await signedIn();
    const own = browser.csrf;
    const make = async () => {
      const { data } = await browser.ask<{ createStaffToken: { __typename: string } }>(
        `mutation { createStaffToken(input: { name: "Desk", permissions: [COMMENTS_READ], expiresAt: "2026-04-01T00:00:00Z" }) { __typename } }`,
      );
      return data.createStaffToken.__typename;
    };
    for (const wrong of [undefined, '', other.browser.csrf]) {
      browser.csrf = wrong;
      expect(await make()).toBe('NotAllowed');
      expect(await isIn(browser)).toBe(true);
    }
    const { data } = await browser.ask<{ signOut: object }>('mutation { signOut { __typename } }');
    expect(data.signOut).toEqual({ __typename: 'NotAllowed' });
    browser.csrf = own;
    expect(await make()).toBe('CreateStaffTokenPayload');
  });

  test('a token needs no CSRF token', async () => {
    const token = await newsroom.addStaff('owner');
    const { data } = await newsroom.ask<{ revokeStaffToken: object }>(
      'mutation { revokeStaffToken(id: "U3RhZmZUb2tlbjowMTk5MWQ2ZS03YzFmLTdhYTAtOWE0My0zZDVhNGM5ZjBiMTE") { __typename ... on Error { message } } }',
      {},
      { token },
    );
    expect(data.revokeStaffToken).toEqual({
      __typename: 'NotAllowed',
      message: 'There is no such token that still works.',
    });
  });

  test('nobody signs in from a page of another origin', async () => {
    const { email } = await hire();
    const browser = consoleBrowser(newsroom, { origin: 'https://evil.test' });
    expect(await browser.signIn(email, PASSWORD)).toMatchObject({ __typename: 'NotAllowed' });
    expect(browser.setCookie).toBeNull();
  });

  test('who works for another site only signs in, and is nobody on this one', async () => {
    const { email } = await hire('owner', sports);
    const browser = consoleBrowser(newsroom);
    expect(await browser.signIn(email, PASSWORD)).toMatchObject({
      staff: null,
      sites: [{ key: 'sports', role: 'OWNER' }],
    });
    expect((await browser.ask<Who>(WHO)).data.viewer).toMatchObject({ staff: null, sites: [{ key: 'sports' }] });
    expect((await browser.ask(MEMBERS)).errors?.[0]?.extensions).toMatchObject({ code: 'NOT_ALLOWED' });
    const there = { site: 'sports', headers: { cookie: browser.cookie } };
    expect((await newsroom.ask<Who>(WHO, {}, there)).data.viewer.staff).not.toBeNull();
  });

  test('signing in and out is in the log of every site one works for', async () => {
    const { id, email } = await hire();
    const alsoThere = { email, name: 'سلمى حداد', role: 'editor', passwordHash: null } as const;
    await newsroom.write((unit) => addStaff(unit, alsoThere, null), sports);
    const browser = consoleBrowser(newsroom);
    await browser.signIn(email, PASSWORD);
    await browser.ask('mutation { signOut { __typename } }');
    const { reads } = newsroom.services.database;
    const rows = await reads
      .selectFrom('audit_entry')
      .select(['action', 'site_id'])
      .where('subject', '=', id)
      .execute();
    for (const site of [newsroom.site, sports]) {
      const actions = rows.filter((row) => row.site_id === site.id).map((row) => row.action);
      expect(actions.toSorted()).toEqual(['staff.add', 'staff.sign-in', 'staff.sign-out']);
    }
  });
});

describe('signing in to a server without HTTPS', () => {
  const [kind] = databases;
  let newsroom: Newsroom;
  beforeAll(async () => {
    if (!kind) throw new Error('there is no database to test on');
    newsroom = await openNewsroom(kind, { GAZETTE_PUBLIC_URL: 'http://localhost:4000' });
    const passwordHash = await hashPassword(PASSWORD);
    await newsroom.write((unit) =>
      addStaff(unit, { email: 'salma@gazette.test', name: 'Salma', role: 'owner', passwordHash }, null),
    );
  });
  afterAll(() => newsroom.close());

  test('works on this machine, with a plainly named cookie', async () => {
    const browser = consoleBrowser(newsroom, { base: 'http://localhost:4000' });
    expect(await browser.signIn('salma@gazette.test', PASSWORD)).toMatchObject({ __typename: 'SignInPayload' });
    expect(browser.setCookie).toMatch(/^gazette=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Strict$/);
    expect((await browser.ask<Who>(WHO)).data.viewer.staff).toMatchObject({ name: 'Salma' });
  });

  test('is refused between machines', async () => {
    const browser = consoleBrowser(newsroom, { base: 'http://news.example:4000' });
    expect(await browser.signIn('salma@gazette.test', PASSWORD)).toMatchObject({
      __typename: 'NotAllowed',
      message: expect.stringContaining('HTTPS'),
    });
  });
});
