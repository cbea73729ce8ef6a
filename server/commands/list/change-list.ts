import { CuratedList } from '@gazette/schema/list/curated-list.entity.ts';
import { saveList, slotsIn, type ListDraft, type SlotDraft } from '@gazette/schema/list/save-list.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import { recordAudit } from '@gazette/schema/staff/record-audit.ts';
import { OperatorError } from '../../lifecycle/operator-error.ts';
import type { Services } from '../../services.ts';

/** What is said of a list; how its articles stand is made of how they stand in the moment of the change. */
export interface ListChange extends Omit<ListDraft, 'slots' | 'version'> {
  readonly slots?: ((before: readonly SlotDraft[]) => readonly SlotDraft[]) | undefined;
  /** Whether one that is not there is made. */
  readonly isNewAllowed?: boolean | undefined;
}

/**
 * Changes a list and writes it into the log, unless all was so before.
 * @throws {OperatorError} where there is none and none is to be made.
 */
export async function changeList({ database, now }: Pick<Services, 'database' | 'now'>, site: Site, { slots, isNewAllowed = false, ...said }: ListChange): Promise<string> {
  const { key } = said;
  return database.write(site, now(), async (unit) => {
    const known = await unit.em.findOne(CuratedList, { key });
    if (!known && !isNewAllowed) throw new OperatorError(`The site "${site.key}" has no list "${key}". "gazette list set ${key} --size 10" makes one.`);
    const before = known ? await slotsIn(unit, known.id) : [];
    const { id, outcome } = await saveList(unit, { ...said, slots: slots?.(before) });
    if (outcome !== 'unchanged') await recordAudit(unit, { staff: null, action: 'list.change', subject: id, detail: { name: key } });
    return outcome;
  });
}
