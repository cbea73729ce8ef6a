import type { Unit } from '@gazette/schema/gate/store.ts';
import { recordAudit } from '@gazette/schema/staff/record-audit.ts';
import { addStaff } from '@gazette/schema/staff/save-staff.ts';
import { randomUUID as uuid } from 'node:crypto';
import { mark, type Key } from './marks.ts';

/** Somebody of the staff, and everything that the newsroom keeps to itself. */
export async function fillDesk(unit: Unit, site: Key): Promise<{ id: string }> {
  const [desk, owners, never] = [mark('desk', site), mark('owners', site), mark('never', site)];
  const later = new Date(unit.now.getTime() + 86_400_000);
  const passwordHash = `${never} password`;
  const staff = { email: `${owners}@newsroom.test`, name: `${desk} name`, role: 'editor', passwordHash } as const;
  const { id } = await addStaff(unit, staff, null);
  await unit.sql
    .insertInto('staff_token')
    .values({
      id: uuid(),
      staff_id: id,
      site_id: unit.site.id,
      name: `${owners} token`,
      hash: `${never} hash`,
      permissions: JSON.stringify(['comments:read']) as never,
      created_at: unit.now,
      expires_at: later,
      last_used_at: null,
      revoked_at: null,
    })
    .execute();
  await unit.sql
    .insertInto('staff_session')
    .values({ hash: `${never} session`, staff_id: id, created_at: unit.now, expires_at: later })
    .execute();
  await recordAudit(unit, {
    staff: { id },
    action: 'comment.approve',
    subject: id,
    detail: { note: `${desk} detail` },
  });
  await unit.sql
    .insertInto('word_list_entry')
    .values([
      { id: uuid(), site_id: unit.site.id, language: 'en', kind: 'suspect', entry: desk, created_at: unit.now },
      { id: uuid(), site_id: unit.site.id, language: 'ar', kind: 'banned', entry: desk, created_at: unit.now },
    ])
    .execute();
  await fillWebhook(unit, owners, never);
  await fillSecrets(unit, never, later);
  return { id };
}

async function fillWebhook(unit: Unit, owners: string, never: string): Promise<void> {
  const webhook = uuid();
  await unit.sql
    .insertInto('webhook')
    .values({
      id: webhook,
      site: unit.site.id,
      url: `https://${owners}.test/hook`,
      secret: `${never} secret`,
      topics: JSON.stringify(['comment.created']) as never,
      created_at: unit.now,
      disabled_at: null,
    })
    .execute();
  await unit.sql
    .insertInto('webhook_delivery')
    .values({
      id: uuid(),
      webhook_id: webhook,
      topic: 'comment.created',
      payload: JSON.stringify({ comment: `${never} payload` }) as never,
      created_at: unit.now,
      attempts: 1,
      next_attempt_at: null,
      delivered_at: null,
      last_error: `${owners} error`,
    })
    .execute();
}

/** What belongs to the installation and is nobody's to read. */
async function fillSecrets(unit: Unit, never: string, later: Date): Promise<void> {
  await unit.sql
    .insertInto('reader_key')
    .values({
      site_id: unit.site.id,
      key_id: `${never} id`,
      algorithm: 'HS256',
      key: `${never} key`,
      created_at: unit.now,
    })
    .execute();
  await unit.sql
    .insertInto('secret')
    .values({ name: `${never} name`, value: `${never} value`, created_at: unit.now })
    .execute();
  await unit.sql
    .insertInto('rate_limit')
    .values({ key: `comment:${never} address`, points: 1, expire: later.getTime() })
    .execute();
  await unit.sql
    .insertInto('spent_proof')
    .values({ id: `${never} proof`, expires_at: later })
    .execute();
  await unit.sql
    .insertInto('job')
    .values({
      name: `${never} job`,
      next_run_at: later,
      lease_owner: `${never} owner`,
      lease_until: null,
      last_run_at: null,
      last_error: `${never} error`,
    })
    .execute();
}
