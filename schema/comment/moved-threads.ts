import type { Store } from '../gate/store.ts';
import { keyOfKey } from '../site/key-today.ts';
import type { Site } from '../site/site.entity.ts';
import { threadId } from './thread-id.ts';

interface Step {
  readonly order: number;
  readonly to: string;
}

/** Where conversations went that were moved, by what the audit says. */
export class MovedThreads {
  readonly #site: Site;
  readonly #byThread = new Map<string, Step[]>();
  /** By the key that their old page has today: the rules may have changed since. */
  readonly #byPage = new Map<string, Step[]>();

  static async read(store: Pick<Store, 'reads'>, site: Site): Promise<MovedThreads> {
    const moved = new MovedThreads(site);
    const entries = store.reads.selectFrom('audit_entry').select(['action', 'subject', 'detail']).where('site_id', '=', site.id);
    const isAny = await entries.where('action', '=', 'thread.move').limit(1).executeTakeFirst();
    if (!isAny) return moved;
    const rows = await entries.where('action', 'in', ['thread.move', 'thread.rekey']).orderBy('at').orderBy('id').execute();
    for (const [order, { action, subject: to, detail }] of rows.entries()) {
      const { from, page } = detail as { from?: string; page?: { from?: string } };
      if (to === null || from === undefined) continue;
      add(moved.#byThread, from, { order, to });
      // A key under former rules may be another page's today; that one was found where it is now.
      if (action === 'thread.move' && page?.from !== undefined) add(moved.#byPage, keyOfKey(site, page.from), { order, to });
    }
    return moved;
  }

  private constructor(site: Site) {
    this.#site = site;
  }

  /** Ids that the conversation of a page may have by now, in the order in which it got them, its own of today first. */
  idsOf(key: string): string[] {
    const own = threadId(this.#site.id, key);
    const reached = new Map([[own, -1]]);
    const waiting = [...(this.#byThread.get(own) ?? []), ...(this.#byPage.get(key) ?? [])];
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const { order, to } = step;
      if (reached.has(to)) continue;
      reached.set(to, order);
      waiting.push(...(this.#byThread.get(to) ?? []).filter((next) => next.order > order));
    }
    return [...reached.keys()];
  }
}

function add(steps: Map<string, Step[]>, from: string, step: Step): void {
  const known = steps.get(from);
  if (known) known.push(step);
  else steps.set(from, [step]);
}
