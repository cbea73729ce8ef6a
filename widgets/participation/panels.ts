import type { Comment } from '../comments/conversation.ts';
import { ReplyForm } from '../comments/reply-form.ts';
import { participationStrings } from '../strings/participation-languages.ts';
import type { Strings } from '../strings/families.ts';
import appealDocument from './appeal-decision.graphql';
import { remove, update } from './changes.ts';
import { perform } from './deed.ts';
import deleteDocument from './delete-comment.graphql';
import editDocument from './edit-comment.graphql';
import type { OwnComments } from './own-comments.ts';
import { panelView } from './panel-view.ts';
import type { Panel, PanelContext } from './panel-view.ts';
import { PublisherContact } from './publisher-contact.ts';
import { refuse, refusalWords, understood, validate } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import reportDocument from './report-comment.graphql';
import type { ReportCommentInput } from './report-comment.graphql';
import { keepReaderToken } from './reader-storage.ts';
import type { ThreadHost } from './thread-host.ts';

/** What is open under a comment, one in a thread at a time, and what is done there: share, edit, delete, report, appeal. */
export class Panels {
  readonly #host: ThreadHost;
  readonly #own: OwnComments;
  readonly #settled: () => void;
  readonly #contact: PublisherContact;
  #panel: Panel | undefined;

  /** @param settled what the form said of the comment it posted is past */
  constructor(host: ThreadHost, own: OwnComments, settled: () => void) {
    this.#host = host;
    this.#own = own;
    this.#settled = settled;
    this.#contact = new PublisherContact(host);
  }

  get #strings(): Strings<'participation'> {
    return participationStrings(this.#host.strings.language);
  }

  isOpen(id: string): boolean {
    return this.#panel?.id === id;
  }

  /** What stands in the place of a comment's words (the form to change them), or below them. */
  view(comment: Comment, instead: boolean): unknown {
    return this.#panel?.id === comment.id && (this.#panel.kind === 'edit') === instead
      ? panelView(comment, this.#panel, this.#context(comment))
      : undefined;
  }

  /** Opens what can be done with a comment, or closes it. */
  toggle({ id }: Comment): void {
    if (this.isOpen(id)) this.#close(id);
    else this.#show({ kind: 'menu', id });
  }

  /** Opens the form to report a comment, to delete it, or to object to its rejection. */
  ask(kind: 'delete' | 'report' | 'appeal', id: string): void {
    this.#show({ kind, id, errors: {} });
  }

  #show(panel: Panel): void {
    this.#panel = panel;
    this.#host.redraw();
    void this.#host.focusOn(`${panel.id}-panel`);
  }

  #close(id: string): void {
    this.#panel = undefined;
    this.#host.redraw();
    void this.#host.focusOn(`${id}-actions`);
  }

  #context(comment: Comment): PanelContext {
    const { id } = comment;
    const own = this.#own.get(id);
    return {
      strings: this.#strings,
      thread: this.#host.strings,
      own: Boolean(own),
      editable: Boolean(own && own.editableUntil > Date.now()),
      redraw: () => this.#host.redraw(),
      close: () => this.#close(id),
      share: () => void this.#share(comment),
      edit: () => this.#edit(comment),
      save: (form) => void this.#save(comment, form),
      ask: (kind) => this.ask(kind, id),
      remove: () => void this.#remove(comment),
      contact: (sentence) => this.#contact.view(sentence),
      report: (input) => void this.#report(comment, input),
      appeal: (text) => void this.#appeal(comment, text),
    };
  }

  async #share({ id, permalink }: Comment): Promise<void> {
    if (!permalink) return;
    try {
      if ('share' in navigator && matchMedia('(pointer: coarse)').matches) await navigator.share({ url: permalink });
      else {
        await navigator.clipboard.writeText(permalink);
        this.#host.say(this.#strings.copied);
      }
    } catch (error) {
      // Turned away by the reader, or not allowed to copy by the page: then the address is there to be copied.
      if (!(error instanceof DOMException && error.name === 'AbortError')) this.#show({ kind: 'link', id });
    }
  }

  #edit({ id, body }: Comment): void {
    const text = body.segments.map((segment) => segment.text).join('');
    const form = new ReplyForm(`gazette:edit:${id}`, text);
    this.#panel = { kind: 'edit', id, form };
    this.#host.redraw();
    void this.#host.focusOn(`edit${id}-body`);
  }

  async #save({ id }: Comment, form: ReplyForm): Promise<void> {
    const strings = this.#strings;
    const host = this.#host;
    if (form.sending) return;
    form.notice = undefined;
    if (!validate(form, ['body'], strings)) {
      form.sending = true;
      host.redraw();
      const input = { id, body: form.body };
      const result = await perform(host, editDocument, { input }, ({ editComment }) => editComment, true);
      form.sending = false;
      if (result?.__typename === 'EditCommentPayload') {
        form.discard();
        const { comment } = result;
        host.change((shown) => ({ ...shown, page: update(shown.page, id, comment) }));
        this.#close(id);
        host.say(comment.status === 'APPROVED' ? strings.edited : strings.held);
        this.#own.read([]).catch(() => undefined);
        return;
      }
      if (result) refuse(form, result, strings, host);
      else form.notice = { kind: 'failure', text: strings.notSent };
    }
    host.redraw();
    if (form.firstError) await host.focusOn(`edit${id}-body`);
  }

  async #remove({ id, status }: Comment): Promise<void> {
    // The live connection may tell the new number before the answer is there.
    const left = (this.#host.conversation?.count ?? 0) - (status === 'APPROVED' ? 1 : 0);
    const result = await perform(this.#host, deleteDocument, { id }, ({ deleteComment }) => deleteComment);
    if (result?.__typename !== 'DeleteCommentPayload') return;
    this.#panel = undefined;
    this.#settled();
    this.#host.change(({ count, page, ...rest }) => ({
      ...rest,
      count: Math.min(count, left),
      page: remove(page, id),
    }));
    this.#host.say(this.#strings.deleted);
    await this.#host.focusOn('heading');
  }

  async #report({ id }: Comment, input: Omit<ReportCommentInput, 'id'>): Promise<void> {
    const variables = { input: { id, ...input } };
    const result = await perform(this.#host, reportDocument, variables, ({ reportComment }) => reportComment, true);
    if (result?.__typename !== 'ReportCommentPayload') return this.#refuse(result);
    if (result.readerToken) keepReaderToken(this.#host.endpoint, result.readerToken);
    const words = input.reason === 'ILLEGAL' ? this.#strings.noticed : this.#strings.reported;
    this.#show({ kind: 'done', id, words });
    this.#host.say(words);
  }

  async #appeal({ id }: Comment, text: string): Promise<void> {
    const variables = { input: { id, text } };
    const result = await perform(this.#host, appealDocument, variables, ({ appealDecision }) => appealDecision, true);
    if (result?.__typename !== 'AppealDecisionPayload') return this.#refuse(result);
    this.#close(id);
    this.#host.say(this.#strings.appealed);
    this.#own.read([]).catch(() => undefined);
  }

  /** Puts a refusal beside the fields of the open form, which keeps what was written. */
  #refuse(refusal: Refusal | undefined): void {
    const panel = this.#panel;
    if (!panel || !('errors' in panel)) return;
    const strings = this.#strings;
    const fields = refusal?.fields?.filter(({ name }) => name !== 'id') ?? [];
    panel.errors = {};
    for (const { name, code, message } of fields) {
      panel.errors[name] = code === 'REQUIRED' ? strings.fillIn : understood(this.#host) ? message : strings.notRight;
    }
    if (!fields.length) {
      panel.errors['form'] = refusal ? refusalWords(refusal, strings, this.#host) : strings.notDone;
    }
    this.#host.redraw();
    if (fields[0]) void this.#host.focusOn(`${panel.kind}-${fields[0].name}`);
  }
}
