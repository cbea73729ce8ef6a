import { fold } from '@gazette/schema/text/fold.ts';
import { htmlToText } from '@gazette/schema/text/html-text.ts';
import { childrenNamed, type XmlElement } from '../xml/xml-element.ts';
import { metaOf } from './media-library.ts';
import type { Survey } from './survey.ts';
import { decodeSlug, isAbove } from './terms.ts';

interface Label {
  readonly slug: string;
  readonly name: string;
}

export interface Classification {
  readonly section: Label | undefined;
  readonly tags: Label[];
  readonly format: string | undefined;
  readonly language: string | undefined;
  readonly translationGroup: string | undefined;
}

/** WordPress's name for having no category. */
const NONE = 'uncategorized';

/**
 * What a post's labels become. An article has one section: the category chosen as primary (Yoast, Rank Math), else the
 * first. The other categories are kept as tags, but for those above the section, which it says already. Polylang's
 * labels tell language and translations.
 */
export function classify(item: XmlElement, known: Survey): Classification {
  const labels = (domain: string): Label[] =>
    childrenNamed(item, 'category')
      .filter((element) => element.attributes['domain'] === domain)
      .map((element) => ({
        slug: decodeSlug(element.attributes['nicename'] ?? ''),
        name: htmlToText(element.text).trim(),
      }))
      .map(({ slug, name }) => ({ slug: slug || name, name: name || slug }))
      .filter(({ slug }) => slug !== '');

  const categories = labels('category');
  const section =
    categories.find(({ slug }) => slug === primaryCategory(item, known)) ??
    categories.find(({ slug }) => slug !== NONE) ??
    categories[0];
  const others = categories.filter(
    ({ slug }) => section && slug !== section.slug && slug !== NONE && !isAbove(slug, section.slug, known.categories),
  );
  const tags = new Map<string, Label>();
  for (const tag of [...labels('post_tag'), ...others]) if (!tags.has(fold(tag.name))) tags.set(fold(tag.name), tag);
  return {
    section,
    tags: [...tags.values()],
    format: labels('post_format')[0]?.slug.replace(/^post-format-/, ''),
    language: labels('language')[0]?.slug.replaceAll('_', '-'),
    translationGroup: labels('post_translations')[0]?.slug,
  };
}

function primaryCategory(item: XmlElement, { categories }: Survey): string | undefined {
  const meta = metaOf(item);
  const id = Number(meta('_yoast_wpseo_primary_category') || meta('rank_math_primary_category'));
  return id > 0 ? [...categories.values()].find((category) => category.id === id)?.slug : undefined;
}
