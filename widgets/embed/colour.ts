/** What a colour input can show of a value: six digits, or black for what it cannot. */
export function colourOf(value: string): string {
  return /^#[\da-f]{6}$/i.test(value.trim()) ? value.trim() : '#000000';
}
