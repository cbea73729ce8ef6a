import { html, nothing } from 'lit';
import type { PropertyDeclarations, TemplateResult } from 'lit';
import { plural } from '../../strings/plural.ts';
import { ConsoleView } from '../app/console-view.ts';
import { fill } from '../strings/console-languages.ts';
import { chipsView, stepOf } from './chips-view.ts';
import type { Choice, ChoiceSource } from './choice.ts';
import { comboboxStyles } from './combobox-styles.ts';

/** Milliseconds without a key after which the server is asked. */
const pause = 150;

/**
 * A field with a list below it that is searched as one types, after the combobox of ARIA 1.2: the focus stays in the
 * field, and the arrows go through the list. What is chosen stands before the field and can be taken out and moved.
 *
 * @fires chosen - What is chosen has changed; detail: all of it, in order
 */
export class Combobox extends ConsoleView {
  static override styles = [ConsoleView.styles, comboboxStyles];

  static override properties: PropertyDeclarations = {
    ...ConsoleView.properties,
    label: { attribute: false },
    hint: { attribute: false },
    problem: { attribute: false },
    chosen: { attribute: false },
    source: { attribute: false },
    isReadonly: { attribute: false },
    found: { state: true },
    active: { state: true },
    text: { state: true },
    isLeft: { state: true },
  };

  declare label: string;
  declare hint: string;
  /** What is wrong with what is chosen, in words. */
  declare problem: string;
  declare chosen: readonly Choice[];
  declare source: ChoiceSource;
  declare isReadonly: boolean;
  /** What the list shows; undefined while it is closed. */
  declare found: readonly Choice[] | undefined;
  /** Place of the arrows in the list; -1 in the field. */
  declare active: number;
  declare text: string;
  /** Whether the focus is elsewhere: what was typed and never chosen is spoken of then. */
  declare isLeft: boolean;

  #asking: AbortController | undefined;
  #asker: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.label = '';
    this.hint = '';
    this.problem = '';
    this.chosen = [];
    this.isReadonly = false;
    this.active = -1;
    this.text = '';
    this.isLeft = true;
  }

  override focus(): void {
    this.#field?.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#close();
  }

  get #field(): HTMLInputElement | null {
    return this.renderRoot.querySelector<HTMLInputElement>('#field');
  }

  /** Whether the list ends with an offer to make what is typed. */
  get #canMake(): boolean {
    const name = this.text.trim();
    return this.source.make !== undefined && name !== '' && this.found !== undefined && !this.found.some((one) => same(one.name, name) || one.key === name);
  }

  override render(): TemplateResult {
    const words = this.desk.strings.editor.choices;
    const isOpen = this.found !== undefined;
    const unchosen = this.isLeft && this.text.trim() ? fill(words.unchosen, { name: this.text.trim() }) : '';
    const problem = this.problem || unchosen;
    return html`<div class="root">
      ${this.isReadonly ? html`<span class="field">${this.label}</span>` : html`<label class="field" for="field">${this.label}</label>`}
      ${chipsView(this.desk.strings, this.label, this.chosen, this.isReadonly, {
        remove: (place) => void this.#remove(place),
        move: (from, to) => void this.#move(from, to),
        go: (place) => this.#go(place),
      })}
      <span class="unseen" id="chips-hint">${words.chipsHint}</span>
      ${
        this.isReadonly
          ? nothing
          : html`<div class="with-list">
              <input
                id="field"
                role="combobox"
                dir="auto"
                autocomplete="off"
                maxlength="200"
                aria-expanded=${isOpen}
                aria-controls="list"
                aria-autocomplete="list"
                aria-haspopup="listbox"
                aria-activedescendant=${this.active < 0 ? nothing : `option-${this.active}`}
                aria-invalid=${Boolean(problem)}
                aria-describedby="hint"
                .value=${this.text}
                @input=${this.#typed}
                @keydown=${this.#key}
                @click=${() => this.#ask(0)}
                @focus=${() => (this.isLeft = false)}
                @blur=${this.#leave}
              />
              ${this.#list()}
            </div>`
      }
      <span class="unseen" role="status">${this.found ? plural(this.found.length, words.found, this.desk.locale) : nothing}</span>
      <p class=${problem ? 'error' : 'quiet hint'} id="hint">${problem || this.hint}</p>
    </div>`;
  }

  #list(): TemplateResult {
    const words = this.desk.strings.editor.choices;
    const { found } = this;
    const row = (choice: Choice, place: number) => html`<li
      role="option"
      id="option-${place}"
      aria-selected=${this.#isChosen(choice)}
      ?data-active=${place === this.active}
      @pointerdown=${hold}
      @click=${() => void this.#take(place)}
    >
      <span dir="auto" lang=${choice.language ?? nothing}>${choice.name}</span>${choice.note ? html` <span class="note" dir="auto">${choice.note}</span>` : nothing}
    </li>`;
    return html`<ul class="list" role="listbox" id="list" aria-label=${this.label} ?hidden=${found === undefined || (found.length === 0 && !this.#canMake)}>
        ${found?.map(row)}
        ${
          found && this.#canMake
            ? html`<li class="made" role="option" id="option-${found.length}" aria-selected="false" ?data-active=${this.active === found.length} @pointerdown=${hold} @click=${() => void this.#take(found.length)}>
                ${fill(words.make, { name: this.text.trim() })}
              </li>`
            : nothing
        }
      </ul>
      ${found?.length === 0 && !this.#canMake ? html`<p class="list nothing">${words.nothing}</p>` : nothing}`;
  }

  #isChosen({ key }: Choice): boolean {
    return this.chosen.some((one) => one.key === key);
  }

  readonly #typed = (event: Event): void => {
    this.text = (event.target as HTMLInputElement).value;
    this.active = -1;
    this.#ask(pause);
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const rows = (this.found?.length ?? 0) + (this.#canMake ? 1 : 0);
    const field = event.target as HTMLInputElement;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        event.preventDefault();
        if (this.found === undefined) return this.#ask(0);
        if (rows === 0) return;
        const step = event.key === 'ArrowDown' ? 1 : -1;
        this.active = this.active < 0 ? (step === 1 ? 0 : rows - 1) : (this.active + step + rows) % rows;
        void this.updateComplete.then(() => this.renderRoot.querySelector(`#option-${this.active}`)?.scrollIntoView({ block: 'nearest' }));
        return;
      }
      case 'Enter':
        if (this.found === undefined && !this.text) return;
        event.preventDefault();
        return void this.#enter();
      case 'Escape':
        if (this.found === undefined && this.text === '') return;
        event.preventDefault();
        event.stopPropagation();
        if (this.found === undefined) this.text = '';
        return this.#close();
      case 'Backspace':
        if (field.value === '' && this.chosen.length > 0) void this.#remove(this.chosen.length - 1, true);
        return;
      default:
        if (stepOf(event) === -1 && field.selectionEnd === 0 && this.chosen.length > 0) {
          event.preventDefault();
          this.#go(this.chosen.length - 1);
        }
    }
  };

  /** Takes what the arrows are at; else what is called so, once it is known whether anything is. */
  async #enter(): Promise<void> {
    if (this.active >= 0) return this.#take(this.active);
    const name = this.text.trim();
    if (name === '') return;
    clearTimeout(this.#asker);
    await this.#find();
    const place = this.found?.findIndex((one) => same(one.name, name) || one.key === name) ?? -1;
    if (place >= 0) await this.#take(place);
    else if ((this.found?.length ?? 0) + (this.#canMake ? 1 : 0) > 0) this.active = 0;
  }

  #ask(after: number): void {
    clearTimeout(this.#asker);
    this.#asker = setTimeout(() => void this.#find(), after);
  }

  async #find(): Promise<void> {
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    const { strings, say } = this.desk;
    try {
      const found = await this.source.find(this.text.trim(), asking.signal);
      if (asking.signal.aborted) return;
      this.found = found;
      this.active = -1;
    } catch {
      if (!asking.signal.aborted) say(strings.notSent);
    }
  }

  readonly #leave = (): void => {
    this.isLeft = true;
    this.#close();
  };

  #close(): void {
    clearTimeout(this.#asker);
    this.#asking?.abort();
    this.found = undefined;
    this.active = -1;
  }

  async #take(place: number): Promise<void> {
    const { say, strings } = this.desk;
    const name = this.text.trim();
    let choice = this.found?.[place];
    if (!choice && this.source.make) {
      try {
        const made = await this.source.make(name);
        if ('problem' in made) return say(fill(strings.notDone, { message: made.problem }));
        choice = made;
      } catch {
        return say(strings.notSent);
      }
    }
    if (!choice) return;
    this.text = '';
    this.#close();
    // Chosen once more, it is let go: so the list says, too.
    const at = this.chosen.findIndex(({ key }) => key === choice.key);
    if (at >= 0) return this.#remove(at, true);
    this.#tell([...this.chosen, choice]);
    say(fill(strings.editor.choices.added, { name: choice.name }));
  }

  async #remove(place: number, isFromField = false): Promise<void> {
    const { say, strings } = this.desk;
    const taken = this.chosen[place];
    if (!taken) return;
    const chosen = this.chosen.filter((_one, at) => at !== place);
    this.#tell(chosen);
    say(fill(strings.editor.choices.removed, { name: taken.name }));
    await this.updateComplete;
    this.#go(isFromField ? chosen.length : place);
  }

  async #move(from: number, to: number): Promise<void> {
    const { say, strings, locale } = this.desk;
    const moved = this.chosen[from];
    if (!moved) return;
    this.#tell(this.chosen.toSpliced(from, 1).toSpliced(to, 0, moved));
    const number = new Intl.NumberFormat(locale);
    say(fill(strings.editor.choices.moved, { name: moved.name, place: number.format(to + 1), count: number.format(this.chosen.length) }));
    await this.updateComplete;
    this.#go(to);
  }

  #go(place: number): void {
    (this.renderRoot.querySelector<HTMLElement>(`#chip-${place}`) ?? this.#field)?.focus();
  }

  #tell(chosen: readonly Choice[]): void {
    this.chosen = chosen;
    this.dispatchEvent(new CustomEvent('chosen', { detail: chosen }));
  }
}

/** Pressing a row leaves the focus in the field. */
function hold(event: Event): void {
  event.preventDefault();
}

function same(one: string, other: string): boolean {
  return one.localeCompare(other, undefined, { sensitivity: 'base' }) === 0;
}

declare global {
  interface HTMLElementTagNameMap {
    'gazette-console-combobox': Combobox;
  }
}
