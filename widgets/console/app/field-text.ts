/** What somebody wrote into a field of a form, without the blanks around it where `isTrimmed`. */
export function fieldText(event: Event, name: string, isTrimmed = true): string {
  const value = new FormData(event.target as HTMLFormElement).get(name);
  const text = typeof value === 'string' ? value : '';
  return isTrimmed ? text.trim() : text;
}
