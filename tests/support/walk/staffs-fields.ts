import { schema } from '@gazette/schema/schema.ts';
import type { Permission } from '@gazette/schema/staff/staff-role.ts';
import { isObjectType } from 'graphql';
import type { AnyField } from './walk-graph.ts';

/** What `authScopes` beside a field ask for. */
export interface Scope {
  readonly permission?: Permission;
  readonly staff?: true;
}

/** What a field asks for; undefined for one that everybody may ask for. @throws for what the walk cannot read. */
export function scopeOf({ name, extensions }: AnyField): Scope | undefined {
  const { authScopes } = (extensions['pothosOptions'] ?? {}) as { authScopes?: unknown };
  if (authScopes === undefined) return undefined;
  const known = typeof authScopes === 'object' && authScopes !== null ? Object.keys(authScopes) : [];
  if (known.length === 1 && ['permission', 'staff'].includes(known[0] ?? '')) return authScopes as Scope;
  throw new Error(`The walk does not understand the authScopes of ${name}: teach it.`);
}

/** Whether somebody of these permissions may ask for a field; null: somebody who is not of the staff. */
export function passesWith(permissions: ReadonlySet<Permission> | null): (field: AnyField) => boolean {
  return (field) => {
    const scope = scopeOf(field);
    if (!scope) return true;
    return permissions !== null && (scope.permission === undefined || permissions.has(scope.permission));
  };
}

export interface StaffsField {
  readonly type: string;
  readonly field: AnyField;
}

/** Every field of an object or a root that not everybody may ask for. */
export function staffsFields(): StaffsField[] {
  return Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type)
      ? Object.values(type.getFields())
          .filter((field) => scopeOf(field) !== undefined)
          .map((field) => ({ type: type.name, field }))
      : [],
  );
}
