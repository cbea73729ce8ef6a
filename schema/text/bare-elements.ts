import { Parser } from 'htmlparser2';

/** What an element must have at least one of to be worth its tags. */
const WORTH: Record<string, readonly string[]> = { a: ['href'], img: ['src'], span: ['dir', 'lang'] };

/**
 * Sanitised HTML without the tags of links that lead nowhere, images that show nothing and spans that say nothing; their
 * contents stay.
 */
export function withoutBareElements(html: string): string {
  let result = '';
  let copied = 0;
  const open: { name: string; isBare: boolean }[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const worth = WORTH[name];
      if (!worth) return;
      const isBare = worth.every((attribute) => attributes[attribute] === undefined);
      open.push({ name, isBare });
      if (isBare) dropTag();
    },
    onclosetag(name, isImplied) {
      if (open.at(-1)?.name !== name) return;
      if (open.pop()?.isBare === true && !isImplied) dropTag();
    },
  });
  const dropTag = (): void => {
    result += html.slice(copied, parser.startIndex);
    copied = parser.endIndex + 1;
  };
  parser.write(html);
  parser.end();
  return result + html.slice(copied);
}
