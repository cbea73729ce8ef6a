import { html, nothing } from 'lit';
import type { PropertyDeclarations, TemplateResult } from 'lit';
import { ConsoleView } from '../../app/console-view.ts';
import { fill } from '../../strings/console-languages.ts';
import { imageFields, noPicture, type PictureForm } from '../editor/form.ts';
import { focusIn, focusText, middle } from './focus.ts';
import { focusView } from './focus-view.ts';
import { pictureStyles } from './picture-styles.ts';
import { pictureAmong, uploadPicture } from './upload-picture.ts';

type Name = (typeof imageFields)[number];

/**
 * The picture of an article: brought by a button, by dropping or by pasting, with its words, its credit, and what of it
 * must stay in sight.
 *
 * @fires changed - Something of it has changed; detail: what
 */
export class PictureField extends ConsoleView {
  static override styles = [ConsoleView.styles, pictureStyles];

  static override properties: PropertyDeclarations = {
    ...ConsoleView.properties,
    picture: { attribute: false },
    problems: { attribute: false },
    isReadonly: { attribute: false },
    share: { state: true },
    failure: { state: true },
    brokenAddress: { state: true },
    demanded: { state: true },
    isOver: { state: true },
  };

  declare picture: PictureForm;
  /** What the server says is wrong, by field. */
  declare problems: Readonly<Partial<Record<string, string>>>;
  declare isReadonly: boolean;
  /** How much of what is being brought is there, 0 to 1. */
  declare share: number | undefined;
  /** Why the last one was not taken. */
  declare failure: string;
  /** The address of which no picture came. */
  declare brokenAddress: string;
  /** Fields that were left, or that somebody wanted to save: those that are empty say so. */
  declare demanded: ReadonlySet<string>;
  /** Whether something is held over it, to be dropped. */
  declare isOver: boolean;

  constructor() {
    super();
    this.picture = noPicture;
    this.problems = {};
    this.isReadonly = false;
    this.failure = '';
    this.brokenAddress = '';
    this.demanded = new Set();
    this.isOver = false;
  }

  /** Says what is missing and leads to the first of it. */
  async demand(): Promise<void> {
    this.demanded = new Set(imageFields);
    await this.updateComplete;
    await this.focusOn(imageFields.find((name) => this.picture[name].trim() === '') ?? 'imageUrl');
  }

  /** Gives a field of the picture the focus. */
  async lead(name: string): Promise<void> {
    await this.focusOn(name);
  }

  /** Where the browser finds the picture: what this server keeps it has under the address of the console, too. */
  get #address(): string | undefined {
    const given = this.picture.imageUrl.trim();
    const url = URL.parse(given, location.origin);
    if (!given || !url || given === this.brokenAddress) return undefined;
    if (url.pathname.startsWith('/images/')) return url.pathname;
    return url.protocol === 'https:' || url.origin === location.origin ? url.href : undefined;
  }

  protected override updated(): void {
    const { x, y } = focusIn(this.picture.imageFocus) ?? middle;
    this.style.setProperty('--x', `${x * 100}%`);
    this.style.setProperty('--y', `${y * 100}%`);
  }

  override render(): TemplateResult {
    const { strings } = this.desk;
    const words = strings.editor.image;
    const { picture, isReadonly } = this;
    const address = this.#address;
    const isThere = picture.imageUrl.trim() !== '';
    return html`<div class="root" @paste=${this.#paste} @dragover=${this.#over} @dragleave=${() => (this.isOver = false)} @drop=${this.#drop} ?data-over=${this.isOver}>
      ${
        address
          ? focusView(
              this.desk,
              { address, alt: picture.imageAlt, focus: focusIn(picture.imageFocus), isReadonly },
              (focus) => this.#change({ imageFocus: focus ? focusText(focus) : '' }),
              () => (this.brokenAddress = picture.imageUrl.trim()),
            )
          : html`<p class="quiet empty">${isThere ? words.unseen : words.none}</p>`
      }
      ${isReadonly ? nothing : this.#tools(isThere)}
      ${this.share === undefined ? nothing : html`<progress max="1" .value=${this.share} aria-label=${strings.articles.uploading}></progress>`}
      <p class="error" role="alert" id="upload-problem">${this.failure}</p>
      ${imageFields.map((name) => this.#box(name))}
    </div>`;
  }

  #tools(isThere: boolean): TemplateResult {
    const words = this.desk.strings.editor.image;
    return html`<div class="acts">
        <label class="file">
          ${isThere ? words.another : words.choose}
          <input id="upload" type="file" accept="image/*" aria-describedby="upload-problem drop-hint" @change=${this.#chosen} />
        </label>
        ${isThere ? html`<button type="button" class="plain" id="remove-picture" @click=${this.#remove}>${words.remove}</button>` : nothing}
      </div>
      <p class="quiet hint" id="drop-hint">${words.dropHint}</p>`;
  }

  #box(name: Name): TemplateResult {
    const { strings } = this.desk;
    const { fields, hints, required } = strings.articles;
    const isMissing = this.demanded.has(name) && this.picture.imageUrl.trim() !== '' && this.picture[name].trim() === '';
    const isWanting = name === 'imageUrl' && this.demanded.has(name) && this.picture.imageUrl.trim() === '' && imageFields.some((one) => this.picture[one].trim() !== '');
    const problem = this.problems[name] ?? (isMissing || isWanting ? fill(strings.editor.image.missing, { field: fields[name] }) : '');
    const hint = name === 'imageUrl' ? '' : name === 'imageCaption' ? required : hints[name];
    return html`<label class="field" for=${name}
        >${fields[name]}
        <input
          id=${name}
          dir=${name === 'imageUrl' ? 'ltr' : 'auto'}
          autocomplete="off"
          ?readonly=${this.isReadonly}
          aria-required=${this.picture.imageUrl.trim() !== ''}
          aria-invalid=${Boolean(problem)}
          aria-describedby="${name}-hint"
          .value=${this.picture[name]}
          @input=${(event: Event) => {
            const { value } = event.target as HTMLInputElement;
            this.#change(name === 'imageUrl' ? { imageUrl: value, imageId: '', imageFocus: '' } : { [name]: value });
          }}
          @blur=${() => (this.demanded = new Set([...this.demanded, name]))}
      /></label>
      <p class=${problem ? 'error' : 'quiet hint'} id="${name}-hint">${problem || hint}</p>`;
  }

  #change(change: Partial<PictureForm>): void {
    this.picture = { ...this.picture, ...change };
    this.dispatchEvent(new CustomEvent('changed', { detail: change }));
  }

  readonly #remove = (): void => {
    this.failure = '';
    this.demanded = new Set();
    this.#change(noPicture);
    this.desk.say(this.desk.strings.editor.image.removed);
    void this.focusOn('upload');
  };

  readonly #chosen = async (event: Event): Promise<void> => {
    const field = event.target as HTMLInputElement;
    await this.#bring(pictureAmong(field.files));
    // The same file can be chosen again.
    field.value = '';
  };

  readonly #over = (event: DragEvent): void => {
    if (this.isReadonly || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.isOver = true;
  };

  readonly #drop = (event: DragEvent): void => {
    this.isOver = false;
    if (this.isReadonly || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    void this.#bring(pictureAmong(event.dataTransfer.files));
  };

  readonly #paste = (event: ClipboardEvent): void => {
    const file = pictureAmong(event.clipboardData?.files);
    if (this.isReadonly || !file) return;
    event.preventDefault();
    void this.#bring(file);
  };

  async #bring(file: File | undefined): Promise<void> {
    if (!file || this.share !== undefined) return;
    this.failure = '';
    this.share = 0;
    const outcome = await uploadPicture(this.desk, file, (share) => (this.share = share));
    this.share = undefined;
    if ('problem' in outcome) {
      this.failure = outcome.problem;
      return;
    }
    this.#change({ imageUrl: outcome.path, imageId: outcome.id, imageFocus: '' });
    // What is left to say of it comes next.
    await this.focusOn(imageFields.find((name) => this.picture[name].trim() === '') ?? 'imageFocus');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gazette-console-picture': PictureField;
  }
}
