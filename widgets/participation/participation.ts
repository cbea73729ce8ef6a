import { readComment } from '../comments/conversation.ts';
import type { Comment } from '../comments/conversation.ts';
import type { ReplyForm } from '../comments/reply-form.ts';
import type { ReplyForms } from '../comments/reply-forms.ts';
import { participationStrings } from '../strings/participation-languages.ts';
import type { Strings } from '../strings/families.ts';
import { rulingView } from './appeal-view.ts';
import { askChallenge } from './challenge.ts';
import type { OpenedForm } from './challenge.ts';
import { insert, update } from './changes.ts';
import { perform } from './deed.ts';
import { OwnComments } from './own-comments.ts';
import { Panels } from './panels.ts';
import { participationStyles } from './participation-styles.ts';
import reactDocument from './react-to-comment.graphql';
import { ReaderData } from './reader-data.ts';
import { validate } from './refusal.ts';
import { submit } from './submission.ts';
import { keepReaderToken } from './reader-storage.ts';
import type { ThreadHost } from './thread-host.ts';

/** What a reader does in a thread: writes, likes, edits, deletes, reports, shares. Loaded when the first of it happens. */
export class Participation {
  readonly #host: ThreadHost;
  readonly #forms: ReplyForms;
  readonly #own: OwnComments;
  readonly #panels: Panels;
  readonly #data: ReaderData;
  readonly #liking = new Set<string>();
  #opened: Promise<OpenedForm | undefined> | undefined;

  constructor(host: ThreadHost, forms: ReplyForms) {
    this.#host = host;
    this.#forms = forms;
    this.#own = new OwnComments(host);
    this.#panels = new Panels(host, this.#own, () => this.#forgetNotice());
    this.#data = new ReaderData(host);
    if (participationStyles.styleSheet) host.adopt(participationStyles.styleSheet);
  }

  get #strings(): Strings<'participation'> {
    return participationStrings(this.#host.strings.language);
  }

  /** To be called when a reader turns to a form: the server's clock starts, against programs. */
  begin(): void {
    this.#opened ??= askChallenge(this.#host.endpoint);
  }

  isOwn(id: string): boolean {
    return Boolean(this.#own.get(id));
  }

  isLiked(id: string): boolean {
    return this.#own.liked.has(id);
  }

  isOpen(id: string): boolean {
    return this.#panels.isOpen(id);
  }

  /** What was decided about an own comment; undefined where there is nothing to say. */
  ruling(comment: Comment): unknown {
    const own = this.#own.get(comment.id);
    return own && rulingView(comment, own, this.#strings, () => this.#panels.ask('appeal', comment.id));
  }

  /** What stands in the place of a comment's words: the form to change them. */
  instead(comment: Comment): unknown {
    return this.#panels.view(comment, true);
  }

  /** What stands below a comment's words: what can be done with it. */
  extra(comment: Comment): unknown {
    return this.#panels.view(comment, false);
  }

  /** What stands at the end of the thread. */
  foot(): unknown {
    return this.#data.view();
  }

  toggle(comment: Comment): void {
    this.#panels.toggle(comment);
  }

  readOwn(): Promise<void> {
    return this.#own.read();
  }

  /** Something was decided about an own comment: what the form said of it is past. */
  ownDecided(): void {
    this.#forgetNotice();
    this.#own.read([]).catch(() => undefined);
  }

  #forgetNotice(): void {
    const form = this.#forms.form('');
    if (form.notice?.kind === 'success') form.notice = undefined;
  }

  /** Sends the form under a comment, or ('') the thread's own. */
  async submit(parent: string): Promise<void> {
    const host = this.#host;
    const form = this.#forms.form(parent);
    if (form.sending) return;
    form.notice = undefined;
    if (!validate(form, host.element.readerToken ? ['body'] : ['body', 'name'], this.#strings)) {
      form.sending = true;
      host.redraw();
      const stored = await submit(host, form, parent, this.#strings, this.#opened);
      form.sending = false;
      if (stored) this.#accept(parent, form, readComment(stored.comment), stored.thread?.commentCount);
    }
    host.redraw();
    if (form.firstError) await host.focusOn(`form${parent}-${form.firstError}`);
  }

  #accept(parent: string, form: ReplyForm, comment: Comment, count: number | undefined): void {
    const host = this.#host;
    host.submitted({ id: comment.id, status: comment.status });
    // Of one that was rejected the reader is shown why, and how to object.
    if (comment.status === 'REJECTED') return void this.#own.read([]).catch(() => undefined);
    host.change((shown) => ({
      ...shown,
      page: insert(shown.page, parent || null, comment, host.element.order !== 'oldest'),
      count: count ?? shown.count,
    }));
    this.#own.add(comment.id);
    if (!parent || form.body) return;
    this.#forms.drop(parent);
    host.say(form.notice?.text ?? '');
    void host.focusOn(comment.id);
  }

  /** Likes at once, and takes it back when the server does not know of it. */
  async like(comment: Comment): Promise<void> {
    const { id } = comment;
    const { liked } = this.#own;
    if (this.#liking.has(id)) return;
    const like = !liked.has(id);
    const show = (now: boolean, likeCount: number) => {
      liked[now ? 'add' : 'delete'](id);
      this.#host.change((shown) => ({ ...shown, page: update(shown.page, id, { likeCount }) }));
    };
    this.#liking.add(id);
    show(like, Math.max(0, comment.likeCount + (like ? 1 : -1)));
    const result = await perform(this.#host, reactDocument, { id, like }, ({ reactToComment }) => reactToComment);
    this.#liking.delete(id);
    if (result?.__typename !== 'ReactToCommentPayload') return show(!like, comment.likeCount);
    if (result.readerToken) keepReaderToken(this.#host.endpoint, result.readerToken);
    if (result.comment) show(like, result.comment.likeCount);
  }
}
