import { readFile } from 'node:fs/promises';
import { printedSchema } from '@gazette/schema/schema.ts';
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLNamedType,
} from 'graphql';
import { describe, expect, it } from 'vitest';

describe('schema/schema.graphql', () => {
  it('is the graph that the program serves', async () => {
    const committed = await readFile(new URL('../../schema/schema.graphql', import.meta.url), 'utf8');
    expect(
      committed === printedSchema(),
      'The graph has changed: run `pnpm schema:print` and commit what it writes.',
    ).toBe(true);
  });
});

describe('the graph', () => {
  const types = Object.values(buildSchema(printedSchema()).getTypeMap()).filter(
    ({ name }) => !name.startsWith('__') && !isBuiltIn(name),
  );

  it('says of every type, field, argument and value what it is', () => {
    expect(types.flatMap(undescribed)).toEqual([]);
    expect(types.length).toBeGreaterThan(30);
  });
});

function isBuiltIn(name: string): boolean {
  return ['String', 'Int', 'Float', 'Boolean', 'ID'].includes(name);
}

function undescribed(type: GraphQLNamedType): string[] {
  const missing: string[] = [];
  const check = (place: string, { description }: { description?: string | null | undefined }) => {
    if (!description?.trim()) missing.push(place);
  };
  check(type.name, type);
  if (isEnumType(type)) for (const value of type.getValues()) check(`${type.name}.${value.name}`, value);
  if (isInputObjectType(type))
    for (const field of Object.values(type.getFields())) check(`${type.name}.${field.name}`, field);
  if (isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values(type.getFields())) {
      check(`${type.name}.${field.name}`, field);
      for (const argument of field.args) check(`${type.name}.${field.name}(${argument.name})`, argument);
    }
  }
  return missing;
}
