import type { CommentStrings } from '../strings/comment-strings.ts';
import { clientKey } from './client-key.ts';
import { readDraft, rememberedName, rememberName, writeDraft } from './draft-storage.ts';
import type { SubmitCommentInput, SubmitCommentMutation } from './submit-comment.graphql';

/** The fields of the form; the server calls them by the same names. */
export type Field = 'body' | 'name';
export type SubmitResult = SubmitCommentMutation['submitComment'];
export type Submission = Omit<SubmitCommentInput, 'url' | 'parentId'>;
type Accepted = Extract<SubmitResult, { __typename: 'SubmitCommentPayload' }>;

/** What the form tells the reader about the last submission; a failure keeps the text and offers to send it again. */
export type Notice = { kind: 'success' | 'refusal' | 'failure'; text: string };

/**
 * One reply being written: its text, what is wrong with it, and its way to the server. Text leaves it only when the
 * server has acknowledged it.
 */
export class ReplyForm {
  body: string;
  name: string;
  errors: Partial<Record<Field, string>> = {};
  notice: Notice | undefined;
  sending = false;
  readonly #storageKey: string;
  /** The key of the text as it was last sent; another text is another submission. */
  #sent: { key: string; body: string } | undefined;

  constructor(storageKey: string) {
    this.#storageKey = storageKey;
    this.name = rememberedName();
    const draft = readDraft(storageKey);
    this.body = draft?.body ?? '';
    if (draft?.key) this.#sent = { key: draft.key, body: this.body };
  }

  /** Takes what the reader typed, and keeps it. */
  write(field: Field, text: string): void {
    this[field] = text;
    delete this.errors[field];
    if (field === 'body') this.#save(undefined);
  }

  /** Finds the fields that are empty: blanks and invisible marks are not a comment. Returns the first of them. */
  validate(strings: CommentStrings): Field | undefined {
    this.errors = {};
    if (!isWritten(this.body)) this.errors.body = strings.enterComment;
    if (!isWritten(this.name)) this.errors.name = strings.enterName;
    return this.firstError;
  }

  get firstError(): Field | undefined {
    return (['body', 'name'] as const).find((field) => this.errors[field]);
  }

  /** What to send. Unchanged since it was last sent, it goes under the same key, so that it is posted once. */
  submission(): Submission {
    const { body, name } = this;
    const key = this.#sent?.body === body ? this.#sent.key : clientKey();
    this.#sent = { key, body };
    this.#save(key);
    return { body, name, clientKey: key };
  }

  /**
   * Reads the server's answer. Returns the payload when the comment was taken.
   * @param understood whether the server's own messages, which name the limits, are in the reader's language
   */
  receive(result: SubmitResult, strings: CommentStrings, understood: boolean): Accepted | undefined {
    if (result.__typename !== 'SubmitCommentPayload') {
      this.#refuse(result, strings, understood);
      return undefined;
    }
    const { status } = result.comment;
    if (status === 'REJECTED') {
      this.notice = { kind: 'refusal', text: strings.refused };
      return undefined;
    }
    rememberName(this.name);
    // Written on while this was under way: what is new is another comment, and stays.
    if (this.body === this.#sent?.body) this.body = '';
    this.#sent = undefined;
    this.#save(undefined);
    this.notice = { kind: 'success', text: status === 'APPROVED' ? strings.published : strings.held };
    return result;
  }

  #refuse(result: Exclude<SubmitResult, Accepted>, strings: CommentStrings, understood: boolean): void {
    const text: Record<typeof result.__typename, string> = {
      InvalidInput: result.message,
      RateLimited: strings.rateLimited,
      ThreadClosed: strings.threadClosed,
      NotAllowed: strings.notAllowed,
    };
    const fields = result.__typename === 'InvalidInput' ? result.fields : [];
    for (const { name, code, message } of fields) {
      if (name === 'body' || name === 'name') {
        const ours = fieldError(name, code, strings);
        this.errors[name] ??= ours && !(understood && code !== 'REQUIRED') ? ours : message;
      }
    }
    if (!this.firstError) this.notice = { kind: 'refusal', text: text[result.__typename] || strings.refused };
  }

  #save(key: string | undefined): void {
    writeDraft(this.#storageKey, { body: this.body, key, at: Date.now() });
  }
}

function isWritten(text: string): boolean {
  return /[^\s\p{C}\p{Z}\p{M}]/u.test(text);
}

function fieldError(field: Field, code: string, strings: CommentStrings): string | undefined {
  const known: Record<Field, Record<string, string>> = {
    body: { REQUIRED: strings.enterComment, TOO_LONG: strings.commentTooLong, TOO_SHORT: strings.commentTooShort },
    name: { REQUIRED: strings.enterName, TOO_LONG: strings.nameTooLong },
  };
  return known[field][code];
}
