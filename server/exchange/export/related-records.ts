import type { Visible } from '@gazette/schema/gate/visible.ts';
import type { ImportInput } from '../records.ts';

const PAGE = 500;
const FIRST = '00000000-0000-0000-0000-000000000000';

/** What editors have decided about the lists beside articles; the lists themselves are found again. */
export async function* relatedRecords(newsroom: Visible): AsyncGenerator<ImportInput> {
  for (let after: readonly [string, string] = [FIRST, FIRST]; ;) {
    const [article, other] = after;
    const rows = await newsroom
      .choices()
      .selectAll('related_choice')
      .select(['article.slug', 'article.language'])
      .where(({ eb, and, or }) =>
        or([
          eb('related_choice.article_id', '>', article),
          and([eb('related_choice.article_id', '=', article), eb('related_choice.other_id', '>', other)]),
        ]),
      )
      .orderBy('related_choice.article_id')
      .orderBy('related_choice.other_id')
      .limit(PAGE)
      .execute();
    const ids = [...new Set(rows.map((row) => row.article_id))];
    const owners = ids.length === 0 ? [] : await newsroom.articlesOf(ids).select(['article.id', 'article.slug', 'article.language']).execute();
    const named = new Map(owners.map((owner) => [owner.id, owner]));
    for (const { article_id: id, slug, language, kind, position, created_at: at } of rows) {
      const owner = named.get(id);
      if (!owner) continue;
      const pair = { article: owner.slug, language: owner.language, other: slug, otherLanguage: language };
      yield { type: 'related', ...pair, kind, position, createdAt: at.toISOString() };
    }
    const last = rows.at(-1);
    if (!last) return;
    after = [last.article_id, last.other_id];
  }
}
