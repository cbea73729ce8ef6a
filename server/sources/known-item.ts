import type { Store } from '@gazette/schema/gate/store.ts';
import type { SourceItemRow } from '@gazette/schema/source/sources.query.ts';
import type { Identity } from './item-identity.ts';

/**
 * The item of a source that this one is, if it has come before: by what the source calls it; where it is called anew, by
 * its address or else its words. Not one that is still called as before: two may stand at one address.
 */
export async function knownItem(
  { reads }: Pick<Store, 'reads'>,
  source: string,
  { key, link, words }: Identity,
  keys: ReadonlySet<string>,
): Promise<SourceItemRow | undefined> {
  const items = () => reads.selectFrom('source_item').selectAll().where('source_id', '=', source).limit(20);
  const [called] = await items().where('key', '=', key).execute();
  if (called) return called;
  const same = [
    ...(link === null ? [] : await items().where('link', '=', link).orderBy('seen_at', 'desc').execute()),
    ...(words === null ? [] : await items().where('words', '=', words).orderBy('seen_at', 'desc').execute()),
  ];
  return same.find((item) => !keys.has(item.key));
}
