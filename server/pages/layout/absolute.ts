import type { Edition } from '../edition.ts';

/** These name the host: they are read away from it. */
export function absolute({ site }: Pick<Edition, 'site'>, address: string): string {
  return new URL(address, `${site.origin}/`).href;
}
