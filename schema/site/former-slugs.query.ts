import type { Visible } from '../gate/visible.ts';
import type { SlugKind } from './former-slug.entity.ts';

/** Id of what addresses with a slug lead to that is nobody’s own; undefined where they lead nowhere. Whether the viewer may see it is for the gate to say. */
export async function whereSlugLeads(visible: Visible, kind: SlugKind, slug: string): Promise<string | undefined> {
  const row = await visible.formerSlugs(kind).select('former_slug.subject').where('former_slug.slug', '=', slug).executeTakeFirst();
  return row?.subject;
}

/** The slugs that lead to each of these, in their order. */
export async function formerSlugsOf(visible: Visible, kind: SlugKind, subjects: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
  if (subjects.length === 0) return new Map();
  const rows = await visible.formerSlugs(kind).select(['former_slug.subject', 'former_slug.slug']).where('former_slug.subject', 'in', subjects).execute();
  const slugs = Map.groupBy(rows, ({ subject }) => subject);
  return new Map([...slugs].map(([subject, of]) => [subject, of.map(({ slug }) => slug).sort()]));
}
