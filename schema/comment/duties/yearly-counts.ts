import type { Store } from '../../gate/store.ts';
import type { Site } from '../../site/site.entity.ts';
import { startOfYear } from '../../site/start-of-year.ts';
import type { DutyKind } from '../duty-record.entity.ts';

/** How often one and the same happened. */
export interface DutyCount {
  readonly reason: string;
  /** Null for what nobody has answered yet. */
  readonly outcome: string | null;
  readonly automated: boolean;
  readonly count: number;
}

/** All of one kind. */
export interface DutySummary {
  readonly total: number;
  readonly answered: number;
  /** Of the times from coming to answer, in seconds; null where nothing was answered. */
  readonly medianSeconds: number | null;
  readonly counts: readonly DutyCount[];
}

export interface YearlyCounts {
  readonly site: string;
  readonly year: number;
  readonly from: Date;
  readonly until: Date;
  readonly notices: DutySummary;
  readonly reports: DutySummary;
  readonly decisions: DutySummary;
  readonly appeals: DutySummary;
}

/** What a publisher counts of one year of its own time zone, by reason, outcome and whether a rule or a person decided. */
export async function yearlyCounts({ reads }: Pick<Store, 'reads'>, site: Site, year: number): Promise<YearlyCounts> {
  const from = startOfYear(site.timeZone, year);
  const until = startOfYear(site.timeZone, year + 1);
  const ofKind = (kind: DutyKind) =>
    reads
      .selectFrom('duty_record')
      .where('site_id', '=', site.id)
      .where('at', '>=', from)
      .where('at', '<', until)
      .where('kind', '=', kind);

  async function median(kind: DutyKind, answered: number): Promise<number | null> {
    if (answered === 0) return null;
    const middle = await ofKind(kind)
      .select('took')
      .where('took', 'is not', null)
      .orderBy('took')
      .limit(2 - (answered % 2))
      .offset(Math.floor((answered - 1) / 2))
      .execute();
    return middle.reduce((sum, { took }) => sum + Number(took), 0) / middle.length;
  }

  async function summary(kind: DutyKind): Promise<DutySummary> {
    const rows = await ofKind(kind)
      .select(['reason', 'outcome', 'automated'])
      .select(({ fn }) => [fn.countAll().as('count'), fn.count('took').as('timed')])
      .groupBy(['reason', 'outcome', 'automated'])
      .orderBy('reason')
      .orderBy('automated')
      .orderBy('outcome')
      .execute();
    const counts = rows.map(({ reason, outcome, automated, count }) => ({ reason, outcome, automated, count: Number(count) }));
    const timed = rows.reduce((sum, row) => sum + Number(row.timed), 0);
    return {
      total: counts.reduce((sum, { count }) => sum + count, 0),
      answered: counts.reduce((sum, { outcome, count }) => (outcome === null ? sum : sum + count), 0),
      medianSeconds: await median(kind, timed),
      counts,
    };
  }

  return {
    site: site.key,
    year,
    from,
    until,
    notices: await summary('notice'),
    reports: await summary('report'),
    decisions: await summary('decision'),
    appeals: await summary('appeal'),
  };
}
