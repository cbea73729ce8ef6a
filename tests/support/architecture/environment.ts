import { eachFile } from './rule.ts';

/** Who may look at the environment: the one place that reads settings, and the tests. */
export const ALLOWED_TO_READ_THE_ENVIRONMENT: readonly string[] = ['server/config/', 'tests/'];

/**
 * Settings are read in one place, checked, and handed on as a frozen object. A command may hand the whole environment
 * to that place (`readConfig(process.env)`), but not look into it.
 */
export const environment = eachFile((file, report) => {
  if (ALLOWED_TO_READ_THE_ENVIRONMENT.some((folder) => file.path.startsWith(folder))) {
    return;
  }
  const knowsConfig = file.imports.some(({ target }) => target?.startsWith('server/config/') === true);
  const handedOver = new Set<number>();
  const refuse = (offset: number) => report(offset, 'reads the environment: take the setting from server/config');
  file.visit({
    CallExpression({ callee, arguments: given }) {
      if (knowsConfig && callee.type === 'Identifier') {
        for (const argument of given) {
          handedOver.add(argument.start);
        }
      }
    },
    MemberExpression({ object, property, start }) {
      const name = property.type === 'Identifier' ? property.name : property.type === 'Literal' ? property.value : '';
      if (object.type === 'MemberExpression') {
        // `process.env.PORT` begins where `process.env` does: what is looked into is not handed over.
        handedOver.delete(start);
      }
      if (object.type === 'Identifier' && object.name === 'process' && name === 'env' && !handedOver.has(start)) {
        refuse(start);
      }
    },
    VariableDeclarator({ id, init, start }) {
      const isProcess = init?.type === 'Identifier' && init.name === 'process';
      const takesEnv =
        id.type === 'ObjectPattern' &&
        id.properties.some(({ type, ...property }) => type === 'Property' && 'key' in property && isEnv(property.key));
      if (isProcess && takesEnv) {
        refuse(start);
      }
    },
    ImportDeclaration({ source, specifiers }) {
      const named = specifiers.find(
        ({ type, ...one }) => type === 'ImportSpecifier' && 'imported' in one && isEnv(one.imported),
      );
      if (/^(node:)?process$/.test(source.value) && named !== undefined) {
        refuse(named.start);
      }
    },
  });
});

function isEnv(node: { type: string }): boolean {
  return node.type === 'Identifier' && 'name' in node && node.name === 'env';
}
