import { recordEvent } from '../event/record-event.ts';
import { InvalidInput } from '../gate/refusal.ts';
import type { Unit } from '../gate/store.ts';
import { visible } from '../gate/visible.ts';
import { recordAudit } from '../staff/record-audit.ts';
import { markDue } from './mark-due.ts';
import type { ChoiceKind } from './related-choice.entity.ts';
import { dueSteps } from './related-due.entity.ts';

/** Two articles of the unit's site: what is decided about the list beside the first. */
export interface Pair {
  readonly article: string;
  readonly other: string;
}

type Staff = { readonly id: string } | null;

/** Most pins of one article: a list has no more places. */
const MOST_PINS = 20;

/**
 * Puts an article beside another before all that is found, after those that are pinned already; `position` counts from 0.
 * @throws {InvalidInput} for an article beside itself, and when all places are taken.
 */
export async function pinRelated(unit: Unit, pair: Pair, staff: Staff, position?: number): Promise<void> {
  const pins = (await choicesOf(unit, pair.article)).filter(({ kind, other }) => kind === 'pin' && other !== pair.other);
  if (pins.length >= MOST_PINS) throw invalid(`There are ${MOST_PINS} articles pinned already.`);
  const at = Math.max(0, Math.min(position ?? pins.length, pins.length));
  const order = pins.map(({ other }) => other).toSpliced(at, 0, pair.other);
  await writeChoice(unit, { ...pair, kind: 'pin', position: at, createdAt: unit.now });
  for (const [place, other] of order.entries()) {
    await unit.sql
      .updateTable('related_choice')
      .set({ position: place })
      .where('article_id', '=', pair.article)
      .where('other_id', '=', other)
      .execute();
  }
  await tell(unit, 'related.pin', pair, staff);
}

/** Keeps an article from ever standing beside another; at once where it stands there now. */
export async function excludeRelated(unit: Unit, pair: Pair, staff: Staff): Promise<void> {
  await writeChoice(unit, { ...pair, kind: 'exclude', position: 0, createdAt: unit.now });
  await unit.sql.deleteFrom('article_neighbour').where('article_id', '=', pair.article).where('neighbour_id', '=', pair.other).execute();
  await tell(unit, 'related.exclude', pair, staff);
}

/** Takes back what was decided, a pin or an exclusion. @returns whether anything was. */
export async function unpinRelated(unit: Unit, pair: Pair, staff: Staff): Promise<boolean> {
  const { numDeletedRows } = await unit.sql
    .deleteFrom('related_choice')
    .where('article_id', '=', pair.article)
    .where('other_id', '=', pair.other)
    .executeTakeFirst();
  if (numDeletedRows === 0n) return false;
  await tell(unit, 'related.unpin', pair, staff);
  return true;
}

export interface Choice extends Pair {
  readonly kind: ChoiceKind;
  readonly position: number;
  readonly createdAt: Date;
}

/** Writes a decision as it is; the list is due. @returns whether it was new, another one, or the same. */
export async function saveChoice(unit: Unit, choice: Choice): Promise<'created' | 'updated' | 'unchanged'> {
  const outcome = await writeChoice(unit, choice);
  if (outcome !== 'unchanged') await recordEvent(unit, { type: 'related.chosen', subject: choice.article });
  return outcome;
}

async function writeChoice(unit: Unit, choice: Choice): Promise<'created' | 'updated' | 'unchanged'> {
  const { article, other, kind, position, createdAt } = choice;
  if (article === other) throw invalid('An article does not stand beside itself.');
  const known = (await choicesOf(unit, article)).find((one) => one.other === other);
  if (known && known.kind === kind && known.position === position) return 'unchanged';
  await unit.sql
    .insertInto('related_choice')
    .values({ article_id: article, other_id: other, kind, position, created_at: createdAt })
    .onConflict((conflict) => conflict.columns(['article_id', 'other_id']).doUpdateSet({ kind, position }))
    .execute();
  await markDue(unit, [article], { cause: 'changed', step: dueSteps.list });
  return known ? 'updated' : 'created';
}

/** What is decided about the list beside an article, the pins in their order. */
export async function choicesOf({ sql, site }: Pick<Unit, 'sql' | 'site'>, article: string): Promise<Choice[]> {
  const rows = await visible({ reads: sql }, { site, viewer: 'newsroom' })
    .choices()
    .select(['related_choice.other_id', 'related_choice.kind', 'related_choice.position', 'related_choice.created_at'])
    .where('related_choice.article_id', '=', article)
    .orderBy('related_choice.position')
    .orderBy('related_choice.other_id')
    .execute();
  return rows.map((row) => ({ article, other: row.other_id, kind: row.kind, position: row.position, createdAt: row.created_at }));
}

async function tell(unit: Unit, action: string, { article, other }: Pair, staff: Staff): Promise<void> {
  await markDue(unit, [article], { cause: 'changed', step: dueSteps.list });
  await recordAudit(unit, { staff, action, subject: article, detail: { other } });
  await recordEvent(unit, { type: 'related.chosen', subject: article });
}

function invalid(message: string): InvalidInput {
  return new InvalidInput([{ name: 'related', code: 'INVALID', message }]);
}
