import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DueMail } from '@gazette/schema/mail/due-mail.ts';
import { createTransport, type SendMailOptions } from 'nodemailer';
import type { Config } from '../config/config.ts';

type Settings = Pick<Config, 'smtpUrl' | 'mailFrom' | 'mailTimeout' | 'publicUrl' | 'dataDir'>;

/** Takes letters to where they are sent from. */
export interface Mailer {
  /** @throws what the mail server or the disk has said. */
  send(letter: DueMail, now: Date): Promise<void>;
  close(): void;
}

/** By SMTP where it is set, else into the folder `outbox` of the data directory, one file a letter. */
export function createMailer(config: Settings): Mailer {
  return config.smtpUrl === undefined ? outboxFolder(config) : smtpServer(config, config.smtpUrl);
}

/** A letter names no file and no address that the library could be made to read. */
const closed = { disableFileAccess: true, disableUrlAccess: true } as const;

function smtpServer(config: Settings, url: string): Mailer {
  const patience = { connectionTimeout: config.mailTimeout, greetingTimeout: config.mailTimeout, socketTimeout: config.mailTimeout };
  const transport = createTransport({ url, pool: true, ...patience, ...closed });
  return {
    async send(letter, now) {
      await transport.sendMail(messageOf(letter, config, now));
    },
    close: () => transport.close(),
  };
}

function outboxFolder(config: Settings): Mailer {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows', ...closed });
  return {
    async send(letter, now) {
      const { message } = await composer.sendMail(messageOf(letter, config, now));
      const folder = join(config.dataDir, 'outbox');
      // What lies there lets people in: for the server's own user alone.
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const path = join(folder, `${letter.createdAt.toISOString().replaceAll(':', '-')}-${letter.id}.eml`);
      await writeFile(`${path}.part`, message as Buffer, { mode: 0o600 });
      await rename(`${path}.part`, path);
    },
    close: () => composer.close(),
  };
}

/**
 * Addresses go as objects, never as a line to be taken apart, and the envelope is ours: nothing that a letter says can add
 * a receiver or a header. The id is the row's, so that a letter sent twice after a crash is one to whoever gets it.
 */
function messageOf({ id, to, subject, text, html, unsubscribeUrl }: DueMail, config: Settings, now: Date): SendMailOptions {
  const host = new URL(config.publicUrl).hostname;
  const from = senderOf(config);
  return {
    messageId: `<${id}@${host}>`,
    date: now,
    from,
    to: { name: '', address: to },
    envelope: { from: from.address, to: [to] },
    subject,
    text,
    ...(html !== null && { html }),
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(unsubscribeUrl !== null && {
        'List-Unsubscribe': `<${unsubscribeUrl}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
  };
}

/** Whom letters come from: `Name <address>` or an address alone. */
export function senderOf({ mailFrom, publicUrl }: Pick<Config, 'mailFrom' | 'publicUrl'>): { name: string; address: string } {
  const given = mailFrom ?? `gazette@${new URL(publicUrl).hostname}`;
  const [, name = '', address = given] = /^"?([^"<>]*?)"?\s*<([^<>\s]+)>$/.exec(given) ?? [];
  return { name, address };
}
