import type { Config } from '../config/config.ts';
import { importLimits, type ImportLimits } from '../exchange/import-limits.ts';

/** What one reading of a source may cost: it happens unattended, so less than an import that somebody waits for. */
export function sourceLimits({ sourceMaxBytes, sourceTimeout, sourceAllowPrivateAddresses }: Config): ImportLimits {
  return {
    ...importLimits,
    settings: 'GAZETTE_SOURCE',
    maxBytes: sourceMaxBytes,
    maxFeedBytes: sourceMaxBytes,
    timeout: sourceTimeout,
    allowPrivateAddresses: sourceAllowPrivateAddresses,
  };
}
