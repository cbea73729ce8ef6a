import { createArticle } from '@gazette/schema/article/save-article.ts';
import { moderateComments } from '@gazette/schema/comment/desk/moderate-comments.ts';
import { publishArticle } from '@gazette/schema/article/life-cycle.ts';
import { encodeGlobalId } from '@gazette/schema/graph/global-id.ts';
import type { Unit } from '@gazette/schema/gate/store.ts';
import { saveSite } from '@gazette/schema/site/save-site.ts';
import { addStaff } from '@gazette/schema/staff/save-staff.ts';
import type { StaffRole } from '@gazette/schema/staff/staff-role.ts';
import { readConfig } from '@gazette/server/config/config.ts';
import { serve } from '@gazette/server/lifecycle/serve.ts';
import { hashPassword } from '@gazette/server/session/password.ts';
import { pino } from 'pino';

export const PASSWORD = 'a long enough password';

export interface ConsoleNewsroom {
  /** `http://localhost:PORT` */
  readonly url: string;
  readonly write: <T>(work: (unit: Unit) => Promise<T>) => Promise<T>;
  /** Takes somebody on, with PASSWORD. */
  staff(email: string, name: string, role?: StaffRole): Promise<{ id: string }>;
  /** Decides on the comment with these words as a colleague would; answers its global id. */
  rule(body: string, to: 'approved' | 'rejected', by: { id: string }): Promise<string>;
  /** Asks the graph as a reader's widget would. */
  ask(query: string, variables: object, reader?: string): Promise<Record<string, { __typename: string }>>;
  /** Posts a comment as a reader's widget would; answers the reader's token. */
  post(body: string, options?: { name?: string; reader?: string; page?: string }): Promise<string>;
  /** Statuses of all comments by their words. */
  statuses(): Promise<Record<string, string>>;
  /** Sets the clock of the server forward, by so many milliseconds. */
  advance(milliseconds: number): void;
  close(): Promise<void>;
}

/** A real server on a port of its own: one site that reads every comment before it is public, one article. */
export async function consoleNewsroom(database: {
  url: string | undefined;
  dataDir: string;
}): Promise<ConsoleNewsroom> {
  const config = readConfig({
    HOST: '127.0.0.1',
    PORT: '0',
    GAZETTE_DATA_DIR: database.dataDir,
    GAZETTE_SAMPLE: 'false',
    GAZETTE_SESSION_IDLE: '240h',
    GAZETTE_COMMENTS_PER_MINUTE: '10000',
    GAZETTE_READER_COMMENTS_PER_MINUTE: '10000',
    ...(database.url === undefined ? {} : { DATABASE_URL: database.url }),
  });
  let ahead = 0;
  const log = pino({ level: process.env['GAZETTE_TEST_LOG'] ?? 'silent' });
  const { services, url, stop } = await serve(config, log, undefined, () => new Date(Date.now() + ahead));
  const { database: store, sites } = services;
  const site = await saveSite(
    store,
    {
      key: 'gazette',
      names: { ar: 'الجريدة', en: 'The Gazette' },
      locale: 'ar-EG-u-nu-latn',
      languages: ['ar', 'en'],
      hosts: [new URL(url).host],
      moderation: 'before',
      policy: { proofAfter: 100_000 },
    },
    new Date(),
  );
  await sites.reload();
  const write: ConsoleNewsroom['write'] = (work) => store.write(site, services.now(), work);
  await write(async (unit) => {
    const body = '<p>يبدأ التوزيع يوم الأحد.</p>';
    const article = await createArticle(unit, {
      headline: 'القرية تستقبل مياه القناة الجديدة',
      slug: 'canal',
      body,
      language: 'ar',
    });
    await publishArticle(unit, article, new Date());
  });
  const ask: ConsoleNewsroom['ask'] = async (query, variables, reader) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(reader && { 'x-gazette-reader': reader }) },
      body: JSON.stringify({ query, variables }),
    });
    return ((await response.json()) as { data: Awaited<ReturnType<ConsoleNewsroom['ask']>> }).data;
  };
  return {
    url,
    write,
    async staff(email, name, role = 'moderator') {
      const passwordHash = await hashPassword(PASSWORD);
      return write((unit) => addStaff(unit, { email, name, role, passwordHash }, null));
    },
    rule: (body, to, by) =>
      write(async (unit) => {
        const { id } = await unit.sql.selectFrom('comment').select('id').where('body', '=', body).executeTakeFirstOrThrow();
        const reason = to === 'approved' ? 'acceptable' : 'abuse';
        await moderateComments(unit, { ids: [id], to, reason, note: null, seenAs: null, seenRevisions: null }, by);
        return encodeGlobalId('Comment', id);
      }),
    ask,
    async post(text, { name = 'سلمى', reader, page = '/articles/canal' } = {}) {
      const query = `mutation ($input: SubmitCommentInput!) { submitComment(input: $input) {
        __typename ... on SubmitCommentPayload { readerToken } ... on Error { message } } }`;
      const { submitComment } = (await ask(query, { input: { url: url + page, name, body: text } }, reader)) as {
        submitComment: { __typename: string; readerToken: string; message?: string };
      };
      if (submitComment.__typename !== 'SubmitCommentPayload') throw new Error(submitComment.message);
      return submitComment.readerToken ?? reader ?? '';
    },
    async statuses() {
      const rows = await write(({ sql }) => sql.selectFrom('comment').select(['body', 'status']).execute());
      return Object.fromEntries(rows.map(({ body, status }) => [body, status]));
    },
    advance(milliseconds) {
      ahead += milliseconds;
    },
    close: stop,
  };
}
