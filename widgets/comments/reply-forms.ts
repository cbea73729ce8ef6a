import type { TemplateResult } from 'lit';
import { namedView } from './named-view.ts';
import type { ThreadHost } from '../participation/thread-host.ts';
import type { Comment } from './conversation.ts';
import { draftedReply, draftKey } from './draft-storage.ts';
import type { LazyParticipation } from './lazy-participation.ts';
import { replyFormView } from './reply-form-view.ts';
import { ReplyForm } from './reply-form.ts';
import type { Field } from './reply-form.ts';

/** The forms of a thread: its own, and one under each comment that was replied to, of which one is open. */
export class ReplyForms {
  readonly #host: ThreadHost;
  readonly #forms = new Map<string, ReplyForm>();
  /** The comment that is being replied to. */
  replyingTo: string;

  constructor(host: ThreadHost) {
    this.#host = host;
    this.replyingTo = draftedReply(host.endpoint, host.pageUrl);
  }

  /** The form under a comment, or ('') the thread's own; made when first shown, so that a draft is found then. */
  form(parent: string): ReplyForm {
    let form = this.#forms.get(parent);
    if (!form) {
      const { endpoint, pageUrl } = this.#host;
      this.#forms.set(parent, (form = new ReplyForm(draftKey(endpoint, pageUrl, parent))));
    }
    return form;
  }

  open(parent: string): void {
    this.#turn(parent, `form${parent}-body`);
  }

  /** Drops a form that has done its work. */
  drop(parent: string): void {
    this.#forms.delete(parent);
    if (this.replyingTo === parent) this.replyingTo = '';
    this.#host.redraw();
  }

  view(comment: Comment | null, participation: LazyParticipation): TemplateResult {
    const { strings, redraw } = this.#host;
    const parent = comment?.id ?? '';
    const form = this.form(parent);
    const place = {
      id: `form${parent}`,
      title: comment ? namedView(strings.leaveReplyTo, comment.author.name) : strings.leaveReply,
      action: this.#host.element.action,
      signed: this.#host.element.readerToken,
      notices: this.#host.conversation?.offersNotices,
      begin: ({ target }: Event) => {
        // Not by a button: it would move from under the pointer that presses it.
        if (target instanceof HTMLElement && target.matches('textarea, input') && !form.begun) {
          form.begun = true;
          redraw();
        }
        participation.act((loaded) => loaded.begin());
      },
      submit: () => void this.#submit(parent, participation),
      write: (field: Field, text: string) => {
        const corrected = form.errors[field];
        form.write(field, text);
        if (corrected) redraw();
      },
    };
    return replyFormView(form, comment ? { ...place, cancel: () => this.#turn('', parent) } : place, strings);
  }

  #turn(parent: string, focused: string): void {
    const { redraw, focusOn } = this.#host;
    this.replyingTo = parent;
    redraw();
    void focusOn(focused);
  }

  async #submit(parent: string, participation: LazyParticipation): Promise<void> {
    try {
      await (await participation.load()).submit(parent);
    } catch {
      const { strings, redraw } = this.#host;
      this.form(parent).notice = { kind: 'failure', text: strings.unavailable };
      redraw();
    }
  }
}
