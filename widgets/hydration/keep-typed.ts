import type { Field } from '../comments/reply-form.ts';
import type { ThreadVisit } from '../comments/thread-visit.ts';

/** What a reader typed before the script was there goes into the element's own form, and is kept as any draft is. */
export function keepTyped(element: Element & { visit?: ThreadVisit | undefined }): void {
  const fields = element.shadowRoot?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[part="field"][name]') ?? [];
  for (const { name, value } of fields) if (value) element.visit?.forms.form('').write(name as Field, value);
}
