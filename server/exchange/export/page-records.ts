import type { Visible } from '@gazette/schema/gate/visible.ts';
import type { ImportInput } from '../records.ts';

/** The pages that are no journalism, by language and slug. There are few. */
export async function* pageRecords(newsroom: Visible): AsyncGenerator<ImportInput> {
  const pages = await newsroom.plainPages().selectAll('plain_page').execute();
  // Not the database's order, which is another on each.
  const sorted = pages.toSorted((one, other) => (`${one.language} ${one.slug}` < `${other.language} ${other.slug}` ? -1 : 1));
  for (const page of sorted) {
    yield {
      type: 'page',
      slug: page.slug,
      language: page.language,
      title: page.title,
      body: page.body_html,
      status: page.status,
      position: page.position ?? undefined,
      createdAt: page.created_at.toISOString(),
      updatedAt: page.updated_at.toISOString(),
    };
  }
}
