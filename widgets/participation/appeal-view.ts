import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Comment } from '../comments/conversation.ts';
import type { Strings } from '../strings/families.ts';
import type { Own } from './own-comments.ts';
import { errorView, invalid } from './panel-field-view.ts';
import type { FormPanel } from './panel-field-view.ts';
import type { PanelContext } from './panel-view.ts';

/**
 * What was decided about an own comment: why it waits, or that it is not public, why, and how to object (the statement of
 * reasons that the EU's Digital Services Act asks for). Undefined where there is nothing to say.
 */
export function rulingView({ status }: Comment, own: Own, strings: Strings<'participation'>, object: () => void): unknown {
  const { reason, appeal } = own;
  if (status === 'APPROVED') {
    return appeal?.upheld ? html`<p class="pending" part="pending">${strings.upheld} ${answerView(appeal.answer)}</p>` : undefined;
  }
  if (status !== 'REJECTED') return reason ? html`<p class="pending" part="pending">${reason}</p>` : undefined;
  return html`<div class="ruling" part="ruling">
    <p><b>${strings.notPublished}</b></p>
    <p part="reason">${reason}</p>
    ${
      appeal
        ? html`<p part="appeal">${appeal.upheld === null ? strings.appealWaits : strings.dismissed} ${answerView(appeal.answer)}</p>`
        : html`<button part="appeal-button" type="button" @click=${object}>${strings.appeal}</button>`
    }
  </div>`;
}

function answerView(answer: string | null) {
  return answer ? html`<q dir="auto">${answer}</q>` : nothing;
}

/** The form to object to the rejection of an own comment. */
export function appealView(panel: FormPanel, { strings, thread, appeal, close }: PanelContext): TemplateResult {
  const send = (event: Event) => {
    event.preventDefault();
    appeal((new FormData((event.currentTarget as HTMLButtonElement).form ?? undefined).get('text') as string | null) ?? '');
  };
  return html`<form class="form" part="appeal-form" novalidate aria-label=${strings.appeal}>
    <div class="field">
      <label part="label" for="appeal-text">${strings.appealText}</label>
      <textarea part="field" id="appeal-text" name="text" rows="3" dir="auto" aria-invalid=${invalid('text', panel)} aria-describedby="appeal-text-error"></textarea>
      ${errorView('text', panel)}
    </div>
    <div class="buttons">
      <button class="primary" part="submit" type="submit" @click=${send}>${strings.sendAppeal}</button>
      <button part="cancel" type="button" @click=${close}>${thread.cancel}</button>
    </div>
    ${errorView('form', panel)}
  </form>`;
}
