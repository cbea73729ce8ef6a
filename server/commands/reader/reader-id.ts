import { isUuid } from '@gazette/schema/graph/global-id.ts';
import { OperatorError } from '../../lifecycle/operator-error.ts';

/** The argument by which a command is told its reader. */
export const readerArg = {
  id: { type: 'positional', required: true, description: 'Id of the reader, as the console or an export gives it.' },
} as const;

/** A reader's id from a plain or a global one. @throws {OperatorError} for neither. */
export function readerId(given: string): string {
  const [typename, id] = Buffer.from(given, 'base64url').toString().split(':');
  const plain = typename === 'Reader' && id ? id : given.toLowerCase();
  if (!isUuid(plain)) throw new OperatorError(`"${given}" is no reader's id. One looks like 0198c0de-0000-7000-8000-000000000000.`);
  return plain;
}
