import { html, nothing } from 'lit';
import type { PropertyDeclarations, TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { plural } from '../../strings/plural.ts';
import { ConsoleView } from '../app/console-view.ts';
import { listsStyles } from '../lists/lists-styles.ts';
import { fieldErrors, noErrors, type FieldErrors } from '../settings/field-errors.ts';
import { fill } from '../strings/console-languages.ts';
import { filingStyles } from './filing-styles.ts';
import { removeAll } from './removal.ts';
import { removalForm } from './removal-form.ts';
import { rename } from './rename.ts';
import { subjectForm } from './subject-form.ts';
import { nameIn, readSubjects, saveSubject, type Subject, type SubjectChange, type SubjectKind } from './subjects.ts';

/** Milliseconds without a key after which what was typed is searched for. */
const pause = 250;

/** What is open: the form of one that is begun, or one of the two of a subject. */
type Open = { readonly act: 'new' } | { readonly act: 'edit' | 'remove'; readonly slug: string } | undefined;

/** The tags of the site, or its contributors: found, made, changed, made one, taken away. */
export class FilingView extends ConsoleView {
  static override styles = [ConsoleView.styles, listsStyles, filingStyles];

  static override properties: PropertyDeclarations = {
    ...ConsoleView.properties,
    of: { attribute: false },
    subjects: { state: true },
    state: { state: true },
    next: { state: true },
    open: { state: true },
    errors: { state: true },
    isRunning: { state: true },
  };

  declare of: SubjectKind;
  declare subjects: readonly Subject[];
  declare state: 'loading' | 'loaded' | 'failed';
  declare next: string | undefined;
  declare open: Open;
  /** Of the form that was sent last; '' is the form itself. */
  declare errors: FieldErrors;
  declare isRunning: boolean;

  #asked = '';
  #search = '';
  #turn = 0;
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.subjects = [];
    this.state = 'loading';
    this.errors = noErrors;
    this.isRunning = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#typing);
  }

  override willUpdate(): void {
    const { route, session } = this.desk;
    const wish = [this.of, route.site, session].join(' ');
    if (wish === this.#asked) return;
    const isOther = !this.#asked.startsWith(`${this.of} ${route.site} `);
    this.#asked = wish;
    if (isOther) {
      this.#search = '';
      this.#show(undefined);
      this.subjects = [];
      this.state = 'loading';
    }
    void this.#read();
  }

  /** The first page, or the one after what is shown. A later wish leaves an earlier answer behind. */
  async #read(after?: string): Promise<void> {
    const turn = (this.#turn += 1);
    try {
      const page = await readSubjects(this.desk.connection, this.of, this.#search, after);
      if (turn !== this.#turn) return;
      this.subjects = after === undefined ? page.subjects : [...this.subjects, ...page.subjects];
      this.next = page.next;
      this.state = 'loaded';
    } catch {
      if (turn === this.#turn) this.state = 'failed';
    }
  }

  readonly #find = (event: Event): void => {
    this.#search = (event.target as HTMLInputElement).value.trim();
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => void this.#read(), pause);
  };

  override render(): TemplateResult {
    const { strings } = this.desk;
    const words = strings.filing[this.of];
    return html`<div class="root">
      <h1 class="title">${words.title}</h1>
      <div class="acts">
        <form class="find" role="search" @submit=${(event: Event) => event.preventDefault()}>
          <label class="unseen" for="find">${words.find}</label>
          <input id="find" type="search" dir="auto" maxlength="200" autocomplete="off" placeholder=${words.find} .value=${this.#search} @input=${this.#find} />
        </form>
        <button class="primary" type="button" id="new" @click=${() => void this.#begin({ act: 'new' })}>${words.begin}</button>
      </div>
      ${this.open?.act === 'new' ? html`<div class="card new">${this.#form(undefined, words.begin)}</div>` : nothing}
      ${this.state === 'failed' ? html`<p role="status">${strings.failed} <button type="button" @click=${() => void this.#read()}>${strings.retry}</button></p>` : nothing}
      ${
        this.subjects.length > 0
          ? html`<ul class="card" role="list">
              ${repeat(
                this.subjects,
                ({ slug }) => slug,
                (subject) => this.#row(subject),
              )}
            </ul>`
          : html`<p class="quiet" role="status">${this.state === 'loading' ? strings.loading : this.#search ? words.nothingFound : words.empty}</p>`
      }
      ${this.next === undefined ? nothing : html`<button type="button" id="more" @click=${() => void this.#read(this.next)}>${strings.more}</button>`}
    </div>`;
  }

  #row(subject: Subject): TemplateResult {
    const { strings, locale } = this.desk;
    const words = strings.filing;
    const { slug, names, kind, articleCount } = subject;
    const name = nameIn(subject, strings.language);
    const act = (key: 'edit' | 'remove') => (this.open?.act === key && this.open.slug === slug ? key : undefined);
    const button = (key: 'edit' | 'remove', title: string) =>
      html`<button type="button" id="${key}-${slug}" aria-expanded=${act(key) !== undefined} aria-label="${title}: ${name}" @click=${() => void this.#begin({ act: key, slug })}>${title}</button>`;
    return html`<li>
      <span class="who">
        <span class="names">${names.map(({ language, text }) => html`<bdi lang=${language}>${text}</bdi>`)}</span>
        <span class="quiet"><bdi>${slug}</bdi>${kind === 'STORY' ? html` · ${words.tagKinds.STORY}` : nothing} · ${plural(articleCount, words.articles, locale)}</span>
      </span>
      <span class="acts">${button('edit', words.edit)} ${button('remove', words.remove)}</span>
      ${act('edit') ? this.#form(subject, `${words.edit}: ${name}`) : act('remove') ? this.#removal(subject, name) : nothing}
    </li>`;
  }

  #form(known: Subject | undefined, title: string): TemplateResult {
    return subjectForm(this.desk, { of: this.of, known, errors: this.errors, title, save: (change) => void this.#save(change), cancel: () => void this.#end() });
  }

  #removal({ slug, articleCount }: Subject, name: string): TemplateResult {
    const { language } = this.desk.strings;
    const others = this.subjects.filter((other) => other.slug !== slug).map((other) => ({ slug: other.slug, name: nameIn(other, language) }));
    return removalForm(this.desk, {
      name,
      articleCount,
      others,
      isAll: false,
      mayTakeOff: this.of === 'tag',
      error: this.errors.get('') ?? '',
      isRunning: this.isRunning,
      remove: (into, takeOff) => void this.#remove(slug, name, into, takeOff),
      cancel: () => void this.#end(),
    });
  }

  #show(open: Open): void {
    this.errors = noErrors;
    this.open = open;
  }

  async #begin(open: NonNullable<Open>): Promise<void> {
    this.#show(open);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#subject input, #into, #remove-now')?.focus();
  }

  /** The focus goes back to where the form was opened, or to the search where that is gone. */
  async #end(): Promise<void> {
    const { open } = this;
    this.#show(undefined);
    const opener = open === undefined || open.act === 'new' ? 'new' : `${open.act}-${open.slug}`;
    await this.updateComplete;
    await this.focusOn(this.renderRoot.querySelector(`#${CSS.escape(opener)}`) ? opener : 'find');
  }

  async #save(change: SubjectChange): Promise<void> {
    const { connection, strings, say } = this.desk;
    this.errors = noErrors;
    try {
      const answer = await saveSubject(connection, this.of, change);
      if (answer.__typename === 'InvalidInput') return await this.#refuse(fieldErrors(answer.fields));
      if (answer.__typename === 'NotAllowed') return await this.#refuse(new Map([['', answer.message]]));
      const wrong = await rename(this.desk, this.of, change.slug, change.to);
      if (wrong.size > 0) return await this.#refuse(wrong);
      say(fill(strings.filing.saved, { name: change.names[0]?.text || change.to }));
      await this.#read();
      if (this.open?.act === 'edit') this.open = { act: 'edit', slug: change.to };
      await this.#end();
    } catch {
      this.errors = new Map([['', strings.notSent]]);
    }
  }

  async #refuse(errors: FieldErrors): Promise<void> {
    const isBeside = errors.has('names') || errors.has('slug');
    this.errors = isBeside ? errors : new Map([['', [...errors.values()].join(' ')]]);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }

  async #remove(slug: string, name: string, into: string, takeOff: boolean): Promise<void> {
    const { strings, say } = this.desk;
    this.errors = noErrors;
    this.isRunning = true;
    const problem = await removeAll(this.desk, { of: this.of, slug, into, takeOff });
    this.isRunning = false;
    if (problem) return void (this.errors = new Map([['', problem]]));
    say(fill(into ? strings.filing.merged : strings.filing.removed, { name, into }));
    await this.#read();
    await this.#end();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gazette-console-filing': FilingView;
  }
}
