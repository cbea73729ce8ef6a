import { Refusal } from '@gazette/schema/gate/refusal.ts';
import { OperatorError } from './operator-error.ts';

/**
 * What a failed command says on standard error. The operator's own mistakes and the newsroom's refusals are told as they
 * are; a fault of the program is told in one line, with its stack only on request.
 */
export function reportOf(error: unknown, verbose: boolean): string {
  if (error instanceof OperatorError || error instanceof Refusal)
    return verbose && error.cause ? `${error.message}\n${traceOf(error.cause)}` : error.message;
  if (verbose) return traceOf(error);
  const message = error instanceof Error ? error.message : String(error);
  return `Unexpected error: ${message.split('\n')[0]} (--verbose shows where)`;
}

function traceOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
