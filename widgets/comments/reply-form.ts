import { readDraft, rememberedName, writeDraft } from './draft-storage.ts';

/** The fields of the form; the server calls them by the same names, but for the e-mail. */
export type Field = 'body' | 'name' | 'email';

/** What the form tells the reader about the last submission; a failure keeps the text and offers to send it again. */
export type Notice = { kind: 'success' | 'refusal' | 'failure' | 'progress'; text: string };

/**
 * One reply being written: its text and what is wrong with it. Text leaves it only when the server has acknowledged it;
 * see participation/submission.ts for its way there.
 */
export class ReplyForm {
  body: string;
  name: string;
  /** Where the writer wishes to be told of replies; in no draft, since it is nobody else's to find there. */
  email = '';
  /** What stands in the field that people do not see. */
  trap = '';
  errors: Partial<Record<Field, string>> = {};
  notice: Notice | undefined;
  sending = false;
  /** Whether the reader has turned to it: what may be left out is asked for then, so that a page keeps its height until it is used. */
  begun = false;
  /** The key of the text as it was last sent; another text is another submission. */
  sent: { key: string; body: string } | undefined;
  readonly #storageKey: string;

  constructor(storageKey: string, body = '') {
    this.#storageKey = storageKey;
    const draft = readDraft(storageKey);
    this.name = draft?.name || rememberedName();
    this.body = draft?.body ?? body;
    if (draft?.key) this.sent = { key: draft.key, body: this.body };
  }

  /** Takes what the reader typed, and keeps it. */
  write(field: Field, text: string): void {
    this[field] = text;
    delete this.errors[field];
    this.save();
  }

  get firstError(): Field | undefined {
    return (['body', 'name', 'email'] as const).find((field) => this.errors[field]);
  }

  save(key?: string): void {
    const { body, name } = this;
    writeDraft(this.#storageKey, { body, name, key, at: Date.now() });
  }

  /** Forgets the draft. */
  discard(): void {
    writeDraft(this.#storageKey, undefined);
  }
}
