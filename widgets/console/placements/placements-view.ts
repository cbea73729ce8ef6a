import { html, nothing } from 'lit';
import type { PropertyDeclarations, TemplateResult } from 'lit';
import { DraftView } from '../app/draft-view.ts';
import { Unsaved } from '../app/unsaved.ts';
import { pictureAmong, uploadPicture } from '../articles/picture/upload-picture.ts';
import { fill } from '../strings/console-languages.ts';
import { choosableSections, type ChoosableSection } from './choosable-sections.ts';
import { creativeForm } from './creative-form.ts';
import { creativeChange, creativeDraft, emptyCreative, emptyPlace, placeChange, placeDraft, type Creative, type CreativeDraft, type Place, type PlaceDraft } from './drafts.ts';
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
export class PlacementsView extends DraftView<Work> {
  static override styles = [DraftView.styles, placementsStyles];

  static override properties: PropertyDeclarations = {
    ...DraftView.properties,
    places: { state: true },
    span: { state: true },
  };

  declare places: readonly Place[];
  declare span: number;

  protected override readonly unsaved = unsaved;
  #sections: readonly ChoosableSection[] = [];

  constructor() {
    super();
    this.places = [];
    this.span = spans[1];
  }

  protected override get words() {
    return this.desk.strings.placements;
  }

  protected override async load(): Promise<void> {
    const { connection } = this.desk;
    const since = this.span === 0 ? null : new Date(Date.now() - this.span * day).toISOString();
    const [{ newsroomPlacements }, sections] = await Promise.all([connection.ask(placementsPage, { since }), choosableSections(this.desk)]);
    this.#sections = sections;
    this.places = newsroomPlacements;
  }

  readonly #changePlace = (change: Partial<PlaceDraft>): void => {
    if (this.draft?.of === 'place') this.change({ draft: { ...this.draft.draft, ...change } });
  };

  readonly #changeCreative = (change: Partial<CreativeDraft>): void => {
    if (this.draft?.of === 'creative') this.change({ draft: { ...this.draft.draft, ...change } });
  };

  protected override list(): TemplateResult {
    const { words } = this;
    const choose = (event: Event) => {
      this.span = Number((event.target as HTMLSelectElement).value);
      void this.read();
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

  protected override form(work: Work): TemplateResult {
    const save = () => void this.save();
    const upload = (event: Event) => void this.#upload(event);
    const form =
      work.of === 'place'
        ? placeForm(this.desk, work.draft, this.errors, this.#changePlace, save)
        : html`${creativeForm(this.desk, work.draft, this.#sections, this.errors, { change: this.#changeCreative, upload, save })} ${this.#preview(work.draft)}`;
    return html`${form} ${this.foot(work.draft.version === 0, () => this.#remove(work))}`;
  }

  #preview(draft: CreativeDraft): unknown {
    const place = this.places.find(({ name }) => name === draft.place);
    return place ? previewOf(this.desk, draft, placeDraft(place), this.#keptCreative(draft)) : nothing;
  }

  #keptCreative({ place, name }: CreativeDraft): Creative | undefined {
    return this.places.find((one) => one.name === place)?.creatives.find((one) => one.name === name.trim());
  }

  protected override kept({ of, draft }: Work): Work | undefined {
    if (of === 'creative') {
      const kept = this.#keptCreative(draft);
      return kept && { of, draft: creativeDraft(draft.place, kept) };
    }
    const kept = this.places.find(({ name }) => name === draft.name.trim());
    return kept && { of, draft: placeDraft(kept) };
  }

  protected override upon(work: Work, kept: Work | undefined): Work {
    const version = kept?.draft.version ?? 0;
    return work.of === 'place' ? { of: 'place', draft: { ...work.draft, version } } : { of: 'creative', draft: { ...work.draft, version } };
  }

  #open(work: Work): void {
    this.begin(work);
    void this.focusOn(work.draft.version === 0 ? 'name' : work.of === 'place' ? 'width' : 'kind');
  }

  async #upload(event: Event): Promise<void> {
    const field = event.target as HTMLInputElement;
    const file = pictureAmong(field.files);
    if (!file) return;
    const outcome = await uploadPicture(this.desk, file);
    // The same file can be chosen again.
    field.value = '';
    const errors = new Map(this.errors);
    errors.delete('image');
    if ('problem' in outcome) errors.set('image', outcome.problem);
    else this.#changeCreative({ image: outcome.path });
    this.errors = errors;
  }

  protected override async save(): Promise<void> {
    const work = this.draft;
    if (!work) return;
    const { connection, say } = this.desk;
    await this.send(
      async () =>
        work.of === 'place'
          ? (await connection.ask(savePlacement, placeChange(work.draft))).savePlacement
          : (await connection.ask(saveCreative, creativeChange(work.draft))).saveCreative,
      async () => {
        say(this.words.saved);
        await this.read();
        this.#settle(work);
      },
    );
  }

  /** What is saved stays open, upon its new version; what was changed while the answer was on its way stays, too. */
  #settle(sent: Work): void {
    const kept = this.kept(sent);
    if (!kept || !this.draft) return;
    if (this.draft === sent) this.begin(kept);
    else this.draft = this.upon(this.draft, kept);
  }

  /** Switches an advertisement off, or on again, as it was last seen. */
  async #turn({ name: placement }: Place, { name, version, isActive }: Creative): Promise<void> {
    const { connection, strings, say } = this.desk;
    const { words } = this;
    try {
      const { saveCreative: answer } = await connection.ask(saveCreative, { placement, version, input: { name, isActive: !isActive } });
      if (answer.__typename === 'PlacementPayload') say(fill(isActive ? words.paused : words.resumed, { name }));
      else say(answer.__typename === 'EditConflict' ? words.changedMeanwhile : fill(strings.notDone, { message: answer.message }));
      await this.read();
    } catch {
      say(strings.notSent);
    }
  }

  async #remove(work: Work): Promise<void> {
    const { connection } = this.desk;
    const { words } = this;
    const { name, version } = work.draft;
    if (!confirm(fill(work.of === 'place' ? words.removePlaceSure : words.removeSure, { name }))) return;
    await this.send(
      async () =>
        work.of === 'place'
          ? (await connection.ask(removePlacement, { name, version })).removePlacement
          : (await connection.ask(removeCreative, { placement: work.draft.place, name, version })).removeCreative,
      () => this.goBack(fill(words.removed, { name })),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gazette-console-placements': PlacementsView;
  }
}
