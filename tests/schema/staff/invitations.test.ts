import { encodeGlobalId } from '@gazette/schema/graph/global-id.ts';
import { addStaff, setStaffRole } from '@gazette/schema/staff/save-staff.ts';
import { accountByEmail } from '@gazette/schema/staff/staff-account.ts';
import { hashPassword } from '@gazette/server/session/password.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { consoleBrowser } from '../../server/session/console-browser.ts';
import { databases } from '../../support/databases.ts';
import { NOON, openNewsroom, type Newsroom } from '../../support/newsroom.ts';

const PASSWORD = 'a long walk by the harbour';
const DAY = 86_400_000;
const INVITE = `mutation ($input: InviteStaffInput!) { inviteStaff(input: $input) {
  __typename ... on InvitePayload { id url expiresAt } ... on InvalidInput { fields { name code } } ... on NotAllowed { message }
} }`;
const OFFER = 'query ($token: String!) { invitation(token: $token) { foundsSite siteName(language: "en") email role invitedBy hasAccount } }';
const ACCEPT = `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) {
  __typename ... on SignInPayload { csrfToken staff { name permissions } sites { key role } } ... on InvalidInput { fields { name code } }
} }`;
const FOUND = `mutation ($input: FoundSiteInput!) { foundSite(input: $input) {
  __typename ... on SignInPayload { sites { key role } } ... on InvalidInput { fields { name code } }
} }`;
const MEMBERS = '{ staffMembers(first: 100) { nodes { email role sections { slug } } } }';

interface Members {
  readonly staffMembers: { readonly nodes: { readonly email: string; readonly role: string; readonly sections: { slug: string }[] | null }[] };
}
interface Invited {
  readonly inviteStaff: { readonly __typename: string; readonly id: string; readonly url: string };
}

describe.each(databases)('links by which somebody joins, on $name', (kind) => {
  let newsroom: Newsroom;
  let token: string;
  let counted = 0;
  beforeAll(async () => {
    newsroom = await openNewsroom(kind, { GAZETTE_SIGN_IN_TRIES: '1000' });
    token = await newsroom.addStaff('owner');
    await newsroom.saveSite({ key: 'sports' });
    await newsroom.publish({ section: 'economy' });
    await newsroom.publish({ section: 'culture' });
  });
  afterAll(() => newsroom.close());

  const anEmail = () => `guest-${++counted}@gazette.test`;
  const sectionId = async (slug: string) =>
    (await newsroom.ask<{ section: { id: string } }>('query ($slug: String!) { section(slug: $slug) { id } }', { slug })).data.section.id;
  const invite = async (input: object, as = token) => (await newsroom.ask<Invited>(INVITE, { input }, { token: as })).data.inviteStaff;
  const tokenOf = (url: string) => url.split('#')[1] ?? '';
  const accept = async (input: object, browser = consoleBrowser(newsroom)) => {
    const { data } = await browser.ask<{ acceptInvitation: { __typename: string; csrfToken?: string } }>(ACCEPT, { input });
    browser.csrf = data.acceptInvitation.csrfToken;
    return data.acceptInvitation;
  };
  const member = async (email: string) =>
    (await newsroom.ask<Members>(MEMBERS, {}, { token })).data.staffMembers.nodes.find((one) => one.email === email);
  const letters = (email: string) =>
    newsroom.services.database.reads.selectFrom('mail').selectAll().where('to', '=', email).orderBy('created_at').execute();

  test('whoever follows the link is on the staff, signed in, in the role and the sections that were offered', async () => {
    const email = anEmail();
    const made = await invite({ email: email.toUpperCase(), role: 'EDITOR', sections: [await sectionId('economy')] });
    expect(made).toMatchObject({ __typename: 'InvitePayload', expiresAt: new Date(NOON.getTime() + 7 * DAY).toISOString() });
    expect(made.url).toMatch(/^https:\/\/gazette\.test\/console\/join\?site=gazette#[\w-]{43}$/);
    const offer = await newsroom.ask<object>(OFFER, { token: tokenOf(made.url) });
    expect(offer.data).toEqual({
      invitation: { foundsSite: false, siteName: 'The Gazette', email, role: 'EDITOR', invitedBy: 'owner 1', hasAccount: false },
    });
    const browser = consoleBrowser(newsroom);
    expect(await accept({ token: tokenOf(made.url), name: 'ليلى ناصر', password: PASSWORD }, browser)).toMatchObject({
      __typename: 'SignInPayload',
      staff: { name: 'ليلى ناصر', permissions: expect.arrayContaining(['ARTICLES_PUBLISH']) },
      sites: [{ key: 'gazette', role: 'EDITOR' }],
    });
    expect(await member(email)).toEqual({ email, role: 'EDITOR', sections: [{ slug: 'economy' }] });
    const { data } = await browser.ask<{ viewer: { staff: { name: string } } }>('{ viewer { staff { name } } }');
    expect(data.viewer.staff.name).toBe('ليلى ناصر');
    expect(await consoleBrowser(newsroom).signIn(email, PASSWORD)).toMatchObject({ __typename: 'SignInPayload' });
  });

  test('the link stands in the letter and nowhere else; what is kept of it is a hash', async () => {
    const email = anEmail();
    const { url } = await invite({ email, role: 'MODERATOR' });
    const [letter] = await letters(email);
    expect(letter?.text).toContain(url);
    expect(letter?.html).toMatch(/^<!doctype html>\n<html lang="ar" dir="rtl">/);
    expect(letter?.subject).toBe('الجريدة: دعوة للانضمام');
    const kept = await newsroom.services.database.reads.selectFrom('staff_invitation').selectAll().execute();
    expect(JSON.stringify(kept)).not.toContain(tokenOf(url));
    const log = await newsroom.services.database.reads.selectFrom('audit_entry').selectAll().execute();
    expect(JSON.stringify(log)).not.toContain(tokenOf(url));
  });

  test('a link that was used, is over, was taken back, is another site’s or nobody’s leads nowhere, and all are told the same', async () => {
    const answers = new Set<string>();
    const refused = async (url: string, site?: string) => {
      const browser = consoleBrowser(newsroom, site === undefined ? {} : { site });
      const mutation = ACCEPT.replace('__typename ', '__typename ... on NotAllowed { message } ');
      const { data } = await browser.ask<{ acceptInvitation: object }>(mutation, { input: { token: tokenOf(url), name: 'Late', password: PASSWORD } });
      answers.add(JSON.stringify(data.acceptInvitation));
      expect(browser.cookie).toBe('');
      const offer = await newsroom.ask<{ invitation: null }>(OFFER, { token: tokenOf(url) }, site ? { site } : {});
      expect(offer.data.invitation).toBeNull();
    };
    const used = await invite({ email: anEmail(), role: 'MODERATOR' });
    await accept({ token: tokenOf(used.url), name: 'Early', password: PASSWORD });
    await refused(used.url);
    const taken = await invite({ email: anEmail(), role: 'MODERATOR' });
    const revoke = (id: string, as: string) =>
      newsroom.ask<{ revokeInvitation: object }>('mutation ($id: ID!) { revokeInvitation(id: $id) { __typename } }', { id }, { token: as });
    expect((await revoke(taken.id, token)).data.revokeInvitation).toEqual({ __typename: 'RevokeInvitationPayload' });
    expect((await revoke(taken.id, token)).data.revokeInvitation).toEqual({ __typename: 'NotAllowed' });
    await refused(taken.url);
    const again = anEmail();
    const first = await invite({ email: again, role: 'MODERATOR' });
    const second = await invite({ email: again, role: 'EDITOR' });
    await refused(first.url);
    await refused(second.url, 'sports');
    await refused('#nobody-has-made-this');
    newsroom.setNow(new Date(NOON.getTime() + 7 * DAY));
    await refused(second.url);
    newsroom.setNow(NOON);
    expect(await accept({ token: tokenOf(second.url), name: 'In time', password: PASSWORD })).toMatchObject({ __typename: 'SignInPayload' });
    expect([...answers]).toEqual([expect.stringContaining('This link does not work any more')]);
  });

  test('of several who follow one link at once, one joins', async () => {
    const { url } = await invite({ email: anEmail(), role: 'MODERATOR' });
    const tries = await Promise.all(
      ['One', 'Two', 'Three'].map((name) => accept({ token: tokenOf(url), name, password: PASSWORD })),
    );
    expect(tries.map((one) => one.__typename).toSorted()).toEqual(['NotAllowed', 'NotAllowed', 'SignInPayload']);
  });

  test('whoever has an account joins with its password and keeps it; a stranger with the link does not', async () => {
    const email = anEmail();
    const passwordHash = await hashPassword(PASSWORD);
    const sports = newsroom.services.sites.byKey('sports');
    await newsroom.write((unit) => addStaff(unit, { email, name: 'Known', role: 'owner', passwordHash }, null), sports);
    const { url } = await invite({ email, role: 'MODERATOR' });
    expect((await newsroom.ask<{ invitation: object }>(OFFER, { token: tokenOf(url) })).data.invitation).toMatchObject({ hasAccount: true });
    expect(await accept({ token: tokenOf(url), name: 'Thief', password: 'another walk by the sea' })).toEqual({ __typename: 'NotAllowed' });
    expect(await accept({ token: tokenOf(url), name: 'Thief', password: PASSWORD })).toMatchObject({
      __typename: 'SignInPayload',
      staff: { name: 'Known' },
      sites: [{ key: 'gazette', role: 'MODERATOR' }, { key: 'sports', role: 'OWNER' }],
    });
    expect(await accountByEmail(newsroom.services.database, email)).toMatchObject({ passwordHash });
  });

  test('an invitation ends with the role of whoever gave it', async () => {
    const other = await newsroom.addStaff('owner');
    const { url } = await invite({ email: anEmail(), role: 'OWNER' }, other);
    const { staff_id: id } = await newsroom.services.database.reads
      .selectFrom('staff_invitation')
      .select('invited_by as staff_id')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    await newsroom.write((unit) => setStaffRole(unit, id ?? '', 'editor', null));
    expect(await accept({ token: tokenOf(url), name: 'Too late', password: PASSWORD })).toEqual({ __typename: 'NotAllowed' });
    expect(await invite({ email: anEmail(), role: 'OWNER' }, other)).toMatchObject({ __typename: 'NotAllowed' });
  });

  test.each([
    ['no e-mail', { email: 'nobody', role: 'EDITOR' }, 'email', 'INVALID'],
    ['two e-mails', { email: 'a@gazette.test,b@gazette.test', role: 'EDITOR' }, 'email', 'INVALID'],
    ['a header', { email: 'a@gazette.test\r\nBcc: b@gazette.test', role: 'EDITOR' }, 'email', 'INVALID'],
    ['a role that is for the whole site', { email: 'a@gazette.test', role: 'OWNER', sections: ['economy'] }, 'sections', 'INVALID'],
    ['no section at all', { email: 'a@gazette.test', role: 'EDITOR', sections: [] }, 'sections', 'REQUIRED'],
  ])('%s is refused by name', async (_case, input, name, code) => {
    const sections = 'sections' in input ? await Promise.all(input.sections.map(sectionId)) : undefined;
    expect(await invite({ ...input, ...(sections && { sections }) })).toMatchObject({ fields: [{ name, code }] });
  });

  test('a section of another site is none, and nobody is invited twice to what they are', async () => {
    const foreign = encodeGlobalId('Section', '01900000-0000-7000-8000-000000000000');
    expect(await invite({ email: anEmail(), role: 'EDITOR', sections: [foreign] })).toMatchObject({ fields: [{ name: 'sections', code: 'NOT_FOUND' }] });
    expect(await invite({ email: 'owner-1@gazette.test', role: 'EDITOR' })).toMatchObject({ __typename: 'NotAllowed' });
    expect(await invite({ email: anEmail(), role: 'EDITOR' }, await newsroom.addStaff('editor'))).toMatchObject({ __typename: 'NotAllowed' });
  });

  test('a role is narrowed to sections, and what is taken away in mid-session counts from the next request on', async () => {
    const email = anEmail();
    const { url } = await invite({ email, role: 'EDITOR' });
    const browser = consoleBrowser(newsroom);
    await accept({ token: tokenOf(url), name: 'Editor', password: PASSWORD }, browser);
    const write = async (section: string) => {
      const input = { headline: 'A bridge opens', body: '<p>Open.</p>', language: 'en', section };
      const mutation = 'mutation ($input: ArticleInput!) { createArticle(input: $input) { __typename } }';
      return (await browser.ask<{ createArticle: { __typename: string } }>(mutation, { input })).data.createArticle.__typename;
    };
    expect(await write('culture')).not.toBe('NotAllowed');
    const account = await accountByEmail(newsroom.services.database, email);
    const set = async (variables: object) => {
      const mutation = `mutation ($staff: ID!, $role: StaffRole, $sections: [ID!]) { setStaffRole(staff: $staff, role: $role, sections: $sections) {
        __typename ... on SetStaffRolePayload { role sections } ... on InvalidInput { fields { name code } } } }`;
      const staff = encodeGlobalId('Staff', account?.id ?? '');
      return (await newsroom.ask<{ setStaffRole: object }>(mutation, { staff, ...variables }, { token })).data.setStaffRole;
    };
    const economy = await sectionId('economy');
    expect(await set({ role: 'EDITOR', sections: [economy] })).toEqual({ __typename: 'SetStaffRolePayload', role: 'EDITOR', sections: [economy] });
    expect(await write('culture')).toBe('NotAllowed');
    expect(await write('economy')).not.toBe('NotAllowed');
    // Left out, it stays as narrow as it was.
    expect(await set({ role: 'CONTRIBUTOR' })).toMatchObject({ role: 'CONTRIBUTOR', sections: [economy] });
    expect(await set({ role: 'MODERATOR', sections: [economy] })).toMatchObject({ fields: [{ name: 'sections', code: 'INVALID' }] });
    expect(await set({ role: 'MODERATOR' })).toMatchObject({ role: 'MODERATOR', sections: null });
    expect(await write('economy')).toBe('NotAllowed');
    expect(await set({ role: null })).toMatchObject({ role: null });
    expect((await browser.ask<{ viewer: { staff: null } }>('{ viewer { staff { name } } }')).data.viewer.staff).toBeNull();
  });

  describe('and by which a site is founded', () => {
    const inviteSite = async (as = token, site?: string) => {
      const mutation = 'mutation { inviteSite { __typename ... on InvitePayload { url } ... on NotAllowed { message } } }';
      const options = site === undefined ? { token: as } : { token: as, site };
      return (await newsroom.ask<{ inviteSite: { __typename: string; url: string } }>(mutation, {}, options)).data.inviteSite;
    };
    const found = async (input: object, browser = consoleBrowser(newsroom)) =>
      (await browser.ask<{ foundSite: { __typename: string } }>(FOUND, { input })).data.foundSite;
    const wish = (url: string, more: object = {}) => ({
      token: tokenOf(url),
      ownerName: 'Nadia',
      email: anEmail(),
      password: PASSWORD,
      key: `village-${++counted}`,
      name: 'أخبار القرية',
      locale: 'ar-JO',
      ...more,
    });

    test('whoever opens it has a console, hosts, origins and a conversation of their own at once', async () => {
      const { url } = await inviteSite();
      expect(url).toMatch(/\/console\/found\?site=gazette#[\w-]{43}$/);
      const browser = consoleBrowser(newsroom);
      const input = wish(url, { key: 'village', hosts: ['village.test'], allowedOrigins: ['https://blog.village.test'] });
      expect(await found(input, browser)).toEqual({ __typename: 'SignInPayload', sites: [{ key: 'village', role: 'OWNER' }] });
      const { data } = await newsroom.ask<{ viewer: { staff: { permissions: string[] } }; site: object }>(
        '{ viewer { staff { permissions } } site { key name } }',
        {},
        { site: 'village', headers: { cookie: browser.cookie } },
      );
      expect(data.viewer.staff.permissions).toContain('STAFF_MANAGE');
      expect(data.site).toEqual({ key: 'village', name: 'أخبار القرية' });
      const post = (origin: string) =>
        newsroom.ask<{ submitComment: { __typename: string } }>(
          'mutation ($input: SubmitCommentInput!) { submitComment(input: $input) { __typename } }',
          { input: { url: 'https://village.test/first', name: 'Reader', body: 'Good luck to the village paper.' } },
          { site: 'village', origin },
        );
      expect((await post('https://blog.village.test')).data.submitComment.__typename).toBe('SubmitCommentPayload');
      expect((await post('https://blog.test')).data.submitComment.__typename).toBe('NotAllowed');
      // Its owner is nobody on the site from which the invitation came.
      const here = await browser.ask<{ viewer: { staff: null } }>('{ viewer { staff { name } } }');
      expect(here.data.viewer.staff).toBeNull();
      expect(await found(wish(url))).toEqual({ __typename: 'NotAllowed' });
    });

    test('a key or a host of another site is refused by name, and the link is still good', async () => {
      const { url } = await inviteSite();
      expect(await found(wish(url, { key: 'sports' }))).toMatchObject({ fields: [{ name: 'key', code: 'INVALID' }] });
      expect(await found(wish(url, { key: 'No Key' }))).toMatchObject({ fields: [{ name: 'key', code: 'INVALID' }] });
      expect(await found(wish(url, { hosts: ['gazette.test'] }))).toMatchObject({ fields: [{ name: 'hosts', code: 'INVALID' }] });
      expect(await found(wish(url, { hosts: ['*.test'] }))).toMatchObject({ fields: [{ name: 'hosts', code: 'INVALID' }] });
      expect(await found(wish(url, { locale: 'no language' }))).toMatchObject({ fields: [{ name: 'locale' }, { name: 'languages' }] });
      expect(await found(wish(url, { password: 'short' }))).toMatchObject({ fields: [{ name: 'password', code: 'TOO_SHORT' }] });
      expect(await found(wish(url))).toMatchObject({ __typename: 'SignInPayload' });
    });

    test('of two who found the same site at once, one does', async () => {
      const [one, two] = [await inviteSite(), await inviteSite()];
      const tries = await Promise.all([one, two].map(({ url }) => found(wish(url, { key: 'twice' }))));
      expect(tries.map(({ __typename }) => __typename).toSorted()).toEqual(['InvalidInput', 'SignInPayload']);
    });

    test('only owners of the default site invite others to found one; a link to join founds nothing', async () => {
      const sports = newsroom.services.sites.byKey('sports');
      expect(await inviteSite(await newsroom.addStaff('owner', sports), 'sports')).toMatchObject({ __typename: 'NotAllowed' });
      expect(await inviteSite(await newsroom.addStaff('editor'))).toMatchObject({ __typename: 'NotAllowed' });
      const join = await invite({ email: anEmail(), role: 'OWNER' });
      expect(await found(wish(join.url))).toEqual({ __typename: 'NotAllowed' });
      const { url } = await inviteSite();
      expect(await accept({ token: tokenOf(url), name: 'Wrong door', email: anEmail(), password: PASSWORD })).toEqual({ __typename: 'NotAllowed' });
    });
  });
});
