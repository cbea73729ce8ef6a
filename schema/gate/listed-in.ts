import { sql, type RawBuilder } from 'kysely';

/** A condition on `article`: that it stands in the list of this section, tag or contributor. */
export function listedIn(list: string): RawBuilder<boolean> {
  return sql<boolean>`exists (select 1 from article_listing listed where listed.list = ${list} and listed.article_id = article.id)`;
}
