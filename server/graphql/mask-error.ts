import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';

/**
 * Errors that were meant for the caller pass; any other is logged under an id and answered as that id alone.
 * @returns what the caller sees.
 */
export function maskErrorWith(log: Logger): (error: unknown) => Error {
  return (error) => {
    if (error instanceof GraphQLError && (error.originalError === undefined || error.originalError instanceof GraphQLError)) {
      return error;
    }
    const id = randomUUID();
    const cause = error instanceof GraphQLError ? error.originalError : error;
    log.error({ err: cause, errorId: id, path: error instanceof GraphQLError ? error.path : undefined }, 'graph failed');
    return new GraphQLError('Something went wrong on the server.', {
      ...(error instanceof GraphQLError ? { nodes: error.nodes ?? [], path: error.path } : {}),
      extensions: { code: 'INTERNAL', id, http: { status: 500 } },
    });
  };
}
