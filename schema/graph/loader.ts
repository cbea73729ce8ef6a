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

/**
 * As `loadLists`, for lists that are asked for with arguments: one statement for all that ask with the same ones.
 */
export function loadPages<A, V>(
  read: (context: GraphContext, keys: readonly string[], args: A) => Promise<readonly V[]>,
  keyOf: (value: V) => string,
): (context: GraphContext, key: string, args: A) => Promise<readonly V[]> {
  const name = Symbol('loader');
  return (context, key, args) => {
    const asked = JSON.stringify(args);
    const pages = kept(context, name, () => new Map<string, DataLoader<string, readonly V[]>>());
    let loader = pages.get(asked);
    if (!loader) {
      loader = new DataLoader(async (keys: readonly string[]) => {
        const found = Map.groupBy(await read(context, keys, args), keyOf);
        return keys.map((one) => found.get(one) ?? []);
      });
      pages.set(asked, loader);
    }
    return loader.load(key);
  };
}

function perRequest<K extends string, V>(
  batch: (context: GraphContext, keys: readonly K[]) => Promise<V[]>,
): (context: GraphContext, key: K) => Promise<V> {
  const name = Symbol('loader');
  return (context, key) =>
    kept(context, name, () => new DataLoader<K, V>((keys) => batch(context, keys))).load(key);
}

/** What `make` makes, once a request. */
function kept<T extends object>({ loaders }: GraphContext, name: symbol, make: () => T): T {
  const known = loaders.get(name) as T | undefined;
  if (known) return known;
  const made = make();
  loaders.set(name, made);
  return made;
}
