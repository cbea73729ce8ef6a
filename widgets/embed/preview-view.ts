import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { radiosView } from './radios-view.ts';
import type { EmbedStrings } from './strings/en.ts';

/** What the page is like that a widget is tried on. */
export interface Look {
  readonly theme: 'light' | 'dark';
  readonly width: 'wide' | 'narrow';
  readonly language: 'ar' | 'en';
}

export interface PreviewContext {
  readonly strings: EmbedStrings;
  readonly look: Look;
  readonly see: (change: Partial<Look>) => void;
}

export function previewView({ strings, look, see }: PreviewContext): TemplateResult {
  return html`<section class="card" aria-labelledby="preview">
    <div class="heading">
      <h2 id="preview">${strings.preview}</h2>
      ${radiosView('theme', strings.theme, strings.themes, look.theme, (theme) => see({ theme }))}
      ${radiosView('width', strings.width, strings.widths, look.width, (width) => see({ width }))}
      ${radiosView('direction', strings.pageLanguage, strings.pageLanguages, look.language, (language) => see({ language }))}
    </div>
    <div class="stage">
      <iframe class=${look.width} src="/embed/preview" sandbox="allow-scripts allow-popups" title=${strings.preview}></iframe>
    </div>
    <p class="hint">${strings.previewHint}</p>
  </section>`;
}
