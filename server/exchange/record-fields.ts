import { z } from 'zod';

/* Of what the records of an import are made. */

/** No line of a newspaper is longer; a body may be. */
export const LINE = 10_000;

export const line = z.string().trim().min(1).max(LINE);
export const slug = z.string().trim().min(1).max(500);
/** One text for the site's language, or a text for each language. */
export const words = z.union([line, z.record(z.string().min(2).max(35), z.string().max(LINE))]);
export const longWords = z.union([z.string(), z.record(z.string().min(2).max(35), z.string())]);
export const instant = z.iso
  .datetime({ offset: true, error: 'must be a date and time such as 2025-07-27T09:30:00Z' })
  .transform((text) => new Date(text));
export const pixels = z.int().min(1).max(100_000);
