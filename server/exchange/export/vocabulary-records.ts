import type { Visible } from '@gazette/schema/gate/visible.ts';
import { formerSlugsOf } from '@gazette/schema/site/former-slugs.query.ts';
import type { LocalizedText } from '@gazette/schema/site/site.entity.ts';
import type { ImportInput } from '../records.ts';
import { canonical } from './canonical-json.ts';

const PAGE = 500;
const FIRST = '00000000-0000-0000-0000-000000000000';

/** All sections, each after the one above it. */
export async function* sectionRecords(visible: Visible): AsyncGenerator<ImportInput> {
  const sections = await visible.sections().selectAll('section').orderBy('position').orderBy('id').execute();
  const below = Map.groupBy(sections, (section) => section.parent_id);
  const former = await formerSlugsOf(visible, 'section', sections.map(({ id }) => id));
  const slugs = new Map(sections.map(({ id, slug }) => [id, slug]));
  const waiting = [...(below.get(null) ?? [])].reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    waiting.push(...(below.get(next.id) ?? []).toReversed());
    yield {
      type: 'section',
      slug: next.slug,
      name: sorted(next.names),
      parent: next.parent_id === null ? undefined : slugs.get(next.parent_id),
      position: next.position,
      description: next.description ?? undefined,
      formerSlugs: former.get(next.id),
    };
  }
}

/** All contributors, in the order in which they were made. */
export async function* contributorRecords(visible: Visible): AsyncGenerator<ImportInput> {
  for (let after = FIRST; ;) {
    const rows = await visible
      .contributors()
      .selectAll('contributor')
      .where('contributor.id', '>', after)
      .orderBy('contributor.id')
      .limit(PAGE)
      .execute();
    const former = await formerSlugsOf(visible, 'contributor', rows.map(({ id }) => id));
    for (const { id, slug, names, roles, bios } of rows) {
      yield { type: 'contributor', slug, name: sorted(names), role: some(roles), bio: some(bios), formerSlugs: former.get(id) };
    }
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
  }
}

/** All tags, in the order in which they were made. */
export async function* tagRecords(visible: Visible): AsyncGenerator<ImportInput> {
  for (let after = FIRST; ;) {
    const rows = await visible
      .tags()
      .selectAll('tag')
      .where('tag.id', '>', after)
      .orderBy('tag.id')
      .limit(PAGE)
      .execute();
    const former = await formerSlugsOf(visible, 'tag', rows.map(({ id }) => id));
    for (const { id, slug, names, kind } of rows) {
      yield { type: 'tag', slug, name: sorted(names), kind: kind === 'topic' ? undefined : kind, formerSlugs: former.get(id) };
    }
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
  }
}

function sorted(names: LocalizedText): LocalizedText {
  return canonical(names) as LocalizedText;
}

function some(words: LocalizedText): LocalizedText | undefined {
  return Object.keys(words).length > 0 ? sorted(words) : undefined;
}
