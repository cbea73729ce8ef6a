import type { Store } from '../../gate/store.ts';
import { writeMail } from '../../mail/write-mail.ts';
import { commentPolicy } from '../../site/comment-policy.ts';
import type { Site } from '../../site/site.entity.ts';
import { digestLetter, type WaitingKind } from '../../staff/letters/digest-letter.ts';
import { rolePermissions, staffRoles } from '../../staff/staff-role.ts';
import { digestPeriod } from './digest-period.ts';
import { waitingForModerators } from './waiting.query.ts';

const moderating = staffRoles.filter((role) => rolePermissions[role].includes('comments:moderate'));

/**
 * Writes to everybody who moderates the site how much waits for them, where something does: once in the period that the
 * site's policy sets, which the letter's key sees to, whoever asks and however often.
 * @param urlOf where in the console each kind is seen to.
 */
export async function writeDigest(store: Store, site: Site, now: Date, urlOf: (kind: WaitingKind) => string): Promise<void> {
  const { digest: pace } = commentPolicy(site);
  const period = digestPeriod(site, now);
  if (pace === 'never' || period === undefined) return;
  const waiting = await waitingForModerators(store, site);
  const [first] = waiting;
  if (!first) return;
  const letter = digestLetter(site, { waiting, pace, url: urlOf(first.kind) });
  await store.write(site, now, async (unit) => {
    const receivers = await unit.sql
      .selectFrom('staff_membership')
      .innerJoin('staff', 'staff.id', 'staff_membership.staff_id')
      .select(['staff.id', 'staff.email'])
      .where('staff_membership.site_id', '=', site.id)
      .where('staff_membership.role', 'in', moderating)
      .where('staff.disabled_at', 'is', null)
      .orderBy('staff.id')
      .execute();
    for (const { id, email } of receivers) await writeMail(unit, site.id, { key: `digest:${site.id}:${id}:${period}`, to: email, letter });
  });
}
