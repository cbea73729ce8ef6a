import type { GraphContext } from '@gazette/schema/graph/context.ts';
import type { Plugin } from 'graphql-yoga';

/** Notes which answers came about without an error; no other one may be kept. */
export function useAnswerMarks(): Plugin<Pick<GraphContext, 'marks'>> {
  return {
    onExecute({ args }) {
      return {
        onExecuteDone({ result }) {
          if ('data' in result && !result.errors?.length) args.contextValue.marks.whole();
        },
      };
    },
  };
}
