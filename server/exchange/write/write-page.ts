import { PlainPage } from '@gazette/schema/page/plain-page.entity.ts';
import { cleanLine } from '@gazette/schema/text/clean-text.ts';
import { htmlToText } from '@gazette/schema/text/html-text.ts';
import { sanitizeArticleHtml } from '@gazette/schema/text/sanitize-html.ts';
import { slugify } from '@gazette/schema/text/slug.ts';
import { v7 as uuid } from 'uuid';
import type { PageRecord } from '../records.ts';
import type { Outcome } from './import-summary.ts';
import { languageOf } from './languages.ts';
import type { Writing } from './writing.ts';

/** Stores a page that is no journalism under its slug and language. */
export async function writePage({ unit, run }: Writing, record: PageRecord): Promise<Outcome> {
  if (run.dryRun) return 'unchanged';
  const language = languageOf(run, record.language);
  const slug = slugify(record.slug, language);
  const bodyHtml = sanitizeArticleHtml(record.body);
  const said = { title: cleanLine(record.title), bodyHtml, status: record.status, position: record.position ?? null };
  const known = await unit.em.findOne(PlainPage, { slug, language });
  const isSame = known && Object.entries(said).every(([field, value]) => (known[field as keyof typeof said] ?? null) === value);
  if (isSame) return 'unchanged';
  const createdAt = record.createdAt ?? known?.createdAt ?? unit.now;
  const content = { ...said, bodyText: htmlToText(bodyHtml), createdAt, updatedAt: record.updatedAt ?? unit.now };
  if (known) unit.em.assign(known, content);
  else unit.em.create(PlainPage, { id: uuid(), site: unit.site.id, slug, language, ...content });
  await unit.em.flush();
  unit.touched.add('pages');
  return known ? 'updated' : 'created';
}
