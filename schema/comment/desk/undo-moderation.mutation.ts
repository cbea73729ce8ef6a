import { InvalidInput, NotAllowed } from '../../gate/refusal.ts';
import { builder } from '../../graph/builder.ts';
import { encodeGlobalId } from '../../graph/global-id.ts';
import { CommentRef } from '../comment.type.ts';
import { idsOf } from './moderate-comments.mutation.ts';
import { mayModerate } from './moderation.type.ts';
import { RulingOutcomeRef } from './ruling-outcome.type.ts';
import { undoModeration, type UndoResult } from './undo-moderation.ts';

const UndoneDecisionRef = builder.objectRef<UndoResult>('UndoneDecision').implement({
  description: 'What became of one of the decisions.',
  fields: (t) => ({
    decisionId: t.id({ description: 'Its global id.', resolve: ({ decision }) => encodeGlobalId('Decision', decision) }),
    outcome: t.field({
      type: RulingOutcomeRef,
      description: 'What was done: only the last decision about a comment can be undone.',
      resolve: ({ outcome }) => outcome,
    }),
    comment: t.field({ type: CommentRef, nullable: true, description: 'As it is now.', resolve: ({ comment }) => comment }),
  }),
});

const UndoModerationPayload = builder.objectRef<UndoResult[]>('UndoModerationPayload').implement({
  description: 'What became of each, in the order asked.',
  fields: (t) => ({
    results: t.field({ type: [UndoneDecisionRef], description: 'One for each decision.', resolve: (results) => results }),
  }),
});

builder.mutationField('undoModeration', (t) =>
  t.field({
    type: UndoModerationPayload,
    authScopes: mayModerate,
    description: 'Takes moderators’ decisions back: each comment is what it was before, and its reports wait again.',
    args: { decisionIds: t.arg.idList({ required: true, description: 'Global ids of the decisions, at most 100.' }) },
    errors: {
      types: [InvalidInput, NotAllowed],
      union: { name: 'UndoModerationResult', description: 'What was undone, or why nothing was.' },
    },
    resolve: async (_root, { decisionIds }, { store, site, staff, now }) => {
      if (!staff) throw new NotAllowed('Only staff of this site may do this.');
      const ids = idsOf(decisionIds, 'Decision');
      return store.write(site, now, (unit) => undoModeration(unit, ids, staff));
    },
  }),
);
