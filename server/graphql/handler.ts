import { commentLimits } from '@gazette/schema/comment/comment-limits.ts';
import { visible } from '@gazette/schema/gate/visible.ts';
import type { GraphContext } from '@gazette/schema/graph/context.ts';
import { schema } from '@gazette/schema/schema.ts';
import { createYoga } from 'graphql-yoga';
import { jsonAnswer } from '../http/answer.ts';
import type { Handler, RequestContext } from '../http/route.ts';
import type { Services } from '../services.ts';
import { servedSite, siteUrl } from '../site-url.ts';
import type { GraphiQL } from './graphiql.ts';
import { maskErrorWith } from './mask-error.ts';
import { useBoundedParsing } from './use-bounded-parsing.ts';
import { useOperationMetrics } from './use-operation-metrics.ts';

/** What Yoga hands to the context factory of each operation. */
interface RequestScope {
  readonly http: RequestContext;
  readonly graph: GraphContext;
}

/** `/graphql`: GraphQL over HTTP by GET and POST, and GraphiQL for a browser that asks for a page. */
export function createGraphqlHandler(services: Services, graphiql: GraphiQL): Handler {
  const { config, metrics, sites } = services;
  const yoga = createYoga<RequestScope, GraphContext>({
    schema,
    graphqlEndpoint: '/graphql',
    landingPage: false,
    graphiql: false,
    cors: false,
    logging: false,
    context: ({ graph }) => graph,
    maskedErrors: { maskError: maskErrorWith(services.log) },
    plugins: [useBoundedParsing(), useOperationMetrics(metrics)],
  });
  return async (request, http) => {
    if (graphiql.isWanted(request, http.url)) return graphiql.page();
    const key = http.url.searchParams.get('site');
    const found = key === null ? sites.default() : sites.byKey(key);
    if (!found) {
      const message = key === null ? 'No site has been created yet.' : `There is no site "${key.slice(0, 100)}".`;
      return jsonAnswer(404, { errors: [{ message, extensions: { code: 'UNKNOWN_SITE' } }] });
    }
    const site = servedSite(found, config);
    const graph: GraphContext = {
      store: services.database,
      visible: visible(services.database, { site, viewer: 'public' }),
      site,
      now: services.now(),
      siteUrl: siteUrl(site, config),
      origin: request.headers.get('origin'),
      limits: {
        pageSize: config.graphqlMaxPageSize,
        depth: config.graphqlMaxDepth,
        complexity: config.graphqlMaxComplexity,
      },
      commentLimits,
      admitComment: () => services.commentLimiter.admit(http.address),
      loaders: new Map(),
    };
    return yoga.fetch(request, { http, graph });
  };
}
