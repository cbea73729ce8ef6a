import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { directionOf } from '../../../context/language.ts';
import type { Desk } from '../../app/desk.ts';
import type { ArticleWork } from './article-work.ts';
import type { FieldName } from './form.ts';

/** What stands above the text, written where readers will read it. */
export function headView({ strings }: Desk, work: ArticleWork, canWrite: boolean): TemplateResult {
  const words = strings.articles;
  const box = (name: 'kicker' | 'headline' | 'standfirst') => {
    const problem = work.problems[name as FieldName];
    return html`<textarea
        id=${name}
        class=${name}
        rows="1"
        dir=${work.form[name] ? 'auto' : directionOf(work.form.language)}
        lang=${work.form.language}
        placeholder=${words.hints[name]}
        aria-label=${words.fields[name]}
        aria-invalid=${Boolean(problem)}
        aria-describedby=${problem ? `${name}-problem` : nothing}
        ?readonly=${!canWrite}
        .value=${work.form[name]}
        @input=${(event: Event) => work.write({ [name]: (event.target as HTMLTextAreaElement).value.replaceAll(/\s*\n\s*/gu, ' ') })}
        @keydown=${onward}
      ></textarea>
      ${problem ? html`<p class="error" id="${name}-problem">${problem}</p>` : nothing}`;
  };
  return html`${box('kicker')} ${box('headline')} ${box('standfirst')}`;
}

/** Enter goes on to what is written next: these are lines, not texts. */
function onward(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || event.isComposing || event.shiftKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const box = event.currentTarget as HTMLElement;
  const boxes = [...(box.parentElement?.querySelectorAll<HTMLElement>(':scope > textarea, :scope > gazette-console-text') ?? [])];
  boxes[boxes.indexOf(box) + 1]?.focus();
}
