import { html, nothing } from 'lit';
import type { PropertyDeclarations, TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { ConsoleView } from '../app/console-view.ts';
import { fieldErrors, noErrors, type FieldErrors } from './field-errors.ts';
import saveSiteSettings from './save-site-settings.graphql';
import type { SiteSettingsInput } from './save-site-settings.graphql';
import { settingsStyles } from './settings-styles.ts';
import document from './site-settings.graphql';
import { settingsInput, type Settings } from './site/settings-input.ts';
import { siteForm } from './site/site-form.ts';

interface Clash {
  readonly input: SiteSettingsInput;
  readonly version: number;
}

/** What a publisher settles: the site, how its comments are set into a page, its sections. */
export class SettingsView extends ConsoleView {
  static override styles = [ConsoleView.styles, settingsStyles];

  static override properties: PropertyDeclarations = {
    ...ConsoleView.properties,
    known: { state: true },
    state: { state: true },
    errors: { state: true },
    isCopied: { state: true },
    conflict: { state: true },
  };

  declare known: Settings | undefined;
  declare state: 'loading' | 'loaded' | 'failed';
  declare errors: FieldErrors;
  declare isCopied: boolean;
  /** What somebody wished to change where a colleague was faster, and the version that is settled now. */
  declare conflict: Clash | undefined;

  #asked = '';
  /** Goes up when the form begins anew. */
  #round = 0;

  constructor() {
    super();
    this.state = 'loading';
    this.errors = noErrors;
    this.isCopied = false;
  }

  override willUpdate(): void {
    const { route, session } = this.desk;
    const wish = [route.site, session].join(' ');
    if (wish === this.#asked) return;
    this.#asked = wish;
    void this.#read();
  }

  async #read(): Promise<void> {
    try {
      const { siteSettings } = await this.desk.connection.ask(document, {});
      if (siteSettings.key !== this.known?.key) {
        this.errors = noErrors;
        this.isCopied = false;
        this.conflict = undefined;
      }
      this.known = siteSettings;
      this.state = 'loaded';
    } catch {
      this.state = 'failed';
    }
  }

  override render(): TemplateResult {
    const { strings } = this.desk;
    return html`<div class="root">
      <h1 class="title">${strings.settingsTitle}</h1>
      ${
        this.state === 'failed'
          ? html`<p role="status">${strings.failed} <button type="button" @click=${() => void this.#read()}>${strings.retry}</button></p>`
          : this.state === 'loading'
            ? html`<p class="quiet">${strings.loading}</p>`
            : nothing
      }
      ${
        // What was typed for one site is not saved for another.
        this.known && this.state === 'loaded'
          ? keyed(`${this.known.key} ${this.#round}`, html`${siteForm({ strings, known: this.known, errors: this.errors, isConflict: this.conflict !== undefined, save: this.#save, saveOver: this.#saveOver, takeTheirs: this.#takeTheirs })} ${this.#embed(this.known.key)}
              <gazette-console-sections .desk=${this.desk}></gazette-console-sections>`)
          : nothing
      }
    </div>`;
  }

  #embed(key: string): TemplateResult {
    const { strings } = this.desk;
    const snippet = `<script type="module" src="${location.origin}/widgets/v1/gazette.js"></script>\n<gazette-comments site="${key}"></gazette-comments>`;
    return html`<section class="card embed" aria-labelledby="embed-title">
      <h2 id="embed-title">${strings.embedTitle}</h2>
      <p class="hint" id="embed-hint">${strings.embedHint}</p>
      <textarea id="snippet" aria-labelledby="embed-title" aria-describedby="embed-hint" dir="ltr" rows="4" spellcheck="false" readonly .value=${snippet}></textarea>
      <button id="copy" type="button" @click=${() => void this.#copy(snippet)}>${this.isCopied ? strings.embedCopied : strings.embedCopy}</button>
    </section>`;
  }

  async #copy(snippet: string): Promise<void> {
    const { strings, say } = this.desk;
    try {
      await navigator.clipboard.writeText(snippet);
      this.isCopied = true;
      say(strings.embedCopied);
    } catch {
      // Where a browser does not let a page copy, the reader does.
      const field = this.renderRoot.querySelector<HTMLTextAreaElement>('#snippet');
      field?.focus();
      field?.select();
      say(strings.embedNotCopied);
    }
  }

  readonly #save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (!this.known) return;
    const input = settingsInput(new FormData(event.target as HTMLFormElement), this.known);
    if (Object.keys(input).length === 0) return this.desk.say(this.desk.strings.nothingChanged);
    await this.#send(input, this.known.version);
  };

  async #send(input: SiteSettingsInput, version: number): Promise<void> {
    const { connection, strings, say } = this.desk;
    this.errors = noErrors;
    this.conflict = undefined;
    try {
      const { saveSiteSettings: answer } = await connection.ask(saveSiteSettings, { version, input });
      if (answer.__typename === 'SiteSettingsPayload') {
        say(strings.settingsSaved);
        return await this.#read();
      }
      if (answer.__typename === 'EditConflict') {
        const { siteSettings } = await connection.ask(document, {});
        this.conflict = { input, version: siteSettings.version };
        return await this.focusOn('mine');
      }
      if (answer.__typename === 'InvalidInput') this.errors = fieldErrors(answer.fields);
      if (this.errors.size === 0) this.errors = new Map([['', answer.message]]);
      await this.#showWrong();
    } catch {
      this.errors = new Map([['', strings.notSent]]);
    }
  }

  /** What was not touched is left as a colleague has it. */
  readonly #saveOver = async (): Promise<void> => {
    if (this.conflict) await this.#send(this.conflict.input, this.conflict.version);
  };

  readonly #takeTheirs = async (): Promise<void> => {
    this.conflict = undefined;
    this.#round += 1;
    await this.#read();
    await this.focusOn('site-title');
  };

  async #showWrong(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('form [aria-invalid="true"]')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gazette-console-settings': SettingsView;
  }
}
