import type { Metrics } from '../metrics/metrics.ts';
import { livenessRoute } from './health.ts';
import { metricsRoute } from './metrics.ts';
import type { ReadyTaker } from './ready.ts';
import type { Handler, Route } from './route.ts';
import { sampleFilesRoute } from './sample-files.ts';

/** What other folders plug in. */
export interface Handlers {
  /** The files of GraphiQL. */
  graphiql?: Route;
  graphql?: Handler;
  /** What a form needs when it opens. */
  challenge?: Handler;
  /** Elements as finished HTML. */
  render?: Handler;
  /** The form of comments without scripts. */
  commentForm?: Handler;
  /** Where letters about replies lead. */
  notices?: Handler;
  /** Takes note of what is looked at. */
  views?: ReadyTaker;
  /** Frames of advertisements, and what happens to them. */
  placements?: Handler;
  /** Pictures of articles, and where they are brought. */
  images?: readonly Route[];
  /** The moderators' desk. */
  console?: readonly Route[];
  /** Where site owners put their widgets together. */
  embed?: readonly Route[];
  /** Feeds, sitemaps, oEmbed: the news for programs. */
  formats?: readonly Route[];
  pages?: Handler;
}

/**
 * Everything the server answers, in order: the first route that matches decides on methods and origins, and those after
 * it are asked only for what it leaves.
 */
export function routes(metrics: Metrics, readiness: Route, widgets: Route, handlers: Handlers): Route[] {
  return [
    // For the operator.
    livenessRoute,
    readiness,
    metricsRoute(metrics),
    // For pages of other origins.
    widgets,
    sampleFilesRoute(),
    ...(handlers.graphiql ? [handlers.graphiql] : []),
    ...(handlers.graphql
      ? [{ name: 'graphql', path: '/graphql', methods: ['GET', 'POST'], anyOrigin: true, handle: handlers.graphql }]
      : []),
    ...(handlers.challenge
      ? [{ name: 'challenge', path: '/challenge', methods: ['GET'], anyOrigin: true, handle: handlers.challenge }]
      : []),
    ...(handlers.views ? [takingRoute(handlers.views)] : []),
    ...(handlers.placements
      ? [{ name: 'placements', path: '/placements/*', methods: ['GET', 'POST'], anyOrigin: true, handle: handlers.placements }]
      : []),
    ...(handlers.render
      ? [{ name: 'render', path: '/render/*', methods: ['GET'], anyOrigin: true, handle: handlers.render }]
      : []),
    ...(handlers.commentForm
      ? [{ name: 'comments', path: '/comments', methods: ['POST'], anyOrigin: false, handle: handlers.commentForm }]
      : []),
    ...(handlers.notices
      ? [{ name: 'notices', path: '/notices/*', methods: ['GET', 'POST'], anyOrigin: false, handle: handlers.notices }]
      : []),
    ...(handlers.images ?? []),
    // For the staff.
    ...(handlers.console ?? []),
    // For owners of other sites.
    ...(handlers.embed ?? []),
    // For programs that read the news.
    ...(handlers.formats ?? []),
    // For readers; last, because every path that is left may be a page.
    ...(handlers.pages
      ? [{ name: 'pages', path: '/*', methods: ['GET'], anyOrigin: false, handle: handlers.pages }]
      : []),
  ];
}

/** The same by a whole request: for other methods, for what is longer or of unknown length, and where there is no socket. */
function takingRoute({ route, path, anyOrigin, take }: ReadyTaker): Route {
  return {
    name: route,
    path,
    methods: ['POST'],
    anyOrigin,
    async handle(request, { url, address }) {
      const header = (name: string) => request.headers.get(name) ?? undefined;
      return take({ method: request.method, path: url.pathname, query: url.search, header }, await request.text(), address);
    },
  };
}
