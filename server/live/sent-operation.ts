import type { DocumentNode } from 'graphql';
import type { Operation } from './subscription.ts';

export function wantsEventStream(request: Request): boolean {
  return /\btext\/event-stream\b/.test(request.headers.get('accept') ?? '');
}

/**
 * The operation in a request for server-sent events.
 * @returns undefined for anything else and for what makes no sense; the ordinary way says what is wrong with it.
 */
export async function sentOperation(
  request: Request,
  url: URL,
  parse: (query: string) => DocumentNode,
): Promise<Operation | undefined> {
  try {
    const { query, operationName, variables } = await parametersOf(request, url);
    if (typeof query !== 'string') return undefined;
    return {
      document: parse(query),
      operationName: typeof operationName === 'string' && operationName !== '' ? operationName : undefined,
      variables: variables !== null && typeof variables === 'object' ? (variables as Record<string, unknown>) : {},
    };
  } catch {
    return undefined;
  }
}

interface Parameters {
  readonly query?: unknown;
  readonly operationName?: unknown;
  readonly variables?: unknown;
}

async function parametersOf(request: Request, { searchParams }: URL): Promise<Parameters> {
  if (request.method === 'POST') return JSON.parse(await request.clone().text()) as Parameters;
  return {
    query: searchParams.get('query'),
    operationName: searchParams.get('operationName'),
    variables: JSON.parse(searchParams.get('variables') || '{}'),
  };
}
