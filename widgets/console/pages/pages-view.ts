import { html, nothing } from 'lit';
import type { PropertyDeclarations, TemplateResult } from 'lit';
import { DraftView } from '../app/draft-view.ts';
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

const unsaved = new Unsaved<PageDraft>();

/** The plain pages of the site: about us, contact, privacy. */
export class PagesView extends DraftView<PageDraft> {
  static override styles = [DraftView.styles, listsStyles, pagesStyles];

  static override properties: PropertyDeclarations = { ...DraftView.properties, pages: { state: true } };

  declare pages: PageNamesQuery['newsroomPages'];

  protected override readonly unsaved = unsaved;
  #kept: PageDraft | undefined;
  /** The editor, once it has been given the text. */
  #editor: TextEditor | null = null;

  constructor() {
    super();
    this.pages = [];
  }

  protected override get words() {
    return this.desk.strings.plainPages;
  }

  override disconnectedCallback(): void {
    this.#written();
    super.disconnectedCallback();
  }

  /** The names of all, and what is kept of the one that is worked on. */
  protected override async load(): Promise<void> {
    const id = this.draft?.id;
    this.pages = (await this.desk.connection.ask(pageNames, {})).newsroomPages;
    this.#kept = id === undefined ? undefined : await this.#whole(id);
  }

  async #whole(id: string): Promise<PageDraft | undefined> {
    const { newsroomPages } = await this.desk.connection.ask(wholePages, {});
    const page = newsroomPages.find((one) => one.id === id);
    return page && draftOf(page);
  }

  protected override kept({ id }: PageDraft): PageDraft | undefined {
    return id !== undefined && this.#kept?.id === id ? this.#kept : undefined;
  }

  /** What a colleague has deleted is made anew, with all of its text. */
  protected override upon(draft: PageDraft, kept: PageDraft | undefined): PageDraft {
    return kept ? { ...draft, version: kept.version } : { ...draft, id: undefined, version: 0, isWritten: true };
  }

  protected override begin(draft: PageDraft | undefined): void {
    super.begin(draft);
    // What is on the screen already is left alone: the caret stays where it is.
    if (this.#editor && draft && this.#editor.html !== draft.body) this.#editor.html = draft.body;
  }

  protected override updated(): void {
    const editor = this.renderRoot.querySelector<TextEditor>('gazette-console-text');
    if (editor && editor !== this.#editor) editor.html = this.draft?.body ?? '';
    this.#editor = editor;
  }

  /** An editor tells of its last words when it goes, too. */
  readonly #written = (): void => {
    if (this.#editor && this.#editor.html !== this.draft?.body) this.change({ body: this.#editor.html, isWritten: true });
  };

  protected override list(): TemplateResult {
    const { words } = this;
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

  protected override form(draft: PageDraft): TemplateResult {
    return html`${pageForm(this.desk, draft, this.errors, { change: this.change, written: this.#written, save: () => void this.save() })} ${this.foot(draft.id === undefined, () => this.#remove(draft))}`;
  }

  async #begin(): Promise<void> {
    this.begin(emptyPage(this.desk.languages[0] ?? this.desk.strings.language));
    await this.focusOn('title');
  }

  async #open(id: string): Promise<void> {
    try {
      const page = await this.#whole(id);
      if (!page) return await this.read();
      this.begin(page);
      await this.focusOn('title');
    } catch {
      this.desk.say(this.desk.strings.failed);
    }
  }

  protected override mayLeave(): boolean {
    this.#written();
    return super.mayLeave();
  }

  protected override async save(): Promise<void> {
    this.#written();
    const sent = this.draft;
    if (!sent) return;
    await this.send(
      async () => (await this.desk.connection.ask(savePage, changeOf(sent))).savePage,
      async (answer) => {
        if (answer.__typename === 'PagePayload' && answer.page) this.#settle(sent, draftOf(answer.page));
        this.desk.say(this.words.saved);
        await this.read();
      },
    );
  }

  /** What was changed while the answer was on its way stays, upon the version that is kept now. */
  #settle(sent: PageDraft, kept: PageDraft): void {
    this.#written();
    if (this.draft === sent) this.begin(kept);
    else if (this.draft) this.draft = { ...this.draft, id: kept.id, version: kept.version, url: kept.url };
  }

  async #remove({ id, version, title }: PageDraft): Promise<void> {
    const { words } = this;
    if (id === undefined || !confirm(fill(words.removeSure, { title }))) return;
    await this.send(
      async () => (await this.desk.connection.ask(removePage, { id, version })).removePage,
      () => this.goBack(words.removed),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gazette-console-pages': PagesView;
  }
}
