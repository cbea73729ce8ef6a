import type { GraphqlDocument } from './graphql-document.ts';
import { TransportError } from './transport-error.ts';

/** Milliseconds after which a request counts as failed. */
export const patience = 15_000;

export const accept = 'application/graphql-response+json';

interface Answer<Data> {
  data?: Data | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/**
 * Asks a question: GET, so that every cache on the way may answer; only safelisted headers, so that no
 * preflight is sent; no credentials, ever.
 * @throws TransportError, or the signal's reason when the caller aborts
 */
export function query<Data, Variables extends object>(
  endpoint: URL,
  document: GraphqlDocument<Data, Variables>,
  variables: Variables,
  signal: AbortSignal,
): Promise<Data> {
  return send<Data>(addressOf(endpoint, document, variables), { headers: { accept } }, signal);
}

/** Where a question is answered: one question has one address, in whatever order its variables were written. */
export function addressOf(endpoint: URL, document: string, variables: object): URL {
  const address = new URL(endpoint);
  const given: Record<string, unknown> = {};
  for (const name of Object.keys(variables).sort()) given[name] = variables[name as never] ?? undefined;
  address.searchParams.set('documentId', document);
  address.searchParams.set('variables', JSON.stringify(given));
  return address;
}

/**
 * Sends a question and reads its answer.
 * @throws TransportError, or the signal's reason when the caller aborts
 */
export async function send<Data>(address: URL, init: RequestInit, signal: AbortSignal): Promise<Data> {
  signal.throwIfAborted();
  const request = new AbortController();
  const stop = () => request.abort();
  signal.addEventListener('abort', stop);
  const timer = setTimeout(stop, patience);
  try {
    return await readAnswer(await fetch(address, { ...init, credentials: 'omit', signal: request.signal }));
  } catch (error) {
    signal.throwIfAborted();
    throw transportError(error, request.signal);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

/** @throws TransportError: what is no JSON was answered by something else than our server, or was cut short */
export async function readAnswer<Data>(response: Response): Promise<Data> {
  const answer = (await response.json().catch(() => null)) as Answer<Data> | null;
  const refusal = answer?.errors?.[0];
  if (refusal) throw new TransportError('graphql', refusal.message, refusal.extensions?.code);
  if (!answer?.data) throw new TransportError('http', `HTTP ${response.status}`);
  return answer.data;
}

/** Why there is no answer. */
export function transportError(error: unknown, patience: AbortSignal): TransportError {
  if (patience.aborted) return new TransportError('timeout', 'Timeout');
  return error instanceof TransportError ? error : new TransportError('network', String(error));
}
