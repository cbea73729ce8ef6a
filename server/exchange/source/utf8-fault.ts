/**
 * Position of the first byte that no UTF-8 text has there, or -1. A sequence cut off by the end of the buffer is a
 * fault unless `partial`, when its bytes are left for the next buffer.
 *
 * Follows the table of well-formed byte sequences, Unicode 17, §3.9 (overlong forms, surrogates and what lies beyond
 * U+10FFFF are faults).
 */
export function utf8Fault(bytes: Uint8Array, partial = false): number {
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      at += 1;
      continue;
    }
    const length =
      lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
    if (length === 0) return at;
    for (let step = 1; step < length; step += 1) {
      const next = bytes[at + step];
      if (next === undefined) return partial ? -1 : at;
      const [low, high] = step === 1 ? secondByte(lead) : [0x80, 0xbf];
      if (next < low || next > high) return at;
    }
    at += length;
  }
  return -1;
}

function secondByte(lead: number): readonly [low: number, high: number] {
  if (lead === 0xe0) return [0xa0, 0xbf];
  if (lead === 0xed) return [0x80, 0x9f];
  if (lead === 0xf0) return [0x90, 0xbf];
  if (lead === 0xf4) return [0x80, 0x8f];
  return [0x80, 0xbf];
}
