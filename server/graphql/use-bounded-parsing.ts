import type { Plugin } from 'graphql-yoga';

/** Tokens of one document; the largest sensible query has some hundreds. */
export const MAX_TOKENS = 5_000;

/** Stops reading a document that is all aliases or brackets before it costs anything. */
export function useBoundedParsing(): Plugin {
  return {
    onParse({ parseFn, setParseFn }) {
      setParseFn((source, options) => parseFn(source, { ...options, maxTokens: MAX_TOKENS }));
    },
  };
}
