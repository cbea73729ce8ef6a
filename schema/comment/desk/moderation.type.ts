import { builder } from '../../graph/builder.ts';
import { loadLists } from '../../graph/loader.ts';
import { encodeGlobalId } from '../../graph/global-id.ts';
import type { GraphContext } from '../../graph/context.ts';
import { CommentRef, CommentStatusRef } from '../comment.type.ts';
import { wordsForModerator, wordsForWriter } from '../moderation/explain.ts';
import { moderatorReasons } from '../moderation/reasons.ts';
import { decisionsOf, type DecisionRow } from './decisions.query.ts';

/** Scope of whoever reads beyond what is public. */
export const mayRead = { permission: 'comments:read' } as const;
export const mayModerate = { permission: 'comments:moderate' } as const;

export const ModeratorReasonRef = builder.enumType('ModeratorReason', {
  description: 'Why a moderator decides as they do; the writer of the comment is told it in words.',
  values: Object.fromEntries(
    moderatorReasons.map((reason) => [
      reason.toUpperCase().replaceAll('-', '_'),
      { value: reason, description: wordsForModerator(reason, null, 'en') },
    ]),
  ) as Record<string, { value: (typeof moderatorReasons)[number]; description: string }>,
});

interface ReasonView {
  readonly code: string;
  readonly explanation: Record<string, unknown> | null;
}

const languageArg = { description: '`ar` or `en`; else the site’s own.' } as const;

const CommentReasonRef = builder.objectRef<ReasonView>('CommentReason').implement({
  description: 'Why a comment has the status it has.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable code of the phase that decided, or of the reason a moderator chose.' }),
    message: t.string({
      description: 'In words for its writer.',
      args: { language: t.arg.string(languageArg) },
      resolve: ({ code }, { language }, { site }) => wordsForWriter(code, language ?? site.locale),
    }),
    explanation: t.string({
      description: 'In words for a moderator, with what it was founded on.',
      authScopes: mayRead,
      args: { language: t.arg.string(languageArg) },
      resolve: ({ code, explanation }, { language }, { site }) => wordsForModerator(code, explanation, language ?? site.locale),
    }),
  }),
});

const DecisionRef = builder.objectRef<DecisionRow>('Decision').implement({
  description: 'One decision about a comment. Staff alone see it.',
  fields: (t) => ({
    id: t.id({ description: 'By which it can be undone.', resolve: ({ id }) => encodeGlobalId('Decision', id) }),
    from: t.field({
      type: CommentStatusRef,
      nullable: true,
      description: 'Status before; null for the first.',
      resolve: ({ from }) => from,
    }),
    to: t.field({ type: CommentStatusRef, description: 'Status after.', resolve: ({ to }) => to }),
    reason: t.field({
      type: CommentReasonRef,
      description: 'Why.',
      resolve: ({ reason, explanation }) => ({ code: reason, explanation }),
    }),
    staffName: t.exposeString('staff_name', { nullable: true, description: 'Who decided; null for a phase or a rule.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
  }),
});

const decisionsByComment = loadLists(
  ({ store }: GraphContext, ids: readonly string[]) => decisionsOf(store, ids),
  (decision) => decision.comment_id,
);

builder.objectFields(CommentRef, (t) => ({
  reason: t.field({
    type: CommentReasonRef,
    nullable: true,
    description: 'Why it has its status; for its writer and for staff, null for everybody else.',
    resolve: ({ reason, explanation, reader_id }, _args, { reader, staff }) => {
      const isWriter = reader !== null && reader.id === reader_id;
      if (reason === null || !(isWriter || staff?.permissions.has('comments:read'))) return null;
      return { code: reason, explanation };
    },
  }),
  reportCount: t.exposeInt('report_count', { authScopes: mayRead, description: 'Reports that no moderator has answered yet. For staff.' }),
  decisions: t.field({
    type: [DecisionRef],
    authScopes: mayRead,
    description: 'What has been decided about it, the latest first. For staff.',
    resolve: async ({ id }, _args, context) => [...(await decisionsByComment(context, id))],
  }),
}));
