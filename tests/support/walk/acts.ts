import { encodeGlobalId } from '@gazette/schema/graph/global-id.ts';
import { randomUUID } from 'node:crypto';
import type { Newsroom } from '../newsroom.ts';
import { mark, type Key } from './marks.ts';
import type { Row } from './rows.ts';
import type { Viewer } from './viewers.ts';

/** Something that somebody does to a thing they name. */
interface Act {
  readonly name: string;
  /** With the variable `id`, a global id of this type. */
  readonly mutation: string;
  readonly type: string;
}

const result = '{ __typename ... on Error { code message } ... on InvalidInput { fields { name code message } } }';
const act = (type: string, name: string, args: string): Act => ({
  name,
  type,
  mutation: `mutation ($id: ID!) { asked: ${name}(${args}) ${result} }`,
});
const reply =
  'url: "https://gazette.test/en/articles/zqpublicqgazette-visible", name: "Walker", body: "An answer", parentId: $id';

/** What a reader can do to a comment. */
export const deedsOfReaders: readonly Act[] = [
  act('Comment', 'reactToComment', 'id: $id, like: true'),
  act('Comment', 'reportComment', 'input: { id: $id, reason: SPAM }'),
  act('Comment', 'editComment', 'input: { id: $id, body: "Other words" }'),
  act('Comment', 'deleteComment', 'id: $id'),
  act('Comment', 'appealDecision', 'input: { id: $id, text: "An objection" }'),
  act('Comment', 'submitComment', `input: { ${reply} }`),
];

const staffResult = (payload: string) => `{ __typename ... on Error { code message } ${payload} }`;
const ruled = staffResult('... on ModerateCommentsPayload { results { outcome decisionId comment { id } } }');
const undone = staffResult('... on UndoModerationPayload { results { outcome comment { id } } }');
const resent = staffResult('... on RetryWebhookPayload { deliveries }');

/** What staff can do to what they name. */
export const deedsOfStaff: readonly Act[] = [
  {
    name: 'moderateComments',
    type: 'Comment',
    mutation: `mutation ($id: ID!) { asked: moderateComments(input: { ids: [$id], decision: APPROVED }) ${ruled} }`,
  },
  {
    name: 'undoModeration',
    type: 'Decision',
    mutation: `mutation ($id: ID!) { asked: undoModeration(decisionIds: [$id]) ${undone} }`,
  },
  act('Appeal', 'decideAppeal', 'id: $id, upheld: true, answer: "Right"'),
  act('Reader', 'banReader', 'input: { readerId: $id, reason: "Walk" }'),
  act('Reader', 'liftBan', 'readerId: $id'),
  act('StaffToken', 'revokeStaffToken', 'id: $id'),
  act('Invitation', 'revokeInvitation', 'id: $id'),
  act('Staff', 'setStaffRole', 'staff: $id, role: MODERATOR'),
  act('Article', 'reviseArticle', 'id: $id, version: 1, changes: { headline: "Other words" }'),
  act('Article', 'restoreRevision', 'id: $id, version: 1, number: 1'),
  act('Article', 'publishArticle', 'id: $id, version: 1'),
  act('Article', 'withdrawArticle', 'id: $id, version: 1, reason: "Walk"'),
  act('Article', 'chooseRelated', 'id: $id, version: "walk", pinned: [], excluded: []'),
  act('Article', 'deleteDraft', 'id: $id, version: 1'),
  act('Source', 'saveSource', 'id: $id, version: 1, input: { name: "Other words", active: false }'),
  act('Source', 'readSource', 'id: $id'),
  act('Source', 'removeSource', 'id: $id, version: 1'),
  act('Webhook', 'disableWebhook', 'id: $id'),
  { name: 'retryWebhook', type: 'Webhook', mutation: `mutation ($id: ID!) { asked: retryWebhook(id: $id) ${resent} }` },
];

const tableOf: Readonly<Record<string, string>> = {
  Comment: 'comment',
  Decision: 'comment_decision',
  Appeal: 'comment_appeal',
  Reader: 'reader',
  StaffToken: 'staff_token',
  Staff: 'staff',
  Invitation: 'staff_invitation',
  Source: 'source',
  Webhook: 'webhook',
  Article: 'article',
};

/** Comments that a reader may not know of: of others and not public, and all of the other site. */
export function commentsBeyond(rows: readonly Row[], { own }: { readonly own: string }): Row[] {
  return rows.filter(
    ({ table, marks, values }) =>
      table === 'comment' &&
      values['reader_id'] !== own &&
      // One that was taken back and keeps its place is seen, empty.
      !(marks.has(mark('public', 'gazette')) && values['status'] === 'approved'),
  );
}

/** What of a site staff of the other one might name. */
export function rowsOfSite(rows: readonly Row[], type: string, site: Key): Row[] {
  const kinds = ['public', 'own', 'held', 'desk', 'owners', 'unpublished', 'never'] as const;
  return rows.filter(
    ({ table, marks }) => table === tableOf[type] && kinds.some((kind) => marks.has(mark(kind, site))),
  );
}

/**
 * Does something to each of these and to what does not exist.
 * @returns the answers that tell the one from the other; none where nothing is given away.
 */
export async function tellApart(
  newsroom: Newsroom,
  viewer: Viewer,
  { mutation, type, name }: Act,
  targets: readonly Row[],
) {
  const answerTo = async (uuid: string) => {
    const id = encodeGlobalId(type, uuid);
    const { data, errors } = await newsroom.ask(mutation, { id }, { ...viewer.options, site: viewer.site });
    return JSON.stringify({ data, errors }).replaceAll(id, 'ID').replaceAll(uuid, 'UUID');
  };
  const toNothing = await answerTo(randomUUID());
  if (toNothing.includes('Payload"') && !/"outcome":"NOT_FOUND"|"deliveries":0/.test(toNothing)) {
    throw new Error(`${name} by ${viewer.name} did something to what does not exist: ${toNothing}`);
  }
  const told: string[] = [];
  for (const { id = '', values } of targets) {
    const answer = await answerTo(id);
    if (answer !== toNothing)
      told.push(`${name} by ${viewer.name} of ${JSON.stringify(values)}: ${answer}, not ${toNothing}`);
  }
  return told;
}
