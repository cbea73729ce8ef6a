import { html } from 'lit';
import type { PropertyDeclarations, TemplateResult } from 'lit';
import { footView, wordErrors, type FieldWords, type FootWords } from './field.ts';
import { ConsoleView } from './console-view.ts';
import type { Unsaved } from './unsaved.ts';

/** What the server says to what was sent: the payload, or one of its errors. */
interface Answer {
  readonly __typename: string;
  readonly message?: string;
  readonly fields?: Parameters<typeof wordErrors>[0];
}

/** Words of such a part of the console. */
interface DraftWords {
  readonly title: string;
  readonly leaveSure: string;
  readonly wrong: FieldWords;
  readonly foot: FootWords;
}

/**
 * A part of the console that lists things, one of which is worked on at a time. What is written is not lost by going
 * elsewhere, nor by a colleague who was faster, and overwrites nothing unseen.
 */
export abstract class DraftView<Draft extends object> extends ConsoleView {
  static override properties: PropertyDeclarations = {
    ...ConsoleView.properties,
    state: { state: true },
    draft: { state: true },
    errors: { state: true },
    error: { state: true },
    conflict: { state: true },
    isSaving: { state: true },
  };

  declare state: 'loading' | 'loaded' | 'failed';
  /** Undefined for the list. */
  declare draft: Draft | undefined;
  /** Sentences by field. */
  declare errors: ReadonlyMap<string, string>;
  declare error: string;
  declare conflict: 'changed' | 'gone' | undefined;
  declare isSaving: boolean;

  /** Where drafts wait while somebody is elsewhere in the console. */
  protected abstract readonly unsaved: Unsaved<Draft>;
  protected isChanged = false;
  #asked: string | undefined;

  constructor() {
    super();
    this.state = 'loading';
    this.errors = new Map();
    this.error = '';
    this.isSaving = false;
  }

  protected abstract get words(): DraftWords;
  /** Reads what is listed. */
  protected abstract load(): Promise<void>;
  /** What is kept, by what was read last, of what this is a draft of. */
  protected abstract kept(draft: Draft): Draft | undefined;
  /** The same draft, as if it had been begun upon what is kept; upon nothing where that is gone. */
  protected abstract upon(draft: Draft, kept: Draft | undefined): Draft;
  protected abstract list(): TemplateResult;
  protected abstract form(draft: Draft): TemplateResult;
  protected abstract save(): Promise<void>;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeunload', this.#hold);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeunload', this.#hold);
    if (this.isChanged && this.draft) this.unsaved.keep(this.desk, this.draft);
  }

  /** The browser asks before it drops what is not saved. */
  readonly #hold = (event: Event): void => {
    if (this.isChanged) event.preventDefault();
  };

  override willUpdate(): void {
    const { route, session } = this.desk;
    const wish = [route.site, session].join(' ');
    if (wish === this.#asked) return;
    const isOtherSite = this.#asked?.split(' ')[0] !== route.site;
    this.#asked = wish;
    if (isOtherSite) {
      const left = this.unsaved.take(this.desk);
      this.begin(left);
      this.isChanged = Boolean(left);
    }
    void this.read();
  }

  protected async read(): Promise<void> {
    try {
      await this.load();
      this.state = 'loaded';
    } catch {
      this.state = 'failed';
    }
  }

  /** Begins to work on something, or goes back to the list. */
  protected begin(draft: Draft | undefined): void {
    this.draft = draft;
    this.isChanged = false;
    this.#hush();
  }

  /** What was wrong is past. */
  #hush(): void {
    this.errors = new Map();
    this.error = '';
    this.conflict = undefined;
  }

  protected readonly change = (change: Partial<Draft>): void => {
    if (!this.draft) return;
    this.draft = { ...this.draft, ...change };
    this.isChanged = true;
  };

  override render(): TemplateResult {
    const { strings } = this.desk;
    return html`<div class="root">
      <h1 class="title">${this.words.title}</h1>
      ${
        this.state === 'failed'
          ? html`<p role="status">${strings.failed} <button type="button" @click=${() => void this.read()}>${strings.retry}</button></p>`
          : this.state === 'loading'
            ? html`<p class="quiet">${strings.loading}</p>`
            : this.draft
              ? this.form(this.draft)
              : this.list()
      }
    </div>`;
  }

  /** Below the form: saves, deletes, leaves; where somebody was faster, one chooses whose stays. */
  protected foot(isNew: boolean, remove: () => Promise<void>): TemplateResult {
    const { isSaving, error, conflict } = this;
    return footView(
      this.words.foot,
      this.desk.strings,
      { isNew, isSaving, error, conflict },
      {
        save: () => void this.save(),
        saveOver: () => void this.#saveOver(),
        takeTheirs: () => this.#takeTheirs(),
        remove: () => void remove(),
        leave: () => void this.#leave(),
      },
    );
  }

  /** Sends something, once at a time; what was wrong with it is told, and what follows when nothing was is done. */
  protected async send<Given extends Answer>(ask: () => Promise<Given>, then: (answer: Given) => Promise<void>): Promise<void> {
    if (this.isSaving) return;
    this.isSaving = true;
    this.#hush();
    try {
      const answer = await ask();
      if (answer.__typename === 'EditConflict') await this.#clash();
      else if (answer.fields) await this.#tell(answer.fields);
      else if (answer.message !== undefined) this.error = answer.message;
      else await then(answer);
    } catch {
      this.error = this.desk.strings.notSent;
    } finally {
      this.isSaving = false;
    }
  }

  /** Back to the list, to which something has happened. */
  protected async goBack(told: string): Promise<void> {
    this.begin(undefined);
    this.desk.say(told);
    await this.read();
    await this.focusOn('new');
  }

  /** Whether nothing would be lost, or may be. */
  protected mayLeave(): boolean {
    return !this.isChanged || confirm(this.words.leaveSure);
  }

  async #leave(): Promise<void> {
    if (!this.mayLeave()) return;
    this.begin(undefined);
    await this.focusOn('new');
  }

  /** Beside each field what is wrong with it; the first has the focus. */
  async #tell(fields: Parameters<typeof wordErrors>[0]): Promise<void> {
    this.errors = wordErrors(fields, this.words.wrong);
    await this.updateComplete;
    const wrong = this.renderRoot.querySelector<HTMLElement>('form [aria-invalid="true"]');
    if (wrong) wrong.focus();
    else this.error = [...this.errors.values()].join(' ');
  }

  async #clash(): Promise<void> {
    await this.read();
    this.conflict = this.draft && this.kept(this.draft) ? 'changed' : 'gone';
    await this.focusOn('mine');
  }

  async #saveOver(): Promise<void> {
    if (!this.draft) return;
    this.change(this.upon(this.draft, this.kept(this.draft)));
    await this.save();
  }

  #takeTheirs(): void {
    this.begin(this.draft && this.kept(this.draft));
    void this.focusOn(this.draft ? 'save' : 'new');
  }
}
