import { isPolicyName, policyNames } from '@gazette/schema/site/check-policy.ts';
import type { CommentPolicy } from '@gazette/schema/site/comment-policy.ts';
import { OperatorError } from '../../lifecycle/operator-error.ts';

/** A site's own choices after these arguments, each `setting=value`; nothing after = goes back to the default. */
export function policyOf(given: readonly string[], known: Partial<CommentPolicy>): Partial<CommentPolicy> {
  const policy: Record<string, unknown> = { ...known };
  for (const pair of given) {
    const at = pair.indexOf('=');
    const name = pair.slice(0, Math.max(at, 0)).trim();
    if (at < 1) throw new OperatorError(`--policy must be SETTING=VALUE, such as editMinutes=10, not "${pair}".`);
    if (!isPolicyName(name)) throw new OperatorError(`There is no setting "${name}". There are: ${policyNames.join(', ')}.`);
    const value = pair.slice(at + 1).trim();
    if (value === '') delete policy[name];
    else policy[name] = valueOf(value);
  }
  return policy;
}

/** Numbers, truths and objects as JSON has them, any other text as itself. */
function valueOf(text: string): unknown {
  if (!/^(-?\d|true$|false$|null$|\{)/.test(text)) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** A policy as it may be shown: without the secret that signs what another program is asked. */
export function shownPolicy<P extends Partial<CommentPolicy>>(policy: P): P {
  return policy.external ? { ...policy, external: { ...policy.external, secret: '[secret]' } } : policy;
}
