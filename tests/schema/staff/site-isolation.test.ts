import { encodeGlobalId } from '@gazette/schema/graph/global-id.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases } from '../../support/databases.ts';
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts';

/** Everything that only staff may ask. */
const ALL = `{
  viewer { staff { id name } sites { key } }
  staffMembers { nodes { staff { id name } email } }
  staffTokens { nodes { id name staff { id name } } }
  auditLog { nodes { id action subject staff { name } detail { name value } } }
}`;

interface All {
  viewer: { staff: { id: string } | null };
  staffMembers: { nodes: { staff: { id: string }; email: string }[] };
  staffTokens: { nodes: { id: string }[] };
  auditLog: { nodes: { id: string }[] };
}

describe.each(databases)('staff of one site, on $name', (kind) => {
  let newsroom: Newsroom;
  let sports: Site;
  let here: string;
  let there: string;
  beforeAll(async () => {
    newsroom = await openNewsroom(kind);
    sports = await newsroom.saveSite({ key: 'sports', names: { en: 'The Sports' } });
    here = await newsroom.addStaff('owner');
    there = await newsroom.addStaff('owner', sports);
  });
  afterAll(() => newsroom.close());

  const seenBy = async (token: string, site: string) => (await newsroom.ask<All>(ALL, {}, { token, site })).data;

  test('see their own staff, tokens and log, and nothing of another’s', async () => {
    const own = await seenBy(here, 'gazette');
    const other = await seenBy(there, 'sports');
    expect(own.staffMembers.nodes.map(({ email }) => email)).toEqual(['owner-1@gazette.test']);
    expect(other.staffMembers.nodes.map(({ email }) => email)).toEqual(['owner-2@gazette.test']);
    const idsOf = ({ staffMembers, staffTokens, auditLog }: All) => [
      ...staffMembers.nodes.map(({ staff }) => staff.id),
      ...[...staffTokens.nodes, ...auditLog.nodes].map(({ id }) => id),
    ];
    expect(idsOf(own).length).toBeGreaterThan(3);
    expect(idsOf(own).filter((id) => idsOf(other).includes(id))).toEqual([]);
  });

  test('are refused with their token where they do not work', async () => {
    const { status, errors } = await newsroom.ask(ALL, {}, { token: there, site: 'gazette' });
    expect(status).toBe(401);
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_TOKEN' });
  });

  test('change neither roles nor tokens of another, though they know the ids', async () => {
    const before = await seenBy(here, 'gazette');
    const staff = before.staffMembers.nodes[0]?.staff.id;
    const token = before.staffTokens.nodes[0]?.id;
    const { data } = await newsroom.ask<Record<string, object>>(
      `mutation Meddle($staff: ID!, $token: ID!) {
        setStaffRole(staff: $staff, role: CONTRIBUTOR) { __typename }
        revokeStaffToken(id: $token) { __typename }
      }`,
      { staff, token },
      { token: there, site: 'sports' },
    );
    expect(data).toEqual({
      setStaffRole: { __typename: 'NotAllowed' },
      revokeStaffToken: { __typename: 'NotAllowed' },
    });
    expect(await seenBy(here, 'gazette')).toEqual(before);
  });

  test('asking the log for another’s things by id gives nothing', async () => {
    const staff = (await seenBy(here, 'gazette')).staffMembers.nodes[0]?.staff.id;
    const { data } = await newsroom.ask<Pick<All, 'auditLog'>>(
      'query Log($id: ID!) { auditLog(subject: $id) { nodes { id } } }',
      { id: staff },
      { token: there, site: 'sports' },
    );
    expect(data.auditLog.nodes).toEqual([]);
  });

  test('and strangers get no staff at all', async () => {
    for (const field of ['staffMembers', 'staffTokens', 'auditLog']) {
      const { data, errors } = await newsroom.ask(`{ ${field} { nodes { __typename } } }`);
      expect(data).toBeNull();
      expect(errors?.[0]?.extensions).toEqual({ code: 'NOT_ALLOWED' });
    }
    const { data } = await newsroom.ask<Record<string, object>>(
      'mutation Meddle($id: ID!) { setStaffRole(staff: $id, role: OWNER) { __typename ... on Error { code } } }',
      { id: encodeGlobalId('Staff', newsroom.site.id) },
    );
    expect(data['setStaffRole']).toEqual({ __typename: 'NotAllowed', code: 'NOT_ALLOWED' });
  });
});
