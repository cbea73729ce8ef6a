import { InvalidInput, NotAllowed } from '../../gate/refusal.ts';
import { builder } from '../../graph/builder.ts';
import { decodeGlobalId, encodeGlobalId } from '../../graph/global-id.ts';
import { cleanText } from '../../text/clean-text.ts';
import { CommentRef, CommentStatusRef } from '../comment.type.ts';
import { MOST_AT_ONCE, moderateComments, type RulingResult } from './moderate-comments.ts';
import { mayModerate, ModeratorReasonRef } from './moderation.type.ts';
import { RulingOutcomeRef } from './ruling-outcome.type.ts';

const MAX_NOTE = 500;

const ModerateCommentsInput = builder.inputType('ModerateCommentsInput', {
  description: 'What is decided about which comments.',
  fields: (t) => ({
    ids: t.idList({ required: true, description: 'Global ids of the comments, at most 100.' }),
    decision: t.field({ type: CommentStatusRef, required: true, description: 'The status that they are to have.' }),
    reason: t.field({ type: ModeratorReasonRef, required: true, defaultValue: 'acceptable', description: 'Why.' }),
    note: t.string({ description: 'For the other moderators, at most 500 characters.' }),
    seenAs: t.field({
      type: CommentStatusRef,
      description: 'The status in which you saw them: one that somebody else has changed since is left alone, and you are told.',
    }),
    seenRevisions: t.stringList({
      description:
        'The `revision` of each as you read it, in the order of `ids`: one whose writer has changed the words since is left alone, and you are told.',
    }),
  }),
});

const ModeratedCommentRef = builder.objectRef<RulingResult>('ModeratedComment').implement({
  description: 'What became of one of the comments.',
  fields: (t) => ({
    id: t.id({ description: 'Its global id.', resolve: ({ id }) => encodeGlobalId('Comment', id) }),
    outcome: t.field({ type: RulingOutcomeRef, description: 'What was done.', resolve: ({ outcome }) => outcome }),
    decisionId: t.id({
      nullable: true,
      description: 'By which it can be undone; null where nothing was done.',
      resolve: ({ decision }) => decision && encodeGlobalId('Decision', decision),
    }),
    comment: t.field({
      type: CommentRef,
      nullable: true,
      description: 'As it is now; null where there is none.',
      resolve: ({ comment }) => comment,
    }),
  }),
});

const ModerateCommentsPayload = builder.objectRef<RulingResult[]>('ModerateCommentsPayload').implement({
  description: 'What became of each, in the order asked.',
  fields: (t) => ({
    results: t.field({ type: [ModeratedCommentRef], description: 'One for each id.', resolve: (results) => results }),
  }),
});

builder.mutationField('moderateComments', (t) =>
  t.field({
    type: ModerateCommentsPayload,
    authScopes: mayModerate,
    description: 'Decides on comments, each for itself: what cannot be done to one does not keep the others.',
    args: { input: t.arg({ type: ModerateCommentsInput, required: true, description: 'What is decided.' }) },
    errors: {
      types: [InvalidInput, NotAllowed],
      union: { name: 'ModerateCommentsResult', description: 'What was decided, or why nothing was.' },
    },
    resolve: async (_root, { input }, { store, site, staff, now }) => {
      if (!staff) throw new NotAllowed('Only staff of this site may do this.');
      const ids = idsOf(input.ids, 'Comment');
      const note = cleanText(input.note ?? '').slice(0, MAX_NOTE) || null;
      const seenRevisions = input.seenRevisions ?? null;
      if (seenRevisions && seenRevisions.length !== ids.length) {
        throw new InvalidInput([{ name: 'seenRevisions', code: 'INVALID', message: 'Name one revision for each id.' }]);
      }
      const ruling = { ids, to: input.decision, reason: input.reason, note, seenAs: input.seenAs ?? null, seenRevisions };
      return store.write(site, now, (unit) => moderateComments(unit, ruling, staff));
    },
  }),
);

/** The ids within some global ids of one type. @throws {InvalidInput} for none, too many, or another type's. */
export function idsOf(globalIds: readonly string[], typename: string): string[] {
  const name = 'ids';
  if (globalIds.length === 0) throw new InvalidInput([{ name, code: 'REQUIRED', message: 'Name at least one.' }]);
  if (globalIds.length > MOST_AT_ONCE) {
    throw new InvalidInput([{ name, code: 'TOO_LONG', message: `At most ${MOST_AT_ONCE} at once.` }]);
  }
  return globalIds.map((globalId) => {
    const decoded = decodeGlobalId(globalId);
    if (decoded.typename === typename) return decoded.id.toLowerCase();
    throw new InvalidInput([{ name, code: 'INVALID', message: `"${globalId.slice(0, 100)}" is not the id of a ${typename}.` }]);
  });
}
