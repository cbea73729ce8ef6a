import { InvalidInput, type InvalidField } from '../gate/refusal.ts';
import type { Unit } from '../gate/store.ts';
import { takeTurns } from '../gate/take-turns.ts';
import { hostFaults } from '../site/host-faults.ts';
import { createSite } from '../site/save-site.ts';
import type { Site } from '../site/site.entity.ts';
import { addNewcomer, type Newcomer } from './accept-invitation.ts';
import { takeInvitation } from './open-invitation.ts';
import { recordAudit } from './record-audit.ts';
import { normalEmail } from './staff-account.ts';

/** What whoever founds a site says of it. */
export interface FoundedSite {
  readonly key: string;
  readonly name: string;
  /** BCP 47: language, month names, digits. */
  readonly locale: string;
  readonly timeZone?: string | undefined;
  /** Hosts of its own pages. */
  readonly hosts: readonly string[];
  /** Origins of other pages that may post through its widgets. */
  readonly allowedOrigins: readonly string[];
}

/** Turns are taken by site; who makes one takes turns with everybody. */
const everySite = { id: 'every site' } as Site;

/**
 * Founds a site for whoever holds a link for that, once, with them as its owner.
 * @param unit of the new site's own id.
 * @param from the site on which the link was followed.
 * @param served the host under which the server itself is reached: the default site's.
 * @returns the id of the owner.
 * @throws {NotAllowed} {InvalidInput}
 */
export async function foundSite(unit: Unit, from: Pick<Site, 'id'>, token: string, who: Newcomer, draft: FoundedSite, served: string): Promise<string> {
  // Two who wish for one key or one host come one after the other.
  await takeTurns({ ...unit, site: everySite }, 'sites');
  const invitation = await takeInvitation(unit, from, 'found', token);
  const problems = [...(await problemsOf(unit, draft, served))];
  if (problems.length > 0) throw new InvalidInput(problems);
  const language = draft.locale.split('-')[0] ?? 'en';
  const { key, name, locale, timeZone, hosts, allowedOrigins } = draft;
  await createSite(unit, { key, names: { [language]: name }, locale, languages: [language], timeZone, hosts, allowedOrigins });
  const email = invitation.email ?? normalEmail(who.email);
  const owner = await addNewcomer(unit, { ...who, email }, 'owner', null);
  await recordAudit(unit, { staff: { id: owner }, action: 'site.create', subject: unit.site.id, detail: { name: key } });
  return owner;
}

async function problemsOf({ sql }: Unit, { name, hosts }: FoundedSite, served: string): Promise<InvalidField[]> {
  const named: InvalidField[] = name === '' ? [{ name: 'name', code: 'REQUIRED', message: 'A site has a name.' }] : [];
  return [...named, ...(await hostFaults(sql, null, hosts, [served]))];
}
