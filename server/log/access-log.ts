import type { Logger } from 'pino';

/** One answered request, as its line in the log tells it. */
export interface AccessEntry {
  method: string;
  /** Without the query: it may hold what a reader typed. */
  path: string;
  status: number;
  /** Until the headers were sent, in milliseconds. */
  duration: number;
  /** Undefined for a stream, whose length nobody knows yet. */
  bytes: number | undefined;
}

const probes = new Set(['/health/live', '/health/ready', '/metrics']);

/** A line for each view that was taken would be most of a log, and a third of what taking one costs; `/metrics` counts them. */
const isTakenView = ({ path, status }: AccessEntry) => path === '/views' && status === 204;

/** Writes a request's line; of what asks every few seconds (probes) and of views that were taken only at level `debug`. */
export function logAccess(log: Logger, requestId: string, entry: AccessEntry): void {
  const level = entry.status >= 500 ? 'error' : probes.has(entry.path) || isTakenView(entry) ? 'debug' : 'info';
  if (!log.isLevelEnabled(level)) return;
  const duration = Math.round(entry.duration * 100) / 100;
  log[level]({ requestId, ...entry, duration }, `${entry.method} ${entry.path} ${entry.status}`);
}
