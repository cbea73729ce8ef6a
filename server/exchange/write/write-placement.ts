import { saveCreative } from '@gazette/schema/placement/save-creative.ts';
import { savePlacement } from '@gazette/schema/placement/save-placement.ts';
import { Section } from '@gazette/schema/section/section.entity.ts';
import type { PlacementRecord } from '../records.ts';
import type { Outcome } from './import-summary.ts';
import { localizedWords } from './languages.ts';
import { NotYet, type Writing } from './writing.ts';

/**
 * Stores a place for advertisements with what is shown in it.
 * @throws {NotYet} while a section of one of them is not here.
 */
export async function writePlacement({ unit, run }: Writing, record: PlacementRecord): Promise<Outcome> {
  if (run.dryRun) return 'unchanged';
  const slugs = [...new Set(record.creatives.flatMap(({ sections }) => sections))];
  for (const slug of slugs) {
    if (!(await unit.em.findOne(Section, { slug }))) throw new NotYet(`There is no section "${slug}".`);
  }
  const { name, width, height, createdAt } = record;
  const label = record.label === undefined ? undefined : localizedWords(run, record.label, record.language);
  const { id, outcome } = await savePlacement(unit, { name, width, height, label, createdAt });
  const outcomes: Outcome[] = [outcome];
  for (const { image, html = null, target = null, startsAt = null, endsAt = null, language = null, ...rest } of record.creatives) {
    const shown = { imageUrl: image?.url ?? null, alt: image?.alt ?? null, html, target, startsAt, endsAt, language };
    outcomes.push((await saveCreative(unit, id, { ...rest, ...shown })).outcome);
  }
  return outcome === 'unchanged' && outcomes.some((one) => one !== 'unchanged') ? 'updated' : outcome;
}
