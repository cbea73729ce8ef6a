import type { ArticleFilter } from '@gazette/schema/article/articles.query.ts';
import { contributorBySlug } from '@gazette/schema/contributor/contributors.query.ts';
import { sectionTag } from '@gazette/schema/section/section-tag.ts';
import { localized } from '@gazette/schema/site/localized.ts';
import type { LocalizedText, Site } from '@gazette/schema/site/site.entity.ts';
import { tagBySlug } from '@gazette/schema/tag/tags.query.ts';
import type { Reading } from '../pages/database/reading.ts';
import type { FeedOf } from './feed-address.ts';

/** What a feed is of. */
export interface FeedListed {
  readonly filter: ArticleFilter;
  readonly names?: LocalizedText;
}

/** The list that an address names; undefined where there is none. */
export async function feedList({ visible, sections }: Reading, { list, slug = '' }: FeedOf): Promise<FeedListed | undefined> {
  switch (list) {
    case undefined:
      return { filter: {} };
    case 'sections': {
      const found = (await sections()).find((section) => section.slug === slug);
      if (found) visible.marks?.tag(sectionTag(slug));
      return found && { filter: { section: found.id }, names: found.names };
    }
    case 'tags': {
      const found = await tagBySlug(visible, slug);
      return found && { filter: { tag: found.id }, names: found.names };
    }
    case 'contributors': {
      const found = await contributorBySlug(visible, slug);
      return found && { filter: { contributor: found.id }, names: found.names };
    }
  }
}

/** Whose it is, what of it (nothing for all of the site), and both as one. */
export function feedTitle({ names, languages, key }: Pick<Site, 'names' | 'languages' | 'key'>, list: FeedListed, { slug }: FeedOf, language: string) {
  const publisher = localized(names, language, languages) || key;
  const name = list.names && (localized(list.names, language, languages) || slug || '');
  return { publisher, name, title: name ? `${name} | ${publisher}` : publisher };
}
