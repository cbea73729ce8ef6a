import { v7 as uuid } from 'uuid';
import type { Unit } from '../gate/store.ts';
import { Contributor } from '../contributor/contributor.entity.ts';
import { saveImage } from '../image/save-image.ts';
import { Section } from '../section/section.entity.ts';
import { Tag } from '../tag/tag.entity.ts';
import { ANALYSIS_VERSION } from '../text/analysis-version.ts';
import { baseLanguage } from '../text/language.ts';
import { articlePath } from './article-address.ts';
import { articleContent } from './article-content.ts';
import type { ArticleDraft } from './article-draft.ts';
import { filedUnder } from './filed-under.ts';
import { headlineWordRows } from './headline-words.ts';
import { indexedText } from './indexed-text.ts';
import { lineage, sectionParents } from './section-lineage.ts';
import { textNumber } from './text-number.ts';
import type { WordCounts } from './word-counts.ts';

/** An article of many. Its slug is free, and so is the second of its publication. */
export interface OneOfMany extends ArticleDraft {
  readonly slug: string;
  readonly language: string;
  readonly publishedAt: Date;
}

/** Values of one statement: both databases bound its parameters. */
const VALUES = 20_000;

/**
 * Stores many published articles in a statement for every few hundred: the rows that `createArticle` and
 * `publishArticle` leave, but for their revisions. Nothing is told of them, as they are of a time of which the log of
 * events is past: beside whom they stand is made by `rebuildRelated`, and `counts` has to be written when the last is in.
 * @returns their ids.
 */
export async function addArticles(unit: Unit, articles: readonly OneOfMany[], counts: WordCounts): Promise<string[]> {
  const parents = await sectionParents(unit);
  const [sections, tags, contributors] = [await unit.em.find(Section, {}), await unit.em.find(Tag, {}), await unit.em.find(Contributor, {})];
  const images = new Map<string, string>();
  for (const { image } of articles) if (image && !images.has(image.url)) images.set(image.url, (await saveImage(unit, image)).id);
  await unit.em.flush();
  const rows = { article: [], listing: [], tagging: [], credit: [], text: [] } as { [Table in keyof Rows]: Rows[Table][] };
  const ids: string[] = [];
  for (const draft of articles) {
    const { language, slug, publishedAt } = draft;
    const id = uuid();
    ids.push(id);
    const content = articleContent(draft, language);
    const section = idOf(sections, draft.section ?? undefined);
    const own = { tags: [...(draft.tags ?? [])].map((tag) => idOf(tags, tag)), credits: [...(draft.contributors ?? [])].map((name) => idOf(contributors, name)) };
    const key = articlePath(unit.site, { language, slug });
    rows.article.push({ id, section, image: draft.image ? images.get(draft.image.url) : undefined, slug, language, key, publishedAt, ...content });
    for (const [position, tag] of own.tags.entries()) if (tag) rows.tagging.push({ article_id: id, tag_id: tag, position });
    for (const [position, contributor] of own.credits.entries()) if (contributor) rows.credit.push({ article_id: id, contributor_id: contributor, position });
    const lists = new Set([...(section ? lineage(parents, section) : []), ...own.tags, ...own.credits]);
    for (const list of lists) if (list) rows.listing.push({ list, article_id: id, language, sort_at: publishedAt });
    const named = tags.filter((tag) => own.tags.includes(tag.id)).flatMap((tag) => Object.values(tag.names));
    const { head, terms, words } = indexedText({ ...content, language }, named);
    counts.add(baseLanguage(language), words);
    rows.text.push({
      number: textNumber({ sortAt: publishedAt, pageKey: key }),
      article_id: id,
      site_id: unit.site.id,
      language,
      head,
      terms,
      words: words.map(({ word }) => word).join(' '),
      filed: filedUnder({ site: unit.site.id, language, section, contributors: own.credits.filter((id) => id !== undefined) }),
      analysis: ANALYSIS_VERSION,
    });
  }
  const written = rows.article.map((row) => articleValues(unit, row));
  for (const part of parts(written)) await unit.sql.insertInto('article').values(part).execute();
  for (const part of parts(rows.listing)) await unit.sql.insertInto('article_listing').values(part).execute();
  for (const part of parts(rows.tagging)) await unit.sql.insertInto('article_tagging').values(part).execute();
  for (const part of parts(rows.credit)) await unit.sql.insertInto('article_credit').values(part).execute();
  const creditsOf = Map.groupBy(rows.credit, ({ article_id: id }) => id);
  const words = rows.article.flatMap(({ id, headline, publishedAt }) =>
    headlineWordRows(unit, { id, headline, updatedAt: publishedAt, contributors: (creditsOf.get(id) ?? []).map((credit) => credit.contributor_id) }),
  );
  for (const part of parts(words)) await unit.sql.insertInto('headline_word').values(part).execute();
  for (const part of parts(rows.text)) await unit.sql.insertInto('article_text').values(part).execute();
  return ids;
}

type Content = ReturnType<typeof articleContent>;

interface ArticleOfMany extends Content {
  readonly id: string;
  readonly section: string | undefined;
  readonly image: string | undefined;
  readonly slug: string;
  readonly language: string;
  readonly key: string;
  readonly publishedAt: Date;
}

interface Rows {
  readonly article: ArticleOfMany;
  readonly listing: { readonly list: string; readonly article_id: string; readonly language: string; readonly sort_at: Date };
  readonly tagging: { readonly article_id: string; readonly tag_id: string; readonly position: number };
  readonly credit: { readonly article_id: string; readonly contributor_id: string; readonly position: number };
  readonly text: {
    readonly number: number;
    readonly article_id: string;
    readonly site_id: string;
    readonly language: string;
    readonly head: string;
    readonly terms: string;
    readonly words: string;
    readonly filed: string;
    readonly analysis: number;
  };
}

function articleValues({ site }: Unit, { id, section, image, slug, language, key, publishedAt, ...content }: ArticleOfMany) {
  return {
    id,
    site_id: site.id,
    section_id: section ?? null,
    image_id: image ?? null,
    slug,
    language,
    canonical_url: null,
    page_key: key,
    thread_key: key,
    headline: content.headline,
    kicker: content.kicker,
    standfirst: content.standfirst,
    dateline: content.dateline,
    byline: content.byline,
    body_html: content.bodyHtml,
    body_text: content.bodyText,
    word_count: content.wordCount,
    format: 'standard',
    status: 'published' as const,
    created_at: publishedAt,
    created_by: null,
    embargo_until: null,
    scheduled_at: null,
    published_at: publishedAt,
    updated_at: publishedAt,
    withdrawn_at: null,
    withdrawn_reason: null,
    sort_at: publishedAt,
    translation_group: null,
    source_key: null,
    source_hash: null,
    version: 1,
  };
}

function idOf(list: readonly { readonly id: string; readonly slug: string }[], slug: string | undefined): string | undefined {
  return slug === undefined ? undefined : list.find((one) => one.slug === slug)?.id;
}

function parts<T extends object>(rows: readonly T[]): T[][] {
  const size = Math.max(1, Math.floor(VALUES / Object.keys(rows[0] ?? { one: 1 }).length));
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, index) => rows.slice(index * size, (index + 1) * size));
}
