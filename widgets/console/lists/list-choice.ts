import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Desk } from '../app/desk.ts';
import type { ListDraft } from './list-draft.ts';
import type { ListNamesQuery } from './list-names.graphql';

/** What is kept where it is not what somebody began with; null where it was deleted. */
export interface Conflict {
  readonly theirs: ListDraft | null;
}

/** Which of the lists is worked on. */
export function chooser(
  { strings }: Desk,
  lists: ListNamesQuery['newsroomLists'],
  draft: ListDraft,
  choose: (select: HTMLSelectElement) => void,
  begin: () => void,
): unknown {
  if (lists.length === 0) return nothing;
  const isNew = draft.version === 0;
  return html`<div class="acts">
    <label class="field" for="which"
      >${strings.curated.which}
      <select id="which" @change=${(event: Event) => choose(event.target as HTMLSelectElement)}>
        ${isNew ? html`<option value="" selected>${strings.curated.another}</option>` : nothing}
        ${lists.map(({ key, names }) => {
          const name = names.find(({ language }) => language === strings.language)?.text;
          return html`<option value=${key} .selected=${!isNew && key === draft.key}>${name ? `${name} (${key})` : key}</option>`;
        })}
      </select></label
    >
    <button type="button" ?hidden=${isNew} @click=${begin}>${strings.curated.begin}</button>
  </div>`;
}

interface Standing {
  readonly isNew: boolean;
  readonly isSaving: boolean;
  readonly error: string;
  readonly conflict: Conflict | undefined;
}

/** Saves a list or deletes it; where somebody was faster, one chooses whose stays. */
export function listFoot(
  { strings }: Desk,
  { isNew, isSaving, error, conflict }: Standing,
  acts: Readonly<Record<'save' | 'saveOver' | 'takeTheirs' | 'remove', () => void>>,
): TemplateResult {
  const words = strings.curated;
  return html`<div role="alert">
      ${conflict ? html`<p class="error" id="conflict">${conflict.theirs ? words.conflict : words.conflictGone}</p>` : html`<p class="error">${error}</p>`}
    </div>
    <div class="acts">
      ${
        conflict
          ? html`<button type="button" id="mine" @click=${acts.saveOver}>${words.keepMine}</button> <button type="button" @click=${acts.takeTheirs}>${words.takeTheirs}</button>`
          : html`<button class="primary" type="button" id="save" aria-disabled=${isSaving} @click=${acts.save}>${words.save}</button>
              ${isNew ? nothing : html`<button class="plain" type="button" @click=${acts.remove}>${words.remove}</button>`}`
      }
    </div>`;
}
