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

interface Place {
  readonly page: string;
  readonly key: string;
}

/** Which public article stands at an address, asked of the database once a minute. */
export class SeenArticles {
  readonly #store: Pick<Store, 'reads'>;
  readonly #known = new Recent<Known>(REMEMBERED);
  readonly #places = new Recent<{ readonly rules: string; readonly place: Place | undefined }>(REMEMBERED);

  constructor(store: Pick<Store, 'reads'>) {
    this.#store = store;
  }

  async at(site: Site, url: string, now: Date): Promise<string | undefined> {
    const place = this.#placeOf(site, url);
    if (place === undefined) return undefined;
    const { key } = place;
    const known = this.#known.get(key);
    if (known && known.until > now.getTime() && known.until <= now.getTime() + BELIEVED) return known.article;
    const article = articleByPage(visible(this.#store, { site, viewer: 'public' }), place.page).then((found) => found?.id);
    this.#known.set(key, { until: now.getTime() + BELIEVED, article });
    // A database that did not answer is asked again.
    article.catch(() => this.#known.delete(key));
    return article;
  }

  /** Telling which page an address means costs more than all else about a view, and most are the same few spellings. */
  #placeOf(site: Site, url: string): Place | undefined {
    const spelling = `${site.id} ${url}`;
    const rules = JSON.stringify([site.hosts, site.allowedOrigins, site.addressRules]);
    const known = this.#places.get(spelling);
    if (known?.rules === rules) return known.place;
    const page = pageKey(site, url);
    const place = page === undefined ? undefined : { page, key: `${site.id} ${page}` };
    this.#places.set(spelling, { rules, place });
    return place;
  }
}
