import { randomUUID } from 'node:crypto';
import { recordAudit } from '@gazette/schema/staff/record-audit.ts';
import { encodeGlobalId } from '@gazette/schema/graph/global-id.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases } from '../../support/databases.ts';
import { NOON, openNewsroom, type Newsroom } from '../../support/newsroom.ts';

interface Log {
  auditLog: {
    nodes: { at: string; action: string; subject: string | null; staff: { name: string } | null; detail: object[] }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

const LOG = `query Log($first: Int, $after: String, $action: String, $subject: ID, $staff: ID) {
  auditLog(first: $first, after: $after, action: $action, subject: $subject, staff: $staff) {
    nodes { at action subject staff { name } detail { name value } }
    pageInfo { hasNextPage endCursor }
  }
}`;

describe.each(databases)('the log of who did what, on $name', (kind) => {
  let newsroom: Newsroom;
  let token: string;
  let staffId: string;
  const reader = randomUUID();
  const comment = randomUUID();

  beforeAll(async () => {
    newsroom = await openNewsroom(kind);
    token = await newsroom.addStaff('moderator');
    const { data } = await newsroom.ask<{ viewer: { staff: { id: string } } }>(
      '{ viewer { staff { id } } }',
      {},
      { token },
    );
    staffId = data.viewer.staff.id;
    const by = { id: Buffer.from(staffId, 'base64url').toString().split(':')[1] ?? '' };
    const acts = [
      { staff: by, action: 'reader.ban', subject: reader, detail: { reason: 'spam', days: 7 } },
      { staff: by, action: 'comment.approve', subject: comment },
      { staff: null, action: 'comment.reject', subject: comment },
    ];
    for (const [index, act] of acts.entries()) {
      newsroom.setNow(new Date(NOON.getTime() + (index + 1) * 60_000));
      await newsroom.write((unit) => recordAudit(unit, act));
    }
  });
  afterAll(() => newsroom.close());

  const log = async (variables: object = {}) => (await newsroom.ask<Log>(LOG, variables, { token })).data.auditLog;

  test('tells the latest first, with who, when, to what and what else', async () => {
    const { nodes } = await log({ first: 3 });
    expect(nodes).toEqual([
      {
        at: '2026-03-01T12:03:00.000Z',
        action: 'comment.reject',
        subject: encodeGlobalId('Comment', comment),
        staff: null,
        detail: [],
      },
      {
        at: '2026-03-01T12:02:00.000Z',
        action: 'comment.approve',
        subject: encodeGlobalId('Comment', comment),
        staff: { name: 'moderator 1' },
        detail: [],
      },
      {
        at: '2026-03-01T12:01:00.000Z',
        action: 'reader.ban',
        subject: encodeGlobalId('Reader', reader),
        staff: { name: 'moderator 1' },
        detail: expect.arrayContaining([
          { name: 'reason', value: 'spam' },
          { name: 'days', value: '7' },
        ]),
      },
    ]);
  });

  test('is paged by key', async () => {
    const whole = await log();
    const pages: Log['auditLog']['nodes'] = [];
    let after: string | null = null;
    do {
      const { nodes, pageInfo } = await log({ first: 2, after });
      pages.push(...nodes);
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(pages).toEqual(whole.nodes);
    expect(pages.length).toBe(5);
  });

  test('is narrowed by action, by noun, by subject and by who', async () => {
    const actions = async (variables: object) => (await log(variables)).nodes.map(({ action }) => action);
    expect(await actions({ action: 'reader.ban' })).toEqual(['reader.ban']);
    expect(await actions({ action: 'comment' })).toEqual(['comment.reject', 'comment.approve']);
    for (const odd of ['%', '_', '\\', 'reader\u0000', "'"]) expect(await actions({ action: `${odd}x` })).toEqual([]);
    expect(await actions({ subject: encodeGlobalId('Comment', comment) })).toEqual([
      'comment.reject',
      'comment.approve',
    ]);
    expect(await actions({ staff: staffId })).toEqual(['comment.approve', 'reader.ban']);
  });

  test('holds what was done to accounts and tokens, and neither e-mails nor keys', async () => {
    const { nodes } = await log();
    expect(nodes.map(({ action }) => action)).toEqual(expect.arrayContaining(['staff.add', 'token.create']));
    expect(JSON.stringify(nodes)).not.toMatch(/@|gzt_/);
  });

  test('has no entry for an act that was rolled back', async () => {
    const before = (await log()).nodes.length;
    const act = newsroom.write(async (unit) => {
      await recordAudit(unit, { staff: null, action: 'comment.approve', subject: comment });
      throw new Error('the act failed');
    });
    await expect(act).rejects.toThrow('the act failed');
    expect((await log()).nodes.length).toBe(before);
  });
});
