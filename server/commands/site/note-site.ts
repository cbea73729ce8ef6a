import type { Site } from '@gazette/schema/site/site.entity.ts';
import { recordAudit } from '@gazette/schema/staff/record-audit.ts';
import type { Services } from '../../services.ts';

/** Writes into the log of a site that the command line has made or changed it. */
export async function noteSite(
  database: Services['database'],
  site: Site,
  action: 'site.create' | 'site.change',
  now: Date,
): Promise<void> {
  await database.write(site, now, (unit) =>
    recordAudit(unit, { staff: null, action, subject: site.id, detail: { name: site.key } }),
  );
}
