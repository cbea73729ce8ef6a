import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// Before the first import of size: a command is answered in half the time when nothing is compiled anew. Beside the
// packages rather than in the system's temporary folder, where others could write; where it cannot be kept, it is not.
enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/gazette'));

const { runCommandLine } = await import('./commands/command-line.ts');
process.exitCode = await runCommandLine(process.argv.slice(2));
