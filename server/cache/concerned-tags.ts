import { threadId } from '@gazette/schema/comment/thread-id.ts';
import type { Store } from '@gazette/schema/gate/store.ts';
import { visible, type Visible } from '@gazette/schema/gate/visible.ts';
import { lineage } from '@gazette/schema/article/section-lineage.ts';
import { allSections } from '@gazette/schema/section/sections.query.ts';
import { pageTag, slugTag } from '@gazette/schema/site/page-tag.ts';
import { sectionTag } from '@gazette/schema/section/section-tag.ts';
import { concernOf, type Concern, type TaggedArticle, type TaggedEvent } from './event-tags.ts';

/** Articles whose tags are looked up one by one; of more at once, as by an import, all of the site is taken to be concerned. */
const MOST_ARTICLES = 500;

/** The tags that these events of one site make untrue, told by what the database says now. A handful of statements. */
export async function concernedTags(
  store: Pick<Store, 'reads'>,
  site: { readonly id: string },
  events: readonly TaggedEvent[],
): Promise<Concern> {
  const ids = new Set(events.filter(({ type }) => type.startsWith('article.')).map(({ subject }) => subject));
  if (ids.size > MOST_ARTICLES) return 'site';
  const gate = visible(store, { site, viewer: 'newsroom' });
  const articles = ids.size === 0 ? new Map<string, TaggedArticle>() : await taggedArticles(gate, site, events, [...ids]);
  const tags = new Set<string>();
  let isWholeSite = false;
  for (const event of events) {
    const concern = concernOf(event, articles.get(event.subject));
    if (concern === 'everything') return concern;
    if (concern === 'site') isWholeSite = true;
    else for (const tag of concern) tags.add(tag);
  }
  return isWholeSite ? 'site' : [...tags];
}

async function taggedArticles(
  gate: Visible,
  site: { readonly id: string },
  events: readonly TaggedEvent[],
  ids: readonly string[],
): Promise<Map<string, TaggedArticle>> {
  const columns = ['article.id', 'article.slug', 'article.status', 'article.section_id', 'article.page_key', 'article.thread_key', 'article.translation_group'] as const;
  const [rows, redirects, sections] = await Promise.all([
    gate.articles().select(columns).where('article.id', 'in', ids).execute(),
    gate.redirects().select(['article_redirect.article_id', 'article_redirect.page_key']).where('article_redirect.article_id', 'in', ids).execute(),
    allSections(gate),
  ]);
  const groups = rows.map((row) => row.translation_group).filter((group) => group !== null);
  const siblings = groups.length === 0 ? [] : await gate.articles().select(['article.id', 'article.translation_group']).where('article.translation_group', 'in', groups).execute();
  const parents = new Map(sections.map(({ id, parent_id }) => [id, parent_id]));
  const slugs = new Map(sections.map(({ id, slug }) => [id, slug]));
  const formerly = (id: string) =>
    events.flatMap(({ subject, payload }) => (subject === id && typeof payload?.['formerSection'] === 'string' ? [payload['formerSection']] : []));
  /** Keys that an article had before it was given others. */
  const formerKeys = (id: string) =>
    events.flatMap(({ subject, payload }) => (subject === id && Array.isArray(payload?.['formerKeys']) ? payload['formerKeys'].map(String) : []));
  return new Map(
    rows.map((row) => {
      const within = [row.section_id ?? [], formerly(row.id)].flat().flatMap((section) => lineage(parents, section));
      const before = formerKeys(row.id);
      const former = redirects.filter(({ article_id }) => article_id === row.id).map(({ page_key }) => page_key);
      return [
        row.id,
        {
          isPublished: row.status === 'published',
          sections: within.flatMap((section) => slugs.get(section) ?? []).map(sectionTag),
          pages: [slugTag(site, row.slug), ...[row.page_key, row.thread_key, ...former, ...before].map((key) => pageTag(site, key))],
          threads: [row.thread_key, ...before].map((key) => threadId(site.id, key)),
          translations: siblings.filter(({ translation_group }) => translation_group === row.translation_group).map(({ id }) => id),
        },
      ];
    }),
  );
}
