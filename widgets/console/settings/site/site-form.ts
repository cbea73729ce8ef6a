import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ConsoleStrings } from '../../strings/en.ts';
import { fill } from '../../strings/console-languages.ts';
import { errorView, type FieldErrors } from '../field-errors.ts';
import { nameLanguages, type Settings } from './settings-input.ts';

export interface SiteFormContext {
  readonly strings: ConsoleStrings;
  readonly known: Settings;
  readonly errors: FieldErrors;
  /** Whether a colleague has settled something in between. */
  readonly isConflict: boolean;
  readonly save: (event: Event) => Promise<void>;
  readonly saveOver: () => Promise<void>;
  readonly takeTheirs: () => Promise<void>;
}

/** What a publisher settles about the site; what is wrong is said beside its field. */
export function siteForm({ strings, known, errors, isConflict, save, saveOver, takeTheirs }: SiteFormContext): TemplateResult {
  const line = (name: 'locale' | 'timeZone') =>
    field(name, html`<input id=${name} name=${name} dir="ltr" autocomplete="off" spellcheck="false" .value=${known[name]} aria-invalid=${errors.has(name)} aria-describedby="${name}-hint ${name}-error" />`);
  const list = (name: 'languages' | 'hosts' | 'allowedOrigins') =>
    field(name, html`<textarea id=${name} name=${name} dir="ltr" rows="3" spellcheck="false" .value=${known[name].join('\n')} aria-invalid=${errors.has(name)} aria-describedby="${name}-hint ${name}-error"></textarea>`);
  const field = (name: keyof ConsoleStrings['settingHints'], control: TemplateResult) =>
    html`<div class="field">
      <label for=${name}>${strings.settingNames[name]}</label>
      ${control}
      <p class="hint" id="${name}-hint">${strings.settingHints[name]}</p>
      ${errorView(errors, name)}
    </div>`;
  return html`<form class="card" novalidate aria-labelledby="site-title" @submit=${save}>
    <h2 id="site-title" tabindex="-1">${strings.siteTitle}</h2>
    <fieldset aria-describedby="names-error">
      <legend>${strings.settingNames.names}</legend>
      ${nameLanguages(known).map(
        (language) =>
          html`<label class="field" for="name-${language}"
            >${strings.languages[language] ?? language}
            <input
              id="name-${language}"
              name="name-${language}"
              lang=${language}
              dir="auto"
              autocomplete="off"
              .value=${known.names.find((name) => name.language === language)?.text ?? ''}
              aria-invalid=${errors.has('names')}
              aria-describedby="names-error"
          /></label>`,
      )}
    </fieldset>
    ${errorView(errors, 'names')} ${list('allowedOrigins')} ${list('hosts')} ${line('timeZone')} ${line('locale')} ${list('languages')}
    <div class="field">
      <label for="moderation">${strings.settingNames.moderation}</label>
      <select id="moderation" name="moderation" aria-describedby="moderation-error">
        ${(['BEFORE', 'AFTER'] as const).map((mode) => html`<option value=${mode} ?selected=${mode === known.moderation}>${strings.moderationModes[mode]}</option>`)}
      </select>
      ${errorView(errors, 'moderation')}
    </div>
    ${policyView(strings, known, errors)}
    <p class="error" id="settings-error" role="alert" dir="auto">${isConflict ? strings.settingsConflict : (errors.get('') ?? '')}</p>
    ${
      isConflict
        ? html`<div class="acts">
            <button type="button" id="mine" @click=${saveOver}>${strings.settingsKeepMine}</button> <button type="button" @click=${takeTheirs}>${strings.settingsTakeTheirs}</button>
          </div>`
        : html`<button class="primary" type="submit">${strings.saveSettings}</button>`
    }
  </form>`;
}

/** Choices that most publishers leave as they are. What is wrong in them is not hidden. */
function policyView(strings: ConsoleStrings, { policy }: Settings, errors: FieldErrors): TemplateResult {
  const isWrong = policy.some(({ name }) => errors.has(`policy.${name}`));
  return html`<details ?open=${isWrong || nothing}>
    <summary>${strings.policyTitle}</summary>
    <p class="hint">${strings.policyHint}</p>
    <fieldset>
      <legend class="unseen">${strings.policyTitle}</legend>
      ${policy.map(({ name, value, default: usual, isOwn }) => {
        const id = `policy.${name}`;
        return html`<div class="field">
          <label for=${id}>${(strings.policyNames as Record<string, string>)[name] ?? name}</label>
          <input
            id=${id}
            name=${id}
            dir="ltr"
            autocomplete="off"
            spellcheck="false"
            .value=${isOwn ? value : ''}
            aria-invalid=${errors.has(id)}
            aria-describedby="${id}-hint ${id}-error"
          />
          <p class="hint" id="${id}-hint">${fill(strings.policyDefault, { value: `\u2066${usual}\u2069` })}</p>
          ${errorView(errors, id)}
        </div>`;
      })}
    </fieldset>
  </details>`;
}
