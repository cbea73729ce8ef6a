import { recordEvent, type NewEvent } from '../event/record-event.ts';
import type { Unit } from '../gate/store.ts';
import { CuratedList } from './curated-list.entity.ts';
import { listOfSection } from './list-key.ts';

/** The list atop a section stays atop it when the section is called otherwise. */
export async function followRenamedSection(unit: Unit, { type, payload }: NewEvent): Promise<void> {
  const { removed, into, isRenamed } = payload ?? {};
  if (type !== 'section.changed' || isRenamed !== true || typeof removed !== 'string' || typeof into !== 'string') return;
  const key = listOfSection(into);
  const list = await unit.em.findOne(CuratedList, { key: listOfSection(removed) });
  if (!list || (await unit.em.findOne(CuratedList, { key }))) return;
  list.key = key;
  await unit.em.flush();
  await recordEvent(unit, { type: 'list.changed', subject: list.id, payload: { key } });
}
