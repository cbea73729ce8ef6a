import { builder } from '../../graph/builder.ts';
import { SiteRef } from '../../site/site.type.ts';
import { offersNotices } from './notice-desk.ts';

export const ReplyNoticeStateRef = builder.enumType('ReplyNoticeState', {
  description: 'How it stands with a wish to be told of replies by e-mail.',
  values: {
    UNCONFIRMED: { value: 'unconfirmed', description: 'The address still has to be confirmed, by the link in the letter that it gets.' },
    CONFIRMED: { value: 'confirmed', description: 'Replies are told.' },
  } as const,
});

builder.objectField(SiteRef, 'offersReplyNotices', (t) =>
  t.boolean({
    description: 'Whether a reader who comments may be told of replies by e-mail (`notifyAddress` of `submitComment`).',
    resolve: (site, _args, { noticeDesk }) => offersNotices(site, noticeDesk),
  }),
);
