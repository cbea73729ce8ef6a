import { html, nothing } from 'lit';
import type { PropertyDeclarations } from 'lit';
import { timeAgo } from '../../../format/time.ts';
import { ConsoleView } from '../../app/console-view.ts';
import articleSections from '../article-sections.graphql';
import document from '../article.graphql';
import { Copies, placeOf, type Copy } from '../copies/copies.ts';
import deleteDraft from '../delete-draft.graphql';
import type { Sections } from '../list/filters-view.ts';
import { differenceOf } from '../revisions/difference-view.ts';
import { stepDialog, type StepQuestion } from '../steps/step-dialog.ts';
import type { Step } from '../steps/steps.ts';
import { takeStep, type StepValues } from '../steps/take-step.ts';
import type { TextEditor } from '../text/text-editor.ts';
import { fill } from '../../strings/console-languages.ts';
import { articleStyles } from './article-styles.ts';
import { ArticleWork } from './article-work.ts';
import { barView } from './bar-view.ts';
import { compareDialog } from './compare-dialog.ts';
import { detailsView } from './details-view.ts';
import { changesOf, formOf, isPictureIncomplete, type ArticleForm, type DeskArticle } from './form.ts';
import { headView } from './head-view.ts';
import { previewDialog } from './preview-dialog.ts';
import { create, type Outcome } from './send.ts';
import { instantOf, wallTime } from './zone.ts';

/**
 * The editor of one article.
 *
 * @fires named - A new article has got its id; detail: the id
 */
export class ArticleView extends ConsoleView {
  static override styles = [ConsoleView.styles, articleStyles];

  static override properties: PropertyDeclarations = {
    ...ConsoleView.properties,
    article: { attribute: false },
    state: { state: true },
    sections: { state: true },
    question: { state: true },
    theirs: { state: true },
    copy: { state: true },
    showing: { state: true },
  };

  /** Global id, or `new`. */
  declare article: string;
  declare state: 'loading' | 'loaded' | 'failed' | 'gone';
  declare sections: Sections;
  declare question: StepQuestion | undefined;
  /** What the server has, where a colleague was faster. */
  declare theirs: DeskArticle | undefined;
  /** What was found in this browser. */
  declare copy: Copy | undefined;
  declare showing: '' | 'preview' | 'revisions';

  #work: ArticleWork | undefined;
  #copies: Copies | undefined;
  /** Counts what was saved: the preview shows it anew. */
  #savings = 0;
  /** The text as it stands in its box. */
  #shown: string | undefined;
  #isReading = false;
  #session: number | undefined;

  constructor() {
    super();
    this.state = 'loading';
    this.sections = [];
    this.showing = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeunload', this.#guard);
    addEventListener('pagehide', this.#hold);
    addEventListener('online', this.#retry);
    globalThis.document.addEventListener('keydown', this.#onKey);
    if (!this.#work) void this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeunload', this.#guard);
    removeEventListener('pagehide', this.#hold);
    removeEventListener('online', this.#retry);
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
      const article = await this.#read();
      const copy = await this.#copies.find(route.search || this.article);
      if (article) {
        this.#work = new ArticleWork(parts, article);
        this.copy = copy;
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

  async #read(): Promise<DeskArticle | undefined> {
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
      this.sections = (await connection.ask(articleSections, { language: strings.language })).sections;
    } catch {
      // The article keeps the section that it has.
    }
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
        save: () => void this.#save(),
        step: (step) => this.#ask(step),
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
        ${detailsView(this.desk, { work, sections: this.sections, canWrite, translate: (language) => void this.#translate(language) })}
      </div>
      ${this.#dialog(work)}
    </div>`;
  }

  #dialog(work: ArticleWork): unknown {
    const words = this.desk.strings.articles;
    const { theirs, copy, question } = this;
    if (theirs) {
      const { title, hint, mine, theirs: take } = words.conflict;
      return compareDialog(
        this.desk,
        { id: 'conflict', title, hint },
        differenceOf(formOf(theirs, this.desk.timeZone), work.form),
        [
          { id: 'mine', title: mine, act: () => void this.#settle(true) },
          { id: 'theirs', title: take, act: () => void this.#settle(false) },
        ],
        undefined,
      );
    }
    if (copy) {
      const time = timeAgo(new Date(copy.writtenAt), new Date(), this.desk.locale);
      return compareDialog(
        this.desk,
        { id: 'copy', title: words.copy.title, hint: fill(words.copy.hint, { time }) },
        differenceOf(work.base, copy.form),
        [
          { id: 'take', title: words.copy.take, act: () => void this.#resume(copy) },
          { id: 'drop', title: words.copy.drop, act: () => void this.#drop(copy) },
        ],
        () => (this.copy = undefined),
      );
    }
    if (question) return stepDialog(this.desk, question, (given) => void this.#confirm(given), () => (this.question = undefined));
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

  async #save(): Promise<boolean> {
    this.#catchUp();
    const work = this.#work;
    const { say, strings } = this.desk;
    if (!work) return false;
    if (isPictureIncomplete(work.form)) {
      say(strings.articles.pictureIncomplete);
      await this.focusOn('imageUrl');
      return false;
    }
    const wasNew = work.article === undefined;
    const outcome = await work.save();
    if (outcome) await this.#after(outcome, wasNew);
    if (outcome?.is === 'done') say(work.article?.status === 'PUBLISHED' ? strings.articles.saveShown : strings.articles.saved);
    return outcome === undefined || outcome.is === 'done';
  }

  /** What follows whatever became of a wish. */
  async #after(outcome: Outcome, wasNew = false): Promise<void> {
    if (outcome.is === 'done') {
      this.#savings += 1;
      if (wasNew) this.#name();
    } else if (outcome.is === 'conflict') {
      this.theirs = await this.#read();
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
    if (this.#work?.state === 'conflict' && !this.theirs && !this.#isReading) {
      this.#isReading = true;
      void this.#read()
        .then((theirs) => (this.theirs = theirs))
        .finally(() => (this.#isReading = false));
    }
  }

  async #settle(isMine: boolean): Promise<void> {
    const { theirs } = this;
    const words = this.desk.strings.articles.conflict;
    this.renderRoot.querySelector<HTMLDialogElement>('#conflict')?.close();
    this.theirs = undefined;
    if (!theirs) return;
    const outcome = await this.#work?.settle(theirs, isMine);
    if (outcome) await this.#after(outcome);
    if (!outcome || outcome.is === 'done') this.desk.say(isMine ? words.keptMine : words.tookTheirs);
  }

  async #resume(copy: Copy): Promise<void> {
    this.renderRoot.querySelector<HTMLDialogElement>('#copy')?.close();
    this.copy = undefined;
    this.#work?.resume(copy);
    if (placeOf(copy) === this.#work?.place) return;
    await this.#work?.keep();
    await this.#copies?.drop(placeOf(copy));
  }

  async #drop(copy: Copy): Promise<void> {
    this.renderRoot.querySelector<HTMLDialogElement>('#copy')?.close();
    this.copy = undefined;
    await this.#copies?.drop(placeOf(copy));
  }

  #ask(step: Step): void {
    this.#catchUp();
    const work = this.#work;
    if (!work) return;
    const { timeZone } = this.desk;
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    const at = wallTime(work.article?.scheduledAt ?? tomorrow, timeZone);
    this.question = { step, at, withChanges: work.isChanged, problem: '', isSending: false };
  }

  async #confirm(given: string): Promise<void> {
    const { question, desk } = this;
    const work = this.#work;
    const words = desk.strings.articles;
    if (!question || question.isSending || !work) return;
    const { step } = question;
    const at = step === 'schedule' || step === 'reschedule' ? instantOf(given, desk.timeZone) : '';
    const problem = at === undefined ? words.enterMoment : step === 'correct' && !given ? words.enterNote : '';
    this.question = { ...question, problem, isSending: !problem };
    if (problem) return;
    if (step === 'delete') return this.#delete(work);
    const sent: ArticleForm = work.form;
    const isCorrection = step === 'correct';
    if (!isCorrection && !(await this.#save())) return this.#close();
    const { article } = work;
    if (!article) return this.#close();
    const values: StepValues = {
      ...(at ? { at } : {}),
      ...(isCorrection ? { note: given, changes: changesOf(work.base, sent, desk.timeZone) } : {}),
      ...(step === 'withdraw' ? { reason: given } : {}),
    };
    work.leave();
    const outcome = await takeStep(desk.connection, article, step, values);
    if (outcome.is === 'refused' || outcome.is === 'unreachable') {
      const message = outcome.is === 'refused' ? outcome.message : desk.strings.notSent;
      this.question = { ...question, problem: message, isSending: false };
      return;
    }
    await work.take(outcome, isCorrection ? sent : work.base);
    this.#close();
    await this.#after(outcome);
    if (outcome.is === 'done') desk.say(words.steps[step].done);
  }

  #close(): void {
    this.renderRoot.querySelector<HTMLDialogElement>('#step')?.close();
    this.question = undefined;
  }

  async #delete(work: ArticleWork): Promise<void> {
    const { connection, strings, say, go } = this.desk;
    const { id = '', version = 0 } = work.article ?? {};
    try {
      const { deleteDraft: answer } = await connection.ask(deleteDraft, { id, version });
      if (answer.__typename !== 'DeleteDraftPayload') throw new Error(answer.message);
      await work.forget();
      this.#close();
      say(strings.articles.steps.delete.done);
      go({ article: '', search: '' });
    } catch (error) {
      if (this.question) this.question = { ...this.question, problem: (error as Error).message, isSending: false };
    }
  }

  async #preview(): Promise<void> {
    if (this.#work?.savesItself) await this.#save();
    this.showing = 'preview';
  }

  async #restored(outcome: Outcome): Promise<void> {
    this.showing = '';
    if (outcome.is === 'done') await this.#work?.settle(outcome.article, false);
    await this.#after(outcome);
  }

  async #translate(language: string): Promise<void> {
    const { connection, go, say, strings } = this.desk;
    const { article } = this.#work ?? {};
    if (!article) return;
    const input = { headline: article.headline, language, translationOf: article.id, ...(article.section && { section: article.section.slug }) };
    const outcome = await create(connection, input, `${article.id} ${language}`);
    if (outcome.is === 'done') go({ article: outcome.article.id, search: '' });
    else say(outcome.is === 'refused' ? outcome.message : strings.notSent);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || (event.key.toLowerCase() !== 's' && event.code !== 'KeyS')) return;
    event.preventDefault();
    if (!this.desk.isAway()) void this.#save();
  };

  /** What the tab is closed over is asked about; it is kept here whatever the answer is. */
  readonly #guard = (event: BeforeUnloadEvent): void => {
    if (this.#work?.isChanged) event.preventDefault();
  };

  /** What could not be sent is sent once there is a network, or a session, again. */
  readonly #retry = (): void => {
    if (this.#work?.savesItself && this.#work.isChanged) void this.#work.save(true);
  };

  readonly #hold = (): void => {
    this.#catchUp();
    void this.#work?.keep();
  };
}
