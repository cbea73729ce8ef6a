/** What the builder asks of the page that a widget is tried on. */
export interface PreviewOrder {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Custom properties. */
  readonly style: Readonly<Record<string, string>>;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly theme: 'light' | 'dark';
}

/** What the page says when it can be asked. */
export const ready = 'gazette-preview-ready';
