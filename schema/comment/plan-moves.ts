import type { Store } from '../gate/store.ts';
import { visible, type Visible } from '../gate/visible.ts';
import { pageKey, pagePlace } from '../site/page-key.ts';
import type { Site } from '../site/site.entity.ts';
import type { Move } from './move-thread.ts';
import { orderMoves, storedKeys, type OrderedMove } from './order-moves.ts';
import { pagesAt, type Page } from './page-of-comment.ts';

/** One line of a table of addresses. */
export interface WishedMove {
  readonly line: number;
  readonly from: string;
  readonly to: string;
}

interface Resolved extends Move {
  readonly line: number;
}

export type PlannedMove = OrderedMove<Resolved>;

export interface MovePlan {
  /** In this order; those of one step form a circle and are done together. */
  readonly steps: readonly (readonly PlannedMove[])[];
  readonly problems: readonly { readonly line: number; readonly message: string }[];
  /** Lines whose old address has no conversation. */
  readonly nothing: number;
  /** Lines that were followed before, and whose old address is the new one of another by now. */
  readonly done: number;
}

const CHUNK = 200;

/**
 * Plans many moves as if all were made at the same moment: what one leaves another may take, in chains and in circles.
 * Planned again after it was followed, in whole or in part, it is what is left to do.
 */
export async function planMoves(
  store: Pick<Store, 'reads'>,
  site: Site,
  wishes: readonly WishedMove[],
  onResolved: (count: number) => void = () => {},
): Promise<MovePlan> {
  const newsroom = visible(store, { site, viewer: 'newsroom' });
  const problems: { line: number; message: string }[] = [];
  /** All that the table says, and what of it there is something to move for. */
  const said = new Map<string, Resolved>();
  const moves = new Map<string, Resolved>();
  let nothing = 0;
  for (let at = 0; at < wishes.length; at += CHUNK) {
    const chunk = wishes.slice(at, at + CHUNK);
    for (const resolved of await resolve(newsroom, site, chunk)) {
      if (resolved.message !== undefined) {
        problems.push(resolved);
        continue;
      }
      const { line } = resolved;
      const other = said.get(resolved.from);
      if (!other) said.set(resolved.from, resolved);
      if (other && other.to.key !== resolved.to.key)
        problems.push({ line, message: `line ${other.line} says that the same page goes to ${other.to.url}.` });
      else if (other || !resolved.isStored || resolved.from === resolved.to.key) nothing += 1;
      else moves.set(resolved.from, { line, from: resolved.from, to: resolved.to });
    }
    onResolved(chunk.length);
  }
  const before = await followedBefore(store, site, said, moves);
  for (const from of before) moves.delete(from);
  const steps = await orderMoves(newsroom, moves);
  return { steps, problems: problems.sort((a, b) => a.line - b.line), nothing, done: before.length };
}

async function resolve(newsroom: Visible, site: Site, wishes: readonly WishedMove[]) {
  const froms = await pagesAt(newsroom, site, wishes.map(({ from }) => from));
  const tos = await pagesAt(newsroom, site, wishes.map(({ to }) => to));
  const keys = wishes.map(({ from }, index) => froms[index]?.key ?? pageKey(site, from));
  const stored = await storedKeys(newsroom, keys.filter((key) => key !== undefined));
  return wishes.map(({ line, from, to }, index) => {
    const [key, target]: [string | undefined, Page | undefined] = [keys[index], tos[index]];
    if (to === '') return { line, message: 'it has no second address.' };
    if (key === undefined) return { line, message: `${from} is not an http(s) address.` };
    if (!target) return { line, message: `${to} is none of the site’s pages.` };
    // Former hosts may be none of the site's any more; what was said there is.
    const isStored = stored.has(key);
    if (!isStored && pagePlace(site, from) === 'foreign') return { line, message: `${from} is none of the site’s pages.` };
    return { line, from: key, to: { key: target.key, url: target.url }, isStored };
  });
}

/**
 * Old addresses in the table that are new ones in it too, and whose line was followed before, or another that led there:
 * what is there now came by this table, and is not to be moved on by it.
 */
async function followedBefore(
  store: Pick<Store, 'reads'>,
  site: Site,
  said: ReadonlyMap<string, Resolved>,
  moves: ReadonlyMap<string, Resolved>,
): Promise<string[]> {
  const leading = Map.groupBy(said.values(), ({ to }) => to.key);
  const chained = [...moves.values()].filter(({ from }) => leading.has(from));
  if (chained.length === 0) return [];
  const entries = await store.reads
    .selectFrom('audit_entry')
    .select('detail')
    .where('site_id', '=', site.id)
    .where('action', '=', 'thread.move')
    .execute();
  const pair = (from: string, to: string) => JSON.stringify([from, to]);
  const followed = new Set(
    entries.map(({ detail }) => {
      const { from, to } = (detail['page'] ?? {}) as { from?: string; to?: string };
      return pair(from ?? '', to ?? '');
    }),
  );
  return chained
    .filter((move) => [move, ...(leading.get(move.from) ?? [])].some(({ from, to }) => followed.has(pair(from, to.key))))
    .map(({ from }) => from);
}
