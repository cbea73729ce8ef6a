import { html, nothing } from 'lit';
import type { PropertyDeclarations, TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { ConsoleView } from '../../app/console-view.ts';
import { fieldText } from '../../app/field-text.ts';
import { fill } from '../../strings/console-languages.ts';
import { errorView, fieldErrors, noErrors, type FieldErrors } from '../field-errors.ts';
import { settingsStyles } from '../settings-styles.ts';
import { moved, nameOf, placed, type Branch, type Placed } from './branch.ts';
import saveSection from '../save-section.graphql';
import type { SectionInput } from '../save-section.graphql';
import { sectionNames, typedNames } from './section-names.ts';
import document from '../section-tree.graphql';
import { sectionsStyles } from './sections-styles.ts';

/** The tree of sections in its order: what they are called, where they stand, and new ones. */
export class SectionsView extends ConsoleView {
  static override styles = [ConsoleView.styles, settingsStyles, sectionsStyles];

  static override properties: PropertyDeclarations = {
    ...ConsoleView.properties,
    tree: { state: true },
    isFailed: { state: true },
    renamed: { state: true },
    errors: { state: true },
  };

  declare tree: readonly Branch[] | undefined;
  declare isFailed: boolean;
  /** Global id of the section whose names are being changed; '' = none. */
  declare renamed: string;
  /** Of the form that was sent last. */
  declare errors: FieldErrors;

  #session = -1;
  #isMoving = false;

  constructor() {
    super();
    this.isFailed = false;
    this.renamed = '';
    this.errors = noErrors;
  }

  override willUpdate(): void {
    const { session } = this.desk;
    if (session === this.#session) return;
    this.#session = session;
    void this.#read();
  }

  async #read(): Promise<void> {
    try {
      this.tree = (await this.desk.connection.ask(document, {})).sections;
      this.isFailed = false;
    } catch {
      this.isFailed = true;
    }
  }

  override render(): TemplateResult {
    const { strings } = this.desk;
    const rows = placed(this.tree ?? []);
    return html`<section class="sections" aria-labelledby="sections-title">
      <h2 id="sections-title">${strings.sectionsTitle}</h2>
      ${this.isFailed ? html`<p role="status">${strings.failed} <button type="button" @click=${() => void this.#read()}>${strings.retry}</button></p>` : nothing}
      ${
        rows.length > 0
          ? html`<ul class="card" role="list">
              ${repeat(rows, ({ branch }) => branch.id, (row) => this.#row(row))}
            </ul>`
          : html`<p class="quiet">${this.tree ? strings.noSections : strings.loading}</p>`
      }
      ${this.#addForm(rows)}
    </section>`;
  }

  #row({ branch, depth, siblings }: Placed): TemplateResult {
    const { strings } = this.desk;
    const { id, names, slug } = branch;
    const name = nameOf(branch, strings.language);
    const place = siblings.indexOf(branch);
    const act = (key: string, title: string, isOff: boolean, does: () => void) =>
      html`<button id="${key}-${id}" type="button" aria-disabled=${isOff} aria-label="${title}: ${name}" @click=${() => !isOff && does()}>${title}</button>`;
    return html`<li aria-level=${depth + 1}>
      <span class="what">
        ${names.map(({ language, text }) => html`<bdi lang=${language}>${text}</bdi>`)}
        <bdi class="quiet">${slug}</bdi>
      </span>
      <span class="acts">
        ${act('rename', strings.renameSection, false, () => void this.#begin(branch))}
        ${act('up', strings.moveUp, place === 0, () => void this.#move({ branch, depth, siblings }, -1))}
        ${act('down', strings.moveDown, place === siblings.length - 1, () => void this.#move({ branch, depth, siblings }, 1))}
      </span>
      ${this.renamed === id ? this.#renameForm(branch, name) : nothing}
    </li>`;
  }

  #renameForm(branch: Branch, name: string): TemplateResult {
    const { strings, languages } = this.desk;
    return html`<form novalidate aria-label="${strings.renameSection}: ${name}" @submit=${(event: Event) => this.#rename(event, branch)}>
      ${sectionNames({ strings, languages, names: branch.names, prefix: 'renamed', errors: this.errors })} ${errorView(this.errors, 'rename')}
      <span class="acts">
        <button class="primary" type="submit">${strings.saveSection}</button>
        <button type="button" @click=${() => this.#end(branch)}>${strings.cancel}</button>
      </span>
    </form>`;
  }

  #addForm(rows: readonly Placed[]): TemplateResult {
    const { strings, languages } = this.desk;
    // The errors of the names that are being changed stand there.
    const errors = this.renamed ? noErrors : this.errors;
    return html`<form class="card" novalidate aria-labelledby="add-title" @submit=${this.#add}>
      <h3 id="add-title">${strings.addSection}</h3>
      ${sectionNames({ strings, languages, names: [], prefix: 'section-name', errors })}
      <div class="field">
        <label for="section-slug">${strings.sectionSlug}</label>
        <input id="section-slug" name="slug" dir="auto" autocomplete="off" spellcheck="false" aria-invalid=${errors.has('slug')} aria-describedby="slug-hint section-slug-error" />
        <p class="hint" id="slug-hint">${strings.sectionSlugHint}</p>
        ${errorView(errors, 'slug', 'section-slug')}
      </div>
      <label class="field" for="section-parent"
        >${strings.sectionParent}
        <select id="section-parent" name="parent">
          <option value="">${strings.sectionTop}</option>
          ${rows.map(({ branch }) => html`<option value=${branch.slug}>${nameOf(branch, strings.language)}</option>`)}
        </select></label
      >
      ${errorView(errors, 'add')}
      <button class="primary" type="submit">${strings.addSection}</button>
    </form>`;
  }

  async #begin({ id }: Branch): Promise<void> {
    this.errors = noErrors;
    this.renamed = id;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('li form input')?.focus();
  }

  async #end({ id }: Branch): Promise<void> {
    this.renamed = '';
    this.errors = noErrors;
    await this.focusOn(`rename-${id}`);
  }

  async #rename(event: Event, branch: Branch): Promise<void> {
    event.preventDefault();
    const { strings, say } = this.desk;
    const names = typedNames(new FormData(event.target as HTMLFormElement));
    if (!(await this.#save({ slug: branch.slug, names }, 'rename'))) return;
    say(strings.sectionSaved);
    await this.#read();
    await this.#end(branch);
  }

  readonly #add = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { strings, say } = this.desk;
    const form = event.target as HTMLFormElement;
    const slug = fieldText(event, 'slug');
    const parent = fieldText(event, 'parent');
    const names = typedNames(new FormData(form));
    this.renamed = '';
    // Saving under the slug of a section there is would change that one.
    if (placed(this.tree ?? []).some(({ branch }) => branch.slug === slug)) return this.#refuse(new Map([['slug', strings.sectionExists]]), 'add');
    if (!(await this.#save({ slug, names, parent: parent || null }, 'add'))) return;
    form.reset();
    say(fill(strings.sectionAdded, { name: names[0]?.text ?? slug }));
    await this.#read();
  };

  async #move({ branch, siblings }: Placed, step: -1 | 1): Promise<void> {
    if (this.#isMoving) return;
    this.#isMoving = true;
    const { strings, say } = this.desk;
    try {
      let isDone = true;
      for (const place of moved(siblings, branch, step)) isDone &&= await this.#save(place, 'move');
      say(isDone ? fill(strings.sectionMoved, { name: nameOf(branch, strings.language) }) : fill(strings.notDone, { message: [...this.errors.values()].join(' ') }));
      await this.#read();
      await this.focusOn(`${step < 0 ? 'up' : 'down'}-${branch.id}`);
    } finally {
      this.#isMoving = false;
    }
  }

  /** @returns whether it is saved; what is wrong is said in the form of this act, else beside the field. */
  async #save(input: SectionInput, act: 'rename' | 'add' | 'move'): Promise<boolean> {
    const { connection, strings } = this.desk;
    this.errors = noErrors;
    try {
      const { saveSection: answer } = await connection.ask(saveSection, { input });
      if (answer.__typename === 'SectionPayload') return true;
      const errors = answer.__typename === 'InvalidInput' ? fieldErrors(answer.fields) : noErrors;
      await this.#refuse(errors.has('names') || errors.has('slug') ? errors : new Map([[act, answer.message]]), act);
    } catch {
      this.errors = new Map([[act, strings.notSent]]);
    }
    return false;
  }

  async #refuse(errors: FieldErrors, act: string): Promise<void> {
    this.errors = errors;
    await this.updateComplete;
    if (act !== 'move') this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gazette-console-sections': SectionsView;
  }
}
