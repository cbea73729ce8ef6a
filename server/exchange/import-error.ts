import type { SourceProblem } from '@gazette/schema/source/source-words.ts';
import { OperatorError } from '../lifecycle/operator-error.ts';

/** An import that cannot go on: the file or address as a whole is at fault. A broken item is an `ImportEntry` instead. */
export class ImportError extends OperatorError {
  override name = 'ImportError';
  /** What kind of fault it is, for whoever reads no English. */
  readonly problem: SourceProblem;

  constructor(message: string, problem: SourceProblem = 'unreadable') {
    super(message);
    this.problem = problem;
  }
}
