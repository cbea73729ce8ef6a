import type { Selectable } from 'kysely';
import { bySlug } from '../gate/by-slug.ts';
import { inOrder, type Window } from '../gate/keyset.ts';
import { prepared } from '../gate/prepared.ts';
import type { Tables } from '../gate/tables.ts';
import type { Visible } from '../gate/visible.ts';
import { whereSlugLeads } from '../site/former-slugs.query.ts';
import { namesWith } from '../site/names-with.ts';

export type ContributorRow = Selectable<Tables['contributor']>;

export async function contributorsByIds(visible: Visible, ids: readonly string[]): Promise<ContributorRow[]> {
  // Public while an article names them.
  visible.marks?.tag('articles');
  return visible.contributors('keys').selectAll('contributor').where('contributor.id', 'in', ids).execute();
}

export async function contributorBySlug(visible: Visible, slug: string): Promise<ContributorRow | undefined> {
  // Public while an article names them.
  visible.marks?.tag('articles');
  return visible.contributors().selectAll('contributor').where('contributor.slug', '=', slug).executeTakeFirst();
}

/** The contributor of this slug, or the one to whom addresses with it lead. */
export async function contributorAtSlug(visible: Visible, slug: string): Promise<ContributorRow | undefined> {
  const own = await contributorBySlug(visible, slug);
  if (own) return own;
  const id = await whereSlugLeads(visible, 'contributor', slug);
  return id === undefined ? undefined : (await contributorsByIds(visible, [id]))[0];
}

/** The contributors of these articles, in the order of each byline. */
export async function contributorsOfArticles(
  visible: Visible,
  ids: readonly string[],
): Promise<(ContributorRow & { article_id: string })[]> {
  return visible.run(credited, { ids });
}

const credited = prepared((visible, { ids }: { ids: readonly string[] }) =>
  visible
    .credits()
    .selectAll('contributor')
    .select('article_credit.article_id')
    .where('article_credit.article_id', 'in', ids)
    .orderBy('article_credit.article_id')
    .orderBy('article_credit.position'),
);

/** Contributors that are gone through for a search. */
const LOOKED_THROUGH = 5_000;

/** The last made contributors in whose slug or names this stands. */
export async function soughtContributors(newsroom: Visible, sought: string, limit: number): Promise<ContributorRow[]> {
  const rows = await newsroom
    .contributors()
    .selectAll('contributor')
    .orderBy('contributor.id', 'desc')
    .limit(sought === '' ? limit : LOOKED_THROUGH)
    .execute();
  return rows.filter(namesWith(sought)).slice(0, limit);
}

/** A part of all contributors in the order of their slugs; of those with this in slug or names, the contributors of the next 5,000. */
export async function contributorIndex(newsroom: Visible, sought: string, part: Window<number>): Promise<ContributorRow[]> {
  const rows = await bySlug(newsroom.contributors().selectAll('contributor'), 'contributor.slug', { ...part, limit: sought === '' ? part.limit : LOOKED_THROUGH }).execute();
  return inOrder(rows.filter(namesWith(sought)).slice(0, part.limit), part);
}
