import type { AddressRules } from '@gazette/schema/site/address-rules.ts';
import { OperatorError } from '../../lifecycle/operator-error.ts';

const whether = { type: 'string', valueHint: 'counts|ignored' } as const;

/** What tells one page of a site from another. */
export const addressOptions = {
  'keep-parameter': {
    type: 'string',
    valueHint: 'name',
    description: 'Query parameter that tells pages apart although it is known as tracking (ref); repeatable, replaces those before; empty for none.',
  },
  'strip-parameter': {
    type: 'string',
    valueHint: 'name',
    description: 'Query parameter that tells no pages apart, besides the known ones; from_* for all that begin so, * for all that are not kept; repeatable, replaces those before; empty for none.',
  },
  'path-case': { ...whether, description: 'Whether /A and /a are two pages; they are unless this says ignored.' },
  'trailing-slash': { ...whether, description: 'Whether /a/ and /a are two pages; they are one unless this says counts.' },
  www: { ...whether, description: 'Whether www. in front makes another host; it does not unless this says counts.' },
} as const;

export interface AddressValues {
  readonly keep: readonly string[] | undefined;
  readonly strip: readonly string[] | undefined;
  readonly pathCase: string | undefined;
  readonly trailingSlash: string | undefined;
  readonly www: string | undefined;
}

/** The rules that these options leave, over those the site has; undefined when they say nothing. */
export function addressRulesOf(given: AddressValues, known: Partial<AddressRules> = {}): Partial<AddressRules> | undefined {
  const said = {
    keepParameters: given.keep,
    stripParameters: given.strip,
    pathCase: counts('path-case', given.pathCase),
    trailingSlash: counts('trailing-slash', given.trailingSlash),
    www: counts('www', given.www),
  };
  const rules = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  return Object.keys(rules).length === 0 ? undefined : { ...known, ...rules };
}

function counts(option: string, value: string | undefined): boolean | undefined {
  if (value === undefined) return undefined;
  if (value === 'counts' || value === 'ignored') return value === 'counts';
  throw new OperatorError(`--${option} must be counts or ignored, not "${value}".`);
}
