import { saveSite } from '@gazette/schema/site/save-site.ts';
import { readConfig } from '@gazette/server/config/config.ts';
import { serve, type Server } from '@gazette/server/lifecycle/serve.ts';
import type { Services } from '@gazette/server/services.ts';
import { pino } from 'pino';
import type { DatabaseKind, TestDatabase } from '../support/databases.ts';
import { askGraph } from './ask-graph.ts';

/** A real server on a free port, with the sample newsroom in a database of its own. */
export interface SampleNewsroom {
  readonly url: string;
  readonly services: Services;
  /** Asks the graph over the wire and answers its data; an error fails the test. */
  ask<T>(query: string, variables?: object): Promise<T>;
  /** Ends the server; what it kept stays until `close`. */
  stop(): Promise<void>;
  close(): Promise<void>;
}

/** @param env settings, where they are to be others than an operator finds. */
export async function openSampleNewsroom(kind: Pick<DatabaseKind, 'createFilled'>, env: Record<string, string> = {}): Promise<SampleNewsroom> {
  const database = await createSample(kind);
  const server = await start(database, env);
  // Tests type faster than people do, and more of them from one address; and a morning's letter to moderators would come
  // among theirs from eight o'clock on.
  const { database: store, now } = server.services;
  await saveSite(store, { key: 'sample', policy: { minimumSeconds: 0, proofAfter: 10_000, digest: 'never' } }, now());
  await server.services.sites.reload();
  return {
    url: server.url,
    services: server.services,
    ask: (query, variables) => askGraph(server.url, query, variables),
    stop: () => server.stop(),
    async close() {
      await server.stop();
      await database.drop();
    },
  };
}

/** A database that holds the sample newsroom: the first start loads it, whose pictures alone take longer than many a test. */
export function createSample({ createFilled }: Pick<DatabaseKind, 'createFilled'>): Promise<TestDatabase> {
  return createFilled('sample', async (template) => (await start(template)).stop());
}

function start({ url, dataDir }: Pick<TestDatabase, 'url' | 'dataDir'>, env: Record<string, string> = {}): Promise<Server> {
  const config = readConfig({
    HOST: '127.0.0.1',
    PORT: '0',
    GAZETTE_DATA_DIR: dataDir,
    ...(url === undefined ? {} : { DATABASE_URL: url }),
    ...env,
  });
  return serve(config, pino({ level: process.env['GAZETTE_TEST_LOG'] ?? 'silent' }));
}
