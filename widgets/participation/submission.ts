import { readerToken } from '../comments/draft-storage.ts';
import type { ReplyForm } from '../comments/reply-form.ts';
import type { Strings } from '../strings/families.ts';
import { mutate } from '../transport/mutate.ts';
import { askChallenge } from './challenge.ts';
import type { OpenedForm } from './challenge.ts';
import { clientKey } from './client-key.ts';
import { refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import submitDocument from './submit-comment.graphql';
import type { SubmitCommentInput, SubmitCommentMutation } from './submit-comment.graphql';
import { dropReaderToken, keepReaderToken, rememberName } from './reader-storage.ts';
import type { ThreadHost } from './thread-host.ts';

type Result = SubmitCommentMutation['submitComment'];
export type Accepted = Extract<Result, { __typename: 'SubmitCommentPayload' }>;

/**
 * Sends what stands in a form at this moment, whatever is written on meanwhile: under the same key as before when it is unchanged, so that it is posted once; again with
 * a proof of work when the server asks for one. Returns the payload when the comment was stored; where it was not, or was
 * rejected, the form says so and keeps its text.
 */
export async function submit(
  host: ThreadHost,
  form: ReplyForm,
  parent: string,
  strings: Strings<'participation'>,
  opened: Promise<OpenedForm | undefined> | undefined,
): Promise<Accepted | undefined> {
  const { body, name, email, trap } = form;
  const key = form.sent?.body === body ? form.sent.key : clientKey();
  form.sent = { key, body };
  form.save(key);
  const input: SubmitCommentInput = { url: host.pageUrl.href, parentId: parent || null, name, body, clientKey: key };
  if (email) Object.assign(input, { notifyAddress: email, notifyLanguage: host.strings.language });
  if (trap) input.trap = trap;
  try {
    const stamp = (await opened)?.stamp;
    if (stamp) input.stamp = stamp;
    let result = await send(host, input);
    if (result.__typename === 'ProofRequired') {
      form.notice = { kind: 'progress', text: strings.proving };
      host.redraw();
      const proof = await prove(host);
      form.notice = proof ? undefined : { kind: 'failure', text: strings.proofFailed };
      if (!proof) return undefined;
      result = await send(host, { ...input, proof });
    }
    return receive(host, form, result, strings);
  } catch {
    form.notice = { kind: 'failure', text: strings.notSent };
    return undefined;
  }
}

async function send(host: ThreadHost, input: SubmitCommentInput): Promise<Result> {
  const { endpoint, strings } = host;
  const { signal } = new AbortController();
  const token = readerToken(host);
  const { submitComment } = await mutate(endpoint, submitDocument, { input }, signal, strings.language, token);
  return submitComment;
}

async function prove({ endpoint }: ThreadHost): Promise<string | undefined> {
  const [opened, { solve }] = await Promise.all([askChallenge(endpoint), import('../proof/solve.ts')]);
  return opened && solve(opened.challenge);
}

function receive(
  host: ThreadHost,
  form: ReplyForm,
  result: Result,
  strings: Strings<'participation'>,
): Accepted | undefined {
  if (result.__typename !== 'SubmitCommentPayload') {
    forgetUnknownReader(host, result);
    refuse(form, result, strings, host);
    return undefined;
  }
  if (result.readerToken) keepReaderToken(host.endpoint, result.readerToken);
  const { status } = result.comment;
  if (status === 'REJECTED') {
    form.notice = { kind: 'refusal', text: strings.refused };
    return result;
  }
  rememberName(form.name);
  // Written on while this was under way: what is new is another comment, and stays.
  if (form.body === form.sent?.body) form.body = '';
  form.sent = undefined;
  form.save();
  const told = result.replyNotice === 'UNCONFIRMED' ? ` ${strings.confirmNotice}` : '';
  form.notice = { kind: 'success', text: (status === 'APPROVED' ? strings.published : strings.held) + told };
  return result;
}

export function forgetUnknownReader(host: ThreadHost, { __typename }: Pick<Refusal, '__typename'>): void {
  if (__typename === 'ReaderUnknown') dropReaderToken(host);
}
