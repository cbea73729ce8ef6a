import { recordEvent, type NewEvent } from '../event/record-event.ts';
import type { Unit } from '../gate/store.ts';
import { Creative } from './creative.entity.ts';

/**
 * What ran on the pages of a section that is gone runs on those of the one that its articles went to. Where they went
 * nowhere the name stays: an advertisement for no section at all would run everywhere.
 */
export async function followRemovedSection(unit: Unit, { type, payload }: NewEvent): Promise<void> {
  const { removed, into } = payload ?? {};
  if (type !== 'section.changed' || typeof removed !== 'string' || typeof into !== 'string') return;
  const creatives = (await unit.em.find(Creative, {})).filter(({ sections }) => sections.includes(removed));
  if (creatives.length === 0) return;
  for (const creative of creatives) creative.sections = [...new Set(creative.sections.map((slug) => (slug === removed ? into : slug)))].sort();
  await unit.em.flush();
  for (const placement of new Set(creatives.map((creative) => creative.placement))) await recordEvent(unit, { type: 'placement.changed', subject: placement });
}
