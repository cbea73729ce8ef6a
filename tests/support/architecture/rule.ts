import type { SourceFile } from './source-file.ts';

/** A line that breaks a rule, with what to do instead. */
export type Violation = { path: string; line: number; message: string };

/** Looks at all files and returns what is wrong with them. */
export type Rule = (files: readonly SourceFile[]) => Violation[];

/** A rule that judges every file by itself. */
export function eachFile(judge: (file: SourceFile, report: (offset: number, message: string) => void) => void): Rule {
  return (files) =>
    files.flatMap((file) => {
      const violations: Violation[] = [];
      judge(file, (offset, message) => violations.push({ path: file.path, line: file.lineAt(offset), message }));
      return violations;
    });
}

/** One violation a line, as an editor can jump to it. */
export function describeViolations(violations: readonly Violation[]): string[] {
  return violations.map(({ path, line, message }) => `${path}:${line} ${message}`);
}
