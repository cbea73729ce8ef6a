import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Desk } from './desk.ts';

/** The part of the console that is open; what only some open is loaded when they do. */
export function partView(desk: Desk): TemplateResult {
  switch (desk.route.view) {
    case 'articles':
      void import('../articles/define.ts');
      return html`<gazette-console-articles .desk=${desk}></gazette-console-articles>`;
    case 'lists':
      void import('../lists/define.ts');
      return html`<gazette-console-lists .desk=${desk}></gazette-console-lists>`;
    case 'pages':
      void import('../pages/define.ts');
      return html`<gazette-console-pages .desk=${desk}></gazette-console-pages>`;
    case 'tags':
    case 'contributors':
      void import('../filing/define.ts');
      return html`<gazette-console-filing .desk=${desk} .of=${desk.route.view === 'tags' ? 'tag' : 'contributor'}></gazette-console-filing>`;
    case 'queue':
      return html`<gazette-console-queue .desk=${desk}></gazette-console-queue>`;
    case 'notices':
      return html`<gazette-console-notices .desk=${desk}></gazette-console-notices>`;
    case 'appeals':
      return html`<gazette-console-appeals .desk=${desk}></gazette-console-appeals>`;
    case 'threads':
      return html`<gazette-console-threads .desk=${desk}></gazette-console-threads>`;
    case 'words':
      return html`<gazette-console-words .desk=${desk}></gazette-console-words>`;
    case 'placements':
      void import('../placements/define.ts');
      return html`<gazette-console-placements .desk=${desk}></gazette-console-placements>`;
    case 'sources':
      void import('../sources/define.ts');
      return html`<gazette-console-sources .desk=${desk}></gazette-console-sources>`;
    case 'staff':
      void import('../staff/define.ts');
      return html`<gazette-console-staff .desk=${desk}></gazette-console-staff>`;
    case 'settings':
      void import('../settings/define.ts');
      return html`<gazette-console-settings .desk=${desk}></gazette-console-settings>`;
    case 'log':
      return html`<gazette-console-log .desk=${desk}></gazette-console-log>`;
  }
}
