import { ArticleRef } from '../article/article.type.ts';
import { articleByPage, type ArticleRow } from '../article/articles.query.ts';
import type { Candidate } from '../article/text-candidates.query.ts';
import { builder } from '../graph/builder.ts';
import { pageSize } from '../graph/connection.ts';
import type { GraphContext } from '../graph/context.ts';
import { encodeRank } from '../graph/rank-cursor.ts';
import { sectionById } from '../section/section.type.ts';
import { localized } from '../site/localized.ts';
import { pageKey } from '../site/page-key.ts';
import { mainLanguage } from '../site/site.type.ts';
import { tagById } from '../tag/tag.type.ts';
import { tagsOfArticles } from '../tag/tags.query.ts';
import { isLanguageTag } from '../text/language.ts';
import { findRelated, type RelatedReason, type Subject } from './find-related.ts';

interface Edge {
  readonly cursor: string;
  readonly node: Candidate;
  readonly score: number;
  readonly reasons: readonly RelatedReason[];
}

/** Most neighbours that are answered. */
const MAX_RELATED = 20;

interface ReasonText {
  readonly code: string;
  readonly text: string;
}

const RelatedReasonRef = builder.objectRef<ReasonText>('RelatedReason').implement({
  description: 'Why an article is shown beside another.',
  fields: (t) => ({
    code: t.exposeString('code', { description: '`SAME_TAG`, `SAME_SUBJECT` or `SAME_SECTION`.' }),
    text: t.exposeString('text', { description: 'What they share, in the language of the article: names of tags, words, the section.' }),
  }),
});

const RelatedEdge = builder.edgeObject({
  name: 'RelatedEdge',
  type: ArticleRef,
  description: 'A related article, at its place in the ranking.',
  fields: (t) => ({
    score: t.int({ description: 'How close it is, comparable within one list.', resolve: (edge) => (edge as Edge).score }),
    reasons: t.field({
      type: [RelatedReasonRef],
      description: 'Why it is here, the weightiest first.',
      resolve: (edge, _args, context) => wordsOf(edge as Edge, context),
    }),
  }),
});

const RelatedConnection = builder.connectionObject(
  { name: 'RelatedConnection', type: ArticleRef, description: 'Related articles, the closest first; fewer than asked where there are no more.' },
  RelatedEdge,
);

async function wordsOf({ reasons, node }: Edge, context: GraphContext): Promise<ReasonText[]> {
  const { language } = node;
  const { languages } = context.site;
  return Promise.all(
    reasons.map(async (reason): Promise<ReasonText> => {
      const { code } = reason;
      if (code === 'SAME_SUBJECT') return { code, text: reason.words.join(language === 'ar' ? '، ' : ', ') };
      if (code === 'SAME_SECTION') {
        const section = await sectionById(context, reason.section);
        return { code, text: section ? localized(section.names, language, languages) : '' };
      }
      const tags = (await Promise.all(reason.tags.map((id) => tagById(context, id)))).filter((tag) => tag !== undefined);
      return { code, text: tags.map((tag) => localized(tag.names, language, languages)).join(language === 'ar' ? '، ' : ', ') };
    }),
  );
}

async function related(subject: Subject, first: number, context: GraphContext) {
  const { visible, store, now } = context;
  const tagsOf = async (ids: readonly string[]) => {
    const found = ids.length > 0 ? await tagsOfArticles(visible, ids) : [];
    return new Map(
      [...Map.groupBy(found, (tag) => tag.article_id)].map(([id, tags]) => [id, tags.map((tag) => tag.id)] as const),
    );
  };
  const neighbours = await findRelated({ visible, dialect: store.dialect, now }, subject, tagsOf, first);
  const edges = neighbours.map(({ article, score, reasons }): Edge => ({
    cursor: encodeRank({ asOf: now, score, at: article.sort_at, id: article.id }),
    node: article,
    score,
    reasons,
  }));
  return {
    edges,
    pageInfo: {
      hasNextPage: false,
      hasPreviousPage: false,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

async function subjectOf(article: ArticleRow, { visible }: GraphContext): Promise<Subject> {
  const tags = await tagsOfArticles(visible, [article.id]);
  return {
    id: article.id,
    language: article.language,
    headline: article.headline,
    standfirst: article.standfirst,
    section: article.section_id,
    tags: tags.map((tag) => tag.id),
  };
}

builder.queryField('related', (t) =>
  t.field({
    type: RelatedConnection,
    description:
      'What to read beside a page: by its article where it has one here, else by the title and text that it gives. ' +
      'Only what is on the subject, in its language; never filler.',
    args: {
      url: t.arg({ type: 'URL', required: true, description: 'Address of the page.' }),
      title: t.arg.string({ description: 'Its title, for a page that is not in the archive.' }),
      text: t.arg.string({ description: 'The beginning of its text, for a page that is not in the archive.' }),
      language: t.arg.string({ description: 'Its language; the site’s main one when left out.' }),
      first: t.arg.int({ required: true, defaultValue: 5, description: `How many at the most, up to ${MAX_RELATED}.` }),
    },
    complexity: ({ first }) => ({ field: 5, multiplier: first }),
    resolve: async (_root, args, context) => {
      const first = pageSize(args, MAX_RELATED);
      const key = pageKey(context.site, args.url);
      const article = key === undefined ? undefined : await articleByPage(context.visible, key);
      if (article) return related(await subjectOf(article, context), first, context);
      const language = args.language && isLanguageTag(args.language) ? args.language : mainLanguage(context.site);
      const subject = { language, headline: args.title?.slice(0, 1_000) ?? '', text: args.text?.slice(0, 10_000) };
      return related(subject, first, context);
    },
  }),
);

builder.objectField(ArticleRef, 'related', (t) =>
  t.field({
    type: RelatedConnection,
    description: 'What to read beside it, in its language: on the subject and never filler.',
    args: { first: t.arg.int({ required: true, defaultValue: 5, description: `How many at the most, up to ${MAX_RELATED}.` }) },
    complexity: ({ first }) => ({ field: 50, multiplier: first }),
    resolve: async (article: ArticleRow, args, context) =>
      related(await subjectOf(article, context), pageSize(args, MAX_RELATED), context),
  }),
);
