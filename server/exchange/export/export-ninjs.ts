import { visible } from '@gazette/schema/gate/visible.ts';
import type { Store } from '@gazette/schema/gate/store.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import { ninjsItems } from '../ninjs/ninjs-items.ts';

const PAGE = 100;
const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * All articles of a site as IPTC ninjs 3.0, an item a line: what is public as `usable`, what was withdrawn as `canceled`,
 * what has not been public yet as `withheld`.
 */
export async function* exportNinjs(store: Pick<Store, 'reads'>, site: Site, siteUrl: string): AsyncGenerator<string> {
  const newsroom = visible(store, { site, viewer: 'newsroom' });
  for (let after = FIRST; ; ) {
    const rows = await newsroom.articles().select('article.id').where('article.id', '>', after).orderBy('article.id').limit(PAGE).execute();
    const last = rows.at(-1);
    if (!last) return;
    const ids = rows.map(({ id }) => id);
    for (const item of await ninjsItems({ visible: newsroom, store, site, siteUrl }, ids)) yield `${JSON.stringify(item)}\n`;
    after = last.id;
  }
}
