import { advise } from '../element/advice.ts';

/** The size of most advertisements. */
const usual: readonly [number, number] = [300, 250];

/** Reads `size`: width and height in pixels, as `728x90`. */
export function readSize(value: string | null): readonly [number, number] {
  if (value === null) return usual;
  const [, width, height] = /^([1-9]\d{0,3})x([1-9]\d{0,3})$/.exec(value) ?? [];
  if (width && height) return [Number(width), Number(height)];
  advise('size', value);
  return usual;
}
