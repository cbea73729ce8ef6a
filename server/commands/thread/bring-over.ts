import { rekeyRedirects } from '@gazette/schema/article/rekey-redirects.ts';
import { followRekey } from '@gazette/schema/comment/follow-rekey.ts';
import { planRekey, type RekeyPlan, type RekeyStep } from '@gazette/schema/comment/plan-rekey.ts';
import { InvalidInput } from '@gazette/schema/gate/refusal.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import type { Services } from '../../services.ts';
import { progressBar } from '../progress-bar.ts';

/** What was brought to the addresses of today. */
export interface BroughtOver {
  readonly moved: number;
  readonly joined: number;
  readonly comments: number;
  readonly articles: number;
  /** What stays as it was, in words. */
  readonly problems: readonly string[];
}

const REDIRECTS = 100;

/** Looks for what is not found under today's rules and hosts, with a bar. */
export async function whatToBringOver({ database }: Pick<Services, 'database'>, site: Site): Promise<RekeyPlan> {
  const bar = progressBar('Looking at addresses');
  try {
    return await planRekey(database, site, (count) => bar.add(count));
  } finally {
    bar.stop();
  }
}

/** Follows a plan, each step whole or not at all: one that is interrupted is planned and followed again. */
export async function bringOver({ database, now }: Pick<Services, 'database' | 'now'>, site: Site, plan: RekeyPlan): Promise<BroughtOver> {
  const done = { moved: 0, joined: 0, comments: 0, articles: 0 };
  const problems = [...plan.problems];
  const bar = progressBar('Bringing over', plan.steps.length + plan.redirects.length);
  try {
    // An article may wait for another to leave its place.
    for (let waiting = plan.steps; waiting.length > 0; ) {
      const refused: { step: RekeyStep; message: string }[] = [];
      for (const step of waiting) {
        try {
          done.comments += await database.write(site, now(), (unit) => followRekey(unit, step, null));
        } catch (error) {
          if (!(error instanceof InvalidInput)) throw error;
          refused.push({ step, message: error.message });
          continue;
        }
        for (const { isStored, joins, from, to, article } of step) {
          if (isStored && from !== to.key) done[joins ? 'joined' : 'moved'] += 1;
          if (article) done.articles += 1;
        }
        bar.add(step.length);
      }
      const isStuck = refused.length === waiting.length;
      if (isStuck) problems.push(...refused.map(({ message }) => message));
      waiting = isStuck ? [] : refused.map(({ step }) => step);
    }
    for (let at = 0; at < plan.redirects.length; at += REDIRECTS) {
      const part = plan.redirects.slice(at, at + REDIRECTS);
      problems.push(...(await database.write(site, now(), (unit) => rekeyRedirects(unit, part))));
      bar.add(part.length);
    }
    return { ...done, problems };
  } finally {
    bar.stop();
  }
}
