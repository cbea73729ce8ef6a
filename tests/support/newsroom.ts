import type { ArticleDraft } from '@gazette/schema/article/article-draft.ts';
import { publishArticle } from '@gazette/schema/article/life-cycle.ts';
import { createArticle } from '@gazette/schema/article/save-article.ts';
import type { Unit } from '@gazette/schema/gate/store.ts';
import { settleRelated } from '@gazette/schema/related/settle-related.ts';
import { saveSection } from '@gazette/schema/section/save-section.ts';
import { SiteDirectory } from '@gazette/schema/site/site-directory.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import { saveSite, type SiteDraft } from '@gazette/schema/site/save-site.ts';
import { addStaff } from '@gazette/schema/staff/save-staff.ts';
import { rolePermissions, type Permission, type StaffRole } from '@gazette/schema/staff/staff-role.ts';
import { createStaffToken } from '@gazette/schema/staff/staff-tokens.ts';
import { createAnswerCache } from '@gazette/server/cache/create-answer-cache.ts';
import { purgeOnCommit } from '@gazette/server/cache/purge-on-events.ts';
import { readConfig } from '@gazette/server/config/config.ts';
import { consoleRoutes } from '@gazette/server/console/console-routes.ts';
import { openDatabase } from '@gazette/server/database/open.ts';
import { formatRoutes } from '@gazette/server/formats/format-routes.ts';
import { createGraphiQL } from '@gazette/server/graphql/graphiql.ts';
import { createGraphqlHandler } from '@gazette/server/graphql/handler.ts';
import { createApp, type App } from '@gazette/server/http/app.ts';
import { imageRoutes } from '@gazette/server/images/image-routes.ts';
import { createMetrics } from '@gazette/server/metrics/metrics.ts';
import { createModerationDesk } from '@gazette/server/moderation/moderation-desk.ts';
import { createNoticeHandler } from '@gazette/server/notices/notice-handler.ts';
import { createNewsPages } from '@gazette/server/pages/news-pages.ts';
import { Impressions } from '@gazette/server/placement/impressions.ts';
import { createPlacementHandler } from '@gazette/server/placement/placement-handler.ts';
import { createChallengeHandler } from '@gazette/server/reader/challenge-handler.ts';
import { Readers } from '@gazette/server/reader/readers.ts';
import { createRendering } from '@gazette/server/render/rendering.ts';
import { createPageAnswers } from '@gazette/server/related/page-answers.ts';
import { createBeaconTaker } from '@gazette/server/views/beacon-taker.ts';
import { Views } from '@gazette/server/views/views.ts';
import type { Services } from '@gazette/server/services.ts';
import { pino } from 'pino';
import type { DatabaseKind } from './databases.ts';

/** The moment at which tests live unless they move the clock. */
export const NOON = new Date('2026-03-01T12:00:00.000Z');

export interface GraphAnswer<T> {
  readonly status: number;
  readonly data: T;
  readonly errors?: readonly { message: string; path?: readonly unknown[]; extensions?: Record<string, unknown> }[];
}

export interface Newsroom {
  readonly services: Services;
  readonly app: App;
  /** The default site: key `gazette`, Arabic and English, comments approved at once, pages at `https://gazette.test`. */
  readonly site: Site;
  /** Sets the clock of everything that runs here. */
  setNow(now: Date): void;
  /** Creates a second site, or changes one. */
  saveSite(draft: SiteDraft): Promise<Site>;
  write<T>(work: (unit: Unit) => Promise<T>, site?: Site): Promise<T>;
  /** Publishes an article at `at`, one minute after the last one by default, and answers its id. */
  publish(draft?: Partial<ArticleDraft>, at?: Date, site?: Site): Promise<string>;
  /** Makes the lists beside articles that are due, as a running server does after each commit. */
  settleRelated(on?: Site): Promise<void>;
  /**
   * Takes somebody on and answers a token of theirs for `ask`: with all that the role implies, unless told otherwise, and
   * good for a year of this newsroom's clock.
   */
  addStaff(role: StaffRole, site?: Site, permissions?: readonly Permission[]): Promise<string>;
  /** Asks the graph by POST, as any client would. */
  ask<T = Record<string, never>>(query: string, variables?: object, options?: AskOptions): Promise<GraphAnswer<T>>;
  /** SQL statements that run while `work` does. */
  statements(work: () => Promise<unknown>): Promise<string[]>;
  close(): Promise<void>;
}

export interface AskOptions {
  readonly site?: string;
  readonly origin?: string;
  readonly address?: string;
  /** Of staff, as `addStaff` gives it. */
  readonly token?: string;
  /** Of a reader, as the mutation that made it gave it. */
  readonly reader?: string;
  /** Further headers, such as a console's cookie. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A whole newsroom on a fresh database: domain, graph and HTTP, without a socket. */
export async function openNewsroom({ createMigrated }: DatabaseKind, env: Record<string, string> = {}): Promise<Newsroom> {
  const given = await createMigrated();
  const log = pino({ level: process.env['GAZETTE_TEST_LOG'] ?? 'silent' });
  const config = readConfig({
    GAZETTE_PUBLIC_URL: 'https://gazette.test',
    GAZETTE_DATA_DIR: given.dataDir,
    GAZETTE_COMMENTS_PER_MINUTE: '10000',
    GAZETTE_READER_COMMENTS_PER_MINUTE: '10000',
    ...(given.url === undefined ? {} : { DATABASE_URL: given.url }),
    ...env,
  });
  const database = await openDatabase(config, log);
  let now = NOON;
  const sites = new SiteDirectory(database);
  const metrics = createMetrics();
  const services: Services = {
    config,
    log,
    metrics,
    database,
    sites,
    readers: new Readers({ config, database, now: () => now }),
    views: new Views({ config, database, metrics, log, now: () => now }),
    impressions: new Impressions({ config, database, metrics, log, now: () => now }),
    moderationDesk: createModerationDesk({ database, now: () => now }),
    pageAnswers: createPageAnswers(() => now),
    now: () => now,
  };
  const save = async (draft: SiteDraft) => {
    const site = await saveSite(database, draft, now);
    await sites.reload();
    return sites.byKey(site.key) ?? site;
  };
  const site = await save({
    key: 'gazette',
    names: { ar: 'الجريدة', en: 'The Gazette' },
    locale: 'ar-EG-u-nu-latn',
    languages: ['ar', 'en'],
    hosts: ['gazette.test'],
    allowedOrigins: ['https://blog.test', 'http://localhost:*', 'http://127.0.0.1:*'],
    moderation: 'after',
  });
  const graphiql = createGraphiQL();
  // As in a running server, but for what other processes write: see tests/server/cache.
  const cache = createAnswerCache(services);
  purgeOnCommit(cache, services);
  const graphql = createGraphqlHandler(services, graphiql);
  const { printer, ...rendering } = createRendering(services, graphql);
  const app = createApp(services, {
    cache,
    graphiql: graphiql.route,
    graphql,
    ...rendering,
    challenge: createChallengeHandler(services),
    notices: createNoticeHandler(services),
    views: createBeaconTaker(services),
    placements: createPlacementHandler(services),
    images: imageRoutes(services),
    console: consoleRoutes(),
    formats: formatRoutes(services),
    pages: createNewsPages(services, printer),
  });
  let published = 0;
  let hired = 0;

  return {
    services,
    app,
    site,
    setNow: (moment) => {
      now = moment;
    },
    saveSite: save,
    write: (work, on = site) => database.write(on, now, work),
    async publish(draft = {}, at, on = site) {
      const number = ++published;
      const moment = at ?? new Date(NOON.getTime() - 86_400_000 + number * 60_000);
      return database.write(on, now, async (unit) => {
        if (draft.section) await saveSection(unit, { slug: draft.section, names: { en: draft.section } });
        const article = await createArticle(unit, {
          headline: `Headline ${number}`,
          body: `<p>Body ${number}.</p>`,
          language: 'en',
          ...draft,
        });
        await publishArticle(unit, article, moment);
        return article.id;
      });
    },
    async settleRelated(on = site) {
      await settleRelated(database, on, now);
    },
    async addStaff(role, on = site, permissions = rolePermissions[role]) {
      const number = ++hired;
      return database.write(on, now, async (unit) => {
        const staff = { email: `${role}-${number}@gazette.test`, name: `${role} ${number}`, role, passwordHash: null };
        const { id } = await addStaff(unit, staff, null);
        const expiresAt = new Date(now.getTime() + 365 * 86_400_000);
        const { token } = await createStaffToken(unit, { staff: id, name: 'Tests', permissions, expiresAt }, null);
        return token;
      });
    },
    async ask(query: string, variables: object = {}, { site: key, origin, address, token, reader, headers }: AskOptions = {}) {
      const response = await app.fetch(
        new Request(`https://gazette.test/graphql${key ? `?site=${key}` : ''}`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            ...(origin && { origin }),
            ...(token && { authorization: `Bearer ${token}` }),
            ...(reader && { 'x-gazette-reader': reader }),
            ...headers,
          },
          body: JSON.stringify({ query, variables }),
        }),
        address === undefined ? undefined : { address },
      );
      const answer = (await response.json()) as Omit<GraphAnswer<never>, 'status'>;
      return { status: response.status, ...answer };
    },
    async statements(work) {
      const seen: string[] = [];
      const stop = database.onStatement(({ sql }) => seen.push(sql));
      try {
        await work();
      } finally {
        stop();
      }
      return seen;
    },
    async close() {
      await database.close();
      await given.drop();
    },
  };
}
