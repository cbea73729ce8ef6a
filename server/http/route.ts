import type { Logger } from 'pino';
import type { Answer } from './answer.ts';

/** What a handler may know of a request besides the request itself. */
export interface RequestContext {
  /** In the log lines, in `x-request-id` and beside every internal error. */
  readonly id: string;
  /** As the reader's browser sees it: behind a trusted proxy, with the forwarded scheme and host. */
  readonly url: URL;
  /** The reader's address; undefined when there is no socket. To be kept as a keyed hash only. */
  readonly address: string | undefined;
  /** Carries the request's id. */
  readonly log: Logger;
}

/** Answers a request, or leaves it (`undefined`) to the routes that follow. */
export type Handler = (request: Request, context: RequestContext) => Promise<Answer | Response | undefined>;

/** One line of the list that `routes.ts` is. */
export interface Route {
  /** In the metrics. */
  readonly name: string;
  /** An exact path, or everything below a folder when it ends in `/*`. */
  readonly path: string;
  /** Besides OPTIONS; GET brings HEAD with it. */
  readonly methods: readonly string[];
  /** Whether scripts of any other origin may read the answer. */
  readonly anyOrigin: boolean;
  /** Whether it reads the body itself, by a limit of its own; else it is given one that is whole and small. */
  readonly readsBody?: boolean;
  readonly handle: Handler;
}

export function matches(route: Route, path: string): boolean {
  return route.path.endsWith('/*') ? path.startsWith(route.path.slice(0, -1)) : path === route.path;
}

/** HEAD is answered wherever GET is. */
export function allowedMethods(routes: readonly Route[]): string[] {
  const methods = new Set(routes.flatMap((route) => route.methods));
  if (methods.has('GET')) methods.add('HEAD');
  return [...methods, 'OPTIONS'];
}
