import { ArticleRef } from '../article/article.type.ts';
import { articleByPage, type ArticleRow } from '../article/articles.query.ts';
import { builder } from '../graph/builder.ts';
import { pageSize } from '../graph/connection.ts';
import type { GraphContext } from '../graph/context.ts';
import { badRequest } from '../graph/errors.ts';
import { loadLists } from '../graph/loader.ts';
import { sectionById } from '../section/section.type.ts';
import { localized } from '../site/localized.ts';
import { pageKey } from '../site/page-key.ts';
import { tagById } from '../tag/tag.type.ts';
import { joinWords } from '../text/join-words.ts';
import { baseLanguage, isLanguageTag } from '../text/language.ts';
import { MAX_RELATED } from './find-neighbours.ts';
import { neighboursOfPage, pageSubject } from './page-subject.ts';
import { afterPlace, decodePlace, encodePlace, placesAfter, type RelatedPlace } from './related-cursor.ts';
import type { RelatedReason } from './related-reason.ts';
import { listAsOf, listsBeside, type ShownNeighbour } from './related.query.ts';

interface Edge extends Pick<ShownNeighbour, 'score' | 'reasons'> {
  readonly cursor: string;
  readonly node: ArticleRow;
}

interface ReasonText {
  readonly code: string;
  readonly text: string;
}

const RelatedReasonRef = builder.objectRef<ReasonText>('RelatedReason').implement({
  description: 'Why an article is shown beside another.',
  fields: (t) => ({
    code: t.exposeString('code', {
      description: '`PICKED` by an editor, `SAME_STORY`, `SAME_SUBJECT`, `SAME_TAG` or `SAME_SECTION`.',
    }),
    text: t.exposeString('text', {
      description: 'What they share, in the language of the article: names of tags, words, the section. Empty for `PICKED`.',
    }),
  }),
});

const RelatedEdge = builder.edgeObject({
  name: 'RelatedEdge',
  type: ArticleRef,
  description: 'A related article, at its place in the list.',
  fields: (t) => ({
    score: t.int({ description: 'How close it is, comparable within one list.', resolve: (edge) => (edge as Edge).score }),
    reasons: t.field({
      type: [RelatedReasonRef],
      description: 'Why it is here, the weightiest first.',
      resolve: (edge, _args, context) => wordsOf(edge as Edge, context),
    }),
  }),
});

export const RelatedConnection = builder.connectionObject(
  {
    name: 'RelatedConnection',
    type: ArticleRef,
    description: 'Related articles: what an editor picked, the running story, then the closest and each unlike the others; fewer than asked where there are no more.',
  },
  RelatedEdge,
);

async function wordsOf({ reasons, node: { language } }: Edge, context: GraphContext): Promise<ReasonText[]> {
  const { languages } = context.site;
  const textOf = async (reason: RelatedReason): Promise<string> => {
    switch (reason.code) {
      case 'PICKED':
        return '';
      case 'SAME_SUBJECT':
        return joinWords(reason.words, language);
      case 'SAME_SECTION': {
        const section = await sectionById(context, reason.section);
        return section ? localized(section.names, language, languages) : '';
      }
      default: {
        const tags = (await Promise.all(reason.tags.map((id) => tagById(context, id)))).filter((tag) => tag !== undefined);
        return joinWords(tags.map((tag) => localized(tag.names, language, languages)), language);
      }
    }
  };
  return Promise.all(reasons.map(async (reason) => ({ code: reason.code, text: await textOf(reason) })));
}

/** The lists of all articles of an answer, read together. */
const listBeside = loadLists(listsBeside, ({ beside }) => beside);

export interface PageArgs {
  readonly first: number;
  readonly after?: string | null | undefined;
}

/**
 * A page of a list. A later page is of the list as it was when the first was read, so that nothing repeats or goes missing.
 * @param listOf the list as of now, or as of a moment.
 */
export async function pageOf(args: PageArgs, listOf: (place: RelatedPlace | undefined) => Promise<readonly ShownNeighbour[]>) {
  const first = pageSize({ first: args.first }, MAX_RELATED);
  const place = args.after ? decodePlace(args.after) : undefined;
  if (args.after && !place) throw badRequest('BAD_CURSOR', `"${args.after.slice(0, 100)}" is not a cursor of this list.`);
  const rest = afterPlace(await listOf(place), place);
  const page = rest.slice(0, first);
  const cursors = placesAfter(place, page).map(encodePlace);
  const edges = page.map(({ article, score, reasons }, index): Edge => ({ cursor: cursors[index] ?? '', node: article, score, reasons }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rest.length > first,
      hasPreviousPage: place !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

export function besideArticle(article: ArticleRow, args: PageArgs, context: GraphContext, language?: string) {
  return pageOf(args, async (place) => {
    if (language !== undefined) return listAsOf(context, article.id, place?.asOf ?? context.now, language);
    const stored = await listBeside(context, article.id);
    const isStill = !place || stored.every(({ asOf }) => asOf.getTime() === place.asOf.getTime());
    return isStill ? stored : listAsOf(context, article.id, place.asOf);
  });
}

export const after = { description: 'The cursor after which to go on.' };
export const first = { required: true, defaultValue: 5, description: `How many at the most, up to ${MAX_RELATED}.` } as const;

builder.queryField('related', (t) =>
  t.field({
    type: RelatedConnection,
    description:
      'What to read beside a page: by its article where it has one here, else by the title and text that it gives. ' +
      'Only what is on the subject, in its language; never filler. Who has articles found for too many pages that are ' +
      'not in the archive gets the error `RATE_LIMITED` with `retryAfter`, in seconds; what was found lately costs nothing.',
    args: {
      url: t.arg({ type: 'URL', required: true, description: 'Address of the page.' }),
      title: t.arg.string({ description: 'Its title, for a page that is not in the archive.' }),
      text: t.arg.string({ description: 'The beginning of its text, for a page that is not in the archive.' }),
      language: t.arg.string({
        description: 'Language of the articles wished for. When left out, that of the article; of another page the one its text is in, else the site’s main one.',
      }),
      first: t.arg.int(first),
      after: t.arg.string(after),
    },
    complexity: ({ first: count }) => ({ field: 5, multiplier: count }),
    resolve: async (_root, args, context) => {
      const key = pageKey(context.site, args.url);
      const article = key === undefined ? undefined : await articleByPage(context.visible, key);
      const language = args.language && isLanguageTag(args.language) ? args.language : undefined;
      if (article) {
        const isOther = language !== undefined && baseLanguage(language) !== baseLanguage(article.language);
        return besideArticle(article, args, context, isOther ? language : undefined);
      }
      const subject = pageSubject(context.site, { title: args.title ?? '', text: args.text ?? '', language });
      return pageOf(args, (place) => neighboursOfPage(context, args.url, subject, place?.asOf));
    },
  }),
);

builder.objectField(ArticleRef, 'related', (t) =>
  t.field({
    type: RelatedConnection,
    description: 'What to read beside it, in its language: on the subject and never filler.',
    args: { first: t.arg.int(first), after: t.arg.string(after) },
    complexity: ({ first: count }) => ({ field: 5, multiplier: count }),
    resolve: (article: ArticleRow, args, context) => besideArticle(article, args, context),
  }),
);
