import type { ArticleStatus } from '../article-row.graphql';
import type { DeskArticle } from '../editor/form.ts';

export type Step = 'publish' | 'republish' | 'schedule' | 'reschedule' | 'unschedule' | 'correct' | 'withdraw' | 'delete';

/** What can be done next, the likeliest first. */
const next: Readonly<Record<ArticleStatus, readonly Step[]>> = {
  DRAFT: ['publish', 'schedule', 'delete'],
  SCHEDULED: ['publish', 'reschedule', 'unschedule'],
  PUBLISHED: ['correct', 'withdraw'],
  WITHDRAWN: ['republish'],
};

/** Steps that readers see. */
export function stepsOf(article: DeskArticle | undefined, mayPublish: boolean): readonly Step[] {
  const steps = next[article?.status ?? 'DRAFT'];
  const mayWrite = article?.viewerCan.write ?? true;
  return steps.filter((step) => (step === 'delete' ? article !== undefined && mayWrite : mayPublish));
}

/** Steps of which there is no way back, or that readers notice as a loss. */
export function isGrave(step: Step): boolean {
  return step === 'withdraw' || step === 'delete';
}
