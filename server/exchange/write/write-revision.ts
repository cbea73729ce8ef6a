import { Article } from '@gazette/schema/article/article.entity.ts';
import { Revision } from '@gazette/schema/article/revision.entity.ts';
import { saveImage, type ImageDraft } from '@gazette/schema/image/save-image.ts';
import { Section } from '@gazette/schema/section/section.entity.ts';
import { staffWithEmail } from '@gazette/schema/staff/staff-emails.ts';
import { v7 as uuid } from 'uuid';
import { canonicalJson } from '../export/canonical-json.ts';
import type { RevisionRecord } from '../records.ts';
import type { Outcome } from './import-summary.ts';
import { languageOf } from './languages.ts';
import { NotYet, type Writing } from './writing.ts';

/** Drops the revisions that making an article made: the export that it comes from brings its own. */
export async function dropRevisions({ unit }: Writing, article: string): Promise<void> {
  await unit.em.flush();
  await unit.sql.deleteFrom('article_revision').where('article_id', '=', article).execute();
}

/** Stores what an article once said, under its number. */
export async function writeRevision(writing: Writing, record: RevisionRecord): Promise<Outcome> {
  const { em } = writing.unit;
  if (writing.run.dryRun) return 'unchanged';
  const language = languageOf(writing.run, record.language);
  const article = await em.findOne(Article, { slug: record.article, language });
  if (!article) throw new NotYet(`There is no article "${record.article}" in ${language}.`);
  const content = await contentHere(writing, record.content);
  const { number, cause, createdAt } = record;
  const staff = await staffWithEmail({ reads: writing.unit.sql }, record.staff);
  const known = await em.findOne(Revision, { article: article.id, number });
  if (!known) {
    em.create(Revision, { id: uuid(), article: article.id, number, cause, staff, content, createdAt });
    await em.flush();
    return 'created';
  }
  const isSame = known.cause === cause && known.createdAt.getTime() === createdAt.getTime() && (known.staff ?? null) === staff;
  if (isSame && canonicalJson(known.content) === canonicalJson(content)) return 'unchanged';
  em.assign(known, { cause, staff, content, createdAt });
  await em.flush();
  return 'updated';
}

/** Names of a section and of an image, which mean the same everywhere, become the ids they have here. */
async function contentHere({ unit }: Writing, content: Record<string, unknown>): Promise<Record<string, unknown>> {
  const { section, image } = content;
  const here = { ...content };
  if (typeof section === 'string') here['section'] = (await unit.em.findOne(Section, { slug: section }))?.id ?? null;
  if (image !== null && typeof image === 'object') {
    here['image'] = (await saveImage(unit, image as ImageDraft)).id;
    await unit.em.flush();
  }
  return here;
}
