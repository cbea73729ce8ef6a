import { commentLimits } from '@gazette/schema/comment/comment-limits.ts';
import { AnswerMarks } from '@gazette/schema/gate/answer-marks.ts';
import { visible } from '@gazette/schema/gate/visible.ts';
import type { GraphContext } from '@gazette/schema/graph/context.ts';
import { schema } from '@gazette/schema/schema.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import type { DocumentNode } from 'graphql';
import { createYoga } from 'graphql-yoga';
import { isFromStranger } from '../cache/stranger.ts';
import { fromResponse, jsonAnswer, type Answer } from '../http/answer.ts';
import type { Handler, RequestContext } from '../http/route.ts';
import { createNoticeDesk } from '../notices/notice-desk.ts';
import { LiveHub } from '../live/live-hub.ts';
import { sentOperation, wantsEventStream, type SentDocument } from '../live/sent-operation.ts';
import { createSubscriptions, isSubscription } from '../live/subscription.ts';
import { useEventStreamsOnly } from '../live/use-event-streams-only.ts';
import type { Services } from '../services.ts';
import { letOut, refusedToken } from '../session/let-out.ts';
import { Sessions } from '../session/sessions.ts';
import type { StaffVisit } from '../session/staff-visit.ts';
import { useCsrf } from '../session/use-csrf.ts';
import { servedSite, siteUrl } from '../site-url.ts';
import { AutomaticDocuments } from './automatic-documents.ts';
import { builtDocuments, KnownDocuments } from './documents.ts';
import type { GraphiQL } from './graphiql.ts';
import { maskErrorWith } from './mask-error.ts';
import { PlainQueries } from './plain-queries.ts';
import { useAnswerMarks } from './use-answer-marks.ts';
import { useBoundedParsing } from './use-bounded-parsing.ts';
import { useDocuments } from './use-documents.ts';
import { useOperationMetrics } from './use-operation-metrics.ts';
import { useReadableParameters } from './use-readable-parameters.ts';

/** What Yoga hands to the context factory of each operation. */
interface RequestScope {
  readonly http: RequestContext;
  readonly graph: RequestGraph;
}

type RequestGraph = GraphContext & { readonly staffDesk: StaffVisit };

/** `/graphql`: GraphQL over HTTP by GET and POST, subscriptions over SSE, and GraphiQL for a browser that asks for a page. */
export function createGraphqlHandler(
  services: Services,
  graphiql: GraphiQL,
  hub = new LiveHub(services),
  known = KnownDocuments.read([builtDocuments], services.log),
): Handler {
  const { config, metrics, readers, sites } = services;
  const noticeDesk = createNoticeDesk(services);
  const maskError = maskErrorWith(services.log);
  const subscriptions = createSubscriptions(hub, { config, metrics, maskError, now: services.now });
  const sessions = new Sessions(services);
  const plainQueries = new PlainQueries({ known, answered: config.graphqlDocuments, metrics });
  const automatic = new AutomaticDocuments(config.graphqlAutomaticMaxBytes);
  const yoga = createYoga<RequestScope, RequestGraph>({
    schema,
    graphqlEndpoint: '/graphql',
    landingPage: false,
    graphiql: false,
    cors: false,
    logging: false,
    context: ({ graph }) => graph,
    maskedErrors: { maskError },
    plugins: [
      useReadableParameters(),
      useDocuments({ known, automatic, answered: config.graphqlDocuments }),
      useBoundedParsing(),
      useAnswerMarks(),
      useOperationMetrics(metrics),
      useEventStreamsOnly(),
      useCsrf(),
    ],
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
    const plain = await plainQueries.answer(request, http.url, () => contextOf(request, http, site));
    if (plain) return plain;
    const graph = await contextOf(request, http, site);
    if (graph.staffDesk.isRefused) return refusedToken();
    const live = wantsEventStream(request) ? await subscriptionAnswer(request, http, graph) : undefined;
    if (live) return live;
    const answer = await fromResponse(letOut(await yoga.fetch(request, { http, graph }), graph.staffDesk));
    return request.method !== 'POST' && isFromStranger((name) => request.headers.get(name)) ? { ...answer, marks: graph.marks } : answer;
  };

  async function subscriptionAnswer(
    request: Request,
    http: RequestContext,
    graph: RequestGraph,
  ): Promise<Answer | undefined> {
    const { parse, validate } = yoga.getEnveloped({ http, graph });
    const operation = await sentOperation(request, http.url, (sent) => documentOf(sent, parse, graph));
    // What is wrong with an operation is said in the ordinary way.
    if (!operation || !isSubscription(operation) || validate(schema, operation.document).length > 0) return undefined;
    // A page that only stays open is no use of a session.
    const renew = () => contextOf(request, http, graph.site, false);
    return subscriptions.answer(operation, { graph, renew, lastEventId: request.headers.get('last-event-id') });
  }

  /** What is undefined here is refused in the ordinary way, which says why. */
  function documentOf({ query, documentId }: SentDocument, parse: (text: string) => DocumentNode, { staff }: RequestGraph) {
    if (typeof documentId === 'string') return known.find(documentId)?.document;
    if (typeof query !== 'string' || (config.graphqlDocuments === 'known' && staff === null)) return undefined;
    return parse(query);
  }

  async function contextOf(request: Request, http: RequestContext, site: Site, isUse = true): Promise<RequestGraph> {
    const [{ reader, problem }, addressHash] = await Promise.all([
      readers.readerOf(request.headers, site),
      readers.addressHash(site, http.address),
    ]);
    const visit = await sessions.visit(request, http, site, { addressHash, isUse });
    const marks = new AnswerMarks(site);
    return {
      store: services.database,
      visible: visible(services.database, { site, viewer: 'public' }, marks),
      marks,
      site,
      now: services.now(),
      language: request.headers.get('accept-language')?.split(/[,;]/)[0]?.trim() ?? '',
      siteUrl: siteUrl(site, config),
      staff: visit.staff,
      staffDesk: visit,
      reader,
      readerProblem: problem,
      readerDesk: readers,
      noticeDesk,
      viewDesk: services.views.desk(site, { headers: request.headers, address: http.address }),
      moderationDesk: services.moderationDesk,
      relatedPages: services.pageAnswers,
      addressHash,
      origin: request.headers.get('origin'),
      limits: {
        pageSize: config.graphqlMaxPageSize,
        depth: config.graphqlMaxDepth,
        complexity: config.graphqlMaxComplexity,
        relatedChoices: config.relatedMaxChoices,
      },
      commentLimits,
      live: hub,
      loaders: new Map(),
    };
  }
}
