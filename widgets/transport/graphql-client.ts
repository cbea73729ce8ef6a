import type { GraphqlDocument } from './graphql-document.ts';
import { TransportError } from './transport-error.ts';

/** Milliseconds after which a request counts as failed. */
const patience = 15_000;

export const accept = 'application/graphql-response+json, application/json;q=0.9';

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
  const abort = () => request.abort(signal.reason);
  signal.addEventListener('abort', abort);
  const timer = setTimeout(() => request.abort(new TransportError('timeout', 'No answer in time')), patience);
  try {
    const response = await fetch(address, { ...init, credentials: 'omit', signal: request.signal });
    return readData<Data>(response.status, parse(await response.text()));
  } catch (error) {
    request.signal.throwIfAborted();
    throw error instanceof TransportError ? error : new TransportError('network', String(error));
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  }
}

function readData<Data>(status: number, answer: Answer<Data> | undefined): Data {
  const refusal = answer?.errors?.[0];
  if (refusal) throw new TransportError('graphql', refusal.message, refusal.extensions?.code);
  if (!answer?.data) throw new TransportError('http', `HTTP ${status}`);
  return answer.data;
}

function parse<Data>(text: string): Answer<Data> | undefined {
  try {
    return JSON.parse(text) as Answer<Data>;
  } catch {
    return undefined;
  }
}
