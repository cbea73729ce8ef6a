import { OperatorError } from '../lifecycle/operator-error.ts';

/** An import that cannot go on: the file or address as a whole is at fault. A broken item is an `ImportEntry` instead. */
export class ImportError extends OperatorError {
  override name = 'ImportError';
}
