import type { Store } from '@gazette/schema/gate/store.ts';
import type { Visible } from '@gazette/schema/gate/visible.ts';
import type { SectionRow } from '@gazette/schema/section/sections.query.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';

/** What the pages of one request are read with. */
export interface Reading {
  readonly store: Store;
  /** The gate, opened for the public; for a preview, where what is read is the article’s own, for the newsroom. */
  readonly visible: Visible;
  readonly site: Site;
  /** Origin of the site's pages, without a slash at the end. */
  readonly origin: string;
  readonly now: Date;
  /** All of them, read once. */
  readonly sections: () => Promise<readonly SectionRow[]>;
}
