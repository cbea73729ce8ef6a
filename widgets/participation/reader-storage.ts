import { nameKey, tokenKey, write } from '../comments/draft-storage.ts';
import { announce } from '../element/events.ts';
import type { ThreadHost } from './thread-host.ts';

export function rememberName(name: string): void {
  write(nameKey, name || undefined);
}

/** Keeps a token that the server has given out, or ('') drops it. */
export function keepReaderToken(endpoint: URL, token: string): void {
  write(tokenKey(endpoint), token || undefined);
}

/**
 * A token that is not good any more is dropped; the next attempt is a newcomer's. The page is told of one that it gave, so
 * that it can give another.
 */
export function dropReaderToken({ element, endpoint }: ThreadHost): void {
  if (!element.readerToken) return keepReaderToken(endpoint, '');
  element.readerToken = null;
  announce(element, 'gazette-reader-refused', null);
}
