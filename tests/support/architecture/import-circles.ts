import type { Rule, Violation } from './rule.ts';
import type { Import, SourceFile } from './source-file.ts';

/** No file imports itself by way of others. Type-only imports are gone when the program runs and do not count. */
export const importCircles: Rule = (files) => {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const finished = new Set<string>();
  const violations: Violation[] = [];

  const visit = (file: SourceFile, trail: readonly string[]) => {
    for (const { target, typeOnly, line } of file.imports) {
      const next = target === undefined || typeOnly ? undefined : byPath.get(target);
      if (next === undefined || finished.has(next.path)) {
        continue;
      }
      const start = trail.indexOf(next.path);
      if (start !== -1) {
        const circle = [...trail.slice(start), next.path].join(' → ');
        violations.push({ path: file.path, line, message: `closes a circle of imports: ${circle}` });
      } else {
        visit(next, [...trail, next.path]);
      }
    }
    finished.add(file.path);
  };

  for (const file of files) {
    if (!finished.has(file.path)) {
      visit(file, [file.path]);
    }
  }
  return violations;
};

/** Every import of a file of ours leads to a file that exists, so that no rule overlooks an arrow. */
export const importsExist =
  (exists: (path: string) => boolean): Rule =>
  (files) =>
    files.flatMap((file) =>
      file.imports
        .filter((one): one is Import & { target: string } => one.target !== undefined && !exists(one.target))
        .map(({ target, line }) => ({ path: file.path, line, message: `imports ${target}, which does not exist` })),
    );
