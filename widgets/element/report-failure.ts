import type { TransportError } from '../transport/transport-error.ts';
import { advise } from './advice.ts';
import { announce } from './events.ts';

/**
 * Tells the page, and its owner in the console, that loading failed; an answer that makes no sense is none of a Gazette
 * server. An element that was only taken away has not failed.
 */
export function reportFailure(element: Element, endpoint: URL, error: unknown): void {
  const known = error as Partial<TransportError> & Error;
  if (known.name === 'AbortError') return;
  const { failure = 'http', code = '' } = known;
  const message = known.failure ? known.message : 'it answers something else';
  advise('failure', endpoint, code, message);
  announce(element, 'gazette-error', { failure, code, message });
}
