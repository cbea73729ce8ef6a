import { getOperationAST, OperationTypeNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { StaffVisit } from './staff-visit.ts';

/**
 * A session alone may look, not act: a mutation that comes with the cookie and without its token is a stranger's. So a
 * reader's widget on the newspaper's own pages, to which the browser adds a moderator's cookie, still posts as a reader.
 */
export function useCsrf(): Plugin<{ staffDesk: StaffVisit }> {
  return {
    onExecute({ args, extendContext }) {
      const operation = getOperationAST(args.document, args.operationName);
      if (operation?.operation === OperationTypeNode.MUTATION && !args.contextValue.staffDesk.mayAct)
        extendContext({ staff: null } as object);
    },
  };
}
