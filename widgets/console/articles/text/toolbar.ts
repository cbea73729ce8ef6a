import type { Editor } from '@tiptap/core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Desk } from '../../app/desk.ts';
import type { Insertion } from './insert-dialog.ts';
import { icons, type IconName } from './icons.ts';

interface Tool {
  readonly name: IconName;
  readonly title: string;
  readonly keys?: string;
  /** Whether the cursor stands in such; undefined for what is no state. */
  readonly isOn?: boolean;
  readonly isOff?: boolean;
  readonly act: () => void;
}

/** What can be done to the text. One stop for Tab; the arrows go on from there. */
export function toolbar({ strings }: Desk, editor: Editor | undefined, insert: (what: Insertion['what']) => void): TemplateResult {
  const words = strings.articles;
  const chain = () => editor?.chain().focus();
  const isOn = (name: string, attributes?: object) => editor?.isActive(name, attributes) ?? false;
  const tools: readonly Tool[] = [
    { name: 'heading', title: words.heading, keys: 'Control+Alt+2', isOn: isOn('heading', { level: 2 }), act: () => chain()?.toggleHeading({ level: 2 }).run() },
    { name: 'subheading', title: words.subheading, keys: 'Control+Alt+3', isOn: isOn('heading', { level: 3 }), act: () => chain()?.toggleHeading({ level: 3 }).run() },
    { name: 'bold', title: words.bold, keys: 'Control+B', isOn: isOn('bold'), act: () => chain()?.toggleBold().run() },
    { name: 'italic', title: words.italic, keys: 'Control+I', isOn: isOn('italic'), act: () => chain()?.toggleItalic().run() },
    { name: 'link', title: words.link, isOn: isOn('link'), act: () => insert('link') },
    { name: 'bullets', title: words.bullets, keys: 'Control+Shift+8', isOn: isOn('bulletList'), act: () => chain()?.toggleBulletList().run() },
    { name: 'numbers', title: words.numbers, keys: 'Control+Shift+7', isOn: isOn('orderedList'), act: () => chain()?.toggleOrderedList().run() },
    { name: 'quote', title: words.quote, keys: 'Control+Shift+B', isOn: isOn('blockquote'), act: () => chain()?.toggleBlockquote().run() },
    { name: 'picture', title: words.image, act: () => insert('picture') },
    { name: 'player', title: words.player, act: () => insert('player') },
    { name: 'undo', title: words.undo, keys: 'Control+Z', isOff: !editor?.can().undo(), act: () => chain()?.undo().run() },
    { name: 'redo', title: words.redo, keys: 'Control+Shift+Z', isOff: !editor?.can().redo(), act: () => chain()?.redo().run() },
  ];
  return html`<div class="tools" role="toolbar" aria-label=${words.tools} aria-controls="text" @keydown=${walk}>
    ${tools.map(
      ({ name, title, keys, isOn, isOff, act }, index) =>
        html`<button
          class="plain"
          type="button"
          data-tool=${name}
          tabindex=${index === 0 ? 0 : -1}
          title=${title}
          aria-label=${title}
          aria-keyshortcuts=${keys ?? nothing}
          aria-pressed=${isOn ?? nothing}
          aria-disabled=${isOff ?? nothing}
          @click=${act}
        >
          ${icons[name]}
        </button>`,
    )}
  </div>`;
}

/** The arrows go the way they point, in either direction of writing. */
function walk(event: KeyboardEvent): void {
  const bar = event.currentTarget as HTMLElement;
  const tools = [...bar.querySelectorAll('button')];
  const isRtl = getComputedStyle(bar).direction === 'rtl';
  const forward = isRtl ? 'ArrowLeft' : 'ArrowRight';
  const back = isRtl ? 'ArrowRight' : 'ArrowLeft';
  const at = tools.indexOf(event.composedPath()[0] as HTMLButtonElement);
  const to = { [forward]: at + 1, [back]: at - 1, Home: 0, End: tools.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  const next = tools[(to + tools.length) % tools.length];
  for (const tool of tools) tool.tabIndex = tool === next ? 0 : -1;
  next?.focus();
}
