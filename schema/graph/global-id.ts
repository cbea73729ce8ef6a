import type { GraphQLError } from 'graphql';
import { badRequest } from './errors.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether this can be a key: PostgreSQL answers anything else with an error of its own. */
export function isUuid(id: string): boolean {
  return uuid.test(id);
}

/** `Type:uuid` in base64url, as Relay has it: opaque for clients, unique over all types. */
export function encodeGlobalId(typename: string, id: string): string {
  return Buffer.from(`${typename}:${id}`).toString('base64url');
}

/** What `encodeGlobalId` wrote; undefined for anything else. */
export function parseGlobalId(globalId: string): { typename: string; id: string } | undefined {
  const [typename, id, ...rest] = Buffer.from(globalId, 'base64url').toString().split(':');
  return !typename || !id || rest.length > 0 || !/^[A-Za-z]+$/.test(typename) || !isUuid(id) ? undefined : { typename, id };
}

/** @throws a GraphQL error BAD_ID for what `encodeGlobalId` did not write. */
export function decodeGlobalId(globalId: string): { typename: string; id: string } {
  const parsed = parseGlobalId(globalId);
  if (!parsed) throw badId(globalId);
  return parsed;
}

export function badId(globalId: string): GraphQLError {
  return badRequest('BAD_ID', `"${globalId.slice(0, 100)}" is not an id of this server.`);
}
