import type { Store } from '@gazette/schema/gate/store.ts';
import type { Visible } from '@gazette/schema/gate/visible.ts';
import { articlePath } from '@gazette/schema/article/article-address.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import { articleRecords } from '../export/article-records.ts';
import type { ArticleInput } from '../records.ts';
import type { NinjsItem } from './ninjs-item.ts';
import { ninjsOf, type Named } from './write-ninjs.ts';

export interface Newsroom {
  readonly visible: Visible;
  readonly store: Pick<Store, 'reads'>;
  readonly site: Pick<Site, 'id' | 'key' | 'names' | 'languages'>;
  readonly siteUrl: string;
}

/** The articles of these ids as ninjs, in the order of the ids given, as far as they may be seen; a fixed number of statements. */
export async function ninjsItems({ visible, store, site, siteUrl }: Newsroom, ids: readonly string[]): Promise<NinjsItem[]> {
  const articles = await articleRecords(visible, store, ids);
  const [sections, tags, contributors] = await Promise.all([
    named(visible.sections().select(['section.slug', 'section.names']).where('section.slug', 'in', sectionsOf(articles)), sectionsOf(articles)),
    named(visible.tags('keys').select(['tag.slug', 'tag.names']).where('tag.slug', 'in', slugs(articles, 'tags')), slugs(articles, 'tags')),
    named(
      visible.contributors('keys').select(['contributor.slug', 'contributor.names']).where('contributor.slug', 'in', slugs(articles, 'contributors')),
      slugs(articles, 'contributors'),
    ),
  ]);
  const holder = site.names[site.languages[0] ?? ''] ?? Object.values(site.names)[0] ?? site.key;
  const items = new Map(
    articles.map((article) => [
      article.id ?? '',
      ninjsOf({
        article,
        address: article.url ?? siteUrl + articlePath(site, { language: article.language ?? '', slug: article.slug ?? '' }),
        siteUrl,
        holder,
        section: typeof article.section === 'string' ? sections.get(article.section) : undefined,
        tags: slugs([article], 'tags').flatMap((slug) => tags.get(slug) ?? []),
        contributors: slugs([article], 'contributors').flatMap((slug) => contributors.get(slug) ?? []),
      }),
    ]),
  );
  return ids.flatMap((id) => items.get(id) ?? []);
}

/** An export names each by its slug. */
function slugs(articles: readonly ArticleInput[], field: 'tags' | 'contributors'): string[] {
  return [...new Set(articles.flatMap((article) => article[field] ?? []).filter((one) => typeof one === 'string'))];
}

function sectionsOf(articles: readonly ArticleInput[]): string[] {
  return [...new Set(articles.map(({ section }) => section).filter((one) => typeof one === 'string'))];
}

async function named(query: { execute(): Promise<Named[]> }, wanted: readonly string[]): Promise<ReadonlyMap<string, Named>> {
  if (wanted.length === 0) return new Map();
  return new Map((await query.execute()).map((one) => [one.slug, one]));
}
