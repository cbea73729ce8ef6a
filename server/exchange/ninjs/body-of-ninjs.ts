import { textToHtml } from '@gazette/schema/text/text-html.ts';
import type { NinjsItem, NinjsText } from './ninjs-item.ts';

/**
 * The fullest text of an item as HTML: its HTML, else its plain text, else what its NITF has between `body.content`, else
 * a description where it has no body at all. The domain sanitises it.
 */
export function bodyOfNinjs({ bodies = [], descriptions = [] }: Pick<NinjsItem, 'bodies' | 'descriptions'>): string {
  const html = bodies.find(isHtml);
  if (html) return html.value;
  const plain = bodies.find((body) => !isNitf(body));
  if (plain) return textToHtml(plain.value);
  const nitf = bodies.find(isNitf);
  if (nitf) return nitfContent(nitf.value);
  const only = descriptions.find(({ role }) => role === 'text' || role === 'main' || role === 'caption');
  return only ? (isHtml(only) ? only.value : textToHtml(only.value)) : '';
}

function isHtml({ role, contentType }: NinjsText): boolean {
  return /html/i.test(contentType ?? '') || (contentType === undefined && /html/i.test(role ?? ''));
}

function isNitf({ role, contentType }: NinjsText): boolean {
  return /nitf/i.test(contentType ?? '') || /nitf/i.test(role ?? '');
}

/** Its paragraphs and tables are HTML's; its blocks say nothing that a page needs. */
function nitfContent(xml: string): string {
  const [, content = ''] = /<body\.content\b[^>]*>([\s\S]*?)<\/body\.content>/i.exec(xml) ?? [];
  return content.replace(/<(\/?)hl2\b/gi, '<$1h2').replace(/<\/?block\b[^>]*>/gi, '');
}
