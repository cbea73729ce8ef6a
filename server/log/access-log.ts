import pino, { type DestinationStream, type Logger } from 'pino';

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
const isTakenView = (path: string, status: number) => path === '/views' && status === 204;

/**
 * Writes a request's line; what asks every few seconds (probes) and views that were taken only at level `debug`.
 *
 * The line is the one that the log would write, put together here: there is one for every request, its fields are known
 * and none of them is secret, and to find that out again each time took longer than all the rest of a ready answer.
 */
export function accessLog(log: Logger): (requestId: string, entry: AccessEntry) => void {
  const stream = (log as unknown as Record<symbol, DestinationStream>)[pino.symbols.streamSym];
  const time = isoTime();
  return (requestId, { method, path, status, duration, bytes }) => {
    const level = status >= 500 ? 'error' : probes.has(path) || isTakenView(path, status) ? 'debug' : 'info';
    if (!log.isLevelEnabled(level)) return;
    // Method and path are the client's words; its id has been looked at.
    const [said, place] = [methodIn(method), JSON.stringify(path)];
    stream?.write(
      `{"level":"${level}","time":"${time()}","requestId":"${requestId}","method":"${said}","path":${place},"status":${status},` +
        `"duration":${Math.round(duration * 100) / 100}${bytes === undefined ? '' : `,"bytes":${bytes}`},"msg":"${said} ${place.slice(1, -1)} ${status}"}\n`,
    );
  };
}

/** Node lets through what HTTP knows, `fetch` whatever is a word. */
function methodIn(method: string): string {
  return /^[A-Z-]+$/.test(method) ? method : JSON.stringify(method).slice(1, -1);
}

/** The time of a line; many of them are written in one millisecond. */
function isoTime(): () => string {
  let last = 0;
  let text = '';
  return () => {
    const now = Date.now();
    if (now !== last) [last, text] = [now, new Date(now).toISOString()];
    return text;
  };
}
