import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { OperatorError } from '../../lifecycle/operator-error.ts';

/** A password is never an argument: those can be read by everybody on the machine and stay in the shell's history. */
export const passwordOption = {
  'password-stdin': { type: 'boolean', description: 'Read the password from standard input instead of asking for it.' },
} as const;

/**
 * The password that the operator types twice, unseen, or pipes in.
 * @throws {OperatorError} where there is nobody to ask, nothing came, or the two differ.
 */
export async function readPassword(fromStdin: boolean | undefined): Promise<string> {
  if (fromStdin) {
    const piped = (await text(process.stdin)).replace(/\r?\n$/, '');
    if (piped === '') throw new OperatorError('Standard input holds no password.');
    return piped;
  }
  if (!process.stdin.isTTY) {
    throw new OperatorError('There is nobody to ask for a password here. Pipe it in and add --password-stdin.');
  }
  const password = await askUnseen('Password: ');
  if ((await askUnseen('Once more: ')) !== password) throw new OperatorError('The two passwords differ.');
  return password;
}

async function askUnseen(question: string): Promise<string> {
  const silence = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silence, terminal: true });
  const given = new AbortController();
  lines.once('SIGINT', () => given.abort());
  process.stderr.write(question);
  try {
    return await lines.question('', { signal: given.signal });
  } catch (error) {
    throw given.signal.aborted ? new OperatorError('Nothing was changed.') : error;
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
}
