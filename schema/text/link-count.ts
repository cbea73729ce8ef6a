import { toSegments } from './segments.ts';

/** How many links the text would be shown with: http, https and www. addresses, each as often as it stands there. */
export function linkCount(text: string): number {
  return toSegments(text).filter(({ kind }) => kind === 'link').length;
}
