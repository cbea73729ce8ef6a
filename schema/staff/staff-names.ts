import type { Store } from '../gate/store.ts';

/** What these of the staff are called, those who have gone since included. */
export async function staffNames({ reads }: Pick<Store, 'reads'>, ids: readonly string[]) {
  return reads.selectFrom('staff').select(['id', 'name']).where('id', 'in', ids).execute();
}
