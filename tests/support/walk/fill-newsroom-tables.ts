import type { Unit } from '@gazette/schema/gate/store.ts';
import { hashOfKey } from '@gazette/schema/staff/random-key.ts';
import { randomUUID as uuid } from 'node:crypto';
import { mark, type Key } from './marks.ts';

/** A link that walks about: it works on its own site alone. */
export const walkToken = (key: Key) => `walk-about-${key}`;

/** What the newsroom works with besides its articles: whoever shows some of it to somebody marks it for them. */
export async function fillNewsroomTables(unit: Unit, key: Key, staff: { readonly id: string }): Promise<void> {
  const { sql, site, now } = unit;
  const never = mark('never', key);
  const later = new Date(now.getTime() + 86_400_000);
  const json = (value: unknown) => JSON.stringify(value) as never;
  const base = { site_id: site.id, created_at: now };
  await sql
    .insertInto('mail')
    .values({ id: uuid(), ...base, key: `${never} key`, to: `${never}@mail.test`, subject: never, text: never, html: never, unsubscribe_url: null, attempts: 0, next_attempt_at: later, sent_at: null, last_error: null })
    .execute();
  await sql.insertInto('password_reset').values({ hash: `${never} reset`, staff_id: staff.id, created_at: now, expires_at: later }).execute();
  await sql
    .insertInto('staff_invitation')
    .values({ id: uuid(), ...base, hash: `${never} invitation`, email: `${mark('owners', key)}@mail.test`, role: 'editor', sections: null, invited_by: staff.id, expires_at: later, accepted_at: null, revoked_at: null })
    .execute();
  // Whoever holds a link may know what it offers.
  await sql
    .insertInto('staff_invitation')
    .values({ id: uuid(), ...base, hash: hashOfKey(walkToken(key)), email: null, role: 'editor', sections: null, invited_by: null, expires_at: later, accepted_at: null, revoked_at: null })
    .execute();
  await sql
    .insertInto('image_file')
    .values({ id: uuid(), ...base, hash: `${never} file`, width: 1, height: 1, variants: json([]), source_url: null, created_by: staff.id })
    .execute();
  // The owners' to see, but for what is of use to the machine alone.
  const owners = mark('owners', key);
  const source = { id: uuid(), ...base, name: owners, kind: 'feed' as const, address: `https://${owners}.test/feed`, rule: 'hold' as const, section: null, language: null, active: true };
  await sql
    .insertInto('source')
    .values({ ...source, etag: never, last_modified: null, next_read_at: later, last_read_at: null, failures: 0, last_error: owners, last_problem: null, version: 1 })
    .execute();
  // Nobody learns by them what they must not see, nor what they are.
  for (const kind of ['section', 'tag', 'contributor'] as const) {
    const subjects = await sql.selectFrom(kind).select('id').where('site_id', '=', site.id).orderBy('id').execute();
    const former = subjects.map(({ id }, index) => ({ site_id: site.id, kind, slug: `${never}-${kind}-${index}`, subject: id }));
    if (former.length > 0) await sql.insertInto('former_slug').values(former).execute();
  }
  await sql.insertInto('source_item').values({ id: uuid(), source_id: source.id, key: owners, article_id: null, outcome: 'refused', remark: owners, seen_at: now }).execute();
}
