import { html, nothing } from 'lit';
import type { PropertyDeclarations, TemplateResult } from 'lit';
import { ConsoleView } from '../app/console-view.ts';
import { Unsaved } from '../app/unsaved.ts';
import type { TextEditor } from '../articles/text/text-editor.ts';
import { listsStyles } from '../lists/lists-styles.ts';
import { fill } from '../strings/console-languages.ts';
import { changeOf, draftOf, emptyPage, type PageDraft } from './page-draft.ts';
import { pageForm } from './page-form.ts';
import pageNames from './page-names.graphql';
import type { PageNamesQuery } from './page-names.graphql';
import { pagesStyles } from './pages-styles.ts';
import removePage from './remove-page.graphql';
import savePage from './save-page.graphql';
import wholePages from './whole-pages.graphql';

const unsaved = new Unsaved<{ readonly draft: PageDraft; readonly isWritten: boolean }>();

/** The plain pages of the site: about us, contact, privacy. */
export class PagesView extends ConsoleView {
  static override styles = [ConsoleView.styles, listsStyles, pagesStyles];

  static override properties: PropertyDeclarations = {
    ...ConsoleView.properties,
    state: { state: true },
    pages: { state: true },
    draft: { state: true },
    error: { state: true },
    conflict: { state: true },
    isSaving: { state: true },
  };

  declare state: 'loading' | 'loaded' | 'failed';
  declare pages: PageNamesQuery['newsroomPages'];
  /** The page that is open; undefined for the list. */
  declare draft: PageDraft | undefined;
  declare error: string;
  /** What is kept where it is not what we began with. */
  declare conflict: PageDraft | undefined;
  declare isSaving: boolean;

  #asked: string | undefined;
  #isChanged = false;
  #isWritten = false;

  constructor() {
    super();
    this.state = 'loading';
    this.pages = [];
    this.error = '';
    this.isSaving = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeunload', this.#hold);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeunload', this.#hold);
    this.#written();
    if (this.#isChanged && this.draft) unsaved.keep(this.desk, { draft: this.draft, isWritten: this.#isWritten });
  }

  /** The browser asks before it drops what is not saved. */
  readonly #hold = (event: Event): void => {
    if (this.#isChanged) event.preventDefault();
  };

  override willUpdate(): void {
    const { route, session } = this.desk;
    const wish = [route.site, session].join(' ');
    if (wish === this.#asked) return;
    const isOtherSite = this.#asked?.split(' ')[0] !== route.site;
    this.#asked = wish;
    if (isOtherSite) {
      const left = unsaved.take(this.desk);
      this.#work(left?.draft);
      this.#isChanged = Boolean(left);
      this.#isWritten = left?.isWritten ?? false;
    }
    void this.#read();
  }

  async #read(): Promise<void> {
    try {
      this.pages = (await this.desk.connection.ask(pageNames, {})).newsroomPages;
      this.state = 'loaded';
    } catch {
      this.state = 'failed';
    }
  }

  /** Begins on what is kept, or goes back to the list. */
  #work(draft: PageDraft | undefined): void {
    this.draft = draft;
    this.#isChanged = false;
    this.#isWritten = false;
    this.error = '';
    this.conflict = undefined;
    void this.#fillText(draft);
  }

  /** What is on the screen already is left alone: the caret stays where it is. */
  async #fillText(draft: PageDraft | undefined): Promise<void> {
    await this.updateComplete;
    if (this.#text && draft && this.#text.html !== draft.body) this.#text.html = draft.body;
  }

  get #text(): TextEditor | null {
    return this.renderRoot.querySelector<TextEditor>('gazette-console-text');
  }

  readonly #change = (change: Partial<PageDraft>): void => {
    if (!this.draft) return;
    this.draft = { ...this.draft, ...change };
    this.#isChanged = true;
  };

  readonly #written = (): void => {
    if (!this.#text || this.#text.html === this.draft?.body) return;
    this.#isWritten = true;
    this.#change({ body: this.#text.html });
  };

  override render(): TemplateResult {
    const { strings } = this.desk;
    const words = strings.plainPages;
    return html`<div class="root">
      <h1 class="title">${words.title}</h1>
      ${
        this.draft
          ? html`<div class="acts"><button type="button" @click=${() => void this.#back()}>${strings.back}</button></div>
              ${pageForm(this.desk, this.draft, { change: this.#change, written: this.#written, save: () => void this.#save() })} ${this.#foot(this.draft)}`
          : this.state === 'failed'
            ? html`<p role="status">${strings.failed} <button type="button" @click=${() => void this.#read()}>${strings.retry}</button></p>`
            : this.state === 'loading'
              ? html`<p class="quiet">${strings.loading}</p>`
              : this.#list()
      }
    </div>`;
  }

  #list(): TemplateResult {
    const words = this.desk.strings.plainPages;
    return html`<div class="acts"><button class="primary" type="button" id="new" @click=${() => void this.#begin()}>${words.begin}</button></div>
      ${this.pages.length === 0 ? html`<p class="quiet">${words.empty}</p>` : nothing}
      <ul class="card" role="list" ?hidden=${this.pages.length === 0}>
        ${this.pages.map(
          ({ id, title, slug, language, status }) =>
            html`<li>
              <span class="who"><span class="headline" lang=${language} dir="auto">${title}</span> <span class="quiet"><bdi>${slug}</bdi> · ${language} · ${words.statuses[status]}</span></span>
              <button type="button" aria-label="${words.edit}: ${title}" @click=${() => void this.#open(id)}>${words.edit}</button>
            </li>`,
        )}
      </ul>`;
  }

  #foot(draft: PageDraft): TemplateResult {
    const words = this.desk.strings.plainPages;
    return html`<div role="alert"><p class="error" id="problem">${this.conflict ? words.conflict : this.error}</p></div>
      <div class="acts">
        ${
          this.conflict
            ? html`<button type="button" id="mine" @click=${() => void this.#saveOver()}>${words.keepMine}</button>
                <button type="button" @click=${() => this.#work(this.conflict)}>${words.takeTheirs}</button>`
            : html`<button class="primary" type="button" id="save" aria-disabled=${this.isSaving} @click=${() => void this.#save()}>${words.save}</button>
                ${draft.id === undefined ? nothing : html`<button class="plain" type="button" @click=${() => void this.#remove(draft)}>${words.remove}</button>`}`
        }
      </div>`;
  }

  async #begin(): Promise<void> {
    this.#work(emptyPage(this.desk.languages[0] ?? this.desk.strings.language));
    await this.focusOn('title');
  }

  async #open(id: string): Promise<void> {
    try {
      const page = await this.#kept(id);
      if (!page) return await this.#read();
      this.#work(page);
      await this.focusOn('title');
    } catch {
      this.desk.say(this.desk.strings.failed);
    }
  }

  async #kept(id: string): Promise<PageDraft | undefined> {
    const { newsroomPages } = await this.desk.connection.ask(wholePages, {});
    const page = newsroomPages.find((one) => one.id === id);
    return page && draftOf(page);
  }

  async #back(): Promise<void> {
    this.#written();
    if (this.#isChanged && !confirm(this.desk.strings.plainPages.leaveSure)) return;
    this.#work(undefined);
    await this.#read();
    await this.focusOn('new');
  }

  async #save(): Promise<void> {
    this.#written();
    const sent = this.draft;
    if (this.isSaving || !sent) return;
    const { connection, strings, say } = this.desk;
    this.isSaving = true;
    this.error = '';
    try {
      const { savePage: answer } = await connection.ask(savePage, changeOf(sent, this.#isWritten));
      if (answer.__typename === 'PagePayload') {
        if (answer.page) this.#settle(sent, draftOf(answer.page));
        say(strings.plainPages.saved);
      } else if (answer.__typename === 'EditConflict' && sent.id !== undefined) {
        this.conflict = await this.#kept(sent.id);
        await this.focusOn('mine');
      } else this.error = answer.__typename === 'InvalidInput' ? answer.fields.map(({ message }) => message).join(' ') : answer.message;
    } catch {
      this.error = strings.notSent;
    } finally {
      this.isSaving = false;
    }
  }

  /** What was changed while the answer was on its way stays, upon the version that is kept now. */
  #settle(sent: PageDraft, kept: PageDraft): void {
    this.#written();
    if (this.draft === sent) this.#work(kept);
    else if (this.draft) this.draft = { ...this.draft, id: kept.id, version: kept.version, url: kept.url };
  }

  async #saveOver(): Promise<void> {
    if (this.conflict) this.#change({ version: this.conflict.version });
    this.conflict = undefined;
    await this.#save();
  }

  async #remove({ id, version, title }: PageDraft): Promise<void> {
    const { connection, strings, say } = this.desk;
    if (id === undefined || !confirm(fill(strings.plainPages.removeSure, { title }))) return;
    try {
      const { removePage: answer } = await connection.ask(removePage, { id, version });
      if (answer.__typename === 'PagePayload') {
        this.#work(undefined);
        say(strings.plainPages.removed);
        await this.#read();
        await this.focusOn('new');
      } else if (answer.__typename === 'EditConflict') this.conflict = await this.#kept(id);
      else this.error = answer.message;
    } catch {
      this.error = strings.notSent;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gazette-console-pages': PagesView;
  }
}
