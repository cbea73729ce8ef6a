import type { AddressRules } from '@gazette/schema/site/address-rules.ts';
import { policyShapes } from '@gazette/schema/site/check-policy.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import { z } from 'zod';

const names = z.array(z.string().max(200)).max(100);
const { external: _secret, ...portable } = policyShapes;

/** What a publisher decides about comments, but for the program asked for its opinion: a secret belongs to that. */
export const policySettings = z.object(portable).partial();

export const addressSettings = z.object({
  keepParameters: names.optional(),
  stripParameters: names.optional(),
  pathCase: z.boolean().optional(),
  trailingSlash: z.boolean().optional(),
  www: z.boolean().optional(),
} satisfies Record<keyof AddressRules, z.ZodType>);

/** What an export says of a site's policy; undefined where it has no choices of its own. */
export function policyRecord({ policy }: Pick<Site, 'policy'>) {
  const said = Object.entries(policy).filter(([name, value]) => name !== 'external' && value !== null);
  return said.length === 0 ? undefined : Object.fromEntries(said);
}

/** The policy of a site after an import: as the record says, the program asked for its opinion as it was here. */
export function policyOf(record: z.output<typeof policySettings> | undefined, known: Pick<Site, 'policy'> | undefined) {
  if (record === undefined) return undefined;
  const external = known?.policy.external;
  const said = Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
  return { ...said, ...(external ? { external } : {}) };
}
