import { articlePath } from '@gazette/schema/article/article-address.ts';
import { Article } from '@gazette/schema/article/article.entity.ts';
import { Redirect } from '@gazette/schema/article/redirect.entity.ts';
import type { Unit } from '@gazette/schema/gate/store.ts';
import { visible } from '@gazette/schema/gate/visible.ts';
import { pageKey } from '@gazette/schema/site/page-key.ts';
import { slugify } from '@gazette/schema/text/slug.ts';
import { validate as isUuid, v5 as uuid } from 'uuid';
import type { ArticleRecord } from '../records.ts';
import { languageOf } from './languages.ts';
import type { ImportRun, Writing } from './writing.ts';

/** What names an article for good when its source does not: its address, else its language and slug. */
export function keyOf({ run }: Writing, record: ArticleRecord): string {
  const language = languageOf(run, record.language);
  return record.sourceKey ?? record.url ?? `${language}/${record.slug ?? slugify(record.headline, language)}`;
}

/** The article that a record speaks of, if it is here: by its id, its key at the source, its address. */
export async function findArticle(writing: Writing, record: ArticleRecord): Promise<Article | null> {
  const { em, site } = writing.unit;
  const ids = record.id === undefined ? ownArticle(record.sourceKey) : [record.id, ownId(writing.run, record.id)];
  const known = ids.length === 0 ? null : await em.findOne(Article, { id: { $in: ids } });
  if (known) return known;
  const imported = await em.findOne(Article, { sourceKey: keyOf(writing, record) });
  if (imported || record.url === undefined) return imported;
  const page = pageKey(site, record.url);
  return page === undefined ? null : em.findOne(Article, { pageKey: page });
}

/** An article that this installation has given away and that comes back: by the name its ninjs has. */
function ownArticle(key: string | undefined): string[] {
  const [, id] = /^urn:uuid:([0-9a-f-]{36})$/i.exec(key ?? '') ?? [];
  return id !== undefined && isUuid(id) ? [id.toLowerCase()] : [];
}

/** The article at a page of the site, today or formerly. */
export async function articleAt(unit: Unit, key: string): Promise<Article | null> {
  const here = await unit.em.findOne(Article, { pageKey: key });
  if (here) return here;
  const moved = await unit.em.findOne(Redirect, { pageKey: key });
  return moved && unit.em.findOne(Article, { id: moved.article });
}

/** The id that something gets here whose id another site of the installation has: always the same one. */
export function ownId({ site }: ImportRun, id: string): string {
  return uuid(id, site.id);
}

/** Whether another site of the installation has the article of this id, so that this one needs an id of its own. */
export async function isElsewhere({ store, site }: ImportRun, id: string): Promise<boolean> {
  const sites = await store.reads.selectFrom('site').select('id').where('id', '!=', site.id).execute();
  for (const other of sites) {
    const found = await visible(store, { site: other, viewer: 'newsroom' })
      .articles()
      .select('article.id')
      .where('article.id', '=', id)
      .executeTakeFirst();
    if (found) return true;
  }
  return false;
}

/** Where readers find an article. */
export function addressOf({ site, siteUrl }: ImportRun, article: Article): string {
  return article.canonicalUrl ?? siteUrl + articlePath(site, article);
}
