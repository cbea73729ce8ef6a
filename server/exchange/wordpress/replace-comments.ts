/** Replaces each HTML comment by what `replace` makes of its content; one without an end stays. Takes linear time. */
export function replaceComments(html: string, replace: (content: string) => string): string {
  const out: string[] = [];
  let at = 0;
  for (let start = html.indexOf('<!--'); start >= 0; start = html.indexOf('<!--', at)) {
    const end = html.indexOf('-->', start + 4);
    if (end < 0) break;
    out.push(html.slice(at, start), replace(html.slice(start + 4, end).trim()));
    at = end + 3;
  }
  out.push(html.slice(at));
  return out.join('');
}
