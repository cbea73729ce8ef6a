import DataLoader from 'dataloader';
import type { GraphContext } from './context.ts';

/**
 * A relation read in one statement for all rows of a request that ask for it in the same turn.
 * `read` answers in any order; keys without an answer give `undefined` (or an empty list, see `loadLists`).
 */
export function loadOne<K extends string, V>(
  read: (context: GraphContext, keys: readonly K[]) => Promise<readonly V[]>,
  keyOf: (value: V) => K,
): (context: GraphContext, key: K) => Promise<V | undefined> {
  return perRequest(async (context, keys) => {
    const found = new Map((await read(context, keys)).map((value) => [keyOf(value), value]));
    return keys.map((key) => found.get(key));
  });
}

/** As `loadOne`, for relations to many: the values of each key in the order in which `read` gave them. */
export function loadLists<K extends string, V>(
  read: (context: GraphContext, keys: readonly K[]) => Promise<readonly V[]>,
  keyOf: (value: V) => K,
): (context: GraphContext, key: K) => Promise<readonly V[]> {
  return perRequest(async (context, keys) => {
    const found = Map.groupBy(await read(context, keys), keyOf);
    return keys.map((key) => found.get(key) ?? []);
  });
}

function perRequest<K extends string, V>(
  batch: (context: GraphContext, keys: readonly K[]) => Promise<V[]>,
): (context: GraphContext, key: K) => Promise<V> {
  const name = Symbol('loader');
  return (context, key) => {
    let loader = context.loaders.get(name) as DataLoader<K, V> | undefined;
    if (!loader) {
      loader = new DataLoader<K, V>((keys) => batch(context, keys));
      context.loaders.set(name, loader);
    }
    return loader.load(key);
  };
}
