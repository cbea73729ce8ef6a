import { optional, withDefault } from './setting.ts';
import { address, duration, text, wholeNumber, yesOrNo } from './units.ts';

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
  replyNotices: optional(yesOrNo(), {
    variable: 'GAZETTE_REPLY_NOTICES',
    default: 'true with GAZETTE_SMTP_URL, else false',
    description: 'Let readers be told of replies by e-mail, on sites whose policy (`replyNoticeDays`) allows it.',
  }),
  noticeConfirmTime: withDefault(duration(60_000, 30 * 86_400_000), {
    variable: 'GAZETTE_NOTICE_CONFIRM_TIME',
    default: '72h',
    description: 'How long a link is good by which a reader confirms an address; an address that is not confirmed by then is forgotten.',
  }),
  noticeQuestionsPerDay: withDefault(wholeNumber(1, 100), {
    variable: 'GAZETTE_NOTICE_QUESTIONS_PER_DAY',
    default: '3',
    description: 'Letters a day (UTC) in which one address is asked to confirm that it wishes to be told of replies, whoever gives it.',
  }),
  noticeQuestionsPerBlock: withDefault(wholeNumber(1, 1_000_000), {
    variable: 'GAZETTE_NOTICE_QUESTIONS_PER_BLOCK',
    default: '20',
    description: 'Such letters that readers of one address block can cause in a day.',
  }),
  noticePause: withDefault(duration(1_000, 7 * 86_400_000), {
    variable: 'GAZETTE_NOTICE_PAUSE',
    default: '15m',
    description: 'Least time between two letters about replies to one comment; those of meanwhile are told together.',
  }),
  noticeLettersPerDay: withDefault(wholeNumber(1, 10_000), {
    variable: 'GAZETTE_NOTICE_LETTERS_PER_DAY',
    default: '20',
    description: 'Letters about replies that one address gets from one site in 24 hours; what is beyond waits and is told together.',
  }),
  resetsPerHour: withDefault(wholeNumber(1, 10_000), {
    variable: 'GAZETTE_RESETS_PER_HOUR',
    default: '5',
    description: 'Links for a new password that can be asked for in an hour for one e-mail; an address block may ask three times as often.',
  }),
};
