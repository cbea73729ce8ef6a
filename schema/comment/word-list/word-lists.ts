import type { Store } from '../../gate/store.ts';
import type { Site } from '../../site/site.entity.ts';
import { compileWordList, type WordList } from '../../text/word-list/word-list.ts';
import type { WordListKind } from '../word-list-entry.entity.ts';

/** A site's list in one language, ready for use. */
export interface ReadyList {
  readonly language: string;
  readonly list: WordList;
}

/**
 * The word lists of all sites, read and compiled when first asked for and kept until they are forgotten: after each
 * `words.changed`, whichever process wrote it.
 */
export class WordLists {
  readonly #store: Pick<Store, 'reads'>;
  readonly #ready = new Map<string, Promise<readonly ReadyList[]>>();

  constructor(store: Pick<Store, 'reads'>) {
    this.#store = store;
  }

  /** The lists of one kind, one a language. */
  of(site: Pick<Site, 'id'>, kind: WordListKind): Promise<readonly ReadyList[]> {
    const key = `${site.id} ${kind}`;
    let ready = this.#ready.get(key);
    if (!ready) {
      ready = this.#read(site, kind);
      this.#ready.set(key, ready);
      // What could not be read is tried again by the next one who asks.
      ready.catch(() => this.#ready.delete(key));
    }
    return ready;
  }

  forget(siteId: string): void {
    for (const key of this.#ready.keys()) if (key.startsWith(`${siteId} `)) this.#ready.delete(key);
  }

  async #read(site: Pick<Site, 'id'>, kind: WordListKind): Promise<readonly ReadyList[]> {
    const rows = await this.#store.reads
      .selectFrom('word_list_entry')
      .select(['language', 'entry'])
      .where('site_id', '=', site.id)
      .where('kind', '=', kind)
      .execute();
    return [...Map.groupBy(rows, (row) => row.language)].map(([language, entries]) => ({
      language,
      list: compileWordList(entries.map(({ entry }) => entry), { language }),
    }));
  }
}
