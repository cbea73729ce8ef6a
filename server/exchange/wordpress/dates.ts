/** `2012-01-03 17:11:37`, in UTC, as ISO text; undefined for WordPress's zero date and for what is no date. */
export function gmtDate(text: string): string | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})[ T](\d{2}):(\d{2}):(\d{2})$/.exec(text.trim());
  if (!match || match[1] === '0000') return undefined;
  const date = new Date(`${match[1]}-${match[2]}-${match[3]}T${match[4]}:${match[5]}:${match[6]}Z`);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

/** The first of several dates that is one. Local dates come last: WordPress leaves the GMT one of a draft at zero. */
export function firstDate(...texts: readonly string[]): string | undefined {
  for (const text of texts) {
    const date = gmtDate(text);
    if (date) return date;
  }
  return undefined;
}
