import { Editor } from '@tiptap/core';
import { DOMParser as DocumentParser } from '@tiptap/pm/model';
import { html } from 'lit';
import type { PropertyDeclarations } from 'lit';
import { plural } from '../../../strings/plural.ts';
import { ConsoleView } from '../../app/console-view.ts';
import { fill } from '../../strings/console-languages.ts';
import { cleanPaste } from '../paste/clean-paste.ts';
import { pictureAmong, uploadPicture } from '../picture/upload-picture.ts';
import { extensions } from './extensions.ts';
import { inertDocument } from './inert.ts';
import { insertDialog, type Insertion } from './insert-dialog.ts';
import type { PictureAttributes } from './picture.ts';
import { isPlayerAddress, type PlayerAttributes } from './player.ts';
import { textStyles } from './text-styles.ts';
import { toolbar } from './toolbar.ts';

/** Bytes of HTML that a text may have: with all else it must go through the server's door (GAZETTE_REQUEST_MAX_BYTES). */
export const mostBytes = 900_000;

/** Milliseconds for which one may go on writing before the whole text is read again. */
const pause = 200;

/**
 * The text of an article: blocks that each find their own direction, so that Arabic and English stand side by side.
 *
 * @fires written - The text has changed
 */
export class TextEditor extends ConsoleView {
  static override styles = [ConsoleView.styles, textStyles];

  static override properties: PropertyDeclarations = {
    ...ConsoleView.properties,
    language: { attribute: false },
    readonly: { type: Boolean },
    label: { attribute: false },
    inserting: { state: true },
  };

  declare language: string;
  declare readonly: boolean;
  declare label: string;
  declare inserting: Insertion | undefined;

  #editor: Editor | undefined;
  #html = '';
  #isStale = false;
  #reading: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.language = '';
    this.readonly = false;
    this.label = '';
  }

  /** The text as HTML, with the last key in it. */
  get html(): string {
    if (this.#isStale && this.#editor) {
      this.#html = this.#editor.isEmpty ? '' : this.#editor.getHTML();
      this.#isStale = false;
    }
    return this.#html;
  }

  set html(html: string) {
    this.#html = html;
    this.#isStale = false;
    this.#show(html);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#tell();
    this.#editor?.destroy();
    this.#editor = undefined;
  }

  protected override firstUpdated(): void {
    const element = this.renderRoot.querySelector<HTMLElement>('#text');
    if (!element) return;
    const editor = new Editor({
      element,
      extensions,
      // Its styles are the element's own: the page allows no others.
      injectCSS: false,
      // As nodes: text would be read as markup, which the page forbids without being asked.
      content: { type: 'doc', content: [{ type: 'paragraph' }] },
      textDirection: 'auto',
      editable: !this.readonly,
      editorProps: {
        attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': this.label, spellcheck: 'true' },
        transformPastedHTML: (pasted) => this.#cleaned(pasted),
        handlePaste: (_view, event) => this.#takePicture(event, event.clipboardData) || this.#paste(event),
        handleDrop: (_view, event) => this.#takePicture(event, event.dataTransfer),
      },
      onUpdate: () => {
        this.#isStale = true;
        this.#reading ??= setTimeout(() => this.#tell(), pause);
      },
      onTransaction: () => this.requestUpdate(),
    });
    this.#editor = editor;
    this.#show(this.#html);
    this.requestUpdate();
  }

  protected override updated(): void {
    this.#editor?.setEditable(!this.readonly, false);
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
  }

  override focus(): void {
    // At once: what is typed next belongs here.
    this.#editor?.view.focus();
  }

  override render(): unknown {
    return html`<div class="root">
      ${this.readonly ? '' : toolbar(this.desk, this.#editor, (what) => this.#ask(what))}
      <div id="text" lang=${this.language} data-hint=${this.#editor?.isEmpty ? this.desk.strings.articles.hints.body : ''}></div>
      ${this.inserting ? insertDialog(this.desk, this.inserting, this.#insert, () => (this.inserting = undefined)) : ''}
    </div>`;
  }

  /** As the editor's own nodes: markup is read in a document where nothing runs. Nobody goes back behind it. */
  #show(html: string): void {
    if (!this.#editor) return;
    const nodes = DocumentParser.fromSchema(this.#editor.schema).parse(inertDocument(html).body).toJSON() as object;
    this.#editor.chain().setMeta('addToHistory', false).setContent(nodes, { emitUpdate: false }).run();
  }

  #tell(): void {
    clearTimeout(this.#reading);
    this.#reading = undefined;
    if (this.#isStale) this.dispatchEvent(new CustomEvent('written'));
  }

  #ask(what: Insertion['what']): void {
    const editor = this.#editor;
    if (!editor) return;
    const { node } = editor.state.selection as { node?: { type: { name: string }; attrs: object } };
    const selected = node?.type.name === what ? node.attrs : undefined;
    this.inserting = {
      what,
      values: selected ?? (what === 'link' ? { href: (editor.getAttributes('link')['href'] as string | undefined) ?? '' } : {}),
    } as Insertion;
  }

  readonly #insert = (values: Readonly<Record<string, string>>): void => {
    const what = this.inserting?.what;
    this.inserting = undefined;
    const chain = this.#editor?.chain().focus();
    if (what === 'picture' || what === 'player')
      chain?.insertContent([{ type: what, attrs: values as unknown as PictureAttributes | PlayerAttributes }, { type: 'paragraph' }]).run();
    else if (values['href']) chain?.extendMarkRange('link').setLink({ href: values['href'] }).run();
    else chain?.extendMarkRange('link').unsetLink().run();
  };

  /** Brings a picture that is pasted or dropped, and asks for its words. Word sends one of all that it pastes: that is text. */
  #takePicture(event: Event, data: DataTransfer | null): boolean {
    const file = data && !data.types.includes('text/html') ? pictureAmong(data.files) : undefined;
    if (!file || this.readonly) return false;
    event.preventDefault();
    void this.#bring(file);
    return true;
  }

  async #bring(file: File): Promise<void> {
    const picture = await uploadPicture(this.desk, file);
    if ('problem' in picture) this.desk.say(picture.problem);
    else this.inserting = { what: 'picture', values: { src: picture.path } };
  }

  #cleaned(pasted: string): string {
    const { strings, locale, say } = this.desk;
    const clean = cleanPaste(pasted, mostBytes / 2);
    if (typeof clean === 'number') {
      this.#isTooMuch(clean);
      return '';
    }
    const { html, picturesLeftOut } = clean;
    if (this.#isTooMuch(html.length)) return '';
    if (picturesLeftOut > 0) say(plural(picturesLeftOut, strings.articles.picturesLeftOut, locale));
    return html;
  }

  /** Whether what is pasted is dealt with here. */
  #paste(event: ClipboardEvent): boolean {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const isPlain = !event.clipboardData?.getData('text/html');
    if (isPlain && this.#isTooMuch(text.length)) return true;
    const { selection } = this.#editor?.state ?? {};
    const isOnEmptyLine = selection?.empty === true && selection.$from.parent.content.size === 0;
    if (!isOnEmptyLine || !isPlayerAddress(text)) return false;
    return this.#editor?.commands.insertContent([{ type: 'player', attrs: { href: text.trim(), title: '' } }, { type: 'paragraph' }]) ?? false;
  }

  #isTooMuch(more: number): boolean {
    const { strings, locale, say } = this.desk;
    const count = this.html.length + more;
    // Arabic takes two bytes a letter: counted before it is known what the text is written in.
    const most = mostBytes / 2;
    if (count <= most) return false;
    const number = new Intl.NumberFormat(locale);
    say(fill(strings.articles.pasteTooLong, { count: number.format(count), most: number.format(most) }));
    return true;
  }
}
