import { v5 as uuid } from 'uuid';
import type { Site } from './site.entity.ts';

/** Marks an answer that says what stands at an address; short, whatever the address is. */
export function pageTag(site: Pick<Site, 'id'>, pageKey: string): string {
  return `page:${uuid(pageKey, site.id)}`;
}

/** The same for what is named by a slug, in whatever language. */
export function slugTag(site: Pick<Site, 'id'>, slug: string): string {
  return `page:${uuid(`slug ${slug.toWellFormed()}`, site.id)}`;
}
