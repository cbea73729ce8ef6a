import type { Unit } from '@gazette/schema/gate/store.ts';
import { saveCreative } from '@gazette/schema/placement/save-creative.ts';
import { savePlacement } from '@gazette/schema/placement/save-placement.ts';
import { mark, type Key } from './marks.ts';

/** Places for advertisements with one that runs, and others that are over, have not begun or are switched off. */
export async function fillPlacements(unit: Unit, key: Key): Promise<void> {
  const label = { en: mark('public', key), ar: mark('public', key) };
  const { id } = await savePlacement(unit, { name: `beside-${key}`, width: 300, height: 250, label });
  const at = (days: number) => new Date(unit.now.getTime() + days * 86_400_000);
  const picture = (kind: 'public' | 'unpublished') => ({ kind: 'image' as const, imageUrl: `/${mark(kind, key)}.png`, alt: mark(kind, key), target: 'https://ads.test/' });
  await saveCreative(unit, id, { name: 'runs', ...picture('public') });
  await saveCreative(unit, id, { name: 'is-over', ...picture('unpublished'), endsAt: at(-1) });
  await saveCreative(unit, id, { name: 'comes', ...picture('unpublished'), startsAt: at(1) });
  await saveCreative(unit, id, { name: 'is-off', ...picture('unpublished'), active: false });
  const row = { site_id: unit.site.id, starts_at: unit.now, creative_id: id, impressions: 9, clicks: 9 };
  await unit.sql.insertInto('creative_count').values(row).execute();
}
