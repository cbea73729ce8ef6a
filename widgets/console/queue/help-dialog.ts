import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Desk } from '../app/desk.ts';

const keys = [
  ['j', '↓', 'next'],
  ['k', '↑', 'previous'],
  ['a', '', 'approve'],
  ['r', '', 'reject'],
  ['u', '', 'undo'],
  ['x', '', 'choose'],
  ['⇧X', '', 'range'],
  ['*', '', 'all'],
  ['⇧A', '⇧R', 'bulk'],
  ['↵', '', 'open'],
  ['/', '', 'search'],
  ['?', '', 'help'],
] as const;

/** What each key does, and a way to have none of them do anything. */
export function helpDialog({ strings, keys: areOn, prefer }: Desk, leave: () => void): TemplateResult {
  return html`<dialog id="help" aria-labelledby="help-title" @close=${leave}>
    <h2 class="title" id="help-title">${strings.help}</h2>
    <p class="quiet">${strings.helpHint}</p>
    <dl class="keys">
      ${keys.map(
        ([key, other, does]) =>
          html`<div>
            <dt><kbd dir="ltr">${key}</kbd> ${other ? html`<kbd dir="ltr">${other}</kbd>` : ''}</dt>
            <dd>${strings.keys[does]}</dd>
          </div>`,
      )}
    </dl>
    <label class="check"
      ><input
        type="checkbox"
        .checked=${areOn}
        @change=${(event: Event) => prefer({ keys: (event.target as HTMLInputElement).checked })}
      />
      ${strings.keysOn}</label
    >
    <button type="button" @click=${(event: Event) => (event.target as HTMLElement).closest('dialog')?.close()}>
      ${strings.close}
    </button>
  </dialog>`;
}
