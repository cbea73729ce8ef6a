import type { Key, Window } from '../gate/keyset.ts';
import { instantCursor, type CursorCodec } from './cursor.ts';
import { badRequest } from './errors.ts';

/** Rows of a connection when nobody says how many. */
export const DEFAULT_PAGE_SIZE = 20;

export interface ConnectionArgs {
  readonly first?: number | null | undefined;
  readonly last?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly before?: string | null | undefined;
}

/**
 * A Relay connection over a list paged by key: one row more than asked tells whether more follow.
 * @throws a GraphQL error BAD_PAGE or BAD_CURSOR for arguments that make no page.
 */
export async function connection<T>(
  args: ConnectionArgs,
  maxPageSize: number,
  keyOf: (row: T) => Key,
  read: (part: Window) => Promise<readonly T[]>,
) {
  return connectionBy(instantCursor, args, maxPageSize, keyOf, read);
}

/** As `connection`, over a list with cursors of its own. */
export async function connectionBy<T, At extends Date | number>(
  codec: CursorCodec<At>,
  args: ConnectionArgs,
  maxPageSize: number,
  keyOf: (row: T) => Key<At>,
  read: (part: Window<At>) => Promise<readonly T[]>,
) {
  const size = pageSize(args, maxPageSize);
  const backwards = args.last !== null && args.last !== undefined;
  const after = args.after ? codec.decode(args.after) : undefined;
  const before = args.before ? codec.decode(args.before) : undefined;
  const rows = await read({ after, before, limit: size + 1, backwards });
  const more = rows.length > size;
  const page = more ? (backwards ? rows.slice(1) : rows.slice(0, size)) : rows;
  const edges = page.map((node) => ({ cursor: codec.encode(keyOf(node)), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: backwards ? before !== undefined : more,
      hasPreviousPage: backwards ? more : after !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** How many rows the arguments ask for. */
export function pageSize({ first, last }: ConnectionArgs, max: number): number {
  if (typeof first === 'number' && typeof last === 'number') {
    throw badRequest('BAD_PAGE', 'Give `first` or `last`, not both.');
  }
  const size = first ?? last ?? Math.min(DEFAULT_PAGE_SIZE, max);
  if (size < 0 || size > max) {
    throw badRequest('BAD_PAGE', `A page has 0 to ${max} entries, not ${size}.`);
  }
  return size;
}

/** The part of the cost of a connection that its length makes. */
export function pageCost(args: ConnectionArgs): { field: number; multiplier: number } {
  return { field: 1, multiplier: Math.max(1, args.first ?? args.last ?? DEFAULT_PAGE_SIZE) };
}
