import { languagePrefix } from '../article/article-address.ts';
import type { Site } from '../site/site.entity.ts';

/** The path of a plain page on the site itself, as a browser sends it. */
export function plainPagePath(site: Pick<Site, 'languages'>, { language, slug }: { language: string; slug: string }): string {
  return `${languagePrefix(site, language)}/pages/${encodeURIComponent(slug)}`;
}
