import { v5 as uuid } from 'uuid';
import type { Site } from './site.entity.ts';

/** Marks an answer that says what stands at an address; short, whatever the address is. */
export function pageTag(site: Pick<Site, 'id'>, pageKey: string): string {
  return `page:${uuid(pageKey, site.id)}`;
}
