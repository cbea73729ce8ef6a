import { OperatorError } from '../lifecycle/operator-error.ts';

/**
 * Reads a moment. Without a zone the same words would mean another moment on another machine.
 * @throws {OperatorError} for what is none, naming the option.
 */
export function instantNamed(option: string, text: string): Date {
  const [, day = ''] = /^\d{4}-\d\d-(\d\d)T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/.exec(text) ?? [];
  const instant = new Date(text);
  // `Date` takes the thirty-first of February for the third of March.
  const written = new Date(`${text.slice(0, 10)}T00:00Z`);
  if (day === '' || Number.isNaN(instant.getTime()) || written.getUTCDate() !== Number(day)) {
    throw new OperatorError(`--${option} must be a moment with its zone, such as 2027-01-01T06:00:00Z, not "${text}".`);
  }
  return instant;
}
