import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Comment } from '../comments/conversation.ts';
import { replyFormView } from '../comments/reply-form-view.ts';
import type { ReplyForm } from '../comments/reply-form.ts';
import type { Strings } from '../strings/families.ts';
import type { ReportCommentInput } from './report-comment.graphql';
import { appealView } from './appeal-view.ts';
import { reportView } from './report-view.ts';

/** What is open under a comment; one in a thread at a time. */
export type Panel = { id: string } & (
  | { kind: 'menu' | 'link' }
  | { kind: 'delete' | 'report' | 'appeal'; reason?: string; errors: Record<string, string> }
  | { kind: 'edit'; form: ReplyForm }
  | { kind: 'done'; words: string }
);

/** Whose comment it is, and what can be done with it. */
export interface PanelContext {
  strings: Strings<'participation'>;
  /** What the thread itself says. */
  thread: Strings<'comments'>;
  own: boolean;
  editable: boolean;
  redraw: () => void;
  close: () => void;
  share: () => void;
  edit: () => void;
  save: (form: ReplyForm) => void;
  ask: (kind: 'delete' | 'report' | 'appeal') => void;
  remove: () => void;
  /** A sentence that names where the publisher is reached. */
  contact: (sentence: string) => unknown;
  report: (input: Omit<ReportCommentInput, 'id'>) => void;
  appeal: (text: string) => void;
}

/** What is open under a comment. Escape closes it. */
export function panelView(comment: Comment, panel: Panel, context: PanelContext): TemplateResult {
  const escape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') context.close();
  };
  return html`<div class="panel" part="panel" id="${comment.id}-panel" tabindex="-1" @keydown=${escape}>
    ${contentView(comment, panel, context)}
  </div>`;
}

function contentView(comment: Comment, panel: Panel, context: PanelContext): TemplateResult {
  const { strings, thread } = context;
  switch (panel.kind) {
    case 'menu':
      return menuView(comment, context);
    case 'link':
      return html`<label class="field">
        ${strings.copyThis}
        <input part="field" readonly dir="ltr" .value=${comment.permalink ?? ''} @focus=${selectAll} />
      </label>`;
    case 'delete':
      return html`<p>${strings.confirmDelete}</p>
        <div class="buttons">
          <button class="primary danger" part="submit" type="button" @click=${context.remove}>${strings.delete}</button>
          <button part="cancel" type="button" @click=${context.close}>${strings.keep}</button>
        </div>`;
    case 'edit':
      return replyFormView(
        panel.form,
        {
          id: `edit${comment.id}`,
          title: strings.editComment,
          save: panel.form.sending ? strings.saving : strings.save,
          submit: () => context.save(panel.form),
          write: (field, text) => {
            panel.form.write(field, text);
            context.redraw();
          },
          cancel: () => {
            panel.form.discard();
            context.close();
          },
        },
        thread,
      );
    case 'report':
      return reportView(comment, panel, context);
    case 'appeal':
      return appealView(panel, context);
    case 'done':
      return html`<p>${panel.words}</p>`;
  }
}

function menuView(comment: Comment, context: PanelContext): TemplateResult {
  const { strings, own, editable } = context;
  const deed = (words: string, act: () => void) =>
    html`<button class="quiet" part="action" type="button" @click=${act}>${words}</button>`;
  const open = comment.status === 'APPROVED';
  return html`<div class="menu" role="group">
    ${open && comment.permalink ? deed(strings.share, context.share) : nothing}
    ${editable ? deed(strings.edit, context.edit) : nothing}
    ${own ? deed(strings.delete, () => context.ask('delete')) : nothing}
    ${open && !own ? deed(strings.report, () => context.ask('report')) : nothing}
  </div>`;
}

function selectAll(event: Event): void {
  (event.target as HTMLInputElement).select();
}
