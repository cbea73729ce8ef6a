import { listOfSection } from '@gazette/schema/list/list-key.ts';
import { listArticles, type ArticleRow } from '@gazette/schema/article/articles.query.ts';
import type { Key } from '@gazette/schema/gate/keyset.ts';
import type { SectionRow } from '@gazette/schema/section/sections.query.ts';
import { sectionTag } from '@gazette/schema/section/section-tag.ts';
import { baseLanguage } from '@gazette/schema/text/language.ts';
import type { SectionContent } from '../page-data.ts';
import { curatedArticles } from './curated-content.ts';
import { decodePlace, encodePlace, type ListPlace } from './list-cursor.ts';
import type { Reading } from './reading.ts';
import { childrenOf, sectionLink } from './section-tree.ts';
import { teasersOf } from './teasers.ts';

const pageLength = 12;

interface ListPage {
  readonly rows: readonly ArticleRow[];
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** One page of a section's list, those of the sections below it included. */
export async function sectionContent(
  reading: Reading,
  slug: string,
  language: string,
  cursor: string | undefined,
): Promise<SectionContent | undefined> {
  const { site } = reading;
  const sections = await reading.sections();
  const section = sections.find((item) => item.slug === slug);
  const place = cursor === undefined ? undefined : decodePlace(cursor);
  if (section === undefined || (cursor !== undefined && place === undefined)) return undefined;
  reading.visible.marks?.tag(sectionTag(slug));
  const { rows, isFirst, isLast } = await listPage(reading, section.id, language, place);
  const parent = sections.find((item) => item.id === section.parent_id);
  const [first, last] = [rows[0], rows.at(-1)];
  return {
    section: sectionLink(section, language, site),
    // Written in the site's main language only.
    description: isMainLanguage(reading, language) ? (section.description ?? undefined) : undefined,
    parent: parent && sectionLink(parent, language, site),
    children: childrenOf(sections, section.id, language, site),
    teasers: await teasersOf(reading, isFirst ? await withChosen(reading, section, language, rows) : rows),
    cursor: isFirst ? undefined : cursor,
    newer: isFirst || first === undefined ? undefined : encodePlace('newer', keyOf(first)),
    older: isLast || last === undefined ? undefined : encodePlace('older', keyOf(last)),
  };
}

/** What editors have put at the top of the section, then its newest but for those. */
async function withChosen(reading: Reading, section: SectionRow, language: string, rows: readonly ArticleRow[]): Promise<readonly ArticleRow[]> {
  const chosen = (await curatedArticles(reading, listOfSection(section.slug), { section: section.id, language })) ?? [];
  return [...chosen, ...rows.filter(({ id }) => !chosen.some((one) => one.id === id))];
}

/** Reads one row more than is shown, to know whether the list goes on. */
async function listPage(
  { visible }: Reading,
  section: string,
  language: string,
  place: ListPlace | undefined,
): Promise<ListPage> {
  const limit = pageLength + 1;
  if (place?.side === 'newer') {
    const rows = await listArticles(visible, { section, language }, { before: place.key, limit, backwards: true });
    // What is left at the newest end is filled up to a whole page: the first one.
    if (rows.length > pageLength) return { rows: rows.slice(1), isFirst: false, isLast: false };
  }
  const after = place?.side === 'older' ? place.key : undefined;
  const rows = await listArticles(visible, { section, language }, { after, limit, backwards: false });
  return { rows: rows.slice(0, pageLength), isFirst: after === undefined, isLast: rows.length <= pageLength };
}

function keyOf({ sort_at, id }: ArticleRow): Key {
  return { at: sort_at, id };
}

function isMainLanguage({ site }: Reading, language: string): boolean {
  return baseLanguage(site.languages[0] ?? '') === baseLanguage(language);
}
