import { type Answer, textAnswer } from './answer.ts';

/** Nothing answers here. */
export function notFound(): Answer {
  return textAnswer(404, 'Not found.', { 'cache-control': 'no-store' });
}

/** The path is known, the method is not. */
export function methodNotAllowed(allowed: readonly string[]): Answer {
  return textAnswer(405, 'Method not allowed.', { allow: allowed.join(', ') });
}
