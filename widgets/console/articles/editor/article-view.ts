import { html, nothing } from 'lit';
import type { PropertyDeclarations } from 'lit';
import { ConsoleView } from '../../app/console-view.ts';
import articleSections from '../article-sections.graphql';
import document from '../article.graphql';
import { KnownNames } from '../choices/known-names.ts';
import { Copies } from '../copies/copies.ts';
import type { Sections } from '../list/filters-view.ts';
import { StepTaker, type StepHost } from '../steps/step-taker.ts';
import type { PictureField } from '../picture/picture-field.ts';
import type { TextEditor } from '../text/text-editor.ts';
import { articleStyles } from './article-styles.ts';
import { ArticleWork } from './article-work.ts';
import { barView } from './bar-view.ts';
import { detailsView } from './details-view.ts';
import { isPictureIncomplete, type DeskArticle } from './form.ts';
import { headView } from './head-view.ts';
import { previewDialog } from './preview-dialog.ts';
import type { Outcome } from './send.ts';
import { Translating, type TranslationsHost } from './translating.ts';
import { TwoTexts, type TextsHost } from './two-texts.ts';

/**
 * The editor of one article.
 *
 * @fires named - A new article has got its id; detail: the id
 */
export class ArticleView extends ConsoleView implements StepHost, TextsHost, TranslationsHost {
  static override styles = [ConsoleView.styles, articleStyles];

  static override properties: PropertyDeclarations = {
    ...ConsoleView.properties,
    article: { attribute: false },
    state: { state: true },
    sections: { state: true },
    showing: { state: true },
  };

  /** Global id, or `new`. */
  declare article: string;
  declare state: 'loading' | 'loaded' | 'failed' | 'gone';
  declare sections: Sections;
  declare showing: '' | 'preview' | 'revisions';

  #work: ArticleWork | undefined;
  #copies: Copies | undefined;
  /** Counts what was saved: the preview shows it anew. */
  #savings = 0;
  /** The text as it stands in its box. */
  #shown: string | undefined;
  readonly #names = new KnownNames();
  readonly #steps: StepTaker;
  readonly #texts: TwoTexts;
  readonly #translating = new Translating(this);
  #session: number | undefined;

  constructor() {
    super();
    this.state = 'loading';
    this.sections = [];
    this.showing = '';
    this.#steps = new StepTaker(this);
    this.#texts = new TwoTexts(this);
  }

  get work(): ArticleWork | undefined {
    return this.#work;
  }

  get copies(): Copies | undefined {
    return this.#copies;
  }

  closeDialog(id: string): void {
    this.renderRoot.querySelector<HTMLDialogElement>(`#${id}`)?.close();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeunload', this.#guard);
    addEventListener('pagehide', this.#hold);
    addEventListener('online', this.#retry);
    addEventListener('focus', this.#look);
    globalThis.document.addEventListener('keydown', this.#onKey);
    if (!this.#work) void this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeunload', this.#guard);
    removeEventListener('pagehide', this.#hold);
    removeEventListener('online', this.#retry);
    removeEventListener('focus', this.#look);
    globalThis.document.removeEventListener('keydown', this.#onKey);
    const work = this.#work;
    if (!work) return;
    work.leave();
    if (!work.isChanged) return;
    void work.keep();
    if (work.savesItself) void work.save(true);
    else this.desk.say(this.desk.strings.articles.leaveKept);
  }

  async #begin(): Promise<void> {
    await this.updateComplete;
    const { connection, route, staff, strings, languages, timeZone } = this.desk;
    this.#copies = new Copies(`${route.site} ${staff}`);
    void this.#readSections();
    const parts = { connection, copies: this.#copies, timeZone, changed: () => this.requestUpdate() };
    if (this.article === 'new') {
      const language = languages.includes(strings.language) ? strings.language : (languages[0] ?? 'ar');
      this.#work = new ArticleWork(parts, { language });
      const copy = route.search ? await this.#copies.find(route.search) : undefined;
      if (copy) this.#work.resume(copy);
    } else {
      const article = await this.read();
      const copy = await this.#copies.find(route.search || this.article);
      if (article) {
        this.#names.learnFrom(article, strings.language);
        this.#work = new ArticleWork(parts, article);
        this.#texts.offer(copy);
      } else if (this.state === 'gone' && copy) {
        // Somebody has deleted it: what was written here begins anew.
        this.article = 'new';
        this.#work = new ArticleWork(parts, { language: copy.form.language });
        this.#work.write({ ...copy.form, slug: '' });
      } else return;
    }
    this.state = 'loaded';
    await this.updateComplete;
    if (this.article === 'new') await this.focusOn('headline');
  }

  async read(): Promise<DeskArticle | undefined> {
    try {
      const { newsroomArticle } = await this.desk.connection.ask(document, { id: this.article });
      if (!newsroomArticle) this.state = 'gone';
      return newsroomArticle ?? undefined;
    } catch {
      if (!this.#work) this.state = 'failed';
      return undefined;
    }
  }

  async #readSections(): Promise<void> {
    const { connection, strings } = this.desk;
    try {
      this.sections = (await connection.ask(articleSections, { language: strings.language })).newsroomSections;
    } catch {
      // The article keeps the section that it has.
    }
  }

  get #picture(): PictureField | null {
    return this.renderRoot.querySelector('gazette-console-picture');
  }

  protected override async focusOn(id: string): Promise<void> {
    if (id.startsWith('image')) await this.#picture?.lead(id);
    else await super.focusOn(id);
  }

  get #text(): TextEditor | null {
    return this.renderRoot.querySelector<TextEditor>('gazette-console-text');
  }

  override render(): unknown {
    const { strings } = this.desk;
    const words = strings.articles;
    const work = this.#work;
    if (this.state === 'loading') return html`<p class="quiet middle" role="status">${strings.loading}</p>`;
    if (this.state === 'gone') return html`<h1 class="middle title">${words.gone}</h1>`;
    if (this.state === 'failed' || !work)
      return html`<div class="middle">
        <p>${words.failed}</p>
        <button type="button" @click=${() => void this.#begin()}>${strings.retry}</button>
      </div>`;
    const canWrite = work.article?.viewerCan.write ?? true;
    return html`<div class="root">
      <h1 class="unseen">${work.form.headline || words.write}</h1>
      ${barView(this.desk, work, canWrite, {
        save: () => void this.save(),
        step: (step) => {
          this.#catchUp();
          this.#steps.ask(step);
        },
        preview: () => void this.#preview(),
        revisions: () => (this.showing = 'revisions'),
      })}
      <p class="error refused" role="alert">${work.state === 'refused' ? work.problem : nothing}</p>
      <div class="sheet">
        <div class="paper">
          ${headView(this.desk, work, canWrite)}
          <gazette-console-text
            id="body"
            .desk=${this.desk}
            .label=${words.fields.body}
            .language=${work.form.language}
            ?readonly=${!canWrite}
            @written=${this.#written}
          ></gazette-console-text>
        </div>
        ${detailsView(this.desk, { work, sections: this.sections, names: this.#names, canWrite, acts: this.#translating })}
      </div>
      ${this.#dialog(work)}
    </div>`;
  }

  #dialog(work: ArticleWork): unknown {
    const asked = this.#texts.dialog() ?? this.#steps.dialog();
    if (asked) return asked;
    if (this.showing === 'preview' && work.article)
      return previewDialog(this.desk, { id: work.article.id, url: this.#previewAddress(work.article.id) }, () => (this.showing = ''));
    if (this.showing === 'revisions' && work.article)
      return html`<gazette-console-revisions
        .desk=${this.desk}
        .article=${work.article}
        .canWrite=${work.article.viewerCan.write}
        @restored=${({ detail }: CustomEvent<Outcome>) => void this.#restored(detail)}
        @left=${() => (this.showing = '')}
      ></gazette-console-revisions>`;
    return nothing;
  }

  /** The last keys may not have been told yet. */
  #catchUp(): void {
    if (this.#text && this.#text.html !== this.#shown) this.#written();
  }

  readonly #written = (): void => {
    this.#shown = this.#text?.html ?? '';
    this.#work?.write({ body: this.#shown });
  };

  #previewAddress(id: string): string {
    const { site } = this.desk.route;
    const query = new URLSearchParams({ ...(site && { site }), v: String(this.#savings) });
    return `/console/preview/${id}?${query}`;
  }

  protected override updated(): void {
    const work = this.#work;
    const text = this.#text;
    // What changed elsewhere than under the cursor: another text was taken, or the first one has come.
    if (work && text && this.#shown !== work.form.body) {
      this.#shown = work.form.body;
      text.html = this.#shown;
    }
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
  }

  async save(): Promise<boolean> {
    this.#catchUp();
    const work = this.#work;
    const { say, strings } = this.desk;
    if (!work) return false;
    if (isPictureIncomplete(work.form)) {
      say(strings.articles.pictureIncomplete);
      await this.#picture?.demand();
      return false;
    }
    const wasNew = work.article === undefined;
    const outcome = await work.save();
    if (outcome) await this.settleOutcome(outcome, wasNew);
    if (outcome?.is === 'done') say(work.article?.status === 'PUBLISHED' ? strings.articles.saveShown : strings.articles.saved);
    return outcome === undefined || outcome.is === 'done';
  }

  /** What follows whatever became of a wish. */
  async settleOutcome(outcome: Outcome, wasNew = false): Promise<void> {
    if (outcome.is === 'done') {
      this.#savings += 1;
      if (wasNew) this.#name();
    } else if (outcome.is === 'conflict') {
      await this.#texts.meet();
    } else if (outcome.is === 'refused') {
      const [field] = Object.keys(outcome.fields);
      if (field) await this.focusOn(field);
    }
  }

  #name(): void {
    const id = this.#work?.article?.id;
    if (!id || this.article !== 'new') return;
    this.article = id;
    this.dispatchEvent(new CustomEvent('named', { detail: id }));
  }

  protected override willUpdate(): void {
    if (this.#session !== undefined && this.#session !== this.desk.session) this.#retry();
    this.#session = this.desk.session;
    // A draft that went to the server by itself.
    if (this.#work?.article && this.article === 'new') queueMicrotask(() => this.#name());
    if (this.#work?.state === 'conflict') void this.#texts.meet();
  }

  async #preview(): Promise<void> {
    if (this.#work?.savesItself) await this.save();
    this.showing = 'preview';
  }

  async #restored(outcome: Outcome): Promise<void> {
    this.showing = '';
    if (outcome.is === 'done') await this.#work?.settle(outcome.article, false);
    await this.settleOutcome(outcome);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || (event.key.toLowerCase() !== 's' && event.code !== 'KeyS')) return;
    event.preventDefault();
    if (!this.desk.isAway()) void this.save();
  };

  /** What the tab is closed over is asked about; it is kept here whatever the answer is. */
  readonly #guard = (event: BeforeUnloadEvent): void => {
    if (this.#work?.isChanged) event.preventDefault();
  };

  /** What could not be sent is sent once there is a network, or a session, again. */
  readonly #retry = (): void => {
    if (this.#work?.savesItself && this.#work.isChanged) void this.#work.save(true);
  };

  readonly #look = (): void => void this.#catchSight();

  /** Whoever comes back sees what has become of it: published at its minute, or changed by a colleague. */
  async #catchSight(): Promise<void> {
    const work = this.#work;
    const isAsLoaded = () => work?.article !== undefined && work.state === 'saved' && !work.isChanged;
    if (!isAsLoaded() || this.showing !== '') return;
    const now = await this.read();
    if (now && now.version !== work?.article?.version && isAsLoaded()) await work?.settle(now, false);
    if (this.state === 'gone') this.requestUpdate();
  }

  readonly #hold = (): void => {
    this.#catchUp();
    void this.#work?.keep();
  };
}
