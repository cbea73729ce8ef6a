import { randomUUID } from 'node:crypto';
import { RateLimited, Refusal } from '@gazette/schema/gate/refusal.ts';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';

/** Told by name, not by class: the executor re-wraps what resolvers throw. */
function isGraphQLError(error: unknown): error is GraphQLError {
  return error instanceof Error && error.name === 'GraphQLError';
}

/** What was thrown first, below what the executor has wrapped around it; an error for the caller stays as it is. */
function causeOf(error: unknown): unknown {
  return isGraphQLError(error) && error.originalError ? causeOf(error.originalError) : error;
}

/**
 * Errors that were meant for the caller pass, and so does the refusal of a field whose type has no place for one; any
 * other is logged under an id and answered as that id alone.
 * @returns what the caller sees.
 */
export function maskErrorWith(log: Logger): (error: unknown) => Error {
  return (error) => {
    const cause = causeOf(error);
    if (isGraphQLError(cause)) return error as GraphQLError;
    const place = isGraphQLError(error) ? { nodes: error.nodes ?? [], path: error.path } : {};
    if (cause instanceof Refusal) {
      const wait = cause instanceof RateLimited ? { retryAfter: cause.retryAfter } : {};
      return new GraphQLError(cause.message, { ...place, extensions: { code: cause.code, ...wait } });
    }
    const id = randomUUID();
    log.error({ err: cause, errorId: id, path: place.path }, 'graph failed');
    return new GraphQLError('Something went wrong on the server.', {
      ...place,
      extensions: { code: 'INTERNAL', id, http: { status: 500 } },
    });
  };
}
