import { lineage } from '@gazette/schema/article/section-lineage.ts';
import type { RecordedEvent } from '@gazette/schema/event/event-log.ts';
import { newsroomOf } from '@gazette/schema/gate/newsroom.ts';
import type { Store } from '@gazette/schema/gate/store.ts';
import { allSections } from '@gazette/schema/section/sections.query.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import { feedFormats, feedPath, type FeedOf } from './feed-address.ts';

/** What readers of a feed notice of an article. */
const noticed = new Set<RecordedEvent['type']>(['article.published', 'article.revised', 'article.corrected', 'article.withdrawn']);

/** Whether an event can have changed a feed. */
export function changesFeeds({ type }: RecordedEvent): boolean {
  return noticed.has(type);
}

/**
 * Addresses of the feeds that these events of a site have changed: those of the whole site, and of the sections, tags and
 * contributors of the articles concerned, in each language of the site that one of them is written in.
 */
export async function changedFeeds(store: Store, site: Site, origin: string, events: readonly RecordedEvent[]): Promise<string[]> {
  const ids = [...new Set(events.filter(changesFeeds).map(({ subject }) => subject))];
  if (ids.length === 0) return [];
  const newsroom = newsroomOf({ store, site });
  const articles = await newsroom.articlesOf(ids).select(['article.id', 'article.section_id', 'article.language']).execute();
  const sections = await allSections(newsroom);
  const parents = new Map(sections.map(({ id, parent_id }) => [id, parent_id]));
  const tags = await newsroom.taggings().select(['article_tagging.article_id as article', 'tag.slug']).where('article_tagging.article_id', 'in', ids).execute();
  const credits = await newsroom.credits().select(['article_credit.article_id as article', 'contributor.slug']).where('article_credit.article_id', 'in', ids).execute();
  const addresses = new Set<string>();
  for (const { id, section_id, language } of articles) {
    const known = site.languages.includes(language) ? language : site.languages[0];
    if (known === undefined) continue;
    const above = section_id ? lineage(parents, section_id) : [];
    const of: FeedOf[] = [
      {},
      ...above.flatMap((one) => sections.filter((section) => section.id === one).map(({ slug }) => ({ list: 'sections' as const, slug }))),
      ...tags.filter(({ article }) => article === id).map(({ slug }) => ({ list: 'tags' as const, slug })),
      ...credits.filter(({ article }) => article === id).map(({ slug }) => ({ list: 'contributors' as const, slug })),
    ];
    for (const one of of) for (const format of feedFormats) addresses.add(origin + feedPath(site, { ...one, format }, known));
  }
  return [...addresses];
}
