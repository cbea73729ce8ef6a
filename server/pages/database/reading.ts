import type { AnswerMarks } from '@gazette/schema/gate/answer-marks.ts';
import type { Store } from '@gazette/schema/gate/store.ts';
import { visible, type Visible } from '@gazette/schema/gate/visible.ts';
import { allSections, type SectionRow } from '@gazette/schema/section/sections.query.ts';
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

/** Opens the gate of a site for the public, for one request. */
export function openReading({ marks, ...given }: Omit<Reading, 'visible' | 'sections'> & { readonly marks: AnswerMarks }): Reading {
  const gate = visible(given.store, { site: given.site, viewer: 'public' }, marks);
  let sections: Promise<readonly SectionRow[]> | undefined;
  return { ...given, visible: gate, sections: () => (sections ??= allSections(gate)) };
}
