import { html, nothing } from 'lit';
import type { PropertyDeclarations, TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { plural } from '../../../strings/plural.ts';
import { ConsoleView } from '../../app/console-view.ts';
import { fieldText } from '../../app/field-text.ts';
import { filingStyles } from '../../filing/filing-styles.ts';
import { removeAll } from '../../filing/removal.ts';
import { removalForm } from '../../filing/removal-form.ts';
import { rename } from '../../filing/rename.ts';
import { slugField } from '../../filing/slug-field.ts';
import { fill } from '../../strings/console-languages.ts';
import { errorView, fieldErrors, noErrors, type FieldErrors } from '../field-errors.ts';
import { settingsStyles } from '../settings-styles.ts';
import { childrenOf, lastPlace, moved, nameOf, outside, type Branch } from './branch.ts';
import { parentField } from './parent-field.ts';
import saveSection from '../save-section.graphql';
import type { SectionInput } from '../save-section.graphql';
import { sectionChoice } from './section-choice.ts';
import { sectionNames, typedNames } from './section-names.ts';
import document from '../section-tree.graphql';
import { sectionsStyles } from './sections-styles.ts';

/** What is open in the list: one of the two forms of a section. */
type Open = { readonly act: 'change' | 'remove'; readonly slug: string } | undefined;

/** The tree of sections in its order: what they are called, where they lie, new ones, and what becomes of the articles of one that goes. */
export class SectionsView extends ConsoleView {
  static override styles = [ConsoleView.styles, settingsStyles, filingStyles, sectionsStyles];

  static override properties: PropertyDeclarations = {
    ...ConsoleView.properties,
    tree: { state: true },
    isFailed: { state: true },
    open: { state: true },
    isRunning: { state: true },
    errors: { state: true },
  };

  declare tree: readonly Branch[] | undefined;
  declare isFailed: boolean;
  declare open: Open;
  /** Whether the articles of a section are being filed anew. */
  declare isRunning: boolean;
  /** Of the form that was sent last. */
  declare errors: FieldErrors;

  #session = -1;
  #isMoving = false;

  constructor() {
    super();
    this.isFailed = false;
    this.isRunning = false;
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
      this.tree = (await this.desk.connection.ask(document, {})).newsroomSections;
      this.isFailed = false;
    } catch {
      this.isFailed = true;
    }
  }

  override render(): TemplateResult {
    const { strings } = this.desk;
    const tree = this.tree ?? [];
    return html`<section class="sections" aria-labelledby="sections-title">
      <h2 id="sections-title" tabindex="-1">${strings.sectionsTitle}</h2>
      ${this.isFailed ? html`<p role="status">${strings.failed} <button type="button" @click=${() => void this.#read()}>${strings.retry}</button></p>` : nothing}
      ${
        tree.length > 0
          ? html`<ul class="card" role="list">
              ${repeat(tree, ({ id }) => id, (branch) => this.#row(tree, branch))}
            </ul>`
          : html`<p class="quiet">${this.tree ? strings.noSections : strings.loading}</p>`
      }
      ${this.#addForm(tree)}
    </section>`;
  }

  #row(tree: readonly Branch[], branch: Branch): TemplateResult {
    const { strings, locale } = this.desk;
    const { slug, names, depth, articleCount } = branch;
    const name = nameOf(branch, strings.language);
    const siblings = childrenOf(tree, branch.parent);
    const place = siblings.indexOf(branch);
    const isOpen = (act: 'change' | 'remove') => this.open?.act === act && this.open.slug === slug;
    const opener = (act: 'change' | 'remove', title: string) =>
      html`<button id="${act}-${slug}" type="button" aria-expanded=${isOpen(act)} aria-label="${title}: ${name}" @click=${() => void this.#begin({ act, slug })}>${title}</button>`;
    const mover = (key: 'up' | 'down', title: string, isOff: boolean) =>
      html`<button id="${key}-${slug}" type="button" aria-disabled=${isOff} aria-label="${title}: ${name}" @click=${() => !isOff && void this.#move(siblings, branch, key === 'up' ? -1 : 1)}>${title}</button>`;
    // Not an attribute: the policy of the page lets no element say how it looks.
    return html`<li aria-level=${depth + 1} .style=${`--_depth:${depth}`}>
      <span class="what">
        ${names.map(({ language, text }) => html`<bdi lang=${language}>${text}</bdi>`)}
        <span class="quiet"><bdi>${slug}</bdi> · ${plural(articleCount, strings.filing.articles, locale)}</span>
      </span>
      <span class="acts">
        ${mover('up', strings.moveUp, place === 0)} ${mover('down', strings.moveDown, place === siblings.length - 1)}
        ${opener('change', strings.changeSection)} ${opener('remove', strings.filing.remove)}
      </span>
      ${isOpen('change') ? this.#changeForm(tree, branch, name) : isOpen('remove') ? this.#removal(tree, branch, name) : nothing}
    </li>`;
  }

  #changeForm(tree: readonly Branch[], branch: Branch, name: string): TemplateResult {
    const { strings, languages } = this.desk;
    const { errors } = this;
    return html`<form id="change" novalidate aria-label="${strings.changeSection}: ${name}" @submit=${(event: Event) => void this.#change(event, branch)}>
      ${sectionNames({ strings, languages, names: branch.names, prefix: 'renamed', errors })}
      ${slugField({ strings, id: 'renamed-slug', slug: branch.slug, errors })}
      ${parentField({ strings, tree: outside(tree, branch), parent: branch.parent, id: 'moved-to', errors })} ${errorView(errors, 'change')}
      <span class="acts">
        <button class="primary" type="submit">${strings.saveSection}</button>
        <button type="button" @click=${() => void this.#end()}>${strings.cancel}</button>
      </span>
    </form>`;
  }

  #removal(tree: readonly Branch[], branch: Branch, name: string): TemplateResult {
    const others = tree.filter((one) => one !== branch);
    const nameBy = (slug: string) => others.filter((one) => one.slug === slug).map((one) => nameOf(one, this.desk.strings.language))[0] ?? slug;
    return removalForm(this.desk, {
      name,
      articleCount: branch.articleCount,
      others: sectionChoice(others, this.desk.strings.language),
      isAll: true,
      mayTakeOff: false,
      error: this.errors.get('remove') ?? '',
      isRunning: this.isRunning,
      remove: (into) => void this.#remove(branch.slug, name, into, nameBy(into)),
      cancel: () => void this.#end(),
    });
  }

  #addForm(tree: readonly Branch[]): TemplateResult {
    const { strings, languages } = this.desk;
    // The errors of a section that is being changed stand there.
    const errors = this.open ? noErrors : this.errors;
    return html`<form class="card" novalidate aria-labelledby="add-title" @submit=${this.#add}>
      <h3 id="add-title">${strings.addSection}</h3>
      ${sectionNames({ strings, languages, names: [], prefix: 'section-name', errors })}
      ${slugField({ strings, id: 'section-slug', slug: '', errors })}
      ${parentField({ strings, tree, parent: null, id: 'section-parent', errors })}
      ${errorView(errors, 'add')}
      <button class="primary" type="submit">${strings.addSection}</button>
    </form>`;
  }

  async #begin(open: NonNullable<Open>): Promise<void> {
    this.errors = noErrors;
    this.open = open;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#change input, #into, #remove-now')?.focus();
  }

  /** The focus goes back to where the form was opened, or to the head of the list where that is gone. */
  async #end(): Promise<void> {
    const opener = this.open ? `${this.open.act}-${this.open.slug}` : '';
    this.open = undefined;
    this.errors = noErrors;
    await this.updateComplete;
    await this.focusOn(this.renderRoot.querySelector(`#${CSS.escape(opener)}`) ? opener : 'sections-title');
  }

  async #change(event: Event, branch: Branch): Promise<void> {
    event.preventDefault();
    const { strings, say } = this.desk;
    const names = typedNames(new FormData(event.target as HTMLFormElement));
    const parent = fieldText(event, 'parent') || null;
    const place = parent === branch.parent ? {} : { parent, position: lastPlace(this.tree ?? [], parent) };
    const slug = fieldText(event, 'slug');
    if (!(await this.#save({ slug: branch.slug, names, ...place }, 'change'))) return;
    if (!(await this.#rename(branch, slug))) return;
    say(strings.sectionSaved);
    await this.#read();
    this.open = { act: 'change', slug };
    await this.#end();
  }

  /** @returns whether it is called so in addresses now; what is wrong is said in its form. */
  async #rename({ slug }: Branch, to: string): Promise<boolean> {
    try {
      const wrong = await rename(this.desk, 'section', slug, to);
      if (wrong.size === 0) return true;
      return await this.#refuse(wrong.has('slug') ? wrong : new Map([['change', [...wrong.values()].join(' ')]]), 'change');
    } catch {
      this.errors = new Map([['change', this.desk.strings.notSent]]);
      return false;
    }
  }

  async #remove(slug: string, name: string, into: string, intoName: string): Promise<void> {
    const { strings, say } = this.desk;
    this.errors = noErrors;
    this.isRunning = true;
    const problem = await removeAll(this.desk, { of: 'section', slug, into, takeOff: false });
    this.isRunning = false;
    // Some of its articles may be filed anew all the same.
    await this.#read();
    if (problem) return void (this.errors = new Map([['remove', problem]]));
    say(fill(into ? strings.filing.merged : strings.filing.removed, { name, into: intoName }));
    await this.#end();
  }

  readonly #add = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { strings, say } = this.desk;
    const form = event.target as HTMLFormElement;
    const slug = fieldText(event, 'slug');
    const parent = fieldText(event, 'parent');
    const names = typedNames(new FormData(form));
    this.open = undefined;
    // Saving under the slug of a section there is would change that one.
    if (this.tree?.some((branch) => branch.slug === slug)) return void this.#refuse(new Map([['slug', strings.sectionExists]]), 'add');
    if (!(await this.#save({ slug, names, parent: parent || null }, 'add'))) return;
    form.reset();
    say(fill(strings.sectionAdded, { name: names[0]?.text ?? slug }));
    await this.#read();
  };

  async #move(siblings: readonly Branch[], branch: Branch, step: -1 | 1): Promise<void> {
    if (this.#isMoving) return;
    this.#isMoving = true;
    const { strings, say } = this.desk;
    try {
      let isDone = true;
      for (const place of moved(siblings, branch, step)) isDone &&= await this.#save(place, 'move');
      say(isDone ? fill(strings.sectionMoved, { name: nameOf(branch, strings.language) }) : fill(strings.notDone, { message: [...this.errors.values()].join(' ') }));
      await this.#read();
      await this.focusOn(`${step < 0 ? 'up' : 'down'}-${branch.slug}`);
    } finally {
      this.#isMoving = false;
    }
  }

  /** @returns whether it is saved; what is wrong is said in the form of this act, else beside the field. */
  async #save(input: SectionInput, act: 'change' | 'add' | 'move'): Promise<boolean> {
    const { connection, strings } = this.desk;
    this.errors = noErrors;
    try {
      const { saveSection: answer } = await connection.ask(saveSection, { input });
      if (answer.__typename === 'SectionPayload') return true;
      const errors = answer.__typename === 'InvalidInput' ? fieldErrors(answer.fields) : noErrors;
      // A colleague may have laid the other one below this one, or taken it away.
      if (errors.has('parent')) return await this.#refuse(new Map([['parent', strings.sectionParentRefused]]), act);
      return await this.#refuse(errors.has('names') || errors.has('slug') ? errors : new Map([[act, answer.message]]), act);
    } catch {
      this.errors = new Map([[act, strings.notSent]]);
      return false;
    }
  }

  async #refuse(errors: FieldErrors, act: string): Promise<false> {
    this.errors = errors;
    await this.updateComplete;
    if (act !== 'move') this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    return false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gazette-console-sections': SectionsView;
  }
}
