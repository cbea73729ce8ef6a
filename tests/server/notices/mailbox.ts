import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sendMail } from '@gazette/server/mail/send-mail.ts';
import { noticeJobs, prepareNotices } from '@gazette/server/notices/notice-jobs.ts';
import type { Newsroom } from '../../support/newsroom.ts';

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly head: string;
  readonly text: string;
  readonly html: string;
  /** Every address in the text, in order: what is to be done, and what ends it. */
  readonly links: readonly string[];
}

/** Where letters arrive that are put into the folder `outbox`, as they lie there. */
export class Mailbox {
  readonly #newsroom: Newsroom;
  readonly #jobs = noticeJobs();
  readonly #seen = new Set<string>();

  constructor(newsroom: Newsroom) {
    this.#newsroom = newsroom;
  }

  /** As a server does when it starts. */
  async open(): Promise<this> {
    await prepareNotices(this.#newsroom.services);
    return this;
  }

  /** Does what a running server does within some seconds, but for the sending. */
  async write(): Promise<void> {
    const { services } = this.#newsroom;
    for (const job of this.#jobs) if ((await job.isWanted?.(services)) !== false) await job.run(services, services.log);
  }

  /** Does the same with the sending. @returns what has arrived. */
  async letters(): Promise<Letter[]> {
    await this.write();
    return this.send();
  }

  async send(): Promise<Letter[]> {
    const { services } = this.#newsroom;
    await sendMail.run(services, services.log);
    return newLetters(services.config.dataDir, this.#seen);
  }
}

/** What has arrived in the folder of letters since `seen`, which has their names from then on. */
export async function newLetters(dataDir: string, seen: Set<string>): Promise<Letter[]> {
  const folder = join(dataDir, 'outbox');
  // One that is still being written has another name.
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.eml') && !seen.has(name)).toSorted();
  for (const name of names) seen.add(name);
  return Promise.all(names.map(async (name) => letterOf(await readFile(join(folder, name), 'utf8'))));
}

function letterOf(message: string): Letter {
  const { head, body } = cut(message);
  const boundary = /boundary="([^"]+)"/.exec(head)?.[1] ?? '';
  const [text = '', html = ''] = body.split(`--${boundary}`).slice(1, 3).map(decoded);
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1]?.trim() ?? '';
  return { to: header('To'), subject: words(header('Subject')), head, text, html, links: text.match(/https?:\S+/g) ?? [] };
}

function cut(part: string): { head: string; body: string } {
  const end = part.indexOf('\r\n\r\n');
  // Long headers are folded; what counts is what they say.
  return { head: part.slice(0, end).replaceAll(/\r\n[ \t]+/g, ' ').replaceAll('\r', ''), body: part.slice(end + 4) };
}

function decoded(part: string): string {
  const { head, body } = cut(part.replace(/^\r\n/, ''));
  if (/encoding: base64/i.test(head)) return Buffer.from(body, 'base64').toString();
  return /encoding: quoted-printable/i.test(head) ? unquoted(body.replaceAll(/=\r\n/g, '')) : body;
}

/** Encoded words of a header (RFC 2047). */
function words(header: string): string {
  const joined = header.replaceAll(/\?=\s+=\?/g, '?==?');
  return joined.replaceAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_whole, how: string, text: string) =>
    how.toUpperCase() === 'B' ? Buffer.from(text, 'base64').toString() : unquoted(text.replaceAll('_', ' ')),
  );
}

function unquoted(text: string): string {
  return Buffer.from(text.replaceAll(/=([0-9A-F]{2})/gi, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1').toString();
}
