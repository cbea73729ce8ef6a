import { newsroomOf } from '../../gate/newsroom.ts';
import { builder } from '../../graph/builder.ts';
import { badRequest } from '../../graph/errors.ts';
import type { RevisionContent } from '../record-revision.ts';
import { differenceOf, type ChangedField, type ChangedRun } from './difference.ts';
import { NewsroomArticleRef, nameOfStaff } from './newsroom-article.type.ts';
import { revisionsOf, type RevisionRow } from './revisions.query.ts';

const ChangedRunRef = builder.objectRef<ChangedRun>('ChangedRun').implement({
  description: 'A run of words that stayed, came or went.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The words, with the white space after them.' }),
    change: t.field({
      type: builder.enumType('TextChange', {
        description: 'What became of words.',
        values: {
          KEPT: { value: 'kept', description: 'They were there and are.' },
          ADDED: { value: 'added', description: 'They have come.' },
          REMOVED: { value: 'removed', description: 'They have gone.' },
        } as const,
      }),
      description: 'What became of it.',
      resolve: ({ change }) => change,
    }),
  }),
});

const ChangedFieldRef = builder.objectRef<ChangedField>('ChangedField').implement({
  description: 'One field that a revision has changed.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Of the field, as in `ArticleInput`.' }),
    runs: t.field({ type: [ChangedRunRef], description: 'Its words, those that went included, in reading order.', resolve: ({ runs }) => runs }),
  }),
});

const RevisionRef = builder.objectRef<RevisionRow>('ArticleRevision').implement({
  description: 'What an article said after a change, whole.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: '1 for the first, without gaps.' }),
    cause: t.exposeString('cause', { description: 'The verb that made it: created, revised, autosaved, restored, corrected, withdrawn.' }),
    createdAt: t.expose('created_at', { type: 'DateTime', description: 'When.' }),
    staffName: t.string({
      nullable: true,
      description: 'Name of whoever of the staff made it; null for an import, a command or a job.',
      resolve: async ({ staff }, _args, context) => (staff && (await nameOfStaff(context, staff))?.name) || null,
    }),
    headline: t.string({ description: 'The headline then.', resolve: ({ content }) => (content as RevisionContent).headline }),
    difference: t.field({
      type: [ChangedFieldRef],
      description: 'What it has changed against the revision before it; everything, for the first.',
      args: { against: t.arg.int({ description: 'Number of another revision to compare with.' }) },
      complexity: 10,
      resolve: async ({ article_id, number, content }, { against }, context) => {
        const other = against ?? number - 1;
        const [base] = other < 1 ? [] : await revisionsOf(newsroomOf(context), article_id, other + 1, 1);
        return differenceOf(base && (base.content as RevisionContent), content as RevisionContent);
      },
    }),
  }),
});

builder.objectField(NewsroomArticleRef, 'revisions', (t) =>
  t.field({
    type: [RevisionRef],
    description: 'What it has said, the latest first.',
    args: {
      first: t.arg.int({ required: true, defaultValue: 20, description: 'How many, at most 100.' }),
      before: t.arg.int({ description: 'Only revisions with lower numbers.' }),
    },
    complexity: ({ first }) => ({ field: 1, multiplier: Math.max(1, first) }),
    resolve: ({ id }, { first, before }, context) => {
      const { pageSize } = context.limits;
      if (first < 1 || first > pageSize) throw badRequest('BAD_PAGE', `A page has 1 to ${pageSize} entries, not ${first}.`);
      return revisionsOf(newsroomOf(context), id, before ?? undefined, first);
    },
  }),
);
