import type { DocumentNode } from 'graphql';
import type { Operation } from './subscription.ts';

export function wantsEventStream(request: Request): boolean {
  return /\btext\/event-stream\b/.test(request.headers.get('accept') ?? '');
}

/** How a request names its document: in full, or by its hash. */
export interface SentDocument {
  readonly query?: unknown;
  readonly documentId?: unknown;
}

/**
 * The operation in a request for server-sent events.
 * @returns undefined for anything else and for what makes no sense; the ordinary way says what is wrong with it.
 */
export async function sentOperation(
  request: Request,
  url: URL,
  documentOf: (sent: SentDocument) => DocumentNode | undefined,
): Promise<Operation | undefined> {
  try {
    const { operationName, variables, ...sent } = await parametersOf(request, url);
    const document = documentOf(sent);
    if (!document) return undefined;
    return {
      document,
      operationName: typeof operationName === 'string' && operationName !== '' ? operationName : undefined,
      variables: variables !== null && typeof variables === 'object' ? (variables as Record<string, unknown>) : {},
    };
  } catch {
    return undefined;
  }
}

interface Parameters extends SentDocument {
  readonly operationName?: unknown;
  readonly variables?: unknown;
}

async function parametersOf(request: Request, { searchParams }: URL): Promise<Parameters> {
  if (request.method === 'POST') return JSON.parse(await request.clone().text()) as Parameters;
  return {
    query: searchParams.get('query'),
    documentId: searchParams.get('documentId'),
    operationName: searchParams.get('operationName'),
    variables: JSON.parse(searchParams.get('variables') || '{}'),
  };
}
