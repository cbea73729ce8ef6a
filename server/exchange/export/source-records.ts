import type { Store } from '@gazette/schema/gate/store.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import { sourcesOf } from '@gazette/schema/source/sources.query.ts';
import type { ImportInput } from '../records.ts';

/** The feeds and folders that a site follows; not when they were read, which is this installation's affair. */
export async function* sourceRecords(store: Pick<Store, 'reads'>, site: Pick<Site, 'id'>): AsyncGenerator<ImportInput> {
  const sources = await sourcesOf(store, site.id);
  const sorted = sources.toSorted((one, other) => (`${one.kind} ${one.address}` < `${other.kind} ${other.address}` ? -1 : 1));
  for (const { name, kind, address, rule, section, language, active, fetch_images: fetchImages, created_at: createdAt } of sorted) {
    yield {
      type: 'source',
      name,
      kind,
      address,
      rule,
      section: section ?? undefined,
      language: language ?? undefined,
      active,
      fetchImages: fetchImages || undefined,
      createdAt: createdAt.toISOString(),
    };
  }
}
