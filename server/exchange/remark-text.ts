import { htmlToText } from '@gazette/schema/text/html-text.ts';

/** A reader's HTML as plain text, with the address of a link behind its words when they do not say it. */
export function remarkText(html: string, target: (href: string) => string = (href) => href): string {
  const linked = html.replace(
    /<a\b[^<>]{0,2000}?href\s*=\s*["'](https?:\/\/[^"']+)["'][^<>]{0,2000}>([^<]{0,2000})<\/a>/gi,
    (_, href: string, words: string) => {
      const address = target(href);
      return words.includes(address.replace(/^https?:\/\//, '').replace(/\/$/, '')) ? words : `${words} (${address})`;
    },
  );
  return htmlToText(linked).trim();
}

/** What stands for a name where somebody signed with none. */
export function nobody(language: string | undefined): string {
  return language?.startsWith('ar') ? 'مجهول' : 'Anonymous';
}
