import { OperatorError } from '../lifecycle/operator-error.ts';

/** Settings that cannot be used; the message has one line for each. */
export class ConfigError extends OperatorError {
  override name = 'ConfigError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}
