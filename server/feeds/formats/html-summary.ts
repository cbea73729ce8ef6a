import { escapeHtml } from '@gazette/schema/text/text-html.ts';
import type { FeedEntry } from '../feed-content.ts';

/** The summary where a format takes it for HTML: what looks like a tag in it stays text, and Arabic is set from right to left. */
export function htmlSummary({ summary, direction, language }: FeedEntry): string {
  const text = escapeHtml(summary);
  return direction === 'rtl' && text !== '' ? `<p lang="${escapeHtml(language)}" dir="rtl">${text}</p>` : text;
}
