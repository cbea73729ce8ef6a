import type { Unit } from '../gate/store.ts';
import type { SlugKind } from './former-slug.entity.ts';

/** Lets addresses with this slug, which is nobody's any more, lead to a subject. The last to claim one has it. */
export async function keepSlug(unit: Unit, kind: SlugKind, slug: string, subject: string): Promise<void> {
  await unit.sql
    .insertInto('former_slug')
    .values({ site_id: unit.site.id, kind, slug, subject })
    .onConflict((conflict) => conflict.columns(['site_id', 'kind', 'slug']).doUpdateSet({ subject }))
    .execute();
}

/** Ends that addresses with this slug lead elsewhere: it is somebody's own from now on. */
export async function takeSlug(unit: Unit, kind: SlugKind, slug: string): Promise<void> {
  await unit.sql.deleteFrom('former_slug').where('site_id', '=', unit.site.id).where('kind', '=', kind).where('slug', '=', slug).execute();
}

/** Lets what led to a subject that is gone lead to the one that has taken its place, or nowhere. */
export async function handSlugsOver(unit: Unit, gone: string, to: string | undefined): Promise<void> {
  const { sql, site } = unit;
  if (to === undefined) await sql.deleteFrom('former_slug').where('subject', '=', gone).where('site_id', '=', site.id).execute();
  else await sql.updateTable('former_slug').set({ subject: to }).where('subject', '=', gone).where('site_id', '=', site.id).execute();
}
