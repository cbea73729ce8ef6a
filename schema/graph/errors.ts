import { GraphQLError } from 'graphql';

/** A question that cannot be answered as it is put; told to the caller as it stands, with HTTP status `status`. */
export function badRequest(code: string, message: string, status?: number): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...(status === undefined ? {} : { http: { status } }) } });
}
