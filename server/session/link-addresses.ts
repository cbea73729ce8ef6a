import type { InvitationLinks } from '@gazette/schema/staff/invite-staff.ts';
import type { WaitingKind } from '@gazette/schema/staff/letters/digest-letter.ts';
import type { Config } from '../config/config.ts';

type Address = Pick<Config, 'publicUrl'>;

/** How invitations are made here. */
export function linksOf(config: Pick<Config, 'publicUrl' | 'invitationTime'>): InvitationLinks {
  return { goodFor: config.invitationTime, urlOf: (kind, site, token) => consoleUrl(config, kind, site, token) };
}

/** Where a new password is chosen. */
export function resetUrl(config: Address, site: { readonly key: string }, token: string): string {
  return consoleUrl(config, 'reset', site, token);
}

const places: Readonly<Record<WaitingKind, string>> = {
  pending: 'queue/pending',
  reported: 'queue/reported',
  notices: 'notices',
  appeals: 'appeals',
};

/** Where the console shows what waits. */
export function waitingUrl({ publicUrl }: Address, { key }: { readonly key: string }, kind: WaitingKind): string {
  return `${publicUrl}/console/${places[kind]}?site=${encodeURIComponent(key)}`;
}

/** What lets somebody in stands behind the `#`: a browser sends that to no server, so it is in no log and no `Referer`. */
function consoleUrl({ publicUrl }: Address, view: string, { key }: { readonly key: string }, token: string): string {
  return `${publicUrl}/console/${view}?site=${encodeURIComponent(key)}#${token}`;
}
