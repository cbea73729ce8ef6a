import type { ModerationQueue } from '../queue/queue-page.graphql';

export const views = ['articles', 'lists', 'pages', 'tags', 'contributors', 'queue', 'notices', 'appeals', 'threads', 'words', 'placements', 'sources', 'staff', 'settings', 'log'] as const;
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
  /** Global id of the article that is open, `new` for one that is begun; '' = the list. */
  readonly article: string;
}

/** Reads an address; whatever it names that does not exist is the queue of pending comments. */
export function readRoute({ pathname, searchParams }: URL): Route {
  const [, , first = '', second = ''] = pathname.split('/');
  const view = views.find((one) => one === first) ?? 'queue';
  return {
    view,
    queue: queues.find((queue) => queue.toLowerCase() === second) ?? 'PENDING',
    site: searchParams.get('site') ?? '',
    thread: searchParams.get('thread') ?? '',
    search: searchParams.get('search') ?? '',
    article: view === 'articles' ? second : '',
  };
}

/** The address of a place. */
export function addressOf({ view, queue, site, thread, search, article }: Route): string {
  const place = view === 'queue' ? queue.toLowerCase() : view === 'articles' ? article : '';
  const path = place ? `/console/${view}/${place}` : `/console/${view}`;
  const query = new URLSearchParams(Object.entries({ site, thread, search }).filter(([, value]) => value !== ''));
  return query.size > 0 ? `${path}?${query}` : path;
}
