import type { Visible } from '@gazette/schema/gate/visible.ts';
import { allPlacements } from '@gazette/schema/placement/placements.query.ts';
import type { LocalizedText } from '@gazette/schema/site/site.entity.ts';
import type { ImportInput } from '../records.ts';
import { canonical } from './canonical-json.ts';

/** The places for advertisements with all that were ever put there; what was counted of them is in a backup. */
export async function* placementRecords(newsroom: Visible): AsyncGenerator<ImportInput> {
  for (const { id, name, width, height, label, created_at: createdAt } of await allPlacements(newsroom)) {
    const creatives = await newsroom
      .creatives(createdAt)
      .selectAll('creative')
      .where('creative.placement_id', '=', id)
      .orderBy('creative.id')
      .execute();
    yield {
      type: 'placement',
      name,
      width,
      height,
      label: Object.keys(label).length > 0 ? (canonical(label) as LocalizedText) : undefined,
      createdAt: createdAt.toISOString(),
      creatives: creatives.map((creative) => ({
        name: creative.name,
        kind: creative.kind,
        image: creative.image_url === null ? undefined : { url: creative.image_url, alt: creative.alt ?? '' },
        html: creative.html ?? undefined,
        target: creative.target ?? undefined,
        weight: creative.weight,
        startsAt: creative.starts_at?.toISOString(),
        endsAt: creative.ends_at?.toISOString(),
        sections: creative.sections,
        language: creative.language ?? undefined,
        active: creative.active,
        createdAt: creative.created_at.toISOString(),
      })),
    };
  }
}
