import type { Key, Window } from '../../gate/keyset.ts';
import { connectionBy, type ConnectionArgs } from '../../graph/connection.ts';
import type { CursorCodec } from '../../graph/cursor.ts';
import { fold } from '../../text/fold.ts';
import type { CommentRow } from '../comments.query.ts';

/** Comments that one page of a search looks at, so that it costs the same with a thousand waiting and a million. */
export const MOST_SEARCHED = 2_000;
const AT_ONCE = 250;

/** A queue as one pages through it. */
export interface Queue<At extends Date | number> {
  readonly codec: CursorCodec<At>;
  readonly keyOf: (row: CommentRow) => Key<At>;
  readonly read: (part: Window<At>) => Promise<readonly CommentRow[]>;
}

/**
 * A page of a queue; with `words`, of those comments that have them in their text or name, compared as everything is
 * compared here (`fold`). Such a page may hold fewer than asked, even none, and still say that more follow: then so many
 * were looked at, and one goes on from its cursor.
 */
export async function queuePage<At extends Date | number>(
  { codec, keyOf, read }: Queue<At>,
  words: string,
  args: ConnectionArgs,
  maxPageSize: number,
) {
  if (words === '') return connectionBy(codec, args, maxPageSize, keyOf, read);
  let stopped: Key<At> | undefined;
  const page = await connectionBy(codec, args, maxPageSize, keyOf, async (part) => {
    const found = await search({ keyOf, read }, words, part);
    stopped = found.stopped;
    return found.rows;
  });
  if (!stopped) return page;
  const cursor = codec.encode(stopped);
  const isBackwards = args.last !== null && args.last !== undefined;
  const pageInfo = isBackwards
    ? { ...page.pageInfo, hasPreviousPage: true, startCursor: cursor }
    : { ...page.pageInfo, hasNextPage: true, endCursor: cursor };
  return { ...page, pageInfo };
}

/** @returns `stopped`: up to where was looked, if there is more and the page is not full. */
async function search<At extends Date | number>(
  { keyOf, read }: Pick<Queue<At>, 'keyOf' | 'read'>,
  words: string,
  part: Window<At>,
): Promise<{ rows: CommentRow[]; stopped: Key<At> | undefined }> {
  const wish = fold(words);
  const isMatch = ({ body, author_name }: CommentRow) => fold(body).includes(wish) || fold(author_name).includes(wish);
  let rows: CommentRow[] = [];
  let rest: Window<At> = { ...part, limit: AT_ONCE };
  for (let looked = 0; looked < MOST_SEARCHED; looked += AT_ONCE) {
    const some = await read(rest);
    const matches = some.filter(isMatch);
    rows = part.backwards ? [...matches, ...rows] : [...rows, ...matches];
    const end = part.backwards ? some[0] : some.at(-1);
    if (!end || some.length < AT_ONCE || rows.length >= part.limit) {
      return { rows: part.backwards ? rows.slice(-part.limit) : rows.slice(0, part.limit), stopped: undefined };
    }
    rest = part.backwards ? { ...rest, before: keyOf(end) } : { ...rest, after: keyOf(end) };
  }
  return { rows, stopped: part.backwards ? rest.before : rest.after };
}
