import { readComment } from '../comments/conversation.ts';
import { findComment, idsIn, insert, remove, update } from './changes.ts';
import type { Comment } from '../comments/conversation.ts';
import { draftKey, keepReaderToken, readerToken } from '../comments/draft-storage.ts';
import { ReplyForm } from '../comments/reply-form.ts';
import { participationStrings } from '../strings/participation-languages.ts';
import type { ParticipationStrings } from '../strings/participation-strings.ts';
import { mutate } from '../transport/graphql-client.ts';
import { askChallenge } from './challenge.ts';
import type { OpenedForm } from './challenge.ts';
import deleteDocument from './delete-comment.graphql';
import editDocument from './edit-comment.graphql';
import ownDocument from './own-comments.graphql';
import { panelView } from './panel-view.ts';
import type { Panel, PanelContext } from './panel-view.ts';
import { participationStyles } from './participation-styles.ts';
import reactDocument from './react-to-comment.graphql';
import { refuse, refusalWords, validate } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import reportDocument from './report-comment.graphql';
import type { ReportCommentInput } from './report-comment.graphql';
import { forgetUnknownReader, submit, understood } from './submission.ts';
import type { ThreadHost } from './thread-host.ts';

/** What its writer knows of a comment beyond what everybody sees. */
interface Own {
  reason: string | undefined;
  /** Milliseconds since 1970 until when it may be changed; 0 when it may not. */
  editableUntil: number;
}

/** What a reader does in a thread: writes, likes, edits, deletes, reports, shares. Loaded when the first of it happens. */
export class Participation {
  readonly #host: ThreadHost;
  readonly #own = new Map<string, Own>();
  readonly #liked = new Set<string>();
  readonly #liking = new Set<string>();
  #panel: Panel | undefined;
  #opened: Promise<OpenedForm | undefined> | undefined;

  constructor(host: ThreadHost) {
    this.#host = host;
    if (participationStyles.styleSheet) host.adopt(participationStyles.styleSheet);
  }

  get #strings(): ParticipationStrings {
    return participationStrings(this.#host.strings.language);
  }

  /** To be called when a reader turns to a form: the server's clock starts, against programs. */
  begin(): void {
    this.#opened ??= askChallenge(this.#host.endpoint);
  }

  isOwn(id: string): boolean {
    return this.#own.has(id);
  }

  isLiked(id: string): boolean {
    return this.#liked.has(id);
  }

  isOpen(id: string): boolean {
    return this.#panel?.id === id;
  }

  reason(id: string): string | undefined {
    return this.#own.get(id)?.reason;
  }

  /** What stands in the place of a comment's words: the form to change them. */
  instead(comment: Comment): unknown {
    return this.#panel?.kind === 'edit' && this.#panel.id === comment.id
      ? panelView(comment, this.#panel, this.#context(comment))
      : undefined;
  }

  /** What stands below a comment's words: what can be done with it. */
  extra(comment: Comment): unknown {
    return this.#panel && this.#panel.kind !== 'edit' && this.#panel.id === comment.id
      ? panelView(comment, this.#panel, this.#context(comment))
      : undefined;
  }

  /** Learns what this reader wrote and likes here, waiting comments included. For those alone who have a token. */
  async readOwn(shown?: readonly string[]): Promise<void> {
    const { endpoint, conversation, strings } = this.#host;
    const token = readerToken(endpoint);
    if (!conversation || !token) return;
    const asked = (shown ?? idsIn(conversation.page)).slice(0, 100);
    const variables = { threadId: conversation.id, language: strings.language, shown: asked };
    const { viewer } = await mutate(endpoint, ownDocument, variables, new AbortController().signal, '', token);
    if (viewer.readerProblem) keepReaderToken(endpoint, '');
    for (const id of viewer.reader?.liked ?? []) this.#liked.add(id);
    for (const { comment, reason, editableUntil } of viewer.reader?.comments.nodes.toReversed() ?? []) {
      const { parent, ...parts } = comment;
      this.#own.set(comment.id, {
        reason: reason ?? undefined,
        editableUntil: editableUntil ? Date.parse(editableUntil) : 0,
      });
      this.#endEditing(comment.id);
      const waits = comment.status !== 'APPROVED' && !comment.isDeleted;
      this.#host.change((shown) => ({
        ...shown,
        page: findComment(shown.page, comment.id)
          ? update(shown.page, comment.id, parts)
          : waits
            ? insert(shown.page, parent?.id ?? null, readComment(parts), this.#host.newestFirst)
            : shown.page,
      }));
    }
  }

  /** Sends the form under a comment, or ('') the thread's own. */
  async submit(parent: string): Promise<void> {
    const host = this.#host;
    const form = host.form(parent);
    if (form.sending) return;
    form.notice = undefined;
    if (!validate(form, ['body', 'name'], this.#strings)) {
      form.sending = true;
      host.redraw();
      const stamp = (await this.#opened)?.stamp;
      const { conversation } = host;
      const accepted = await submit(host, form, parent, this.#strings, stamp);
      form.sending = false;
      if (accepted && conversation?.id === host.conversation?.id) {
        this.#accept(parent, form, readComment(accepted.comment), accepted.thread?.commentCount);
      }
    }
    host.redraw();
    if (form.firstError) await host.focusOn(`form${parent}-${form.firstError}`);
  }

  #accept(parent: string, form: ReplyForm, comment: Comment, count: number | undefined): void {
    const host = this.#host;
    host.change((shown) => ({
      ...shown,
      page: insert(shown.page, parent || null, comment, host.newestFirst),
      count: count ?? shown.count,
    }));
    this.#own.set(comment.id, { reason: undefined, editableUntil: 0 });
    host.submitted({ id: comment.id, status: comment.status });
    // How long it may be changed, and why it waits, is for the server to say.
    this.readOwn([]).catch(() => undefined);
    if (!parent || form.body) return;
    host.closeForm(parent);
    host.say(form.notice?.text ?? '');
    void host.focusOn(comment.id);
  }

  /** Likes at once, and takes it back when the server does not know of it. */
  async like(comment: Comment): Promise<void> {
    const { id } = comment;
    if (this.#liking.has(id)) return;
    const like = !this.#liked.has(id);
    const show = (liked: boolean, likeCount: number) => {
      this.#liked[liked ? 'add' : 'delete'](id);
      this.#host.change((shown) => ({ ...shown, page: update(shown.page, id, { likeCount }) }));
    };
    this.#liking.add(id);
    show(like, Math.max(0, comment.likeCount + (like ? 1 : -1)));
    const result = await this.#send(reactDocument, { id, like }, ({ reactToComment }) => reactToComment);
    this.#liking.delete(id);
    if (result?.__typename !== 'ReactToCommentPayload') return show(!like, comment.likeCount);
    this.#keep(result.readerToken);
    if (result.comment) show(like, result.comment.likeCount);
  }

  /** Opens what can be done with a comment, or closes it. */
  toggle(comment: Comment): void {
    if (this.isOpen(comment.id)) return this.#close(comment.id);
    this.#show({ kind: 'menu', id: comment.id });
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
    const own = this.#own.get(comment.id);
    return {
      strings: this.#strings,
      thread: this.#host.strings,
      own: Boolean(own),
      editable: Boolean(own && own.editableUntil > Date.now()),
      redraw: () => this.#host.redraw(),
      close: () => this.#close(comment.id),
      share: () => void this.#share(comment),
      edit: () => this.#edit(comment),
      save: (form) => void this.#save(comment, form),
      ask: (kind) => this.#show({ kind, id: comment.id, errors: {} }),
      remove: () => void this.#remove(comment),
      report: (input) => void this.#report(comment, input),
    };
  }

  async #share({ id, permalink }: Comment): Promise<void> {
    if (!permalink) return;
    const share = { url: permalink };
    try {
      if ('share' in navigator && matchMedia('(pointer: coarse)').matches) await navigator.share(share);
      else {
        await navigator.clipboard.writeText(permalink);
        this.#say(this.#strings.copied);
      }
    } catch (error) {
      // Turned away by the reader, or not allowed to copy by the page: then the address is there to be copied.
      if (!(error instanceof DOMException && error.name === 'AbortError')) this.#show({ kind: 'link', id });
    }
  }

  #edit({ id, body }: Comment): void {
    const { endpoint, pageUrl } = this.#host;
    const text = body.segments.map((segment) => segment.text).join('');
    const form = new ReplyForm(draftKey(endpoint, pageUrl, `edit:${id}`), text);
    this.#panel = { kind: 'edit', id, form };
    this.#host.redraw();
    void this.#host.focusOn(`edit${id}-body`);
  }

  async #save({ id }: Comment, form: ReplyForm): Promise<void> {
    const strings = this.#strings;
    if (form.sending) return;
    form.notice = undefined;
    if (!validate(form, ['body'], strings)) {
      form.sending = true;
      this.#host.redraw();
      const input = { id, body: form.body };
      const result = await this.#send(editDocument, { input }, ({ editComment }) => editComment, true);
      form.sending = false;
      if (result?.__typename === 'EditCommentPayload') {
        form.discard();
        const { comment } = result;
        this.#host.change((shown) => ({ ...shown, page: update(shown.page, id, comment) }));
        this.#close(id);
        this.#say(comment.status === 'APPROVED' ? strings.edited : strings.held);
        this.readOwn([]).catch(() => undefined);
        return;
      }
      if (result) refuse(form, result, strings, understood(this.#host));
      else form.notice = { kind: 'failure', text: strings.notSent };
    }
    this.#host.redraw();
    if (form.firstError) await this.#host.focusOn(`edit${id}-body`);
  }

  async #remove({ id }: Comment): Promise<void> {
    const result = await this.#send(deleteDocument, { id }, ({ deleteComment }) => deleteComment);
    if (result?.__typename !== 'DeleteCommentPayload') return;
    this.#panel = undefined;
    this.#host.change((shown) => ({ ...shown, page: remove(shown.page, id) }));
    this.#say(this.#strings.deleted);
    await this.#host.focusOn('heading');
  }

  async #report(comment: Comment, input: Omit<ReportCommentInput, 'id'>): Promise<void> {
    const panel = this.#panel;
    if (panel?.kind !== 'report') return;
    panel.errors = {};
    const variables = { input: { id: comment.id, ...input } };
    const result = await this.#send(reportDocument, variables, ({ reportComment }) => reportComment, true);
    if (result?.__typename === 'ReportCommentPayload') {
      this.#keep(result.readerToken);
      this.#show({ kind: 'done', id: comment.id, words: this.#strings.reported });
      return this.#say(this.#strings.reported);
    }
    if (result?.__typename === 'InvalidInput') {
      for (const { name, code, message } of result.fields) {
        panel.errors[name] = code === 'REQUIRED' || !understood(this.#host) ? this.#strings.fillIn : message;
      }
      this.#host.redraw();
      return void this.#host.focusOn(`report-${result.fields[0]?.name ?? 'reason'}`);
    }
    panel.errors['form'] = result ? refusalWords(result, this.#strings, understood(this.#host)) : this.#strings.notDone;
    this.#host.redraw();
  }

  /** Sends a deed. Undefined when no answer came; what was refused is said, unless `quiet`, for a form to say. */
  async #send<Data, Variables extends object, Result extends { __typename: string }>(
    document: Parameters<typeof mutate<Data, Variables>>[1],
    variables: Variables,
    read: (data: Data) => Result,
    quiet = false,
  ): Promise<Result | undefined> {
    const { endpoint, strings } = this.#host;
    const { signal } = new AbortController();
    try {
      const token = readerToken(endpoint);
      const result = read(await mutate(endpoint, document, variables, signal, strings.language, token));
      forgetUnknownReader(this.#host, result);
      if ('message' in result && !quiet) this.#tell(result as unknown as Refusal);
      return result;
    } catch {
      if (!quiet) this.#say(this.#strings.notDone);
      return undefined;
    }
  }

  #tell(refusal: Refusal): void {
    const words = refusalWords(refusal, this.#strings, understood(this.#host));
    this.#say(words);
  }

  #say(words: string): void {
    this.#host.say(words);
  }

  #keep(token: string | null): void {
    if (token) keepReaderToken(this.#host.endpoint, token);
  }

  /** The button to change a comment goes when its time is over. */
  #endEditing(id: string): void {
    const left = (this.#own.get(id)?.editableUntil ?? 0) - Date.now();
    if (left > 0 && left < 24 * 60 * 60 * 1000) setTimeout(() => this.#host.redraw(), left + 50);
  }
}
