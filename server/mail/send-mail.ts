import { dropStaleLetter } from '@gazette/schema/comment/notices/drop-stale-letter.ts';
import { tellsOfReplies } from '@gazette/schema/comment/notices/letter-keys.ts';
import { claimMail, dueMail, hasDueMail, markMailFailed, markMailSent, type DueMail } from '@gazette/schema/mail/due-mail.ts';
import type { Logger } from 'pino';
import type { JobDefinition } from '../jobs/job.ts';
import type { Services } from '../services.ts';
import { backoff } from '../webhooks/backoff.ts';
import { createMailer, type Mailer } from './mailer.ts';

/** Letters of one run, and how many are under way at a time. */
const BATCH = 100;
const AT_ONCE = 4;
/** How often a step of a delivery may keep one waiting before the letter is another process's to send. */
const STEPS = 4;

/**
 * Sends what is due. A try is written down before it is made and its outcome after it: a process that dies in between has
 * perhaps sent it, so it is sent again, under the same id.
 */
export const sendMail: JobDefinition = {
  name: 'send-mail',
  every: 1_000,
  isWanted: ({ database, now }) => hasDueMail(database, now()),
  async run(services, log) {
    const { config, database, now } = services;
    const due = await dueMail(database, now(), BATCH);
    const mailer = createMailer(config);
    try {
      const work = due.values();
      const worker = async () => {
        for (const letter of work) await send(services, mailer, letter, log);
      };
      await Promise.all(Array.from({ length: Math.min(AT_ONCE, due.length) }, worker));
    } finally {
      mailer.close();
    }
  },
};

async function send(services: Services, mailer: Mailer, letter: DueMail, log: Logger): Promise<void> {
  const { config, database, now } = services;
  const lease = new Date(now().getTime() + config.mailTimeout * STEPS);
  if (!(await database.bookkeep((db) => claimMail(db, letter, lease)))) return;
  if (await isStale(services, letter)) return;
  try {
    await mailer.send(letter, now());
  } catch (error) {
    const attempts = letter.attempts + 1;
    const isOver = attempts >= config.mailAttempts || isRefusedForGood(error);
    // Neither receiver nor words: a log is read by many, and links in letters let people in.
    const problem = { code: wordOf(error, 'code'), responseCode: wordOf(error, 'responseCode') };
    if (isOver) log.warn({ mail: letter.id, ...problem }, 'a letter was given up');
    else log.debug({ mail: letter.id, ...problem }, 'a letter could not be sent yet');
    const retryAt = isOver ? null : new Date(now().getTime() + backoff(attempts));
    const said = [problem.code, problem.responseCode].filter((word) => word !== undefined).join(' ') || 'unknown';
    return await database.bookkeep((db) => markMailFailed(db, letter, said, retryAt));
  }
  await database.bookkeep((db) => markMailSent(db, letter, now()));
}

/** Whether it tells of what nobody is to be told any more. */
async function isStale({ database, sites, now }: Services, { key, site: id }: DueMail): Promise<boolean> {
  if (!tellsOfReplies(key)) return false;
  const site = sites.all().find((one) => one.id === id);
  return site !== undefined && (await dropStaleLetter(database, site, key, now()));
}

/** The mail server knows that there is no such receiver: trying again would only annoy it. */
function isRefusedForGood(error: unknown): boolean {
  return wordOf(error, 'code') === 'EENVELOPE' && Number(wordOf(error, 'responseCode')) >= 550;
}

function wordOf(error: unknown, name: 'code' | 'responseCode'): string | undefined {
  const value = (error as Partial<Record<typeof name, unknown>> | null)?.[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
