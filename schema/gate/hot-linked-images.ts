import type { Store } from './store.ts';
import type { Site } from '../site/site.entity.ts';

/** Images of a site whose picture lies at somebody else's, in the order of their ids, from behind `after` on. */
export async function hotLinkedImages({ reads }: Pick<Store, 'reads'>, site: Pick<Site, 'id'>, limit: number, after: string | undefined) {
  return reads
    .selectFrom('image')
    .select(['id', 'url'])
    .where('site_id', '=', site.id)
    .where('file_id', 'is', null)
    .where('url', 'like', 'http%')
    .$if(after !== undefined, (query) => query.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(limit)
    .execute();
}

export async function countHotLinkedImages({ reads }: Pick<Store, 'reads'>, site: Pick<Site, 'id'>): Promise<number> {
  const { count } = await reads
    .selectFrom('image')
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .where('site_id', '=', site.id)
    .where('file_id', 'is', null)
    .where('url', 'like', 'http%')
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Texts of a site that show a picture from elsewhere, in the order of their ids, from behind `after` on; sanitised texts name it first. */
export async function hotLinkingBodies({ reads }: Pick<Store, 'reads'>, site: Pick<Site, 'id'>, table: 'article' | 'plain_page', limit: number, after: string | undefined) {
  return reads
    .selectFrom(table)
    .select(['id', 'body_html as html'])
    .where('site_id', '=', site.id)
    .where('body_html', 'like', '%<img src="http%')
    .$if(after !== undefined, (query) => query.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(limit)
    .execute();
}
