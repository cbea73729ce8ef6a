import { html, nothing } from 'lit';
import type { PropertyDeclarations, TemplateResult } from 'lit';
import { DraftView } from '../app/draft-view.ts';
import { Unsaved } from '../app/unsaved.ts';
import { choosableSections, type ChoosableSection } from '../placements/choosable-sections.ts';
import { placementsStyles } from '../placements/placements-styles.ts';
import { fill } from '../strings/console-languages.ts';
import { itemsView, type Item, type Outcome } from './items-view.ts';
import oneSource from './one-source.graphql';
import { readNow } from './read-now.ts';
import removeSource from './remove-source.graphql';
import saveSource from './save-source.graphql';
import { emptySource, sourceChange, sourceDraft, type Source, type SourceDraft } from './source-draft.ts';
import { sourceForm } from './source-form.ts';
import { countsOf, sourcesList, standing } from './sources-list.ts';
import sourcesPage from './sources-page.graphql';

/** Items that are shown of a source. */
const mostItems = 50;

const unsaved = new Unsaved<SourceDraft>();

/** The feeds and agencies that are followed: how it goes, what they bring, and what becomes of it. */
export class SourcesView extends DraftView<SourceDraft> {
  static override styles = [DraftView.styles, placementsStyles];

  static override properties: PropertyDeclarations = {
    ...DraftView.properties,
    sources: { state: true },
    items: { state: true },
    outcome: { state: true },
    reading: { state: true },
  };

  declare sources: readonly Source[];
  declare items: readonly Item[];
  declare outcome: Outcome | '';
  /** Id of the source that is being read for us; '' for none. */
  declare reading: string;

  protected override readonly unsaved = unsaved;
  #sections: readonly ChoosableSection[] = [];

  constructor() {
    super();
    this.sources = [];
    this.items = [];
    this.outcome = '';
    this.reading = '';
  }

  protected override get words() {
    return this.desk.strings.newsSources;
  }

  protected override async load(): Promise<void> {
    const { connection } = this.desk;
    const [{ sources }, sections] = await Promise.all([connection.ask(sourcesPage, {}), choosableSections(this.desk)]);
    this.#sections = sections;
    this.sources = sources;
    await this.#readItems();
  }

  async #readItems(): Promise<void> {
    const id = this.draft?.id;
    if (id === undefined) return;
    const { source } = await this.desk.connection.ask(oneSource, { id, first: mostItems, ...(this.outcome && { outcome: this.outcome }) });
    if (this.draft?.id === id) this.items = source?.items ?? [];
  }

  protected override begin(draft: SourceDraft | undefined): void {
    if (draft?.id !== this.draft?.id) {
      this.items = [];
      this.outcome = '';
    }
    super.begin(draft);
  }

  protected override list(): TemplateResult {
    const { words } = this;
    return html`<div class="top">
        <p class="quiet">${words.hint}</p>
        <button class="primary" type="button" id="new" @click=${() => void this.#open(emptySource)}>${words.begin}</button>
      </div>
      ${sourcesList(this.desk, this.sources, this.reading, {
        open: (source) => void this.#open(sourceDraft(source)),
        read: (source) => void this.#readNow(source),
      })}`;
  }

  protected override form(draft: SourceDraft): TemplateResult {
    const kept = this.sources.find(({ id }) => id === draft.id);
    return html`${kept ? html`<div class="who">${standing(this.desk, kept)} ${countsOf(this.desk, kept)}</div>` : nothing}
      ${sourceForm(this.desk, draft, this.#sections, this.errors, this.change, () => void this.save())} ${this.foot(draft.id === undefined, () => this.#remove(draft))}
      ${draft.id === undefined ? nothing : itemsView(this.desk, this.items, this.outcome, (outcome) => void this.#choose(outcome))}`;
  }

  /** One that is begun here is kept already where somebody else follows the same address. */
  protected override kept({ id, kind, address }: SourceDraft): SourceDraft | undefined {
    const kept = this.sources.find((one) => (id === undefined ? one.kind === kind && one.address === address.trim() : one.id === id));
    return kept && sourceDraft(kept);
  }

  /** What a colleague has deleted is followed anew. */
  protected override upon(draft: SourceDraft, kept: SourceDraft | undefined): SourceDraft {
    return { ...draft, id: kept?.id, version: kept?.version ?? 0 };
  }

  async #open(draft: SourceDraft): Promise<void> {
    this.begin(draft);
    await this.focusOn(draft.id === undefined ? 'address' : 'name');
    await this.#showItems();
  }

  async #choose(outcome: Outcome | ''): Promise<void> {
    this.outcome = outcome;
    await this.#showItems();
  }

  async #showItems(): Promise<void> {
    await this.#readItems().catch(() => this.desk.say(this.desk.strings.failed));
  }

  async #readNow(source: Source): Promise<void> {
    if (!source.active || this.reading) return;
    this.reading = source.id;
    const look = async () => {
      await this.read();
      return this.isConnected ? this.sources.find(({ id }) => id === source.id) : undefined;
    };
    this.desk.say(await readNow(this.desk, source, look).catch(() => this.desk.strings.notSent));
    this.reading = '';
  }

  protected override async save(): Promise<void> {
    const sent = this.draft;
    if (!sent) return;
    const { words } = this;
    await this.send(
      async () => (await this.desk.connection.ask(saveSource, sourceChange(sent))).saveSource,
      async () => {
        const told = sent.id === undefined ? words.followed : words.saved;
        if (this.draft === sent) return this.goBack(told);
        this.desk.say(told);
        await this.read();
      },
    );
  }

  async #remove({ id, name, version }: SourceDraft): Promise<void> {
    const { words } = this;
    if (id === undefined || !confirm(fill(words.removeSure, { name }))) return;
    await this.send(
      async () => (await this.desk.connection.ask(removeSource, { id, version })).removeSource,
      () => this.goBack(fill(words.removed, { name })),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gazette-console-sources': SourcesView;
  }
}
