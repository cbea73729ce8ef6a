import type { ModerationQueue } from '../queue/queue-page.graphql';

export const views = ['queue', 'notices', 'appeals', 'threads', 'words', 'log'] as const;
export type View = (typeof views)[number];

export const queues = [
  'PENDING',
  'REPORTED',
  'APPROVED',
  'REJECTED',
  'WITHHELD',
] as const satisfies readonly ModerationQueue[];

/** Where in the console one is; the whole of it stands in the address, so that a place can be kept and sent on. */
export interface Route {
  readonly view: View;
  readonly queue: ModerationQueue;
  /** Key of the site; '' = the default one. */
  readonly site: string;
  /** Global id of the one conversation that is read; '' = all. */
  readonly thread: string;
  readonly search: string;
}

/** Reads an address; whatever it names that does not exist is the queue of pending comments. */
export function readRoute({ pathname, searchParams }: URL): Route {
  const [, , first = '', second = ''] = pathname.split('/');
  return {
    view: views.find((view) => view === first) ?? 'queue',
    queue: queues.find((queue) => queue.toLowerCase() === second) ?? 'PENDING',
    site: searchParams.get('site') ?? '',
    thread: searchParams.get('thread') ?? '',
    search: searchParams.get('search') ?? '',
  };
}

/** The address of a place. */
export function addressOf({ view, queue, site, thread, search }: Route): string {
  const path = view === 'queue' ? `/console/queue/${queue.toLowerCase()}` : `/console/${view}`;
  const query = new URLSearchParams(Object.entries({ site, thread, search }).filter(([, value]) => value !== ''));
  return query.size > 0 ? `${path}?${query}` : path;
}
