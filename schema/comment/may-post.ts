import { NotAllowed } from '../gate/refusal.ts';
import { matchesHost, matchesOrigin } from '../site/host-pattern.ts';
import type { Site } from '../site/site.entity.ts';
import { readerWords } from './reader-messages.ts';

/** Whether pages of an origin may write to a site: its own, the server's own, and those it allows; what is no browser has none. */
export function mayPost(site: Pick<Site, 'hosts' | 'allowedOrigins'>, origin: string | null, ownOrigin: string): boolean {
  if (origin === null || origin === ownOrigin) return true;
  if (!URL.canParse(origin)) return false;
  const url = new URL(origin);
  return (
    site.hosts.some((pattern) => matchesHost(pattern, url.host)) ||
    site.allowedOrigins.some((pattern) => matchesOrigin(pattern, url))
  );
}

/** @throws {NotAllowed} where a page of that origin may not write to the site. */
export function refuseStrangeOrigin(site: Site, origin: string | null, ownOrigin: string): void {
  if (mayPost(site, origin, ownOrigin)) return;
  throw new NotAllowed(readerWords(site.locale).strangeOrigin(origin ?? ''));
}
