import { entities } from '@gazette/schema/entities.ts';
import type { Newsroom } from '../newsroom.ts';
import { marksIn, type Mark } from './marks.ts';

/** A row of any table, whoever may see it. */
export interface Row {
  readonly table: string;
  readonly id: string | undefined;
  readonly slug: string | undefined;
  readonly marks: ReadonlySet<Mark>;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Tables that only tie others together, or count: there is no text in them to mark. */
const unmarked = new Set([
  'article_credit',
  'article_tagging',
  'article_listing',
  'feature_posting',
  'term_frequency',
  'curated_slot',
  'related_choice',
  'related_due',
  'staff_membership',
  'comment_reaction',
  'duty_record',
  'event_consumer',
  'outbox_event',
  'article_view',
  'view_mark',
  'popularity',
  'creative_count',
]);

/** Every row of every table. @throws for a table in which the walk would notice nothing. */
export async function allRows({ services: { database } }: Newsroom): Promise<Row[]> {
  const tables = entities.map((entity) => entity.meta.tableName as 'article');
  const rows = await Promise.all(
    tables.map(async (table) => {
      const found: Record<string, unknown>[] = await database.reads.selectFrom(table).selectAll().execute();
      const list = found.map((values): Row => {
        const text = (column: string) => (typeof values[column] === 'string' ? values[column] : undefined);
        return { table, id: text('id'), slug: text('slug'), marks: marksIn(JSON.stringify(values)), values };
      });
      const sites = new Set(list.flatMap(({ marks }) => [...marks]).map((mark) => mark.split('q').at(-1)));
      if (sites.size < 2 && !unmarked.has(table))
        throw new Error(`No marked row of each site is in "${table}": fill it.`);
      return list;
    }),
  );
  return rows.flat();
}

/** Ids of which none of these marks permits to know: those of rows of which there is nothing that may be seen. */
export function idsBeyond(rows: readonly Row[], seen: ReadonlySet<Mark>): Set<string> {
  return new Set(
    rows.flatMap(({ id, marks }) => (id && marks.size > 0 && ![...marks].some((mark) => seen.has(mark)) ? [id] : [])),
  );
}
