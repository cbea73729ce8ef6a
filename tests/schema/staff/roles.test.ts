import { addStaff, setStaffRole } from '@gazette/schema/staff/save-staff.ts';
import { disableStaff } from '@gazette/schema/staff/staff-account.ts';
import type { StaffRole } from '@gazette/schema/staff/staff-role.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { databases } from '../../support/databases.ts';
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts';

describe.each(databases)('roles on a site, on $name', (kind) => {
  let newsroom: Newsroom;
  beforeEach(async () => {
    newsroom = await openNewsroom(kind);
  });
  afterEach(() => newsroom.close());

  const hire = (email: string, role: StaffRole, site = newsroom.site, name = 'Salma') =>
    newsroom.write((unit) => addStaff(unit, { email, name, role, passwordHash: null }, null), site);

  test('somebody who works for one site already is the same person on the next', async () => {
    const sports = await newsroom.saveSite({ key: 'sports' });
    const first = await hire('Salma@Gazette.test ', 'owner');
    const second = await hire('salma@gazette.test', 'moderator', sports, 'Somebody else');
    expect(first).toEqual({ id: second.id, isNew: true });
    expect(second.isNew).toBe(false);
    const { data } = await newsroom.ask<{ staffMembers: object }>(
      '{ staffMembers { nodes { staff { name } role } } }',
      {},
      { token: await newsroom.addStaff('owner', sports), site: 'sports' },
    );
    expect(data.staffMembers).toMatchObject({
      nodes: expect.arrayContaining([{ staff: { name: 'Salma' }, role: 'MODERATOR' }]),
    });
  });

  test('nobody is taken on twice, nor under what is no e-mail or no name', async () => {
    await hire('salma@gazette.test', 'owner');
    await expect(hire('salma@gazette.test', 'editor')).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(hire('salma', 'editor')).rejects.toMatchObject({ fields: [{ name: 'email', code: 'INVALID' }] });
    await expect(hire('new@gazette.test', 'editor', undefined, ' \u202e ')).rejects.toMatchObject({
      fields: [{ name: 'name', code: 'REQUIRED' }],
    });
  });

  test('staff cannot leave a site without an owner; the operator can', async () => {
    const { id } = await hire('salma@gazette.test', 'owner');
    const step = (role: StaffRole | null, by: { id: string } | null) =>
      newsroom.write((unit) => setStaffRole(unit, id, role, by));
    await expect(step('editor', { id })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    const other = await hire('tarek@gazette.test', 'owner');
    await newsroom.write((unit) => disableStaff(unit, other.id, null));
    await expect(step(null, { id })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await hire('mona@gazette.test', 'owner');
    await step('editor', { id });
    await step(null, null);
    await expect(step('editor', null)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });

  test('an owner changes roles in the graph, others do not', async () => {
    const { id } = await hire('salma@gazette.test', 'contributor');
    const change = async (token: string) => {
      const { data } = await newsroom.ask<{ setStaffRole: object }>(
        'mutation Promote($id: ID!) { setStaffRole(staff: $id, role: EDITOR) { __typename ... on SetStaffRolePayload { role } } }',
        { id: Buffer.from(`Staff:${id}`).toString('base64url') },
        { token },
      );
      return data.setStaffRole;
    };
    expect(await change(await newsroom.addStaff('editor'))).toEqual({ __typename: 'NotAllowed' });
    expect(await change(await newsroom.addStaff('owner'))).toEqual({
      __typename: 'SetStaffRolePayload',
      role: 'EDITOR',
    });
  });
});
