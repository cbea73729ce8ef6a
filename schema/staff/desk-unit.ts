import { NotAllowed } from '../gate/refusal.ts';
import type { Store, Unit } from '../gate/store.ts';
import type { Site } from '../site/site.entity.ts';
import { recordAudit } from './record-audit.ts';
import type { StaffIdentity } from './staff-identity.ts';

interface Asked {
  readonly store: Store;
  readonly site: Site;
  readonly now: Date;
  readonly staff: StaffIdentity | null;
}

/** What a saving came to, and how the log calls it. */
interface Done {
  readonly id: string;
  readonly outcome: 'created' | 'updated' | 'unchanged';
}

export interface Act {
  /** As the log names it: `tag.change`. */
  readonly action: string;
  /** Names that help whoever reads the log. */
  readonly detail: Readonly<Record<string, unknown>>;
}

/**
 * Changes something of the site in the name of whoever asks and writes it into the log, unless all was so before.
 * @throws {NotAllowed} for whoever is not of the staff; what a member may do is said by the scope of the field.
 */
export async function changeAtDesk({ store, site, now, staff }: Asked, { action, detail }: Act, work: (unit: Unit) => Promise<Done>): Promise<string> {
  if (!staff) throw new NotAllowed('Only staff of this site may do this.');
  return store.write(site, now, async (written) => {
    const unit: Unit = { ...written, by: staff };
    const { id, outcome } = await work(unit);
    if (outcome !== 'unchanged') await recordAudit(unit, { staff, action, subject: id, detail });
    return id;
  });
}

/** @throws {NotAllowed} for whoever's role is narrowed to sections: this is the whole site's. */
export function assertWholeSite(staff: StaffIdentity | null): void {
  if (staff?.sections) throw new NotAllowed('Your role on this site is narrowed to sections; this belongs to the whole site.');
}
