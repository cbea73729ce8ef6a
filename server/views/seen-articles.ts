import { articleByPage } from '@gazette/schema/article/articles.query.ts';
import type { Store } from '@gazette/schema/gate/store.ts';
import { visible } from '@gazette/schema/gate/visible.ts';
import { pageKey } from '@gazette/schema/site/page-key.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import { Recent } from './recent.ts';

/** Pages that are remembered, those that are no article's included. */
const REMEMBERED = 20_000;
/** For how long it is believed what stands at an address, in milliseconds. */
const BELIEVED = 60_000;

interface Known {
  readonly until: number;
  readonly article: Promise<string | undefined>;
}

/** Which public article stands at an address, asked of the database once a minute. */
export class SeenArticles {
  readonly #store: Pick<Store, 'reads'>;
  readonly #known = new Recent<Known>(REMEMBERED);

  constructor(store: Pick<Store, 'reads'>) {
    this.#store = store;
  }

  async at(site: Site, url: string, now: Date): Promise<string | undefined> {
    const key = pageKey(site, url);
    if (key === undefined) return undefined;
    const place = `${site.id} ${key}`;
    const known = this.#known.get(place);
    if (known && known.until > now.getTime() && known.until <= now.getTime() + BELIEVED) return known.article;
    const article = articleByPage(visible(this.#store, { site, viewer: 'public' }), key).then((found) => found?.id);
    this.#known.set(place, { until: now.getTime() + BELIEVED, article });
    // A database that did not answer is asked again.
    article.catch(() => this.#known.delete(place));
    return article;
  }
}
