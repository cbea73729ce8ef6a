import { v5 as uuid } from 'uuid';
import { EditConflict, IllegalTransition, InvalidInput, NotAllowed } from '../../gate/refusal.ts';
import { newsroomOf } from '../../gate/newsroom.ts';
import { builder } from '../../graph/builder.ts';
import type { GraphContext } from '../../graph/context.ts';
import { decodeGlobalId } from '../../graph/global-id.ts';
import { Article } from '../article.entity.ts';
import { articleStatuses } from '../article-status.ts';
import { deleteDraft } from '../life-cycle.ts';
import { restoreRevision } from '../restore-revision.ts';
import { createArticle, reviseArticle } from '../save-article.ts';
import { draftOf, type ArticleChanges } from './article-input.ts';
import { editArticle } from './edited-article.ts';
import { assertMayEdit } from './may-edit.ts';
import { NewsroomArticleRef } from './newsroom-article.type.ts';
import { newsroomArticlesByIds, type NewsroomArticleRow } from './newsroom-articles.query.ts';
import { mayWrite } from './scopes.ts';

const ArticleImageInput = builder.inputType('ArticleImageInput', {
  description: 'The picture that stands for an article: one of the site, or the address of another.',
  fields: (t) => ({
    id: t.id({ description: 'Global id of an image of the site.' }),
    url: t.string({ description: 'Address, or a path on the site; not needed with an id.' }),
    alt: t.string({ description: 'What it shows, for whoever cannot see it.' }),
    caption: t.string({ description: 'The line below it.' }),
    credit: t.string({ description: 'Who made it or lent it.' }),
    focalX: t.int({ description: 'What must stay in sight: thousandths of the width from the left, 0 to 1000.' }),
    focalY: t.int({ description: 'The same from the top.' }),
  }),
});

export const ArticleInput = builder.inputType('ArticleInput', {
  description: 'What an article says. In a change, what is left out stays and null empties.',
  fields: (t) => ({
    headline: t.string({ description: 'The headline; a new article needs one.' }),
    body: t.string({ description: 'HTML; sanitised where it enters.' }),
    kicker: t.string({ description: 'The word or two above the headline.' }),
    standfirst: t.string({ description: 'The summary below the headline.' }),
    dateline: t.string({ description: 'The place that opens a report.' }),
    byline: t.string({ description: 'The credit as printed.' }),
    language: t.string({ description: 'Language tag; the site’s main one when left out.' }),
    slug: t.string({ description: 'Wished name in addresses; made from the headline when left out, numbered when taken. A former one leads on to it.' }),
    url: t.field({ type: 'URL', description: 'Address, when it lives outside the site’s own pages.' }),
    section: t.string({ description: 'Slug of its section.' }),
    tags: t.stringList({ description: 'Slugs of its tags, the most telling first.' }),
    contributors: t.stringList({ description: 'Slugs of those who made it, in the order of the byline.' }),
    image: t.field({ type: ArticleImageInput, description: 'The picture that stands for it.' }),
    format: t.string({ description: 'The shape of the piece: standard, gallery, video, quote …' }),
    embargoUntil: t.field({ type: 'DateTime', description: 'Before this moment it cannot become public.' }),
    translationOf: t.id({ description: 'Global id of an article that it translates.' }),
  }),
});
type GivenArticle = typeof ArticleInput.$inferInput;

export const ArticlePayload = builder.objectRef<{ id: string }>('ArticlePayload').implement({
  description: 'The article as it is now.',
  fields: (t) => ({
    article: t.field({
      type: NewsroomArticleRef,
      description: 'As the newsroom has it, with its new version.',
      resolve: async ({ id }, _args, context) => await now(context, id),
    }),
  }),
});

async function now(context: GraphContext, id: string): Promise<NewsroomArticleRow> {
  const [article] = await newsroomArticlesByIds(newsroomOf(context), [id]);
  if (!article) throw new NotAllowed('Somebody else has deleted this draft in the meantime.');
  return article;
}

/** @throws {InvalidInput} for an id of something else. */
export function articleId(globalId: string): string {
  const { typename, id } = decodeGlobalId(globalId);
  if (typename !== 'Article') throw new InvalidInput([{ name: 'id', code: 'INVALID', message: 'That is not the id of an article.' }]);
  return id;
}

/** What was given, in the domain's terms: a null that empties nothing is as good as left out. */
export function changesOf({ image, translationOf, ...input }: GivenArticle): ArticleChanges {
  const { headline, body, language, slug, tags, contributors, format, ...emptied } = input;
  const kept = Object.entries({ headline, body, language, slug, tags, contributors, format }).filter(([, value]) => value !== null && value !== undefined);
  return {
    ...emptied,
    ...(Object.fromEntries(kept) as ArticleChanges),
    ...(image === undefined ? {} : { image: image && { ...image, id: image.id && decodeGlobalId(image.id).id } }),
    ...(translationOf === undefined ? {} : { translationOf: translationOf && articleId(translationOf) }),
  };
}

builder.mutationField('createArticle', (t) =>
  t.field({
    type: ArticlePayload,
    authScopes: mayWrite,
    description: 'Begins an article, as a draft.',
    args: {
      input: t.arg({ type: ArticleInput, required: true, description: 'What it says.' }),
      clientKey: t.arg.string({ description: 'Chosen by whoever asks, at most 200 characters: the same key again answers the same article and changes nothing.' }),
    },
    errors: { types: [InvalidInput, NotAllowed, EditConflict], union: { name: 'CreateArticleResult', description: 'The draft, or why there is none.' } },
    resolve: async (_root, { input, clientKey }, { store, site, staff, now }) => {
      if (!staff) throw new NotAllowed('Only staff of this site may do this.');
      if (clientKey && clientKey.length > 200) throw new InvalidInput([{ name: 'clientKey', code: 'TOO_LONG', message: 'A key has at most 200 characters.' }]);
      const id = clientKey ? uuid(`article ${staff.id} ${clientKey}`, site.id) : undefined;
      return store.write(site, now, async (written) => {
        const unit = { ...written, by: staff };
        const known = id ? await unit.em.findOne(Article, { id }) : null;
        if (known) return { id: known.id };
        const draft = await draftOf(unit, changesOf(input));
        const article = await createArticle(unit, { ...draft, headline: draft.headline ?? '', body: draft.body ?? '' }, id);
        await assertMayEdit(unit, staff, article, 'write');
        return { id: article.id };
      });
    },
  }),
);

builder.mutationField('reviseArticle', (t) =>
  t.field({
    type: ArticlePayload,
    authScopes: mayWrite,
    description: 'Changes what an article says, in whatever state; what is public changes at once. Each change is kept as a revision.',
    args: {
      id: t.arg.id({ required: true, description: 'Global id of the article.' }),
      version: t.arg.int({ required: true, description: 'The version that the change was made on.' }),
      changes: t.arg({ type: ArticleInput, required: true, description: 'What is to be different.' }),
      autosave: t.arg.boolean({
        required: true,
        defaultValue: false,
        description: 'Saved by a program while somebody writes: takes the place of what was saved so just before. Never for what is public.',
      }),
    },
    errors: {
      types: [InvalidInput, NotAllowed, EditConflict, IllegalTransition],
      union: { name: 'ReviseArticleResult', description: 'The article, or why nothing was changed.' },
    },
    resolve: async (_root, { id, version, changes, autosave }, context) => ({
      id: await editArticle(context, { id: articleId(id), version, wish: 'write', action: null }, async (unit, article) => {
        if (autosave && article.status === articleStatuses[2]) {
          throw new IllegalTransition('This article is public: what is saved by itself would be read at once.');
        }
        await reviseArticle(unit, article, await draftOf(unit, changesOf(changes)), autosave ? 'autosaved' : 'revised');
      }),
    }),
  }),
);

builder.mutationField('restoreRevision', (t) =>
  t.field({
    type: ArticlePayload,
    authScopes: mayWrite,
    description: 'Lets an article say again what it said in an earlier revision; that is a further revision, so nothing is lost.',
    args: {
      id: t.arg.id({ required: true, description: 'Global id of the article.' }),
      version: t.arg.int({ required: true, description: 'The version that whoever asks has seen.' }),
      number: t.arg.int({ required: true, description: 'Of the revision.' }),
    },
    errors: {
      types: [InvalidInput, NotAllowed, EditConflict],
      union: { name: 'RestoreRevisionResult', description: 'The article, or why nothing was changed.' },
    },
    resolve: async (_root, { id, version, number }, context) => ({
      id: await editArticle(context, { id: articleId(id), version, wish: 'write', action: null }, (unit, article) =>
        restoreRevision(unit, article, number),
      ),
    }),
  }),
);

const DeleteDraftPayload = builder.objectRef<{ id: string }>('DeleteDraftPayload').implement({
  description: 'The draft is gone, with its revisions.',
  fields: (t) => ({ done: t.boolean({ description: 'Always true.', resolve: () => true }) }),
});

builder.mutationField('deleteDraft', (t) =>
  t.field({
    type: DeleteDraftPayload,
    authScopes: mayWrite,
    description: 'Throws away a draft that was never public.',
    args: {
      id: t.arg.id({ required: true, description: 'Global id of the article.' }),
      version: t.arg.int({ required: true, description: 'The version that whoever asks has seen.' }),
    },
    errors: {
      types: [InvalidInput, NotAllowed, EditConflict, IllegalTransition],
      union: { name: 'DeleteDraftResult', description: 'That it is gone, or why not.' },
    },
    resolve: async (_root, { id, version }, context) => ({
      id: await editArticle(context, { id: articleId(id), version, wish: 'write', action: 'article.delete' }, deleteDraft),
    }),
  }),
);
