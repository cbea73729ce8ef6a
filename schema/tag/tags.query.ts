import type { Selectable } from 'kysely';
import { bySlug } from '../gate/by-slug.ts';
import { inOrder, type Window } from '../gate/keyset.ts';
import { prepared } from '../gate/prepared.ts';
import type { Tables } from '../gate/tables.ts';
import type { Visible } from '../gate/visible.ts';
import { whereSlugLeads } from '../site/former-slugs.query.ts';
import { namesWith } from '../site/names-with.ts';
import type { TagKind } from './tag.entity.ts';

export type TagRow = Selectable<Tables['tag']>;

export async function tagsByIds(visible: Visible, ids: readonly string[]): Promise<TagRow[]> {
  // Public while an article carries it.
  visible.marks?.tag('articles');
  return visible.tags('keys').selectAll('tag').where('tag.id', 'in', ids).execute();
}

export async function tagBySlug(visible: Visible, slug: string): Promise<TagRow | undefined> {
  // Public while an article carries it.
  visible.marks?.tag('articles');
  return visible.tags().selectAll('tag').where('tag.slug', '=', slug).executeTakeFirst();
}

/** The tag of this slug, or the one to which addresses with it lead. */
export async function tagAtSlug(visible: Visible, slug: string): Promise<TagRow | undefined> {
  const own = await tagBySlug(visible, slug);
  if (own) return own;
  const id = await whereSlugLeads(visible, 'tag', slug);
  return id === undefined ? undefined : (await tagsByIds(visible, [id]))[0];
}

/** All tags, of one kind if told so, in the order in which they were made. */
export async function allTags(visible: Visible, kind?: TagKind): Promise<TagRow[]> {
  return visible
    .tags()
    .selectAll('tag')
    .$if(kind !== undefined, (query) => query.where('tag.kind', '=', kind ?? 'topic'))
    .orderBy('tag.id')
    .execute();
}

/** The tags of these articles, in each article's own order. */
export async function tagsOfArticles(visible: Visible, ids: readonly string[]): Promise<(TagRow & { article_id: string })[]> {
  return visible.run(tagged, { ids });
}

const tagged = prepared((visible, { ids }: { ids: readonly string[] }) =>
  visible
    .taggings()
    .selectAll('tag')
    .select('article_tagging.article_id')
    .where('article_tagging.article_id', 'in', ids)
    .orderBy('article_tagging.article_id')
    .orderBy('article_tagging.position'),
);

/** Tags that are gone through for a search. */
const LOOKED_THROUGH = 5_000;

/** The last made tags in whose slug or names this stands. */
export async function soughtTags(newsroom: Visible, sought: string, limit: number): Promise<TagRow[]> {
  const rows = await newsroom
    .tags()
    .selectAll('tag')
    .orderBy('tag.id', 'desc')
    .limit(sought === '' ? limit : LOOKED_THROUGH)
    .execute();
  return rows.filter(namesWith(sought)).slice(0, limit);
}

/** A part of all tags in the order of their slugs; of those with this in slug or names, the tags of the next 5,000. */
export async function tagIndex(newsroom: Visible, sought: string, part: Window<number>): Promise<TagRow[]> {
  const rows = await bySlug(newsroom.tags().selectAll('tag'), 'tag.slug', { ...part, limit: sought === '' ? part.limit : LOOKED_THROUGH }).execute();
  return inOrder(rows.filter(namesWith(sought)).slice(0, part.limit), part);
}
