import type { Unit } from '../gate/store.ts';
import { confusableSkeleton } from '../text/confusable-skeleton.ts';

/** Whose name it may be: they may bear it. */
export interface NameBearer {
  readonly readerId?: string | null;
  readonly staffId?: string | null;
}

/**
 * Whether a name can be taken for that of somebody on the site's staff or of a reader whom the publisher has signed in,
 * look-alike characters, spaces and punctuation included. Anonymous readers may share a name, as people do.
 */
export async function nameIsBorrowed({ sql, site }: Pick<Unit, 'sql' | 'site'>, name: string, bearer: NameBearer = {}): Promise<boolean> {
  const skeleton = confusableSkeleton(name);
  if (skeleton === '') return false;
  const signed = await sql
    .selectFrom('reader')
    .select('id')
    .where('site_id', '=', site.id)
    .where('name_skeleton', '=', skeleton)
    .where('kind', '=', 'signed')
    .where('erased_at', 'is', null)
    .$if(Boolean(bearer.readerId), (query) => query.where('id', '!=', bearer.readerId ?? ''))
    .limit(1)
    .executeTakeFirst();
  return signed !== undefined || nameIsOfStaff({ sql, site }, name, bearer);
}

/** Whether a name can be taken for that of somebody on the site's staff. */
export async function nameIsOfStaff({ sql, site }: Pick<Unit, 'sql' | 'site'>, name: string, bearer: NameBearer = {}): Promise<boolean> {
  const skeleton = confusableSkeleton(name);
  if (skeleton === '') return false;
  const staff = await sql
    .selectFrom('staff')
    .innerJoin('staff_membership', 'staff_membership.staff_id', 'staff.id')
    .select(['staff.id', 'staff.name'])
    .where('staff_membership.site_id', '=', site.id)
    .where('staff.disabled_at', 'is', null)
    .execute();
  return staff.some((one) => one.id !== bearer.staffId && confusableSkeleton(one.name) === skeleton);
}
