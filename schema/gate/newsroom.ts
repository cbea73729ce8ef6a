import type { Site } from '../site/site.entity.ts';
import type { Store } from './store.ts';
import { visible, type Visible } from './visible.ts';

/** The gate as staff go through it. Only fields that ask for a permission may use it. */
export function newsroomOf({ store, site }: { readonly store: Store; readonly site: Pick<Site, 'id'> }): Visible {
  return visible(store, { site, viewer: 'newsroom' });
}
