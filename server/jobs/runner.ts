import { randomUUID } from 'node:crypto';
import { claimJob, isJobDue, releaseJob, renewLease } from '@gazette/schema/event/lease-job.ts';
import type { Services } from '../services.ts';
import type { JobDefinition } from './job.ts';

/** How often each process looks for work, in milliseconds. */
const TICK = 500;

/**
 * How long a claim holds unless it is renewed, in milliseconds: so long after a process was killed, another one (or the
 * same one, started again) takes its work up.
 */
export const LEASE = 10_000;

/**
 * Runs the jobs: each due run in one process alone, whichever claims it first. A process that dies in the middle leaves
 * a lease that ends, and the job goes on elsewhere; a job that throws is logged and comes round again.
 *
 * @returns how to stop: no new run begins, and the running one is waited for.
 */
export function startJobs(services: Services, list: readonly JobDefinition[]): () => Promise<void> {
  const owner = randomUUID();
  let stopped = false;
  let round: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  async function turn(): Promise<void> {
    for (const job of list) {
      if (stopped) return;
      try {
        await runIfDue(services, job, owner);
      } catch (error) {
        services.log.error({ err: error, job: job.name }, 'a job could not be claimed');
      }
    }
  }

  function schedule(): void {
    timer = setTimeout(() => {
      round = turn().finally(() => {
        if (!stopped) schedule();
      });
    }, TICK);
    timer.unref();
  }

  schedule();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await round;
  };
}

/** One look at one job; exported for tests, which have no patience for timers. */
export async function runIfDue(services: Services, job: JobDefinition, owner: string): Promise<boolean> {
  const { database, metrics, now } = services;
  const { lease = LEASE } = job;
  const claim = () => ({ name: job.name, owner, now: now(), lease });
  if (!(await isJobDue(database, claim())) || (await job.isWanted?.(services)) === false) return false;
  if (!(await database.bookkeep((db) => claimJob(db, claim())))) return false;
  const log = services.log.child({ job: job.name });
  let renewal = Promise.resolve();
  const renewing = setInterval(() => {
    renewal = renewal
      .then(() => database.bookkeep((db) => renewLease(db, claim())))
      .catch((error: unknown) => log.warn({ err: error }, 'a lease could not be renewed'));
  }, lease / 3);
  renewing.unref();
  let problem: string | null = null;
  try {
    await job.run(services, log);
  } catch (error) {
    problem = error instanceof Error ? error.message : String(error);
    log.error({ err: error }, 'a job failed');
  } finally {
    clearInterval(renewing);
    await renewal;
  }
  metrics.job(job.name, problem === null ? 'ok' : 'error');
  const finished = now();
  const next = new Date(finished.getTime() + job.every);
  await database.bookkeep((db) => releaseJob(db, { name: job.name, owner, now: finished }, next, problem));
  return true;
}
