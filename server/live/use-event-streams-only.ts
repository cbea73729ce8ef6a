import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** Subscriptions go by server-sent events; asked for in another way, they say so. */
export function useEventStreamsOnly(): Plugin {
  return {
    onSubscribe({ setResultAndStopExecution }) {
      const message = 'A subscription is answered by server-sent events: ask with "accept: text/event-stream".';
      setResultAndStopExecution({
        errors: [new GraphQLError(message, { extensions: { code: 'NOT_ACCEPTABLE', http: { status: 406 } } })],
      });
    },
  };
}
