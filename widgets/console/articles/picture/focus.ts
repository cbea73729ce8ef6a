/** Shares of the width from the left and of the height from the top, 0 to 1. */
export interface Focus {
  readonly x: number;
  readonly y: number;
}

export const middle: Focus = { x: 0.5, y: 0.5 };

/** As a form keeps it and a style reads it: `48% 30.5%`. */
export function focusText({ x, y }: Focus): string {
  const percent = (share: number) => `${Math.round(within(share) * 1_000) / 10}%`;
  return `${percent(x)} ${percent(y)}`;
}

/** What such a text says; undefined for none. */
export function focusIn(text: string): Focus | undefined {
  const [x, y] = text.split(' ').map((part) => Number.parseFloat(part) / 100);
  return x === undefined || y === undefined || Number.isNaN(x) || Number.isNaN(y) ? undefined : { x: within(x), y: within(y) };
}

const small = 0.01;
const large = 0.1;

/** Where a key leads from here; a picture has its left and right whatever the language. */
export function focusAfter({ x, y }: Focus, { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>): Focus | undefined {
  const step = shiftKey ? large : small;
  switch (key) {
    case 'ArrowLeft':
      return { x: within(x - step), y };
    case 'ArrowRight':
      return { x: within(x + step), y };
    case 'ArrowUp':
      return { x, y: within(y - step) };
    case 'ArrowDown':
      return { x, y: within(y + step) };
    case 'PageUp':
      return { x, y: within(y - large) };
    case 'PageDown':
      return { x, y: within(y + large) };
    case 'Home':
      return { x: 0, y };
    case 'End':
      return { x: 1, y };
    default:
      return undefined;
  }
}

function within(share: number): number {
  return Math.min(1, Math.max(0, share));
}
