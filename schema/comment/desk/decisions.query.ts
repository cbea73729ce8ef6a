import type { Store } from '../../gate/store.ts';

export type DecisionRow = Awaited<ReturnType<typeof decisionsOf>>[number];

/** The decisions about these comments, which the asker may see, the latest first. */
export async function decisionsOf({ reads }: Pick<Store, 'reads'>, comments: readonly string[]) {
  return reads
    .selectFrom('comment_decision')
    .leftJoin('staff', 'staff.id', 'comment_decision.staff_id')
    .select([
      'comment_decision.id',
      'comment_decision.comment_id',
      'comment_decision.from',
      'comment_decision.to',
      'comment_decision.reason',
      'comment_decision.explanation',
      'comment_decision.at',
      'staff.name as staff_name',
    ])
    .where('comment_decision.comment_id', 'in', [...comments])
    .orderBy('comment_decision.at', 'desc')
    .orderBy('comment_decision.id', 'desc')
    .execute();
}
