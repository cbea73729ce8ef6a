import { mayPublish } from '../article/desk/scopes.ts';
import { NewsroomArticleRef, newsroomArticleById } from '../article/desk/newsroom-article.type.ts';
import type { NewsroomArticleRow } from '../article/desk/newsroom-articles.query.ts';
import { newsroomOf } from '../gate/newsroom.ts';
import { builder } from '../graph/builder.ts';
import type { GraphContext } from '../graph/context.ts';
import { loadLists } from '../graph/loader.ts';
import { choicesBeside } from './choices-beside.query.ts';
import { after, besideArticle, first, pageOf, RelatedConnection } from './related.type.ts';
import { partChoices, versionOf, type Choices } from './set-choices.ts';

interface ChoicesBeside extends Choices {
  readonly article: NewsroomArticleRow;
}

const choicesOfArticle = loadLists(
  (context: GraphContext, ids: readonly string[]) => choicesBeside(newsroomOf(context), ids),
  ({ article_id }) => article_id,
);

async function articlesOf(context: GraphContext, ids: readonly string[]): Promise<NewsroomArticleRow[]> {
  const rows = await Promise.all(ids.map((id) => newsroomArticleById(context, id)));
  return rows.filter((row) => row !== undefined);
}

const RelatedChoicesRef = builder.objectRef<ChoicesBeside>('RelatedChoices').implement({
  description: 'What editors have chosen for the list beside an article, and the list that comes of it.',
  fields: (t) => ({
    version: t.string({
      description: 'Another one with whatever is chosen otherwise; a change names the version that it was made on.',
      resolve: ({ article, ...choices }) => versionOf(article.id, choices),
    }),
    pinned: t.field({
      type: [NewsroomArticleRef],
      description: 'What stands first in the list, in this order, in whatever state: what is not public stays chosen and is shown nowhere.',
      resolve: ({ pinned }, _args, context) => articlesOf(context, pinned),
    }),
    excluded: t.field({
      type: [NewsroomArticleRef],
      description: 'What never stands in the list.',
      resolve: ({ excluded }, _args, context) => articlesOf(context, excluded),
    }),
    listed: t.field({
      type: RelatedConnection,
      description: 'The list as readers see it now; empty while the article is not public.',
      args: { first: t.arg.int(first), after: t.arg.string(after) },
      complexity: ({ first: count }) => ({ field: 5, multiplier: count }),
      resolve: ({ article }, args, context) =>
        article.status === 'published' ? besideArticle(article, args, context) : pageOf(args, () => Promise.resolve([])),
    }),
  }),
});

builder.objectField(NewsroomArticleRef, 'relatedChoices', (t) =>
  t.field({
    type: RelatedChoicesRef,
    authScopes: mayPublish,
    description: 'What editors have chosen for the list beside it. For editors.',
    resolve: async (article, _args, context) => {
      const rows = await choicesOfArticle(context, article.id);
      return { article, ...partChoices(rows.map(({ kind, other_id: other }) => ({ kind, other }))) };
    },
  }),
);
