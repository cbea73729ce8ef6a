import type { Site } from '../site/site.entity.ts';
import { baseLanguage } from '../text/language.ts';

/** Where the site's pages of a language begin: nothing for its main language, `/en` for another. */
export function languagePrefix(site: Pick<Site, 'languages'>, language: string): string {
  const main = site.languages[0];
  return main === undefined || baseLanguage(main) === baseLanguage(language) ? '' : `/${baseLanguage(language)}`;
}

/** The path of an article on the site itself, as a browser sends it. */
export function articlePath(site: Pick<Site, 'languages'>, { language, slug }: { language: string; slug: string }): string {
  return `${languagePrefix(site, language)}/articles/${encodeURIComponent(slug)}`;
}

/** The path of a section's page. */
export function sectionPath(site: Pick<Site, 'languages'>, slug: string, language: string): string {
  return `${languagePrefix(site, language)}/sections/${encodeURIComponent(slug)}`;
}
