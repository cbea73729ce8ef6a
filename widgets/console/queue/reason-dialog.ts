import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { plural } from '../../strings/plural.ts';
import type { Desk } from '../app/desk.ts';
import { meaningOf } from './keys.ts';
import type { ModeratorReason } from './moderate-comments.graphql';

/** Why a comment is rejected, in the order of their numbers. */
export const rejections = [
  'SPAM',
  'ABUSE',
  'HATE',
  'FALSE',
  'PRIVATE',
  'ILLEGAL',
  'OFF_TOPIC',
  'OTHER',
] as const satisfies readonly ModeratorReason[];
export type Rejection = (typeof rejections)[number];

/** Asks for the reason of a rejection: one key, or one click. */
export function reasonDialog(
  { strings, locale }: Desk,
  { count, problem }: { readonly count: number; readonly problem: string },
  choose: (reason: Rejection, note: string) => void,
  leave: () => void,
): TemplateResult {
  const note = (event: Event) =>
    (event.currentTarget as HTMLElement).closest('dialog')?.querySelector('input')?.value.trim() ?? '';
  const onKey = (event: KeyboardEvent) => {
    const reason = event.target instanceof HTMLInputElement ? undefined : rejections[Number(meaningOf(event)) - 1];
    if (!reason) return;
    event.preventDefault();
    choose(reason, note(event));
  };
  return html`<dialog id="reasons" aria-labelledby="why" aria-describedby="why-hint" @keydown=${onKey} @close=${leave}>
    <h2 class="title" id="why">${count > 1 ? plural(count, strings.whyRejectMany, locale) : strings.whyReject}</h2>
    <p class="quiet" id="why-hint">${strings.whyHint}</p>
    <ol class="reasons">
      ${rejections.map(
        (reason, index) =>
          html`<li>
            <button
              type="button"
              aria-keyshortcuts=${index + 1}
              @click=${(event: Event) => choose(reason, note(event))}
            >
              <kbd aria-hidden="true">${new Intl.NumberFormat(locale).format(index + 1)}</kbd>
              ${strings.reasons[reason]}
            </button>
          </li>`,
      )}
    </ol>
    <label class="field">${strings.note}<input maxlength="500" dir="auto" autocomplete="off" /></label>
    <p class="error" role="alert">${problem}</p>
    <button
      class="plain"
      type="button"
      @click=${(event: Event) => (event.target as HTMLElement).closest('dialog')?.close()}
    >
      ${strings.cancel}
    </button>
  </dialog>`;
}
