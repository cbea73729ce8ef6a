import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Comment } from '../comments/conversation.ts';
import type { PanelContext } from './panel-view.ts';
import { errorView, fieldView, invalid } from './panel-field-view.ts';
import type { FormPanel } from './panel-field-view.ts';
import type { ReportReason } from './report-comment.graphql';

/** The form of a report. A notice of illegal content asks for what the law asks for: why, who, and in good faith. */
export function reportView({ author }: Comment, panel: FormPanel, context: PanelContext): TemplateResult {
  const { strings, thread } = context;
  const notice = panel.reason === 'ILLEGAL';
  const choose = (event: Event) => {
    panel.reason = (event.target as HTMLInputElement).value;
    panel.errors = {};
    context.redraw();
  };
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (!panel.reason) {
      panel.errors = { reason: strings.chooseReason };
      return context.redraw();
    }
    const data = new FormData((event.currentTarget as HTMLButtonElement).form ?? undefined);
    const text = (name: string) => (data.get(name) as string | null) ?? '';
    const reason = panel.reason as ReportReason;
    const signed = { name: text('name'), email: text('email'), goodFaith: data.has('goodFaith') };
    context.report({ reason, note: text('note'), ...(notice ? signed : {}) });
  };
  return html`<form class="form" part="report" novalidate aria-label=${strings.reportComment.replace('{name}', () => author.name)}>
    <fieldset id="report-reason" tabindex="-1">
      <legend>${strings.reason}</legend>
      ${Object.entries(strings.reasons).map(
        ([reason, words]) =>
          html`<label class="choice">
            <input type="radio" name="reason" value=${reason} .checked=${panel.reason === reason} @change=${choose} />
            <span>${words}</span>
          </label>`,
      )}
      ${errorView('reason', panel)}
    </fieldset>
    <div class="field">
      <label part="label" for="report-note">${notice ? strings.explain : strings.note}</label>
      <textarea part="field" id="report-note" name="note" rows="3" dir="auto" aria-invalid=${invalid('note', panel)} aria-describedby="report-note-error"></textarea>
      ${errorView('note', panel)}
    </div>
    ${
      notice
        ? html`${fieldView('name', strings.yourName, 'text', panel)} ${fieldView('email', strings.yourEmail, 'email', panel)}
            <div class="field">
              <label class="choice">
                <input type="checkbox" id="report-goodFaith" name="goodFaith" aria-describedby="report-goodFaith-error" />
                <span>${strings.goodFaith}</span>
              </label>
              ${errorView('goodFaith', panel)}
            </div>`
        : nothing
    }
    ${notice ? context.contact(strings.contact) : nothing}
    <div class="buttons">
      <button class="primary" part="submit" type="submit" @click=${send}>${strings.sendReport}</button>
      <button part="cancel" type="button" @click=${context.close}>${thread.cancel}</button>
    </div>
    ${errorView('form', panel)}
  </form>`;
}
