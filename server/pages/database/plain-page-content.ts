import { shownBody } from '@gazette/schema/image/body-pictures.ts';
import { imagePath } from '@gazette/schema/image/image-format.ts';
import { inFirstLanguage, pagesBySlug } from '@gazette/schema/page/plain-pages.query.ts';
import { baseLanguage } from '@gazette/schema/text/language.ts';
import type { PlainPageFinding } from '../page-data.ts';
import type { Reading } from './reading.ts';

/** The page of a slug in this language, or the language in which it is. */
export async function plainPageContent({ visible, site }: Reading, slug: string, language: string): Promise<PlainPageFinding | undefined> {
  const pages = await pagesBySlug(visible, slug);
  const found = inFirstLanguage(pages, [language, ...site.languages]);
  if (!found) return undefined;
  if (baseLanguage(found.language) !== baseLanguage(language)) return { state: 'elsewhere', language: found.language };
  const { title, body_text: bodyText } = found;
  const bodyHtml = await shownBody(visible, found.body_html, { address: imagePath });
  const translations = pages.filter((other) => other !== found);
  return { state: 'published', page: { slug, language: found.language, title, bodyHtml, bodyText, translations } };
}
