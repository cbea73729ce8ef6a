import { MAX_URL_LENGTH } from '../text/safe-url.ts';

/** Whether a feed can be asked for at this: an absolute http(s) address of a length that is kept. */
export function isFeedAddress(address: string): boolean {
  return address.length <= MAX_URL_LENGTH && URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
}
