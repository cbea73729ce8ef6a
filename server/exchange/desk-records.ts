import { pageStatuses } from '@gazette/schema/page/plain-page.entity.ts';
import { sourceKinds, sourceRules } from '@gazette/schema/source/source.entity.ts';
import { z } from 'zod';
import { instant, line, slug, words } from './record-fields.ts';

/** A list that editors put together by hand, with what stands in it; the whole of it. */
export const listRecord = z.object({
  type: z.literal('list'),
  /** Of names given as one plain text; the site's when absent. */
  language: z.string().max(35).optional(),
  key: slug,
  name: words,
  size: z.int().min(1).max(1_000),
  updatedAt: instant.optional(),
  slots: z
    .array(
      z.object({
        article: slug,
        language: z.string().max(35).optional(),
        startsAt: instant.optional(),
        endsAt: instant.optional(),
      }),
    )
    .max(1_000)
    .default([]),
});

/** A page that is no journalism. */
export const pageRecord = z.object({
  type: z.literal('page'),
  slug,
  language: z.string().max(35).optional(),
  title: line,
  body: z.string().default(''),
  status: z.enum(pageStatuses).default('published'),
  position: z.int().optional(),
  createdAt: instant.optional(),
  updatedAt: instant.optional(),
});

/** A feed or an agency's folder that is followed; it is read anew by whoever imports it. */
export const sourceRecord = z.object({
  type: z.literal('source'),
  name: line,
  kind: z.enum(sourceKinds),
  address: z.string().trim().min(1).max(4000),
  rule: z.enum(sourceRules),
  section: slug.optional(),
  language: z.string().max(35).optional(),
  active: z.boolean().default(true),
  fetchImages: z.boolean().default(false),
  createdAt: instant.optional(),
});
