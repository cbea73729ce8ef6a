import { SiteDirectory } from '@gazette/schema/site/site-directory.ts';
import { addStaff } from '@gazette/schema/staff/save-staff.ts';
import { rolePermissions } from '@gazette/schema/staff/staff-role.ts';
import { createStaffToken } from '@gazette/schema/staff/staff-tokens.ts';
import { sql } from 'kysely';
import type { Logger } from 'pino';
import { readConfig } from '../../config/config.ts';
import { openDatabase } from '../../database/open.ts';
import { createGraphiQL } from '../../graphql/graphiql.ts';
import { createGraphqlHandler } from '../../graphql/handler.ts';
import { createApp } from '../../http/app.ts';
import { createMetrics } from '../../metrics/metrics.ts';
import { createModerationDesk } from '../../moderation/moderation-desk.ts';
import { createPageAnswers } from '../../related/page-answers.ts';
import { Readers } from '../../reader/readers.ts';
import { Impressions } from '../../placement/impressions.ts';
import { Views } from '../../views/views.ts';
import type { Services } from '../../services.ts';
import type { Newsroom } from '../prepare-newsroom.ts';
import { loadConversations, type Loaded, type Size } from './load-conversations.ts';

interface AskOptions {
  /** Network address of who asks. */
  readonly address?: string;
  /** Staff's token. */
  readonly token?: string;
}

/** A newsroom full of conversations, and the HTTP app that serves it, in this process: its statements can be counted. */
export interface Conversations extends Loaded {
  readonly services: Services;
  /** Of a moderator. */
  readonly token: string;
  /** @throws when the answer is an error: a fast one is no measurement. */
  ask<T>(query: string, variables: object, options?: AskOptions): Promise<T>;
  /** How many statements `work` takes. */
  statements(work: () => Promise<unknown>): Promise<number>;
  close(): Promise<void>;
}

const DAY = 86_400_000;

export async function openConversations(
  { databaseUrl, dataDir }: Pick<Newsroom, 'databaseUrl' | 'dataDir'>,
  size: Size,
  log: Logger,
  say: (line: string) => void,
): Promise<Conversations> {
  const config = readConfig({
    GAZETTE_PUBLIC_URL: 'https://bench.example',
    GAZETTE_DATA_DIR: dataDir,
    // A measurement posts faster than the readers of any site.
    GAZETTE_SITE_COMMENTS_PER_MINUTE: '10000000',
    ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
  });
  const database = await openDatabase(config, log);
  const sites = new SiteDirectory(database);
  await sites.reload();
  const now = () => new Date();
  const metrics = createMetrics();
  const services: Services = {
    config,
    log,
    metrics,
    database,
    sites,
    readers: new Readers({ config, database, now }),
    views: new Views({ config, database, metrics, log, now }),
    impressions: new Impressions({ config, database, metrics, log, now }),
    moderationDesk: createModerationDesk({ database, now }),
    pageAnswers: createPageAnswers(now),
    now,
  };
  const { loaded, token } = await fill(services, size, say).catch(async (error: unknown) => {
    await database.close();
    throw error;
  });
  const graphiql = createGraphiQL();
  const app = createApp(services, { graphql: createGraphqlHandler(services, graphiql) });

  return {
    ...loaded,
    services,
    token,
    async ask<T>(query: string, variables: object, { address, token: staff }: AskOptions = {}) {
      const response = await app.fetch(question(`${config.publicUrl}/graphql`, query, variables, staff), { address });
      const answer = (await response.json()) as { data?: T; errors?: { message: string }[] };
      if (!answer.data || answer.errors) throw new Error(`The graph answers: ${JSON.stringify(answer.errors)}`);
      return answer.data;
    },
    async statements(work) {
      let count = 0;
      const stop = database.onStatement(() => {
        count += 1;
      });
      try {
        await work();
      } finally {
        stop();
      }
      return count;
    },
    close: () => database.close(),
  };
}

async function fill(services: Services, size: Size, say: (line: string) => void) {
  const { database } = services;
  const loaded = await loadConversations(services, size, (done, all) => say(`comments: ${done} of ${all}`));
  // PostgreSQL does it by itself within a minute of so much writing; SQLite has no such thing, here or in use.
  if (database.dialect === 'postgresql') await sql`vacuum analyze`.execute(database.reads);
  return { loaded, token: await moderatorToken(services) };
}

/** A widget reads by GET, so that caches may answer, and writes by POST; the console does all by POST. */
function question(endpoint: string, query: string, variables: object, token: string | undefined): Request {
  if (token === undefined && query.startsWith('query')) {
    const url = new URL(endpoint);
    url.searchParams.set('query', query);
    url.searchParams.set('variables', JSON.stringify(variables));
    return new Request(url, { headers: { accept: 'application/json' } });
  }
  const headers = {
    'content-type': 'application/json',
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  };
  return new Request(endpoint, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
}

async function moderatorToken({ database, sites, now }: Services): Promise<string> {
  const site = sites.default();
  if (!site) throw new Error('The newsroom has no site.');
  return database.write(site, now(), async (unit) => {
    const moderator = {
      email: 'moderator@bench.example',
      name: 'Bench',
      role: 'moderator',
      passwordHash: null,
    } as const;
    const { id } = await addStaff(unit, moderator, null);
    const expiresAt = new Date(unit.now.getTime() + DAY);
    const { token } = await createStaffToken(
      unit,
      { staff: id, name: 'Bench', permissions: rolePermissions.moderator, expiresAt },
      null,
    );
    return token;
  });
}
