import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** Parameters of an address that hold JSON, as GraphQL over HTTP has them. */
const parameters = ['variables', 'extensions'] as const;

/** Says which parameter of an address is no JSON; Yoga takes that for a failure of the server. */
export function useReadableParameters(): Plugin {
  return {
    onRequestParse({ request, url }) {
      if (request.method !== 'GET') return;
      for (const name of parameters) {
        const text = url.searchParams.get(name);
        if (text && !isObject(text)) {
          throw new GraphQLError(`The parameter "${name}" must be a JSON object, percent-encoded.`, {
            extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
          });
        }
      }
    },
  };
}

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return value === null || (typeof value === 'object' && !Array.isArray(value));
  } catch {
    return false;
  }
}
