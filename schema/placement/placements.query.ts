import type { Selectable } from 'kysely';
import { lineage } from '../article/section-lineage.ts';
import type { Tables } from '../gate/tables.ts';
import type { Visible } from '../gate/visible.ts';
import { allSections } from '../section/sections.query.ts';
import { baseLanguage } from '../text/language.ts';

export type PlacementRow = Selectable<Tables['placement']>;
/** An advertisement without its HTML, which is read for its frame alone. */
export type CreativeRow = Omit<Selectable<Tables['creative']>, 'html'>;

const creativeColumns = [
  'creative.id',
  'creative.site_id',
  'creative.placement_id',
  'creative.name',
  'creative.kind',
  'creative.image_url',
  'creative.alt',
  'creative.target',
  'creative.weight',
  'creative.starts_at',
  'creative.ends_at',
  'creative.sections',
  'creative.language',
  'creative.active',
  'creative.created_at',
  'creative.version',
] as const;

export async function placementByName(visible: Visible, name: string): Promise<PlacementRow | undefined> {
  return visible.placements().selectAll('placement').where('placement.name', '=', name).executeTakeFirst();
}

/** All of the site, by name. */
export async function allPlacements(visible: Visible): Promise<PlacementRow[]> {
  return visible.placements().selectAll('placement').orderBy('placement.id').execute();
}

/** Those of a placement that the gate shows at a moment, in the order in which they were made. */
export async function creativesOf(visible: Visible, placement: string, now: Date): Promise<CreativeRow[]> {
  return visible.creatives(now).select(creativeColumns).where('creative.placement_id', '=', placement).orderBy('creative.id').execute();
}

export type WholeCreativeRow = Selectable<Tables['creative']>;

/** All that the gate shows of these placements, with its HTML, in the order in which it was made. */
export async function wholeCreatives(newsroom: Visible, placements: readonly string[], now: Date): Promise<WholeCreativeRow[]> {
  if (placements.length === 0) return [];
  return newsroom.creatives(now).selectAll('creative').where('creative.placement_id', 'in', placements).orderBy('creative.id').execute();
}

/** When the next one of a placement begins. */
export async function nextStart(newsroom: Visible, placement: string, now: Date): Promise<Date | undefined> {
  const next = await newsroom
    .creatives(now)
    .select('creative.starts_at')
    .where('creative.placement_id', '=', placement)
    .where('creative.active', '=', true)
    .where('creative.starts_at', '>', now)
    .orderBy('creative.starts_at')
    .limit(1)
    .executeTakeFirst();
  return next?.starts_at ?? undefined;
}

/** Those of them that belong on the pages of a section; on a page of none, those that belong everywhere. */
export async function creativesIn(visible: Visible, creatives: readonly CreativeRow[], section: string | undefined): Promise<CreativeRow[]> {
  if (creatives.every(({ sections }) => sections.length === 0)) return [...creatives];
  const slugs = new Set(section === undefined ? [] : await slugsAbove(visible, section));
  return creatives.filter(({ sections }) => sections.length === 0 || sections.some((slug) => slugs.has(slug)));
}

/** Those of them that are for pages in this language; all where it is not said which it is. */
export function creativesFor(creatives: readonly CreativeRow[], language: string | undefined): CreativeRow[] {
  return creatives.filter((one) => one.language === null || language === undefined || baseLanguage(one.language) === baseLanguage(language));
}

/** The slug of a section and of all those above it. */
async function slugsAbove(visible: Visible, section: string): Promise<string[]> {
  const sections = await allSections(visible);
  const parents = new Map(sections.map(({ id, parent_id }) => [id, parent_id]));
  const slugOf = new Map(sections.map(({ id, slug }) => [id, slug]));
  const own = sections.find(({ slug }) => slug === section);
  return own ? lineage(parents, own.id).flatMap((id) => slugOf.get(id) ?? []) : [];
}

/** What the frame of an advertisement is made of. */
export async function framedCreative(visible: Visible, id: string, now: Date) {
  return visible
    .creatives(now)
    .select(['creative.kind', 'creative.html', 'creative.target'])
    .where('creative.id', '=', id)
    .where('creative.kind', '!=', 'image')
    .executeTakeFirst();
}

/** Where a click on an advertisement leads: also while it is not shown any more, since pages that show it may be open. */
export async function targetOf(newsroom: Visible, id: string, now: Date): Promise<string | undefined> {
  const found = await newsroom.creatives(now).select('creative.target').where('creative.id', '=', id).executeTakeFirst();
  return found?.target ?? undefined;
}
