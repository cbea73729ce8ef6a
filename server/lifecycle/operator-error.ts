/**
 * Something the person at the command line can put right: a bad setting, a taken port, an unreadable file. Its message is
 * shown as it stands, without a stack; every other error is a fault of the program.
 */
export class OperatorError extends Error {
  override name = 'OperatorError';
}
