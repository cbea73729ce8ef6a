import type { Kysely } from 'kysely';
import type { InvalidField } from '../gate/refusal.ts';
import type { Tables } from '../gate/tables.ts';
import { inAscii, matchesHost } from './host-pattern.ts';

/**
 * What is wrong with hosts that whoever settles a site through the graph names anew: they take over the pages of no other
 * site, so a host is named in full, and is nobody else's. Whoever runs the server is bound by nothing of this.
 * @param own id of the site that is settled; null for one that is only being founded.
 * @param served hosts under which the server itself is reached.
 */
export async function hostFaults(db: Kysely<Tables>, own: string | null, hosts: readonly string[], served: readonly string[] = []): Promise<InvalidField[]> {
  const sites = await db.selectFrom('site').select(['id', 'hosts', 'url']).execute();
  const others = sites.filter(({ id }) => id !== own);
  const taken = [...served, ...others.flatMap((site) => [...site.hosts, ...(site.url ? [new URL(site.url).host] : [])])];
  return hosts.flatMap((host): InvalidField[] => {
    if (host.includes('*')) return [{ name: 'hosts', code: 'INVALID', message: `Name hosts in full, not "${host}".` }];
    const written = inAscii(host) ?? host;
    return taken.some((pattern) => matchesHost(pattern, written)) ? [{ name: 'hosts', code: 'INVALID', message: `"${host}" belongs to another site.` }] : [];
  });
}
