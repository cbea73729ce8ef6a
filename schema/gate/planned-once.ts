/**
 * Texts of statements that PostgreSQL may plan once for a connection instead of every time, each with its name there:
 * look-ups by keys, for which one plan is right whatever the keys are. Planning one takes several times as long as it does.
 *
 * Not for what reads a list: the plan for the average one sorts the longest.
 */
const names = new Map<string, string>();

export function planOnce(text: string): void {
  if (!names.has(text)) names.set(text, `gazette_${names.size + 1}`);
}

/** Its name, if it is one of these. */
export function planNamed(text: string): string | undefined {
  return names.get(text);
}
