import { html, nothing } from 'lit';
import type { PropertyDeclarations, TemplateResult } from 'lit';
import { ConsoleView } from '../app/console-view.ts';
import { Unsaved } from '../app/unsaved.ts';
import { choosableSections, type ChoosableSection } from '../placements/choosable-sections.ts';
import { footView, wordErrors } from '../placements/field.ts';
import { placementsStyles } from '../placements/placements-styles.ts';
import { fill } from '../strings/console-languages.ts';
import { itemsView, type Item, type Outcome } from './items-view.ts';
import oneSource from './one-source.graphql';
import readSource from './read-source.graphql';
import removeSource from './remove-source.graphql';
import saveSource from './save-source.graphql';
import { emptySource, sourceChange, sourceDraft, type Source, type SourceDraft } from './source-draft.ts';
import { sourceForm } from './source-form.ts';
import { countsOf, sourcesList, standing } from './sources-list.ts';
import sourcesPage from './sources-page.graphql';

/** Items that are shown of a source. */
const mostItems = 50;
/** Milliseconds between two looks whether a source has been read, and how often we look. */
const glance = 1_000;
const glances = 20;

const unsaved = new Unsaved<SourceDraft>();

/** The feeds and agencies that are followed: how it goes, what they bring, and what becomes of it. */
export class SourcesView extends ConsoleView {
  static override styles = [ConsoleView.styles, placementsStyles];

  static override properties: PropertyDeclarations = {
    ...ConsoleView.properties,
    state: { state: true },
    sources: { state: true },
    draft: { state: true },
    items: { state: true },
    outcome: { state: true },
    reading: { state: true },
    errors: { state: true },
    error: { state: true },
    conflict: { state: true },
    isSaving: { state: true },
  };

  declare state: 'loading' | 'loaded' | 'failed';
  declare sources: readonly Source[];
  /** Undefined for the list. */
  declare draft: SourceDraft | undefined;
  declare items: readonly Item[];
  declare outcome: Outcome | '';
  /** Id of the source that is being read for us; '' for none. */
  declare reading: string;
  declare errors: ReadonlyMap<string, string>;
  declare error: string;
  declare conflict: 'changed' | 'gone' | undefined;
  declare isSaving: boolean;

  #sections: readonly ChoosableSection[] = [];
  #asked: string | undefined;
  #isChanged = false;

  constructor() {
    super();
    this.state = 'loading';
    this.sources = [];
    this.items = [];
    this.outcome = '';
    this.reading = '';
    this.errors = new Map();
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
    if (this.#isChanged && this.draft) unsaved.keep(this.desk, this.draft);
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
      this.#begin(left);
      this.#isChanged = Boolean(left);
    }
    void this.#read();
  }

  async #read(): Promise<void> {
    const { connection } = this.desk;
    try {
      const [{ sources }, sections] = await Promise.all([connection.ask(sourcesPage, {}), choosableSections(this.desk)]);
      this.#sections = sections;
      this.sources = sources;
      await this.#readItems();
      this.state = 'loaded';
    } catch {
      this.state = 'failed';
    }
  }

  async #readItems(): Promise<void> {
    const id = this.draft?.id;
    if (id === undefined) return;
    const { source } = await this.desk.connection.ask(oneSource, { id, first: mostItems, ...(this.outcome && { outcome: this.outcome }) });
    if (this.draft?.id === id) this.items = source?.items ?? [];
  }

  /** Begins to work on a source, or goes back to the list. */
  #begin(draft: SourceDraft | undefined): void {
    if (draft?.id !== this.draft?.id) {
      this.items = [];
      this.outcome = '';
    }
    this.draft = draft;
    this.#isChanged = false;
    this.#hush();
  }

  /** What was wrong is past. */
  #hush(): void {
    this.errors = new Map();
    this.error = '';
    this.conflict = undefined;
  }

  readonly #change = (change: Partial<SourceDraft>): void => {
    if (!this.draft) return;
    this.draft = { ...this.draft, ...change };
    this.#isChanged = true;
  };

  override render(): TemplateResult {
    const { strings } = this.desk;
    const words = strings.newsSources;
    return html`<div class="root">
      <h1 class="title">${words.title}</h1>
      ${
        this.state === 'failed'
          ? html`<p role="status">${strings.failed} <button type="button" @click=${() => void this.#read()}>${strings.retry}</button></p>`
          : this.state === 'loading'
            ? html`<p class="quiet">${strings.loading}</p>`
            : this.draft
              ? this.#one(this.draft)
              : html`<div class="top">
                    <p class="quiet">${words.hint}</p>
                    <button class="primary" type="button" id="new" @click=${() => void this.#open(emptySource)}>${words.begin}</button>
                  </div>
                  ${sourcesList(this.desk, this.sources, this.reading, {
                    open: (source) => void this.#open(sourceDraft(source)),
                    read: (source) => void this.#readNow(source),
                  })}`
      }
    </div>`;
  }

  #one(draft: SourceDraft): TemplateResult {
    const { strings } = this.desk;
    const kept = this.#kept();
    return html`${kept ? html`<div class="who">${standing(this.desk, kept)} ${countsOf(this.desk, kept)}</div>` : nothing}
      ${sourceForm(this.desk, draft, this.#sections, this.errors, this.#change, () => void this.#save())}
      ${footView(
        strings.newsSources.foot,
        strings,
        { isNew: draft.id === undefined, isSaving: this.isSaving, error: this.error, conflict: this.conflict },
        {
          save: () => void this.#save(),
          saveOver: () => void this.#saveOver(),
          takeTheirs: () => this.#takeTheirs(),
          remove: () => void this.#remove(draft),
          leave: () => void this.#leave(),
        },
      )}
      ${draft.id === undefined ? nothing : itemsView(this.desk, this.items, this.outcome, (outcome) => void this.#choose(outcome))}`;
  }

  #kept(): Source | undefined {
    return this.sources.find(({ id }) => id === this.draft?.id);
  }

  async #open(draft: SourceDraft): Promise<void> {
    this.#begin(draft);
    await this.focusOn(draft.id === undefined ? 'address' : 'name');
    await this.#readItems().catch(() => this.desk.say(this.desk.strings.failed));
  }

  async #choose(outcome: Outcome | ''): Promise<void> {
    this.outcome = outcome;
    await this.#readItems().catch(() => this.desk.say(this.desk.strings.failed));
  }

  async #leave(): Promise<void> {
    if (this.#isChanged && !confirm(this.desk.strings.newsSources.leaveSure)) return;
    this.#begin(undefined);
    await this.focusOn('new');
  }

  async #readNow({ id, name, active, lastReadAt, failures }: Source): Promise<void> {
    if (!active || this.reading) return;
    const { connection, strings, say } = this.desk;
    const words = strings.newsSources;
    this.reading = id;
    try {
      const { readSource: answer } = await connection.ask(readSource, { id });
      if (answer.__typename !== 'SourcePayload') return say(fill(strings.notDone, { message: answer.message }));
      for (let looks = 0; looks < glances && this.isConnected; looks += 1) {
        await new Promise((resolve) => setTimeout(resolve, glance));
        await this.#read();
        const now = this.sources.find((one) => one.id === id);
        if (!now || now.lastReadAt !== lastReadAt || now.failures !== failures) {
          return say(fill(now && now.failures > 0 ? words.readFailed : words.readDone, { name }));
        }
      }
      say(fill(words.readLater, { name }));
    } catch {
      say(strings.notSent);
    } finally {
      this.reading = '';
    }
  }

  async #save(): Promise<void> {
    const sent = this.draft;
    if (!sent || this.isSaving) return;
    const { connection, strings, say } = this.desk;
    this.isSaving = true;
    this.#hush();
    try {
      const { saveSource: answer } = await connection.ask(saveSource, sourceChange(sent));
      if (answer.__typename === 'SourcePayload') {
        say(sent.id === undefined ? strings.newsSources.followed : strings.newsSources.saved);
        if (this.draft === sent) this.#begin(undefined);
        await this.#read();
        if (!this.draft) await this.focusOn('new');
      } else if (answer.__typename === 'EditConflict') await this.#clash();
      else if (answer.__typename === 'InvalidInput') await this.#tell(answer.fields);
      else this.error = answer.message;
    } catch {
      this.error = strings.notSent;
    } finally {
      this.isSaving = false;
    }
  }

  /** Beside each field what is wrong with it; the first has the focus. */
  async #tell(fields: Parameters<typeof wordErrors>[0]): Promise<void> {
    this.errors = wordErrors(fields, this.desk.strings.newsSources.wrong);
    await this.updateComplete;
    const wrong = this.renderRoot.querySelector<HTMLElement>('form [aria-invalid="true"]');
    if (wrong) wrong.focus();
    else this.error = [...this.errors.values()].join(' ');
  }

  async #clash(): Promise<void> {
    await this.#read();
    this.conflict = this.#kept() || this.draft?.id === undefined ? 'changed' : 'gone';
    await this.focusOn('mine');
  }

  async #saveOver(): Promise<void> {
    const kept = this.#kept();
    // What a colleague has deleted is followed anew.
    this.#change(kept ? { version: kept.version } : { id: undefined, version: 0 });
    await this.#save();
  }

  #takeTheirs(): void {
    const kept = this.#kept();
    this.#begin(kept && sourceDraft(kept));
    void this.focusOn(kept ? 'save' : 'new');
  }

  async #remove({ id, name, version }: SourceDraft): Promise<void> {
    const { connection, strings, say } = this.desk;
    const words = strings.newsSources;
    if (id === undefined || !confirm(fill(words.removeSure, { name }))) return;
    try {
      const { removeSource: answer } = await connection.ask(removeSource, { id, version });
      if (answer.__typename === 'SourcePayload') {
        this.#begin(undefined);
        say(fill(words.removed, { name }));
        await this.#read();
        await this.focusOn('new');
      } else if (answer.__typename === 'EditConflict') await this.#clash();
      else this.error = answer.message;
    } catch {
      this.error = strings.notSent;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gazette-console-sources': SourcesView;
  }
}
