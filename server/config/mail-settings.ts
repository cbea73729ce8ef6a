import { optional, withDefault } from './setting.ts';
import { address, duration, text, wholeNumber } from './units.ts';

/** How letters are sent, and how long the links in them are good. */
export const mailSettings = {
  smtpUrl: optional(address(['smtp:', 'smtps:'], 'smtps://user:password@mail.example'), {
    variable: 'GAZETTE_SMTP_URL',
    default: 'a folder',
    description: 'Mail server that letters are sent by. Without it they are put into the folder `outbox` of the data directory.',
    secret: true,
  }),
  mailFrom: optional(text('an address such as desk@news.example or "The News <desk@news.example>"', /^(?:[^<>"\r\n]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/), {
    variable: 'GAZETTE_MAIL_FROM',
    default: 'gazette@ the host of GAZETTE_PUBLIC_URL',
    description: 'Sender of letters, as `Name <address>` or an address alone.',
  }),
  mailTimeout: withDefault(duration(1_000, 600_000), {
    variable: 'GAZETTE_MAIL_TIMEOUT',
    default: '30s',
    description: 'Time the mail server has for each step.',
  }),
  mailAttempts: withDefault(wholeNumber(1, 50), {
    variable: 'GAZETTE_MAIL_ATTEMPTS',
    default: '10',
    description: 'Tries of a letter before it is given up; ten take most of a day.',
  }),
  invitationTime: withDefault(duration(60_000, 90 * 86_400_000), {
    variable: 'GAZETTE_INVITATION_TIME',
    default: '168h',
    description: 'How long a link is good by which somebody joins the staff or founds a site.',
  }),
  resetTime: withDefault(duration(60_000, 86_400_000), {
    variable: 'GAZETTE_RESET_TIME',
    default: '1h',
    description: 'How long a link is good by which somebody chooses a new password.',
  }),
  resetsPerHour: withDefault(wholeNumber(1, 10_000), {
    variable: 'GAZETTE_RESETS_PER_HOUR',
    default: '5',
    description: 'Links for a new password that can be asked for in an hour for one e-mail; an address block may ask three times as often.',
  }),
};
