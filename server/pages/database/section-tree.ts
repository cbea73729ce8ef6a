import type { SectionRow } from '@gazette/schema/section/sections.query.ts';
import { localized } from '@gazette/schema/site/localized.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import type { SectionBranch, SectionLink } from '../page-data.ts';

type Languages = Pick<Site, 'languages'>;

export function sectionLink({ slug, names }: SectionRow, language: string, { languages }: Languages): SectionLink {
  return { slug, name: localized(names, language, languages) || slug };
}

export function childrenOf(
  sections: readonly SectionRow[],
  id: string,
  language: string,
  site: Languages,
): SectionLink[] {
  return sections.filter((section) => section.parent_id === id).map((section) => sectionLink(section, language, site));
}

/** The sections that stand under no other, with their children. */
export function sectionTree(sections: readonly SectionRow[], language: string, site: Languages): SectionBranch[] {
  return topSections(sections).map((section) => ({
    ...sectionLink(section, language, site),
    children: childrenOf(sections, section.id, language, site),
  }));
}

export function topSections(sections: readonly SectionRow[]): SectionRow[] {
  return sections.filter((section) => section.parent_id === null);
}
