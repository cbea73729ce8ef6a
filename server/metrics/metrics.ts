import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { CreativeAct } from '@gazette/schema/placement/creative-counts.ts';

const secondsBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export type Metrics = ReturnType<typeof createMetrics>;

/**
 * What the server counts, in a registry of its own so that several servers can live in one process. Labels are taken
 * from fixed sets only; a label a client could choose (a path, an operation's name) would grow without bound.
 */
export function createMetrics() {
  const registry = new Registry();
  const registers = [registry];

  const http = new Histogram({
    name: 'gazette_http_request_seconds',
    help: 'Time from a request to its response headers.',
    labelNames: ['route', 'status'] as const,
    buckets: secondsBuckets,
    registers,
  });
  const graphql = new Histogram({
    name: 'gazette_graphql_operation_seconds',
    help: 'Time to execute a GraphQL operation.',
    labelNames: ['type', 'outcome'] as const,
    buckets: secondsBuckets,
    registers,
  });
  const statements = new Histogram({
    name: 'gazette_database_statement_seconds',
    help: 'Time of a database statement.',
    buckets: [0.0001, 0.0005, ...secondsBuckets],
    registers,
  });
  const jobs = new Counter({
    name: 'gazette_job_runs_total',
    help: 'Background jobs run, by how they ended.',
    labelNames: ['job', 'outcome'] as const,
    registers,
  });
  const views = new Counter({
    name: 'gazette_views_total',
    help: 'Views that arrived, by what became of them: counted, again, damped, bot, prefetch, refused, no consent, origin, unknown, full.',
    labelNames: ['outcome'] as const,
    registers,
  });
  const creatives = new Counter({
    name: 'gazette_advertisements_total',
    help: 'Impressions of advertisements and clicks on them that arrived, by what became of them: as views, but for again.',
    labelNames: ['act', 'outcome'] as const,
    registers,
  });
  const eventLag = new Gauge({
    name: 'gazette_event_lag_seconds',
    help: 'Age of the outbox event handled last when this process handled it.',
    registers,
  });

  return {
    registry,
    /** A request answered: the route's name, its status and the seconds until its headers. */
    request: (route: string, status: number, seconds: number) =>
      http.observe({ route, status: `${Math.floor(status / 100)}xx` }, seconds),
    /** A GraphQL operation executed, and whether its result carried errors. */
    operation: (type: 'query' | 'mutation' | 'subscription', outcome: 'ok' | 'error', seconds: number) =>
      graphql.observe({ type, outcome }, seconds),
    statement: (seconds: number) => statements.observe(seconds),
    job: (job: string, outcome: 'ok' | 'error') => jobs.inc({ job, outcome }),
    /** Views that came to the same end. */
    views: (outcome: ViewOutcome, count = 1) => views.inc({ outcome }, count),
    /** The same for what happens to advertisements. */
    creatives: (act: CreativeAct, outcome: Exclude<ViewOutcome, 'again'>, count = 1) => creatives.inc({ act, outcome }, count),
    eventLag: (seconds: number) => eventLag.set(seconds),
  };
}

/** What becomes of a view that arrives. */
export type ViewOutcome =
  | 'counted'
  | 'again'
  | 'damped'
  | 'bot'
  | 'prefetch'
  | 'refused'
  | 'no consent'
  | 'origin'
  | 'unknown'
  | 'full';

/** Adds memory, event loop, collector and file descriptors; once a process, because they observe the process itself. */
export function observeProcess(metrics: Metrics): void {
  collectDefaultMetrics({ register: metrics.registry });
}
