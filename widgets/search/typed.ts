/** What the reader has typed into a page's own box, and where the cursor is while they are in it. */
export type Typed = readonly [text: string, cursor: number | null | undefined];

export function typedInto(form: Element): Typed | undefined {
  const box = form.querySelector<HTMLInputElement>('input[type=search]');
  return box ? [box.value, box.matches(':focus') ? box.selectionEnd : undefined] : undefined;
}

/** Goes on in another box as if it had been this one all along. */
export function takeOver(box: HTMLInputElement, [text, cursor]: Typed): void {
  box.value ||= text;
  if (cursor === undefined) return;
  box.focus();
  box.setSelectionRange(cursor, cursor);
  box.dispatchEvent(new Event('input'));
}
