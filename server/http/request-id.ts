import { randomUUID } from 'node:crypto';

/** Long enough for a UUID, a ULID or a W3C trace id, and nothing that could forge a log line or a header. */
const acceptable = /^[\w.:-]{8,64}$/;

/** The caller's id when it is one, so that a request can be followed through proxies; else a new one. */
export function requestId(given: string | null | undefined): string {
  return given && acceptable.test(given) ? given : randomUUID();
}
