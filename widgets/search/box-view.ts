import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Strings } from '../strings/families.ts';
import { plural } from '../strings/plural.ts';
import { markedText } from './marked-text.ts';
import type { Suggestion, Suggestions } from './suggestions.ts';

/** What the box asks of the element it stands in. */
export interface BoxActions {
  /** Where the form goes when results are shown on a page of their own; undefined when they are shown here. */
  action: string | undefined;
  typed: (text: string) => void;
  choose: (suggestion: Suggestion) => void;
  submit: (event: Event) => void;
}

/** The most the server reads of a query. */
const longest = 500;

/** The box with its suggestions: an editable combobox with a list, as ARIA describes it. */
export function boxView(suggestions: Suggestions, strings: Strings<'search'>, actions: BoxActions): TemplateResult {
  const { list, active, open } = suggestions;
  return html`<form
    role="search"
    part="form"
    method="get"
    action=${actions.action ?? nothing}
  >
    <div class="field" part="field">
      <input
        id="box"
        part="box"
        name="q"
        type="search"
        role="combobox"
        dir="auto"
        maxlength=${longest}
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        enterkeyhint="search"
        placeholder=${strings.box}
        aria-label=${strings.box}
        aria-autocomplete="list"
        aria-expanded=${open}
        aria-controls="suggestions"
        aria-activedescendant=${open && active >= 0 ? `suggestion-${active}` : nothing}
        @input=${(event: InputEvent) => actions.typed((event.target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => pressed(event, suggestions, actions)}
        @blur=${() => suggestions.close()}
      />
      <button part="submit" type="submit" @click=${actions.submit}>${strings.search}</button>
      <ul id="suggestions" part="suggestions" role="listbox" aria-label=${strings.suggestions} ?hidden=${!open}>
        ${list.map((suggestion, index) => optionView(suggestion, index, index === active, strings, actions))}
      </ul>
    </div>
    <span class="unseen" role="status"
      >${open ? plural(list.length, strings.suggestionCount, strings.language) : nothing}</span
    >
  </form>`;
}

function optionView(
  suggestion: Suggestion,
  index: number,
  isActive: boolean,
  strings: Strings<'search'>,
  actions: BoxActions,
): TemplateResult {
  return html`<li
    id="suggestion-${index}"
    part=${isActive ? 'suggestion active' : 'suggestion'}
    role="option"
    aria-selected=${isActive}
    @pointerdown=${keepFocus}
    @click=${() => actions.choose(suggestion)}
  >
    <bdi>${markedText(suggestion.segments)}</bdi>
    ${suggestion.article ? html`<span class="kind" part="kind">${strings.article}</span>` : nothing}
  </li>`;
}

/** The keys of the list. While a word is being composed they belong to the input method. */
function pressed(event: KeyboardEvent, suggestions: Suggestions, actions: BoxActions): void {
  // 229: Safari says so, and no longer `isComposing`, of the key that ends a composition.
  if (event.isComposing || event.keyCode === 229) return;
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    // With the others the arrows select in the box, or go to its ends.
    if (event.shiftKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const isDown = event.key === 'ArrowDown';
    if (!event.altKey) suggestions.move(isDown ? 1 : -1);
    else if (isDown) suggestions.unfold();
    else suggestions.close();
  } else if (event.key === 'Escape' && suggestions.open) {
    // The first time it closes the list; the second time the browser empties the box.
    event.preventDefault();
    suggestions.close();
  } else if (event.key === 'Enter') {
    const chosen = suggestions.open ? suggestions.list[suggestions.active] : undefined;
    if (!chosen) return;
    event.preventDefault();
    actions.choose(chosen);
  }
}

/** A press on a suggestion leaves the reader in the box. */
function keepFocus(event: PointerEvent): void {
  event.preventDefault();
}

/** The room of a box, and of the choices below it, before they have words. */
export function boxSkeleton(filtered: boolean): TemplateResult {
  return html`<div class="field" aria-hidden="true"><span class="bar box"></span></div>
    ${filtered ? html`<div class="filters"><span class="bar box"></span></div>` : nothing}`;
}
