import { measureCost, type CostEffort } from './measure-cost.ts';
import { measure, type Load } from './measure.ts';
import type { RowResult } from './report.ts';
import type { BenchRow, Stage } from './row.ts';

/** Sets a row up and measures it, or says why it cannot run here. */
export async function measureRow(row: BenchRow, stage: Stage, load: Load & CostEffort): Promise<RowResult> {
  const { name } = row;
  if (row.kind === 'figures') return { name, against: row.about, kind: 'figures', figures: await row.measure(stage) };
  const { against } = row;
  if (row.kind === 'load') {
    const targets = await row.setup(stage);
    if ('skipped' in targets) return { name, against, skipped: targets.skipped };
    return { name, against, kind: 'load', rounds: await measure(targets.subject, targets.limit, load) };
  }
  const acts = await row.setup(stage);
  if ('skipped' in acts) return { name, against, skipped: acts.skipped };
  const { subject, base, statements } = acts;
  const rounds = await measureCost(subject, base, row.isLong ? { rounds: load.rounds, acts: 1, warmUp: 0 } : load);
  return {
    name,
    against: acts.against ?? against,
    kind: 'cost',
    most: row.most,
    rounds,
    statements: statements && { subject: await statements(subject), base: await statements(base) },
  };
}
