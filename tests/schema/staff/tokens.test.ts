import { rolePermissions } from '@gazette/schema/staff/staff-role.ts';
import { setStaffRole } from '@gazette/schema/staff/save-staff.ts';
import { disableStaff, enableStaff } from '@gazette/schema/staff/staff-account.ts';
import { createStaffToken, revokeStaffToken } from '@gazette/schema/staff/staff-tokens.ts';
import { identifyToken } from '@gazette/schema/staff/identify.ts';
import { hashOfKey } from '@gazette/schema/staff/random-key.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases } from '../../support/databases.ts';
import { NOON, openNewsroom, type Newsroom } from '../../support/newsroom.ts';

const WHO = '{ viewer { staff { id name permissions } sites { key } csrfToken } }';

interface Who {
  viewer: {
    staff: { id: string; name: string; permissions: string[] } | null;
    sites: unknown[];
    csrfToken: string | null;
  };
}

describe.each(databases)('tokens of staff, on $name', (kind) => {
  let newsroom: Newsroom;
  beforeAll(async () => {
    newsroom = await openNewsroom(kind);
    await newsroom.saveSite({ key: 'sports' });
  });
  afterAll(() => newsroom.close());

  const idOf = async (token: string) => {
    const { services, site } = newsroom;
    return (await identifyToken(services.database, hashOfKey(token), site, services.now()))?.staff.id ?? '';
  };

  test('a stranger is nobody', async () => {
    const { data } = await newsroom.ask<Who>(WHO);
    expect(data.viewer).toEqual({ staff: null, sites: [], csrfToken: null });
  });

  test('a token carries what its owner’s role implies', async () => {
    const token = await newsroom.addStaff('moderator');
    const { data } = await newsroom.ask<Who>(WHO, {}, { token });
    expect(data.viewer.staff?.permissions).toEqual(
      rolePermissions.moderator.map((permission) => permission.replace(':', '_').toUpperCase()),
    );
  });

  test('a token with fewer permissions than its owner has may do only those', async () => {
    const token = await newsroom.addStaff('owner', undefined, ['comments:read']);
    const { data } = await newsroom.ask<Who>(WHO, {}, { token });
    expect(data.viewer.staff?.permissions).toEqual(['COMMENTS_READ']);
    expect(
      (await newsroom.ask('{ staffMembers { nodes { email } } }', {}, { token })).errors?.[0]?.extensions,
    ).toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });

  test('a token cannot carry what the role does not include, an empty name, or a date beyond a year', async () => {
    const staff = await idOf(await newsroom.addStaff('moderator'));
    const make = (change: object) =>
      newsroom.write((unit) =>
        createStaffToken(
          unit,
          { staff, name: 'CI', permissions: ['comments:read'], expiresAt: new Date('2026-04-01'), ...change },
          null,
        ),
      );
    await expect(make({ permissions: ['staff:manage'] })).rejects.toMatchObject({
      fields: [{ name: 'permissions', code: 'INVALID' }],
    });
    await expect(make({ permissions: [] })).rejects.toMatchObject({
      fields: [{ name: 'permissions', code: 'REQUIRED' }],
    });
    await expect(make({ name: '  ' })).rejects.toMatchObject({ fields: [{ name: 'name', code: 'REQUIRED' }] });
    await expect(make({ expiresAt: new Date('2028-01-01') })).rejects.toMatchObject({
      fields: [{ name: 'expiresAt' }],
    });
    await expect(make({ expiresAt: NOON })).rejects.toMatchObject({ fields: [{ name: 'expiresAt' }] });
  });

  test('only the hash of a token is stored', async () => {
    const token = await newsroom.addStaff('editor');
    expect(token).toMatch(/^gzt_[\w-]{43}$/);
    const rows = await newsroom.services.database.reads.selectFrom('staff_token').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token.slice(4));
    expect(rows.map((row) => row.hash)).toContain(hashOfKey(token));
  });

  test.each([
    ['unknown', async () => `gzt_${'A'.repeat(43)}`],
    [
      'expired',
      async () => {
        const staff = await idOf(await newsroom.addStaff('editor'));
        const expiresAt = new Date(NOON.getTime() + 60_000);
        const made = await newsroom.write((unit) =>
          createStaffToken(unit, { staff, name: 'Short', permissions: ['articles:write'], expiresAt }, null),
        );
        newsroom.setNow(expiresAt);
        return made.token;
      },
    ],
    [
      'revoked',
      async () => {
        const staff = await idOf(await newsroom.addStaff('editor'));
        const expiresAt = new Date('2026-04-01');
        return newsroom.write(async (unit) => {
          const made = await createStaffToken(
            unit,
            { staff, name: 'Gone', permissions: ['articles:write'], expiresAt },
            null,
          );
          await revokeStaffToken(unit, made.id, null);
          return made.token;
        });
      },
    ],
  ])('a token that is %s is refused, not answered as a stranger', async (_why, make) => {
    const token = await make();
    const answer = await newsroom.ask(WHO, {}, { token });
    newsroom.setNow(NOON);
    expect(answer.status).toBe(401);
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'BAD_TOKEN' });
  });

  test('a closed account’s token is refused, and good again when it is opened', async () => {
    const token = await newsroom.addStaff('editor');
    const staff = await idOf(token);
    await newsroom.write((unit) => disableStaff(unit, staff, null));
    expect((await newsroom.ask(WHO, {}, { token })).status).toBe(401);
    await newsroom.write((unit) => enableStaff(unit, staff, null));
    expect((await newsroom.ask(WHO, {}, { token })).status).toBe(200);
  });

  test('a role that is lowered lowers the token at once; one taken away ends it', async () => {
    const token = await newsroom.addStaff('owner');
    const staff = await idOf(token);
    const members = () => newsroom.ask('{ staffMembers { nodes { email } } }', {}, { token });
    expect((await members()).errors).toBeUndefined();
    await newsroom.write((unit) => setStaffRole(unit, staff, 'contributor', null));
    expect((await members()).errors?.[0]?.extensions).toMatchObject({ code: 'NOT_ALLOWED' });
    expect((await newsroom.ask<Who>(WHO, {}, { token })).data.viewer.staff?.permissions).toEqual(['ARTICLES_WRITE']);
    await newsroom.write((unit) => setStaffRole(unit, staff, null, null));
    expect((await members()).status).toBe(401);
  });

  test('its last use is noted, to the hour', async () => {
    const token = await newsroom.addStaff('editor');
    const lastUsed = async () => {
      const { data } = await newsroom.ask<{ staffTokens: { nodes: { lastUsedAt: string | null }[] } }>(
        '{ staffTokens { nodes { lastUsedAt } } }',
        {},
        { token },
      );
      return data.staffTokens.nodes.map(({ lastUsedAt }) => lastUsedAt);
    };
    expect(await lastUsed()).toEqual([NOON.toISOString()]);
    newsroom.setNow(new Date(NOON.getTime() + 1_800_000));
    expect(await lastUsed()).toEqual([NOON.toISOString()]);
    const later = new Date(NOON.getTime() + 7_200_000);
    newsroom.setNow(later);
    expect(await lastUsed()).toEqual([later.toISOString()]);
    newsroom.setNow(NOON);
  });

  test('any other kind of authorization is none of ours', async () => {
    const { status, data } = await newsroom.ask<Who>(WHO, {}, { headers: { authorization: 'Basic c2FsbWE6c2FsbWE=' } });
    expect(status).toBe(200);
    expect(data.viewer.staff).toBeNull();
  });

  test('a token cannot make another', async () => {
    const token = await newsroom.addStaff('owner');
    const { data } = await newsroom.ask<{ createStaffToken: object }>(
      `mutation { createStaffToken(input: { name: "More", permissions: [COMMENTS_READ], expiresAt: "2026-04-01T00:00:00Z" }) {
        __typename ... on NotAllowed { code } } }`,
      {},
      { token },
    );
    expect(data.createStaffToken).toEqual({ __typename: 'NotAllowed', code: 'NOT_ALLOWED' });
  });
});
