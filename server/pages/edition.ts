import { directionOf, type Direction } from '@gazette/schema/text/language.ts';
import { pathOf, type PageAddress } from './addresses.ts';
import { dateLines, type DateLines } from './dates/date-lines.ts';
import { localeFor } from './dates/locale-for.ts';
import type { PageData, PageSite, PlainPageLink, SectionBranch } from './page-data.ts';
import { stringsFor, type PageStrings } from './strings/page-strings.ts';

/** The site in one language at one moment: what every page of it has in common. */
export interface Edition {
  readonly site: PageSite;
  readonly language: string;
  readonly direction: Direction;
  /** The site's name in this language. */
  readonly name: string;
  readonly now: Date;
  /** Path of the site's mark. */
  readonly icon: string;
  readonly dates: DateLines;
  readonly digits: Intl.NumberFormat;
  readonly strings: PageStrings;
  readonly sections: readonly SectionBranch[];
  /** Linked to at the end of every page. */
  readonly plainPages: readonly PlainPageLink[];
  /** The path of an article, a section or the front page in this edition. */
  articlePath(article: { readonly slug: string; readonly language: string }): string;
  plainPagePath(page: { readonly slug: string; readonly language: string }): string;
  sectionPath(section: { readonly slug: string }): string;
  frontPath(language?: string): string;
  searchPath(language?: string): string;
}

export async function openEdition(data: PageData, site: PageSite, language: string, now: Date, icon: string): Promise<Edition> {
  const locale = localeFor(site.locale, language);
  const path = (address: PageAddress): string => pathOf(site, address);
  return {
    site,
    language,
    direction: directionOf(language),
    name: nameOf(site, language),
    now,
    icon,
    dates: dateLines(locale, site.timeZone),
    digits: new Intl.NumberFormat(locale),
    strings: stringsFor(language),
    sections: await data.sections(language),
    plainPages: await data.footer(language),
    articlePath: (article) => path({ kind: 'article', language: article.language, slug: article.slug }),
    plainPagePath: (page) => path({ kind: 'page', language: page.language, slug: page.slug }),
    sectionPath: (section) => path({ kind: 'section', language, slug: section.slug }),
    frontPath: (other = language) => path({ kind: 'front', language: other }),
    searchPath: (other = language) => path({ kind: 'search', language: other }),
  };
}

function nameOf({ names, languages, key }: PageSite, language: string): string {
  const first = languages.find((item) => names[item] !== undefined);
  return names[language] ?? (first === undefined ? undefined : names[first]) ?? key;
}
