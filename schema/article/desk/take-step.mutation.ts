import { EditConflict, IllegalTransition, InvalidInput, NotAllowed } from '../../gate/refusal.ts';
import type { Unit } from '../../gate/store.ts';
import { builder } from '../../graph/builder.ts';
import type { GraphContext } from '../../graph/context.ts';
import type { Article } from '../article.entity.ts';
import { correctArticle, publishArticle, scheduleArticle, unscheduleArticle, withdrawArticle } from '../life-cycle.ts';
import { draftOf } from './article-input.ts';
import { editArticle } from './edited-article.ts';
import { mayPublish } from './scopes.ts';
import { ArticleInput, articleId, ArticlePayload, changesOf } from './write-article.mutation.ts';

type Step = 'schedule' | 'unschedule' | 'publish' | 'correct' | 'withdraw';

/** Every step says which version it is taken on: nobody publishes what they have not seen. */
async function takeStep(
  context: GraphContext,
  step: Step,
  { id, version }: { id: string; version: number },
  work: (unit: Unit, article: Article) => Promise<void>,
): Promise<{ id: string }> {
  return { id: await editArticle(context, { id: articleId(id), version, wish: 'publish', action: `article.${step}` }, work) };
}

const ID = 'Global id of the article.';
const VERSION = 'The version that whoever asks has seen.';

function results(name: string) {
  return {
    types: [InvalidInput, NotAllowed, EditConflict, IllegalTransition],
    union: { name, description: 'The article, or why the step was not taken.' },
  };
}

builder.mutationField('scheduleArticle', (t) =>
  t.field({
    type: ArticlePayload,
    authScopes: mayPublish,
    description: 'Sets when a draft will become public, or another moment for what is scheduled. One already past is published within a second.',
    args: {
      id: t.arg.id({ required: true, description: ID }),
      version: t.arg.int({ required: true, description: VERSION }),
      at: t.arg({ type: 'DateTime', required: true, description: 'When, between 1970 and 2200 and not before the embargo ends.' }),
    },
    errors: results('ScheduleArticleResult'),
    resolve: (_root, { at, ...named }, context) => takeStep(context, 'schedule', named, (unit, article) => scheduleArticle(unit, article, at)),
  }),
);

builder.mutationField('unscheduleArticle', (t) =>
  t.field({
    type: ArticlePayload,
    authScopes: mayPublish,
    description: 'Takes a scheduled article back to the desk.',
    args: {
      id: t.arg.id({ required: true, description: ID }),
      version: t.arg.int({ required: true, description: VERSION }),
    },
    errors: results('UnscheduleArticleResult'),
    resolve: (_root, named, context) => takeStep(context, 'unschedule', named, unscheduleArticle),
  }),
);

builder.mutationField('publishArticle', (t) =>
  t.field({
    type: ArticlePayload,
    authScopes: mayPublish,
    description: 'Makes an article public now: a draft, a scheduled or a withdrawn one. Its first publication is kept.',
    args: {
      id: t.arg.id({ required: true, description: ID }),
      version: t.arg.int({ required: true, description: VERSION }),
    },
    errors: results('PublishArticleResult'),
    resolve: (_root, named, context) => takeStep(context, 'publish', named, (unit, article) => publishArticle(unit, article)),
  }),
);

builder.mutationField('correctArticle', (t) =>
  t.field({
    type: ArticlePayload,
    authScopes: mayPublish,
    description: 'Puts right what was published and tells readers so.',
    args: {
      id: t.arg.id({ required: true, description: ID }),
      version: t.arg.int({ required: true, description: VERSION }),
      note: t.arg.string({ required: true, description: 'What readers are told, at most 2,000 characters.' }),
      changes: t.arg({ type: ArticleInput, description: 'What is different now; nothing when only the note is new.' }),
    },
    errors: results('CorrectArticleResult'),
    resolve: (_root, { note, changes, ...named }, context) =>
      takeStep(context, 'correct', named, async (unit, article) =>
        correctArticle(unit, article, note, changes ? await draftOf(unit, changesOf(changes)) : {}),
      ),
  }),
);

builder.mutationField('withdrawArticle', (t) =>
  t.field({
    type: ArticlePayload,
    authScopes: mayPublish,
    description: 'Takes an article back from the public; its page says that it is gone and why.',
    args: {
      id: t.arg.id({ required: true, description: ID }),
      version: t.arg.int({ required: true, description: VERSION }),
      reason: t.arg.string({ required: true, description: 'What readers are told, at most 2,000 characters; may be empty.' }),
    },
    errors: results('WithdrawArticleResult'),
    resolve: (_root, { reason, ...named }, context) =>
      takeStep(context, 'withdraw', named, (unit, article) => withdrawArticle(unit, article, reason)),
  }),
);
