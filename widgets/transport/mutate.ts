import { accept, send } from './graphql-client.ts';
import type { GraphqlDocument } from './graphql-document.ts';

/**
 * Changes something, or asks what only its reader may see: POST. `language` asks the server for messages the reader
 * understands; `reader` is the token of who asks, '' for a newcomer.
 * @throws TransportError, or the signal's reason when the caller aborts
 */
export function mutate<Data, Variables extends object>(
  endpoint: URL,
  document: GraphqlDocument<Data, Variables>,
  variables: Variables,
  signal: AbortSignal,
  language: string,
  reader = '',
): Promise<Data> {
  const headers: Record<string, string> = { accept, 'content-type': 'application/json', 'accept-language': language };
  if (reader) headers['x-gazette-reader'] = reader;
  const body = JSON.stringify({ documentId: document, variables });
  return send<Data>(endpoint, { method: 'POST', headers, body }, signal);
}
