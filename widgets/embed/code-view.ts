import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { integrity, version } from 'gazette:release';
import type { Choice } from './choice.ts';
import { radiosView } from './radios-view.ts';
import { snippet, type Piece, type Way } from './snippet.ts';
import type { EmbedStrings } from './strings/en.ts';

export interface CodeContext {
  readonly strings: EmbedStrings;
  readonly choice: Choice;
  readonly way: Way;
  readonly go: (way: Way) => void;
  readonly say: (text: string) => void;
}

export function codeView(context: CodeContext): TemplateResult {
  const { strings, choice, way, go } = context;
  const pieces = snippet(choice, way, location.origin, { version, integrity });
  const note = way === 'render' && !pieces.length ? strings.notes.renderNone : strings.notes[way];
  return html`<section class="card" aria-labelledby="code">
    <div class="heading">
      <h2 id="code">${strings.code}</h2>
      ${radiosView('way', strings.code, strings.ways, way, go)}
    </div>
    <p class="hint">${note}</p>
    ${pieces.map((piece) => pieceView(piece, context))}
  </section>`;
}

function pieceView({ file, text }: Piece, { strings, say }: CodeContext): TemplateResult {
  const title = strings.files[file];
  const copy = async ({ currentTarget }: Event): Promise<void> => {
    const code = (currentTarget as HTMLElement).closest('.piece')?.querySelector('code');
    try {
      await navigator.clipboard.writeText(text);
      say(strings.copied);
    } catch {
      if (code) getSelection()?.selectAllChildren(code);
      say(strings.notCopied);
    }
  };
  return html`<div class="piece">
    <div class="heading">
      <h3>${title}</h3>
      <button type="button" aria-label=${`${strings.copy}: ${title}`} @click=${copy}>${strings.copy}</button>
    </div>
    <pre tabindex="0" role="region" aria-label=${title} dir="ltr"><code lang="zxx">${text}</code></pre>
  </div>`;
}
