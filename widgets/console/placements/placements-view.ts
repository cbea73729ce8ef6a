import { html, nothing } from 'lit';
import type { PropertyDeclarations, TemplateResult } from 'lit';
import { ConsoleView } from '../app/console-view.ts';
import { Unsaved } from '../app/unsaved.ts';
import { pictureAmong, uploadPicture } from '../articles/picture/upload-picture.ts';
import { fill } from '../strings/console-languages.ts';
import { choosableSections, type ChoosableSection } from './choosable-sections.ts';
import { creativeForm } from './creative-form.ts';
import { creativeChange, creativeDraft, emptyCreative, emptyPlace, placeChange, placeDraft, type Creative, type CreativeDraft, type Place, type PlaceDraft } from './drafts.ts';
import { footView, wordErrors } from './field.ts';
import { placeForm } from './place-form.ts';
import { placesList } from './places-list.ts';
import placementsPage from './placements-page.graphql';
import { placementsStyles } from './placements-styles.ts';
import { previewOf } from './preview.ts';
import removeCreative from './remove-creative.graphql';
import removePlacement from './remove-placement.graphql';
import saveCreative from './save-creative.graphql';
import savePlacement from './save-placement.graphql';

const day = 86_400_000;
/** Days of which the counts are shown; all that are kept for 0. */
const spans = [7, 30, 0] as const;

/** What somebody works on: a place, or an advertisement in one. */
type Work = { readonly of: 'place'; readonly draft: PlaceDraft } | { readonly of: 'creative'; readonly draft: CreativeDraft };

const unsaved = new Unsaved<Work>();

/** The places for advertisements, and what is shown in them when, where and how often. */
export class PlacementsView extends ConsoleView {
  static override styles = [ConsoleView.styles, placementsStyles];

  static override properties: PropertyDeclarations = {
    ...ConsoleView.properties,
    state: { state: true },
    places: { state: true },
    span: { state: true },
    work: { state: true },
    errors: { state: true },
    error: { state: true },
    conflict: { state: true },
    isSaving: { state: true },
  };

  declare state: 'loading' | 'loaded' | 'failed';
  declare places: readonly Place[];
  declare span: number;
  /** Undefined for the list. */
  declare work: Work | undefined;
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
    this.places = [];
    this.span = spans[1];
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
    if (this.#isChanged && this.work) unsaved.keep(this.desk, this.work);
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
    const since = this.span === 0 ? null : new Date(Date.now() - this.span * day).toISOString();
    try {
      const [{ newsroomPlacements }, sections] = await Promise.all([connection.ask(placementsPage, { since }), choosableSections(this.desk)]);
      this.#sections = sections;
      this.places = newsroomPlacements;
      this.state = 'loaded';
    } catch {
      this.state = 'failed';
    }
  }

  /** Begins to work on something, or goes back to the list. */
  #begin(work: Work | undefined): void {
    this.work = work;
    this.#isChanged = false;
    this.#hush();
  }

  /** What was wrong is past. */
  #hush(): void {
    this.errors = new Map();
    this.error = '';
    this.conflict = undefined;
  }

  readonly #changePlace = (change: Partial<PlaceDraft>): void => {
    if (this.work?.of === 'place') this.work = { of: 'place', draft: { ...this.work.draft, ...change } };
    this.#isChanged = true;
  };

  readonly #changeCreative = (change: Partial<CreativeDraft>): void => {
    if (this.work?.of === 'creative') this.work = { of: 'creative', draft: { ...this.work.draft, ...change } };
    this.#isChanged = true;
  };

  override render(): TemplateResult {
    const { strings } = this.desk;
    const words = strings.placements;
    return html`<div class="root">
      <h1 class="title">${words.title}</h1>
      ${
        this.state === 'failed'
          ? html`<p role="status">${strings.failed} <button type="button" @click=${() => void this.#read()}>${strings.retry}</button></p>`
          : this.state === 'loading'
            ? html`<p class="quiet">${strings.loading}</p>`
            : this.work
              ? this.#desk(this.work)
              : this.#list()
      }
    </div>`;
  }

  #list(): TemplateResult {
    const words = this.desk.strings.placements;
    const choose = (event: Event) => {
      this.span = Number((event.target as HTMLSelectElement).value);
      void this.#read();
    };
    return html`<div class="top">
        <p class="quiet">${words.hint}</p>
        <span class="acts">
          <label
            ><span class="unseen">${words.countedOf}</span>
            <select id="span" @change=${choose}>
              ${spans.map((span) => html`<option value=${span} ?selected=${span === this.span}>${words.spans[span]}</option>`)}
            </select></label
          >
          <button class="primary" type="button" id="new" @click=${() => this.#open({ of: 'place', draft: emptyPlace })}>${words.newPlace}</button>
        </span>
      </div>
      ${placesList(this.desk, this.places, this.#sections, {
        changePlace: (place) => this.#open({ of: 'place', draft: placeDraft(place) }),
        begin: ({ name }) => this.#open({ of: 'creative', draft: emptyCreative(name) }),
        open: ({ name }, creative) => this.#open({ of: 'creative', draft: creativeDraft(name, creative) }),
        turn: (place, creative) => void this.#turn(place, creative),
      })}`;
  }

  #desk(work: Work): TemplateResult {
    const { strings } = this.desk;
    const save = () => void this.#save();
    const upload = (event: Event) => void this.#upload(event);
    const form =
      work.of === 'place'
        ? placeForm(this.desk, work.draft, this.errors, this.#changePlace, save)
        : html`${creativeForm(this.desk, work.draft, this.#sections, this.errors, { change: this.#changeCreative, upload, save })} ${this.#preview(work.draft)}`;
    return html`${form}
      ${footView(
        strings.placements.foot,
        strings,
        { isNew: work.draft.version === 0, isSaving: this.isSaving, error: this.error, conflict: this.conflict },
        { save, saveOver: () => void this.#saveOver(), takeTheirs: () => this.#takeTheirs(), remove: () => void this.#remove(work), leave: () => void this.#leave() },
      )}`;
  }

  #preview(draft: CreativeDraft): unknown {
    const place = this.places.find(({ name }) => name === draft.place);
    return place ? previewOf(this.desk, draft, placeDraft(place), this.#kept(draft)) : nothing;
  }

  #kept({ place, name }: CreativeDraft): Creative | undefined {
    return this.places.find((one) => one.name === place)?.creatives.find((one) => one.name === name);
  }

  #open(work: Work): void {
    this.#begin(work);
    void this.focusOn(work.draft.version === 0 ? 'name' : work.of === 'place' ? 'width' : 'kind');
  }

  async #leave(): Promise<void> {
    if (this.#isChanged && !confirm(this.desk.strings.placements.leaveSure)) return;
    this.#begin(undefined);
    await this.focusOn('new');
  }

  async #upload(event: Event): Promise<void> {
    const field = event.target as HTMLInputElement;
    const file = pictureAmong(field.files);
    if (!file) return;
    const answer = await uploadPicture(this.desk, file);
    field.value = '';
    if ('problem' in answer) this.error = answer.problem;
    else this.#changeCreative({ image: answer.path });
  }

  async #save(): Promise<void> {
    const { work } = this;
    if (!work || this.isSaving) return;
    const { connection, strings, say } = this.desk;
    this.isSaving = true;
    this.#hush();
    try {
      const answer =
        work.of === 'place'
          ? (await connection.ask(savePlacement, placeChange(work.draft))).savePlacement
          : (await connection.ask(saveCreative, creativeChange(work.draft))).saveCreative;
      if (answer.__typename === 'PlacementPayload') {
        say(strings.placements.saved);
        await this.#read();
        this.#settle(work);
      } else if (answer.__typename === 'EditConflict') await this.#clash();
      else if (answer.__typename === 'InvalidInput') await this.#tell(answer.fields);
      else this.error = answer.message;
    } catch {
      this.error = strings.notSent;
    } finally {
      this.isSaving = false;
    }
  }

  /** What is saved stays open, upon its new version; what was changed while the answer was on its way stays, too. */
  #settle(sent: Work): void {
    const kept = this.#keptAs(sent);
    if (!kept || !this.work) return;
    if (this.work === sent) return this.#begin(kept);
    const { version } = kept.draft;
    this.work = this.work.of === 'place' ? { of: 'place', draft: { ...this.work.draft, version } } : { of: 'creative', draft: { ...this.work.draft, version } };
  }

  #keptAs(work: Work): Work | undefined {
    if (work.of === 'creative') {
      const kept = this.#kept({ ...work.draft, name: work.draft.name.trim() });
      return kept && { of: 'creative', draft: creativeDraft(work.draft.place, kept) };
    }
    const kept = this.places.find(({ name }) => name === work.draft.name.trim());
    return kept && { of: 'place', draft: placeDraft(kept) };
  }

  /** Beside each field what is wrong with it; the first has the focus. */
  async #tell(fields: Parameters<typeof wordErrors>[0]): Promise<void> {
    this.errors = wordErrors(fields, this.desk.strings.placements.wrong);
    await this.updateComplete;
    const wrong = this.renderRoot.querySelector<HTMLElement>('form [aria-invalid="true"]');
    if (wrong) wrong.focus();
    else this.error = [...this.errors.values()].join(' ');
  }

  async #clash(): Promise<void> {
    await this.#read();
    this.conflict = this.work && this.#keptAs(this.work) ? 'changed' : 'gone';
    await this.focusOn('mine');
  }

  async #saveOver(): Promise<void> {
    if (!this.work) return;
    const version = this.#keptAs(this.work)?.draft.version ?? 0;
    if (this.work.of === 'place') this.#changePlace({ version });
    else this.#changeCreative({ version });
    await this.#save();
  }

  #takeTheirs(): void {
    this.#begin(this.work && this.#keptAs(this.work));
    void this.focusOn(this.work ? 'save' : 'new');
  }

  /** Switches an advertisement off, or on again, as it was last seen. */
  async #turn({ name: placement }: Place, { name, version, isActive }: Creative): Promise<void> {
    const { connection, strings, say } = this.desk;
    const words = strings.placements;
    try {
      const { saveCreative: answer } = await connection.ask(saveCreative, { placement, version, input: { name, isActive: !isActive } });
      if (answer.__typename === 'PlacementPayload') say(fill(isActive ? words.paused : words.resumed, { name }));
      else say(answer.__typename === 'EditConflict' ? words.changedMeanwhile : fill(strings.notDone, { message: answer.message }));
      await this.#read();
    } catch {
      say(strings.notSent);
    }
  }

  async #remove(work: Work): Promise<void> {
    const { connection, strings, say } = this.desk;
    const words = strings.placements;
    const { name, version } = work.draft;
    if (!confirm(fill(work.of === 'place' ? words.removePlaceSure : words.removeSure, { name }))) return;
    try {
      const answer =
        work.of === 'place'
          ? (await connection.ask(removePlacement, { name, version })).removePlacement
          : (await connection.ask(removeCreative, { placement: work.draft.place, name, version })).removeCreative;
      if (answer.__typename === 'PlacementPayload') {
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
    'gazette-console-placements': PlacementsView;
  }
}
