import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';

/** Told by name, not by class: the executor re-wraps what resolvers throw. */
function isForCaller(error: unknown): error is GraphQLError {
  if (!(error instanceof Error) || error.name !== 'GraphQLError') return false;
  const { originalError } = error as GraphQLError;
  return originalError === undefined || originalError === null || isForCaller(originalError);
}

/**
 * Errors that were meant for the caller pass; any other is logged under an id and answered as that id alone.
 * @returns what the caller sees.
 */
export function maskErrorWith(log: Logger): (error: unknown) => Error {
  return (error) => {
    if (isForCaller(error)) return error;
    const id = randomUUID();
    const cause = error instanceof GraphQLError ? error.originalError : error;
    log.error({ err: cause, errorId: id, path: error instanceof GraphQLError ? error.path : undefined }, 'graph failed');
    return new GraphQLError('Something went wrong on the server.', {
      ...(error instanceof GraphQLError ? { nodes: error.nodes ?? [], path: error.path } : {}),
      extensions: { code: 'INTERNAL', id, http: { status: 500 } },
    });
  };
}
