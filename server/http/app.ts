import type { AnswerCache } from '../cache/answer-cache.ts';
import { keptFolder } from '../lifecycle/keep-widgets.ts';
import { accessLog } from '../log/access-log.ts';
import type { Services } from '../services.ts';
import { type Answer, fromResponse, isResponse, isStream, textAnswer, toResponse } from './answer.ts';
import { addressOf, clientOf, type Connection } from './client.ts';
import { compressed } from './compression.ts';
import { unlessKnown } from './conditional.ts';
import { preflight } from './cors.ts';
import { failure } from './failure.ts';
import { completeHeaders, type FinishedAnswer, FinishedAnswers, finishedResponse } from './finished-answer.ts';
import { readinessRoute } from './health.ts';
import { LiveStreams } from './live-streams.ts';
import { methodNotAllowed, notFound } from './not-found.ts';
import { type Question, type ReadyTaker, questionOf, readyLiveness } from './ready.ts';
import { withBoundedBody } from './request-body.ts';
import { requestId } from './request-id.ts';
import { allowedMethods, matches, type RequestContext, type Route } from './route.ts';
import { type Handlers, routes } from './routes.ts';
import { widgetFiles } from './widget-files.ts';

/** The whole server as a function from request to answer; sockets are `listen.ts`'s concern. */
export interface App {
  /** For tests and for anything that speaks `fetch`. Never rejects. */
  fetch(request: Request, connection?: Connection): Promise<Response>;
  /** The same for a socket. Never rejects. */
  answer(request: Request, connection: Connection): Promise<Answer>;
  /** An answer that needs neither a `Request` nor waiting, when there is one. */
  ready(question: Question): FinishedAnswer | undefined;
  /** Who takes what is sent there in so few bytes, without a `Request` and without waiting, if anybody does. */
  taker(question: Question): ReadyTaker | undefined;
  take(taker: ReadyTaker, question: Question, body: string, connection: Connection): Answer;
  /** Says "not ready" from now on and ends live streams; requests are still answered. */
  drain(): void;
}

/** The part of the services that HTTP itself needs. */
export type AppServices = Pick<Services, 'config' | 'log' | 'metrics'> & {
  database: Pick<Services['database'], 'ready' | 'writable'>;
};

export interface AppOptions extends Handlers {
  /** Ready answers to public reads; without it each is made anew. */
  cache?: AnswerCache;
  /** Where the built widgets lie, when not in their package. */
  widgetsFolder?: string;
}

export function createApp({ config, log, metrics, database }: AppServices, options: AppOptions = {}): App {
  const streams = new LiveStreams();
  let draining = false;
  const checks = {
    accepting: () => {
      if (draining) throw new Error('The server is stopping.');
    },
    database: () => database.ready(),
  };
  const lesser = { writes: () => database.writable() };
  const widgets = widgetFiles({
    maxAge: config.widgetsMaxAge,
    kept: keptFolder(config),
    ...(options.widgetsFolder !== undefined && { built: options.widgetsFolder }),
  });
  const { cache } = options;
  const list = routes(metrics, readinessRoute(checks, lesser), widgets.route, options).map((route) => cache?.over(route) ?? route);
  const readySources = [readyLiveness, ...(cache ? [cache.ready] : []), widgets.ready];
  const https = config.publicUrl.startsWith('https:');
  const finished = new FinishedAnswers(https);
  const logAccess = accessLog(log);

  function complete(answer: Answer, route: Pick<Route, 'name' | 'anyOrigin'>, question: Question, id: string): Answer {
    const { status, headers, body } = unlessKnown(answer, question.header('if-none-match'));
    const isHead = question.method === 'HEAD';
    if (isHead && isStream(body)) body.cancel().catch(() => {});
    return {
      status,
      headers: { ...completeHeaders(headers, route, https), 'x-request-id': id },
      body: isHead ? undefined : body,
    };
  }

  function record(answer: Pick<Answer, 'status' | 'body'>, route: string, question: Question, id: string, started: number): void {
    const duration = performance.now() - started;
    const bytes = answer.body instanceof Uint8Array ? answer.body.byteLength : answer.body ? undefined : 0;
    metrics.request(route, answer.status, duration / 1000);
    logAccess(id, { method: question.method, path: question.path, status: answer.status, duration, bytes });
  }

  function ready(question: Question): FinishedAnswer | undefined {
    if (question.method !== 'GET' && question.method !== 'HEAD') return undefined;
    const started = performance.now();
    for (const source of readySources) {
      const found = source(question);
      if (!found) continue;
      const id = requestId(question.header('x-request-id'));
      const answer = finished.finish(found, question, id);
      record(answer, found.route, question, id, started);
      return answer;
    }
    return undefined;
  }

  function taker({ method, path, header }: Question): ReadyTaker | undefined {
    const { views } = options;
    if (views === undefined || method !== 'POST' || path !== views.path) return undefined;
    const length = Number(header('content-length') ?? Number.NaN);
    return length <= Math.min(views.most, config.requestMaxBytes) ? views : undefined;
  }

  function take({ route: name, anyOrigin, take: taken }: ReadyTaker, question: Question, body: string, connection: Connection): Answer {
    const started = performance.now();
    const id = requestId(question.header('x-request-id'));
    const answer = complete(taken(question, body, addressOf(question.header, connection, config.trustProxy)), { name, anyOrigin }, question, id);
    record(answer, name, question, id, started);
    return answer;
  }

  async function route(request: Request, matching: readonly Route[], context: RequestContext): Promise<Answer> {
    const [first] = matching;
    if (!first) return notFound();
    const allowed = allowedMethods([first]);
    if (request.method === 'OPTIONS') return preflight(allowed, first.anyOrigin);
    if (!allowed.includes(request.method)) return methodNotAllowed(allowed);
    const bounded = first.readsBody ? request : await withBoundedBody(request, config.requestMaxBytes);
    for (const { handle } of matching) {
      const result = await handle(bounded, context);
      if (result) return isResponse(result) ? fromResponse(result) : result;
    }
    return notFound();
  }

  async function answer(request: Request, connection: Connection): Promise<Answer> {
    const started = performance.now();
    const id = requestId(request.headers.get('x-request-id'));
    const { url, address } = clientOf(request, connection, config.trustProxy);
    const question = questionOf(request, url);
    const context: RequestContext = { id, url, address, log: log.child({ requestId: id }) };
    const matching = list.filter((route) => matches(route, url.pathname));
    const owner = matching[0] ?? { name: 'none', anyOrigin: false };
    let plain: Answer;
    try {
      plain = isDecodable(url.pathname)
        ? await compressed(await route(request, matching, context), question.header('accept-encoding'))
        : textAnswer(400, 'The address is not valid percent-encoding.');
    } catch (error) {
      plain = failure(error, request, context);
    }
    const { body } = plain;
    const tracked = isStream(body) ? { ...plain, body: streams.track(body) } : plain;
    const whole = complete(tracked, owner, question, id);
    record(whole, owner.name, question, id, started);
    return whole;
  }

  return {
    ready,
    taker,
    take,
    answer,
    async fetch(request, connection = { address: undefined }) {
      const found = ready(questionOf(request, new URL(request.url)));
      return found ? finishedResponse(found) : toResponse(await answer(request, connection));
    },
    drain() {
      draining = true;
      streams.closeAll();
    },
  };
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
