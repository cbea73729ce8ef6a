import { AnswerMarks } from '@gazette/schema/gate/answer-marks.ts';
import { visible } from '@gazette/schema/gate/visible.ts';
import type { GraphContext } from '@gazette/schema/graph/context.ts';
import { decodeEventCursor } from '@gazette/schema/live/event-cursor.ts';
import type { LiveEvent } from '@gazette/schema/live/live-event.ts';
import { mayModerate } from '@gazette/schema/live/topic.type.ts';
import { schema } from '@gazette/schema/schema.ts';
import { createSourceEventStream, execute, getOperationAST, OperationTypeNode, type DocumentNode, type ExecutionResult } from 'graphql';
import type { Config } from '../config/config.ts';
import { jsonAnswer, type Answer } from '../http/answer.ts';
import type { Metrics } from '../metrics/metrics.ts';
import { eventSource, nextMessage, refusal } from './event-source.ts';
import { Heartbeat } from './heartbeat.ts';
import type { Listener } from './listener.ts';
import type { LiveHub } from './live-hub.ts';
import { questionOf, SharedAnswers } from './shared-answers.ts';

/** A GraphQL operation as it was sent. */
export interface Operation {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Record<string, unknown>;
}

export interface Asker {
  readonly graph: GraphContext;
  /** Who asks, looked up again: permissions end while a stream is open. */
  readonly renew: () => Promise<GraphContext>;
  /** `Last-Event-ID`: where a browser that comes back by itself wants to go on. */
  readonly lastEventId: string | null;
}

interface Parts {
  readonly config: Pick<Config, 'liveHeartbeat' | 'liveMaxConnections'>;
  readonly metrics: Pick<Metrics, 'operation'>;
  readonly maskError: (error: unknown) => Error;
  readonly now: () => Date;
}

/** How long it is believed who somebody is, in milliseconds. */
const IDENTITY_HELD = 1_000;

const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache, no-transform',
  // nginx would keep events back until it has a buffer full of them.
  'x-accel-buffering': 'no',
};

/** Whether this is for `createSubscriptions` rather than for the ordinary way. */
export function isSubscription({ document, operationName }: Pick<Operation, 'document' | 'operationName'>): boolean {
  return getOperationAST(document, operationName)?.operation === OperationTypeNode.SUBSCRIPTION;
}

/**
 * Answers subscriptions by server-sent events (GraphQL over SSE, distinct connections). The fields asked of an event are
 * resolved once for all who ask for the same ones, as nobody's in particular; only what moderators hear is made for each.
 */
export function createSubscriptions(hub: LiveHub, { config, metrics, maskError, now }: Parts) {
  const answers = new SharedAnswers();
  const heartbeat = new Heartbeat(config.liveHeartbeat);

  async function answer(operation: Operation, asker: Asker): Promise<Answer> {
    if (hub.size >= config.liveMaxConnections) {
      const message = 'Too many pages listen at the moment; ask with eventsSince meanwhile.';
      return jsonAnswer(
        503,
        { errors: [{ message, extensions: { code: 'TOO_MANY_LISTENERS' } }] },
        { 'retry-after': '30' },
      );
    }
    let listener: Listener | undefined;
    const live: GraphContext['live'] = {
      since: (...question) => hub.since(...question),
      listen: (wish, after) => (listener = hub.listen(wish, decodeEventCursor(asker.lastEventId ?? '') ?? after)),
    };
    const source = await createSourceEventStream({
      schema,
      document: operation.document,
      operationName: operation.operationName,
      variableValues: operation.variables,
      contextValue: { ...asker.graph, live },
    });
    if (!listener || 'errors' in source) {
      void listener?.return();
      return { status: 200, headers, body: refusal('errors' in source ? masked(source) : { data: null }) };
    }
    const { site, siteUrl } = asker.graph;
    const question = `${site.id} ${siteUrl} ${questionOf(operation.document, operation.operationName, operation.variables)}`;
    const identity = heldFor(IDENTITY_HELD, asker.renew, asker.graph);
    const body = eventSource({
      listener,
      hub,
      heartbeat,
      async mayStay() {
        return asker.graph.staff === null || mayModerate(asker.graph) === mayModerate(await identity());
      },
      async say(event) {
        if (event.viewer === 'public') {
          return answers.of(event, question, () =>
            said(operation, event, { ...asker.graph, staff: null, reader: null }),
          );
        }
        const graph = await identity();
        return mayModerate(graph) ? said(operation, event, graph) : undefined;
      },
    });
    return { status: 200, headers, body };
  }

  async function said(operation: Operation, event: LiveEvent, graph: GraphContext): Promise<Uint8Array> {
    const started = performance.now();
    const result = await execute({
      schema,
      document: operation.document,
      operationName: operation.operationName,
      variableValues: operation.variables,
      rootValue: event,
      contextValue: {
        ...graph,
        now: now(),
        // What hangs on an event is asked for as in a query: by a moderator too as the public, or drafts would be told with it.
        visible: visible(graph.store, { site: graph.site, viewer: 'public' }),
        marks: new AnswerMarks(graph.site),
        loaders: new Map(),
      },
    });
    metrics.operation('subscription', result.errors ? 'error' : 'ok', (performance.now() - started) / 1000);
    return nextMessage(masked(result), event.cursor);
  }

  function masked(result: ExecutionResult): unknown {
    return result.errors ? { ...result, errors: result.errors.map((error) => maskError(error)) } : result;
  }

  return { answer, heartbeat };
}

function heldFor<T extends object>(milliseconds: number, ask: () => Promise<T>, first: T): () => Promise<T> {
  let held = (async () => first)();
  let until = performance.now() + milliseconds;
  return () => {
    if (performance.now() > until) {
      held = ask();
      until = performance.now() + milliseconds;
    }
    return held;
  };
}
