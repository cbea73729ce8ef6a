import type { Metrics } from '../metrics/metrics.ts';
import { livenessRoute } from './health.ts';
import { metricsRoute } from './metrics.ts';
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
  /** Takes note of what is looked at. */
  views?: Handler;
  /** The moderators' desk. */
  console?: readonly Route[];
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
    ...(handlers.views
      ? [{ name: 'views', path: '/views', methods: ['POST'], anyOrigin: true, handle: handlers.views }]
      : []),
    ...(handlers.render
      ? [{ name: 'render', path: '/render/*', methods: ['GET'], anyOrigin: true, handle: handlers.render }]
      : []),
    ...(handlers.commentForm
      ? [{ name: 'comments', path: '/comments', methods: ['POST'], anyOrigin: false, handle: handlers.commentForm }]
      : []),
    // For the staff.
    ...(handlers.console ?? []),
    // For readers; last, because every path that is left may be a page.
    ...(handlers.pages
      ? [{ name: 'pages', path: '/*', methods: ['GET'], anyOrigin: false, handle: handlers.pages }]
      : []),
  ];
}
