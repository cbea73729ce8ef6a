import type { Selectable } from 'kysely';
import type { Tables } from '../gate/tables.ts';
import type { Visible } from '../gate/visible.ts';
import { baseLanguage } from '../text/language.ts';

export type PlainPageRow = Selectable<Tables['plain_page']>;
/** A page as lists have it. */
export type PlainPageLink = Pick<PlainPageRow, 'id' | 'slug' | 'language' | 'title' | 'position'>;

/** The pages of a site in the order of its footer, those that are not linked there last. */
export async function allPages(visible: Visible): Promise<PlainPageRow[]> {
  const rows = await visible.plainPages().selectAll('plain_page').execute();
  const place = ({ position }: PlainPageRow) => position ?? Number.MAX_SAFE_INTEGER;
  // Not by the database: it puts what has no place first or last, each its own way.
  return rows.sort((a, b) => place(a) - place(b) || compare(a.slug, b.slug) || compare(a.language, b.language));
}

/** The links of the footer in a language. */
export async function footerPages(visible: Visible, language: string): Promise<PlainPageLink[]> {
  const rows = await visible
    .plainPages()
    .select(['plain_page.id', 'plain_page.slug', 'plain_page.language', 'plain_page.title', 'plain_page.position'])
    .where('plain_page.position', 'is not', null)
    .orderBy('plain_page.position')
    .orderBy('plain_page.id')
    .execute();
  return rows.filter((row) => baseLanguage(row.language) === baseLanguage(language));
}

/** The pages of a slug, in each language that has it. */
export async function pagesBySlug(visible: Visible, slug: string): Promise<PlainPageRow[]> {
  return visible.plainPages().selectAll('plain_page').where('plain_page.slug', '=', slug).orderBy('plain_page.language').execute();
}

/** The page of a slug: in the first of these languages that has one, else in any. */
export function inFirstLanguage(pages: readonly PlainPageRow[], languages: readonly string[]): PlainPageRow | undefined {
  for (const language of languages) {
    const found = pages.find((page) => baseLanguage(page.language) === baseLanguage(language));
    if (found) return found;
  }
  return pages[0];
}

export async function pageById(visible: Visible, id: string): Promise<PlainPageRow | undefined> {
  return visible.plainPages().selectAll('plain_page').where('plain_page.id', '=', id).executeTakeFirst();
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
