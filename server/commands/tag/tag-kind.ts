import { tagKinds, type TagKind } from '@gazette/schema/tag/tag.entity.ts';
import { OperatorError } from '../../lifecycle/operator-error.ts';

/** @throws {OperatorError} for a kind that is none. */
export function tagKindNamed(kind: string | undefined): TagKind | undefined {
  if (kind === undefined) return undefined;
  const known = tagKinds.find((one) => one === kind);
  if (!known) throw new OperatorError(`--kind must be one of ${tagKinds.join(', ')}, not "${kind}".`);
  return known;
}
