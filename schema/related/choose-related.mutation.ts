import { editArticle } from '../article/desk/edited-article.ts';
import { mayPublish } from '../article/desk/scopes.ts';
import { articleId, ArticlePayload } from '../article/desk/write-article.mutation.ts';
import { EditConflict, InvalidInput, NotAllowed } from '../gate/refusal.ts';
import { builder } from '../graph/builder.ts';
import { setChoices } from './set-choices.ts';

builder.mutationField('chooseRelated', (t) =>
  t.field({
    type: ArticlePayload,
    authScopes: mayPublish,
    description: 'Chooses what stands first beside an article and what never does, in the place of all that was chosen before. Readers see it at once.',
    args: {
      id: t.arg.id({ required: true, description: 'Global id of the article beside which the list stands.' }),
      version: t.arg.string({ required: true, description: 'The version of `relatedChoices` that whoever asks has seen.' }),
      pinned: t.arg.idList({
        required: true,
        description: 'Global ids of what stands first, in this order, in the language of the article; at most 20. What is not public is shown once it is.',
      }),
      excluded: t.arg.idList({ required: true, description: 'Global ids of what never stands there; as many as the server permits, 100 unless it is set otherwise.' }),
    },
    errors: {
      types: [InvalidInput, NotAllowed, EditConflict],
      union: { name: 'ChooseRelatedResult', description: 'The article with its list, or why nothing was changed.' },
    },
    resolve: async (_root, { id, version, pinned, excluded }, context) => {
      const chosen = { version, pinned: pinned.map(articleId), excluded: excluded.map(articleId) };
      const wish = { id: articleId(id), version: null, wish: 'publish', action: null } as const;
      return { id: await editArticle(context, wish, (unit, article) => setChoices(unit, article, chosen, context.limits.relatedChoices)) };
    },
  }),
);
