import type { Dialect, Store } from '@gazette/schema/gate/store.ts';
import type { Tables } from '@gazette/schema/gate/tables.ts';
import { CompiledQuery, type Kysely, type KyselyPlugin, type RootOperationNode } from 'kysely';

export type Readable = Pick<Store, 'reads' | 'dialect'>;

/** How a database will answer: one line a step, as it tells it. */
export interface QueryPlan {
  readonly sql: string;
  readonly text: string;
}

/** Runs `work` on a store that notes each query, and asks the database how it has answered them. */
export async function plansOf(store: Readable, work: (noted: Readable) => Promise<unknown>): Promise<QueryPlan[]> {
  const made = new Map<unknown, RootOperationNode>();
  const run: CompiledQuery[] = [];
  const noting: KyselyPlugin = {
    transformQuery({ node, queryId }) {
      made.set(queryId, node);
      return node;
    },
    // Called for what was run alone: the parts of a statement are made as queries too.
    transformResult({ result, queryId }) {
      const node = made.get(queryId);
      if (node) run.push(store.reads.getExecutor().compileQuery(node, queryId));
      return Promise.resolve(result);
    },
  };
  const reads = store.reads.withPlugin(noting);
  // What was compiled before is only filled with its values.
  reads.executeQuery = (query, ...options) => {
    run.push('compile' in query ? query.compile() : query);
    return store.reads.executeQuery(query, ...options);
  };
  await work({ dialect: store.dialect, reads });
  return store.reads.connection().execute(async (connection) => {
    const plans: QueryPlan[] = [];
    for (const { sql, parameters } of run) {
      plans.push({ sql, text: await explain(connection, store.dialect, sql, parameters) });
    }
    return plans;
  });
}

async function explain(
  connection: Kysely<Tables>,
  dialect: Dialect,
  sql: string,
  parameters: readonly unknown[],
): Promise<string> {
  const run = async (statement: string, values: readonly unknown[] = []) => {
    const { rows } = await connection.executeQuery<Record<string, unknown>>(CompiledQuery.raw(statement, [...values]));
    return rows.map((row) => String(row['detail'] ?? row['QUERY PLAN'])).join('\n');
  };
  if (dialect === 'sqlite') return run(`explain query plan ${sql}`, parameters);
  // What a test can hold, PostgreSQL rather reads whole; it is asked what it does with more.
  await run('set enable_seqscan = off');
  const text = await run(`explain ${sql}`, parameters);
  await run('reset enable_seqscan');
  return text;
}
