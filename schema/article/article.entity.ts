import { defineEntity, p } from '@mikro-orm/core';
import { Image } from '../image/image.entity.ts';
import { Section } from '../section/section.entity.ts';
import { Site } from '../site/site.entity.ts';
import type { ArticleStatus } from './article-status.ts';

/** One piece of journalism in one language. */
export const ArticleSchema = defineEntity({
  name: 'Article',
  tableName: 'article',
  properties: {
    id: p.uuid().primary(),
    site: () => p.manyToOne(Site).mapToPk().index(false).deleteRule('cascade'),
    section: () => p.manyToOne(Section).mapToPk().index(false).nullable().deleteRule('set null'),
    image: () => p.manyToOne(Image).mapToPk().index(false).nullable().deleteRule('set null'),
    /** Unique in its site and language. */
    slug: p.text(),
    language: p.text(),
    /** Where the article lives when that is not the site's own `/articles/SLUG`. */
    canonicalUrl: p.text().nullable(),
    /** `pageKey` of its address: what makes two spellings of a URL one page; unique in its site. */
    pageKey: p.text(),
    /** The first `pageKey` it had: its conversation stays under it when the address changes. */
    threadKey: p.text(),
    headline: p.text(),
    kicker: p.text().nullable(),
    standfirst: p.text().nullable(),
    dateline: p.text().nullable(),
    byline: p.text().nullable(),
    /** Sanitised where it enters; nothing downstream sanitises again. */
    bodyHtml: p.text(),
    bodyText: p.text(),
    wordCount: p.integer(),
    /** The shape of the piece, in WordPress's words: standard, gallery, video, quote … */
    format: p.text(),
    status: p.text().$type<ArticleStatus>(),
    createdAt: p.datetime(3),
    /** Id of whoever of the staff began it; absent for what was imported. No key: an article outlives its writer's account. */
    createdBy: p.uuid().nullable(),
    /** Before this moment it may not become public, whoever wishes it. */
    embargoUntil: p.datetime(3).nullable(),
    /** Set while `scheduled`. */
    scheduledAt: p.datetime(3).nullable(),
    /** First publication; kept through corrections and withdrawal. */
    publishedAt: p.datetime(3).nullable(),
    /** Last change a reader would call one. */
    updatedAt: p.datetime(3),
    withdrawnAt: p.datetime(3).nullable(),
    withdrawnReason: p.text().nullable(),
    /** What lists are ordered by: never null, so that a keyset page is one index range on both databases. */
    sortAt: p.datetime(3),
    /** Articles of one group are translations of each other. */
    translationGroup: p.text().nullable(),
    /** Who the article is at its source (guid, permalink), and a hash of what was last imported from there. */
    sourceKey: p.text().nullable(),
    sourceHash: p.text().nullable(),
    version: p.integer().version(),
  },
  uniques: [
    { name: 'article_slug', properties: ['site', 'language', 'slug'] },
    { name: 'article_page', properties: ['site', 'pageKey'] },
    { name: 'article_thread', properties: ['site', 'threadKey'] },
    { name: 'article_source', properties: ['site', 'sourceKey'] },
  ],
  indexes: [
    { name: 'article_list', properties: ['site', 'status', 'sortAt', 'id'] },
    { name: 'article_list_language', properties: ['site', 'status', 'language', 'sortAt', 'id'] },
    { name: 'article_due', properties: ['status', 'scheduledAt', 'id'] },
    { name: 'article_slug_any', properties: ['site', 'slug'] },
    { name: 'article_translation', properties: ['site', 'translationGroup'] },
    { name: 'article_section', properties: ['section', 'updatedAt', 'id'] },
    { name: 'article_section_status', properties: ['section', 'status', 'updatedAt', 'id'] },
    { name: 'article_image', properties: ['image'] },
    { name: 'article_desk', properties: ['site', 'updatedAt', 'id'] },
    { name: 'article_desk_status', properties: ['site', 'status', 'updatedAt', 'id'] },
    { name: 'article_desk_language', properties: ['site', 'language', 'updatedAt', 'id'] },
    { name: 'article_writer', properties: ['site', 'createdBy', 'updatedAt', 'id'] },
  ],
});
export class Article extends ArticleSchema.class {}
ArticleSchema.setClass(Article);
