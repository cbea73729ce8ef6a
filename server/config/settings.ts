import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { imageSettings } from './image-settings.ts';
import { mailSettings } from './mail-settings.ts';
import { descriptions, optional, withDefault, type Setting } from './setting.ts';
import { sourceSettings } from './source-settings.ts';
import { address, bytes, duration, oneOf, text, wholeNumber, yesOrNo } from './units.ts';
import { viewSettings } from './view-settings.ts';

export type { Setting } from './setting.ts';

const repositoryDataDir = fileURLToPath(new URL('../../data', import.meta.url));

/**
 * Every setting Gazette reads, in the order an operator meets them. This list is the only place that names an
 * environment variable; the typed config, the error messages, `gazette config` and the README's table come from it.
 */
export const settings = z.object({
  port: withDefault(wholeNumber(0, 65_535), {
    variable: 'PORT',
    default: '4000',
    description: 'Port to serve on; 0 takes any free one.',
  }),
  // `::` is dual-stack: `localhost` answers whether it resolves to ::1 or to 127.0.0.1, and a container's port mapping
  // reaches it. What is served is public by nature; 127.0.0.1 keeps a laptop's server to itself.
  host: withDefault(text('an address of this machine such as 127.0.0.1 or ::'), {
    variable: 'HOST',
    default: '::',
    description: 'Address to serve on. `::` is every address, IPv4 and IPv6; 127.0.0.1 keeps it to this machine.',
  }),
  publicUrl: optional(address(['http:', 'https:'], 'https://news.example'), {
    variable: 'GAZETTE_PUBLIC_URL',
    default: 'http://localhost:PORT',
    description: 'The address readers use, without a trailing slash; links and feeds start with it.',
  }),
  databaseUrl: optional(address(['postgres:', 'postgresql:'], 'postgres://user:password@host:5432/gazette'), {
    variable: 'DATABASE_URL',
    default: 'SQLite',
    description: 'PostgreSQL to keep the newsroom in. Without it: one SQLite file in the data directory.',
    secret: true,
  }),
  databasePoolSize: withDefault(wholeNumber(1, 500), {
    variable: 'GAZETTE_DATABASE_POOL',
    default: '10',
    description: 'Connections this process may hold to PostgreSQL.',
  }),
  dataDir: withDefault(
    text('a folder that this user may write to'),
    {
      variable: 'GAZETTE_DATA_DIR',
      default: './data beside the program',
      description: 'Folder of the SQLite database and of pictures; processes that share a PostgreSQL share its folder `images`.',
    },
    repositoryDataDir,
  ),
  sample: withDefault(yesOrNo(), {
    variable: 'GAZETTE_SAMPLE',
    default: 'true',
    description: 'Load the sample newsroom when the database is new.',
  }),
  logLevel: withDefault(oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']), {
    variable: 'GAZETTE_LOG_LEVEL',
    default: 'info',
    description: 'Least serious message to log.',
  }),
  logFormat: optional(oneOf(['json', 'pretty']), {
    variable: 'GAZETTE_LOG_FORMAT',
    default: 'pretty on a terminal, else json',
    description: 'One JSON object a line, or coloured lines for people.',
  }),
  trustProxy: withDefault(yesOrNo(), {
    variable: 'GAZETTE_TRUST_PROXY',
    default: 'false',
    description: 'Believe X-Forwarded-For, -Proto and -Host. Only behind a proxy that sets them.',
  }),
  requestMaxBytes: withDefault(bytes(1024, 1024 ** 3), {
    variable: 'GAZETTE_REQUEST_MAX_BYTES',
    default: '1MB',
    description: 'Largest request body; a larger one is answered 413.',
  }),
  requestUnreadBytes: withDefault(bytes(0, 1024 ** 3), {
    variable: 'GAZETTE_REQUEST_UNREAD_BYTES',
    default: '32MB',
    description: 'Bytes of a refused body that are read past, so that the client sees the answer; who sends more is cut off.',
  }),
  requestMaxHeaderBytes: withDefault(bytes(1024, 1024 ** 2), {
    variable: 'GAZETTE_REQUEST_MAX_HEADER_BYTES',
    default: '16KB',
    description: 'Largest request line and headers together; larger ones are answered 431.',
  }),
  requestHeadersTimeout: withDefault(duration(1000, 600_000), {
    variable: 'GAZETTE_REQUEST_HEADERS_TIMEOUT',
    default: '10s',
    description: 'Time a client has to send its headers.',
  }),
  requestTimeout: withDefault(duration(1000, 3_600_000), {
    variable: 'GAZETTE_REQUEST_TIMEOUT',
    default: '30s',
    description: 'Time a client has to send a whole request.',
  }),
  // Longer than the 60 s of common load balancers: the side that closes first must be theirs, or they answer 502.
  keepAliveTimeout: withDefault(duration(1000, 3_600_000), {
    variable: 'GAZETTE_KEEP_ALIVE_TIMEOUT',
    default: '65s',
    description: 'Time an idle connection is kept open. Keep it above the load balancer’s.',
  }),
  shutdownGrace: withDefault(duration(0, 600_000), {
    variable: 'GAZETTE_SHUTDOWN_GRACE',
    default: '10s',
    description: 'Time running requests have to finish after SIGTERM.',
  }),
  widgetsMaxAge: withDefault(duration(0, 86_400_000), {
    variable: 'GAZETTE_WIDGETS_MAX_AGE',
    default: '5m',
    description: 'How long browsers keep /widgets/v1/*.js before asking again; what those load is kept for good.',
  }),
  cacheMaxBytes: withDefault(bytes(0, 1024 ** 4), {
    variable: 'GAZETTE_CACHE_MAX_BYTES',
    default: '64MB',
    description: 'Memory for ready answers to public reads; 0 makes each answer anew.',
  }),
  cacheMaxAge: withDefault(duration(0, 86_400_000), {
    variable: 'GAZETTE_CACHE_MAX_AGE',
    default: '10m',
    description: 'How long an answer is kept in memory at the most, should a purge ever be missed.',
  }),
  cacheRankedMaxAge: withDefault(duration(0, 3_600_000), {
    variable: 'GAZETTE_CACHE_RANKED_MAX_AGE',
    default: '30s',
    description: 'The same for what changes by itself: popular and related articles, search, likes.',
  }),
  cacheSharedMaxAge: optional(duration(0, 30 * 86_400_000), {
    variable: 'GAZETTE_CACHE_SHARED_MAX_AGE',
    default: '1h with GAZETTE_CDN_PURGE_URL, else 1s',
    description: '`s-maxage`: how long a CDN may keep an answer that nobody has purged.',
  }),
  cacheStale: withDefault(duration(0, 86_400_000), {
    variable: 'GAZETTE_CACHE_STALE',
    default: '1s',
    description: '`stale-while-revalidate`: how long after that a CDN or a browser may show it while it asks for a newer one.',
  }),
  cdnPurgeUrl: optional(address(['http:', 'https:'], 'https://cdn.example/purge'), {
    variable: 'GAZETTE_CDN_PURGE_URL',
    default: 'none',
    description: 'Where a CDN is told which `Cache-Tag`s to forget, by a signed POST that is repeated until it is taken.',
  }),
  cdnPurgeSecret: optional(text('a secret'), {
    variable: 'GAZETTE_CDN_PURGE_SECRET',
    default: 'none',
    description: 'What these POSTs are signed with, after Standard Webhooks; sent as a bearer token as well.',
    secret: true,
  }),
  graphqlMaxDepth: withDefault(wholeNumber(3, 100), {
    variable: 'GAZETTE_GRAPHQL_MAX_DEPTH',
    default: '15',
    description: 'Deepest nesting a GraphQL operation may have.',
  }),
  graphqlMaxComplexity: withDefault(wholeNumber(10, 1_000_000_000), {
    variable: 'GAZETTE_GRAPHQL_MAX_COMPLEXITY',
    default: '10000',
    description: 'Most work a GraphQL operation may ask for, lists counted by their page size.',
  }),
  graphqlMaxPageSize: withDefault(wholeNumber(1, 1000), {
    variable: 'GAZETTE_GRAPHQL_MAX_PAGE_SIZE',
    default: '100',
    description: 'Largest `first` or `last` of a connection.',
  }),
  graphqlDocuments: withDefault(oneOf(['any', 'known']), {
    variable: 'GAZETTE_GRAPHQL_DOCUMENTS',
    default: 'any',
    description: 'Which documents are answered: `known` answers strangers those of the widgets alone; staff and tokens may ask anything.',
  }),
  graphqlAutomaticMaxBytes: withDefault(bytes(0, 1024 ** 3), {
    variable: 'GAZETTE_GRAPHQL_AUTOMATIC_MAX_BYTES',
    default: '4MB',
    description: 'Text kept of documents that clients have registered by hash (automatic persisted queries).',
  }),
  liveHeartbeat: withDefault(duration(1000, 120_000), {
    variable: 'GAZETTE_LIVE_HEARTBEAT',
    default: '20s',
    description: 'How often an open event stream says that it is alive. Keep it below the idle time of proxies.',
  }),
  liveMaxConnections: withDefault(wholeNumber(0, 1_000_000), {
    variable: 'GAZETTE_LIVE_MAX_CONNECTIONS',
    default: '10000',
    description: 'Event streams this process keeps open; more are asked to poll.',
  }),
  commentsPerMinute: withDefault(wholeNumber(1, 1_000_000), {
    variable: 'GAZETTE_COMMENTS_PER_MINUTE',
    default: '30',
    description: 'Comments that one address block (/24 of IPv4, /56 of IPv6) may try to post in a minute.',
  }),
  readerCommentsPerMinute: withDefault(wholeNumber(1, 1_000_000), {
    variable: 'GAZETTE_READER_COMMENTS_PER_MINUTE',
    default: '6',
    description: 'Comments that one reader may try to post in a minute, and as many edits.',
  }),
  siteCommentsPerMinute: withDefault(wholeNumber(1, 10_000_000), {
    variable: 'GAZETTE_SITE_COMMENTS_PER_MINUTE',
    default: '3000',
    description: 'Comments that all readers of one site together may try to post in a minute.',
  }),
  reactionsPerMinute: withDefault(wholeNumber(1, 1_000_000), {
    variable: 'GAZETTE_REACTIONS_PER_MINUTE',
    default: '60',
    description: 'Likes that one reader may give or take back in a minute; an address block ten times as many.',
  }),
  reportsPerHour: withDefault(wholeNumber(1, 1_000_000), {
    variable: 'GAZETTE_REPORTS_PER_HOUR',
    default: '20',
    description: 'Reports and appeals that one reader may send in an hour; an address block five times as many.',
  }),
  newcomersPerHour: withDefault(wholeNumber(1, 1_000_000), {
    variable: 'GAZETTE_NEWCOMERS_PER_HOUR',
    default: '60',
    description: 'Readers whom one address block may bring in an hour by their first like or report.',
  }),
  unprovenPerHour: withDefault(wholeNumber(0, 1_000_000), {
    variable: 'GAZETTE_UNPROVEN_PER_HOUR',
    default: '10',
    description: 'Comments that one address block may send in an hour without the proof of work asked for, from pages without scripts; they wait for a moderator.',
  }),
  challengesPerMinute: withDefault(wholeNumber(1, 1_000_000), {
    variable: 'GAZETTE_CHALLENGES_PER_MINUTE',
    default: '120',
    description: 'Proofs of work that one address block may ask for in a minute.',
  }),
  relatedPagesPerMinute: withDefault(wholeNumber(1, 1_000_000), {
    variable: 'GAZETTE_RELATED_PAGES_PER_MINUTE',
    default: '60',
    description: 'Pages outside the archive beside which one address block may have articles found in a minute; the same page again costs nothing.',
  }),
  relatedMaxChoices: withDefault(wholeNumber(1, 1_000), {
    variable: 'GAZETTE_RELATED_MAX_CHOICES',
    default: '100',
    description: 'Articles that editors may keep from beside one article, and that they may pin there: of these never more than 20, which is what a list holds.',
  }),
  addressKeyDays: withDefault(wholeNumber(1, 36_500), {
    variable: 'GAZETTE_ADDRESS_KEY_DAYS',
    default: '30',
    description: 'Days after which the key under which addresses are hashed is thrown away; older hashes then say nothing.',
  }),
  proofCost: withDefault(wholeNumber(1, 1_000_000), {
    variable: 'GAZETTE_PROOF_COST',
    default: '5000',
    description: 'Rounds of PBKDF2 in each of the about 256 steps of a proof of work.',
  }),
  sessionIdle: withDefault(duration(60_000, 30 * 86_400_000), {
    variable: 'GAZETTE_SESSION_IDLE',
    default: '12h',
    description: 'How long a session of the console lasts without use; after 30 days it ends in any case.',
  }),
  signInTries: withDefault(wholeNumber(1, 10_000), {
    variable: 'GAZETTE_SIGN_IN_TRIES',
    default: '10',
    description: 'Tries to sign in to one account in 15 minutes; an address block may make three times as many.',
  }),
  ...mailSettings,
  ...viewSettings,
  webhookTimeout: withDefault(duration(100, 120_000), {
    variable: 'GAZETTE_WEBHOOK_TIMEOUT',
    default: '10s',
    description: 'Time the receiver of a webhook has to answer.',
  }),
  webhookAttempts: withDefault(wholeNumber(1, 50), {
    variable: 'GAZETTE_WEBHOOK_ATTEMPTS',
    default: '12',
    description: 'Tries of a delivery before it is given up; twelve take a day and a half.',
  }),
  webhookAllowPrivateAddresses: withDefault(yesOrNo(), {
    variable: 'GAZETTE_WEBHOOK_ALLOW_PRIVATE_ADDRESSES',
    default: 'false',
    description: 'Let webhooks be sent to addresses inside the own network.',
  }),
  ...imageSettings,
  feedLength: withDefault(wholeNumber(1, 500), {
    variable: 'GAZETTE_FEED_LENGTH',
    default: '30',
    description: 'Articles in a feed (RSS, Atom, JSON Feed), the newest first.',
  }),
  websubHub: optional(address(['http:', 'https:'], 'https://hub.example/'), {
    variable: 'GAZETTE_WEBSUB_HUB',
    default: 'none',
    description: 'A WebSub hub that feeds name, and that is told which of them have changed.',
  }),
  importMaxBytes: withDefault(bytes(1024, 1024 ** 4), {
    variable: 'GAZETTE_IMPORT_MAX_BYTES',
    default: '512MB',
    description: 'Largest file or download that `gazette import` reads.',
  }),
  importTimeout: withDefault(duration(1000, 86_400_000), {
    variable: 'GAZETTE_IMPORT_TIMEOUT',
    default: '5m',
    description: 'Time a download for `gazette import` may take.',
  }),
  importAllowPrivateAddresses: withDefault(yesOrNo(), {
    variable: 'GAZETTE_IMPORT_ALLOW_PRIVATE_ADDRESSES',
    default: 'false',
    description: 'Let `gazette import` fetch from addresses inside the own network.',
  }),
  ...sourceSettings,
});

/** Field of the config → what an operator is told about it, in the order of `settings`. */
export const settingsByField: ReadonlyMap<string, Setting> = new Map(
  Object.entries(settings.shape).flatMap(([field, schema]) => {
    const setting = descriptions.get(schema);
    return setting ? [[field, setting] as const] : [];
  }),
);
