import type { Visible } from '../gate/visible.ts';
import { choicesBeside } from './choices-beside.query.ts';
import type { Candidate } from './contenders.query.ts';
import type { Subject } from './find-neighbours.ts';

/** What editors and tags say of public articles whose lists are made, for many at once: two statements. */
export async function subjectsOf(visible: Visible, articles: readonly Candidate[]): Promise<Map<string, Subject>> {
  if (articles.length === 0) return new Map();
  const ids = articles.map(({ id }) => id);
  const tags = await visible
    .taggings()
    .select(['article_tagging.article_id', 'tag.id', 'tag.kind'])
    .where('article_tagging.article_id', 'in', ids)
    .orderBy('article_tagging.article_id')
    .orderBy('article_tagging.position')
    .orderBy('tag.id')
    .execute();
  const choices = await choicesBeside(visible, ids);
  const tagsOf = Map.groupBy(tags, (row) => row.article_id);
  const choicesOf = Map.groupBy(choices, (row) => row.article_id);
  return new Map(
    articles.map(({ id, headline, standfirst, features, language, section, sortAt }) => {
      const chosen = (kind: string) => (choicesOf.get(id) ?? []).filter((row) => row.kind === kind).map((row) => row.other_id);
      const own = (tagsOf.get(id) ?? []).map((tag) => ({ id: tag.id, kind: tag.kind }));
      return [id, { id, headline, standfirst, features, publishedAt: sortAt.getTime(), language, section, tags: own, pins: chosen('pin'), excluded: chosen('exclude') }];
    }),
  );
}
