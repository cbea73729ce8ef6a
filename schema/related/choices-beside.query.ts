import type { Visible } from '../gate/visible.ts';

/** What is chosen for the lists beside these articles, the pins in their order: one statement. */
export async function choicesBeside(visible: Visible, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return visible
    .choices()
    .select(['related_choice.article_id', 'related_choice.other_id', 'related_choice.kind'])
    .where('related_choice.article_id', 'in', ids)
    .orderBy('related_choice.article_id')
    .orderBy('related_choice.position')
    .orderBy('related_choice.other_id')
    .execute();
}
