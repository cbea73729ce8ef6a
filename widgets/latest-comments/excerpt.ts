/** As many characters as three lines of a narrow column hold. */
const most = 160;

/** The beginning of a comment on one line, cut at a word. Its pieces stay text: links in it are words here. */
export function excerptOf(segments: readonly { text: string }[]): string {
  const text = segments
    .map((segment) => segment.text)
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (text.length <= most) return text;
  const words = text.slice(0, most + 1).replace(/\s\S*$/, '');
  const cut = words.length > most ? text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '') : words;
  return `${cut.replace(/[\s.…،,؛;:!؟?-]+$/, '')}…`;
}
