import type { NewEvent } from '../event/record-event.ts';
import type { Unit } from '../gate/store.ts';
import { Source } from './source.entity.ts';

/** What a source brings is filed where the articles of a section that is gone went; nowhere, where there were none. */
export async function fileElsewhere(unit: Unit, { type, payload }: NewEvent): Promise<void> {
  const { removed, into } = payload ?? {};
  if (type !== 'section.changed' || typeof removed !== 'string') return;
  for (const source of await unit.em.find(Source, { section: removed })) source.section = typeof into === 'string' ? into : null;
  await unit.em.flush();
}
