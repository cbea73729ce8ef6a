import type { Store } from '../gate/store.ts';

/** The e-mail addresses of these of the staff, by which other installations know them; for exports. */
export async function staffEmails({ reads }: Pick<Store, 'reads'>, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await reads.selectFrom('staff').select(['id', 'email']).where('id', 'in', wanted).execute();
  return new Map(rows.map(({ id, email }) => [id, email]));
}

/** Who of the staff has this address; null where nobody has. */
export async function staffWithEmail({ reads }: Pick<Store, 'reads'>, email: string | undefined): Promise<string | null> {
  if (email === undefined) return null;
  const row = await reads.selectFrom('staff').select('id').where('email', '=', email.toLowerCase()).executeTakeFirst();
  return row?.id ?? null;
}
