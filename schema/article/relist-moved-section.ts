import type { NewEvent } from '../event/record-event.ts';
import type { Unit } from '../gate/store.ts';
import { takeTurns } from '../gate/take-turns.ts';
import { visible } from '../gate/visible.ts';
import { lineage, SECTION_TREE, sectionParents } from './section-lineage.ts';

/**
 * When a section moves in the tree, the public articles in it and below it leave the lists of the sections that were
 * above and enter those of the sections that are. The tree knows nothing of articles, so this hangs on its event, in
 * the same transaction (`schema/reactions.ts`).
 */
export async function relistMovedSection(unit: Unit, { type, subject, payload }: NewEvent): Promise<void> {
  if (type !== 'section.changed' || payload?.['moved'] !== true) return;
  await takeTurns(unit, SECTION_TREE);
  const parents = await sectionParents(unit);
  const publicArticles = () => visible({ reads: unit.sql }, { site: unit.site, viewer: 'public' }).articles();
  for (const section of parents.keys()) {
    const lists = lineage(parents, section);
    if (!lists.includes(subject)) continue;
    await unit.sql
      .deleteFrom('article_listing')
      .where('list', 'in', [...parents.keys()])
      .where('article_id', 'in', publicArticles().select('article.id').where('article.section_id', '=', section))
      .execute();
    await unit.sql
      .insertInto('article_listing')
      .columns(['list', 'article_id', 'language', 'sort_at'])
      .expression(
        publicArticles()
          .innerJoin('section', 'section.site_id', 'article.site_id')
          .select(['section.id', 'article.id', 'article.language', 'article.sort_at'])
          .where('article.section_id', '=', section)
          .where('section.id', 'in', lists),
      )
      .execute();
  }
}
