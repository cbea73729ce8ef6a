import { isBanned } from '../../reader/is-banned.ts';
import { ReaderBanned } from '../../reader/refusals.ts';
import type { Phase } from './moderated-comment.ts';

/** A reader who is banned or suspended is told so; somebody else from where a banned one wrote waits for a moderator. */
export const ban: Phase = async ({ reads, site, now, writer: { reader, addressHash, staff } }) => {
  if (staff) return undefined;
  const banned = await isBanned({ sql: reads, site, now }, { readerId: reader?.id ?? null, addressHash });
  if (!banned) return undefined;
  if (banned.by === 'reader') throw new ReaderBanned(site, banned.until);
  return { status: 'pending', reason: 'banned-address', explanation: { until: banned.until?.toISOString() ?? null } };
};
