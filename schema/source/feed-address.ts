/** Bytes of an address: PostgreSQL's index, by which no feed is followed twice, holds no more than some 2,700. */
const LONGEST = 2_000;

/** Whether a feed can be asked for at this: an absolute http(s) address of a length that is kept. */
export function isFeedAddress(address: string): boolean {
  return Buffer.byteLength(address) <= LONGEST && URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
}
