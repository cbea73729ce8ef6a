import type { RecordedEvent } from '@gazette/schema/event/event-log.ts';
import { anyNoticeWaits, dueSubscriptions } from '@gazette/schema/comment/notices/due-notices.ts';
import { noteReplies } from '@gazette/schema/comment/notices/note-replies.ts';
import { offersNotices } from '@gazette/schema/comment/notices/notice-desk.ts';
import { writeNotice } from '@gazette/schema/comment/notices/write-notice.ts';
import type { JobDefinition } from '../jobs/job.ts';
import { prepareListener, tellOfEvents, type Listener } from '../outside/tell-of-events.ts';
import type { Services } from '../services.ts';
import { createNoticeDesk, sendsNotices } from './notice-desk.ts';

/** Letters that are written in one run, of each site. */
const BATCH = 100;

/** Of what has become public, who is to be told of it. */
const replies: Listener = {
  consumer: 'reply-notices',
  isThere: sendsNotices,
  job: 'note-replies',
  every: 1_000,
  longestWait: 60_000,
  tell: noteApproved,
};

export const prepareNotices = (services: Pick<Services, 'config' | 'database'>): Promise<void> => prepareListener(replies, services);
export const noticeJobs = (): readonly JobDefinition[] => [tellOfEvents(replies), writeReplyNotices];

async function noteApproved({ database, sites, now }: Services, events: readonly RecordedEvent[]): Promise<void> {
  const approved = events.filter(({ type }) => type === 'comment.approved');
  for (const [id, those] of Map.groupBy(approved, ({ site }) => site)) {
    const site = sites.all().find((one) => one.id === id);
    if (site) await noteReplies(database, site, those.map(({ subject }) => subject), now());
  }
}

/** Writes the letters about replies that are due; `send-mail` sends them. A site that fails does not hold up the others. */
export const writeReplyNotices: JobDefinition = {
  name: 'write-reply-notices',
  every: 2_000,
  async isWanted({ config, database, sites, now }) {
    if (!sendsNotices(config) || !(await anyNoticeWaits(database))) return false;
    for (const site of sites.all()) if ((await dueSubscriptions(database, site, now(), 1)).length > 0) return true;
    return false;
  },
  async run(services, log) {
    const { database, sites, now } = services;
    const desk = createNoticeDesk(services);
    const failures: unknown[] = [];
    for (const site of sites.all()) {
      if (!offersNotices(site, desk)) continue;
      try {
        for (const due of await dueSubscriptions(database, site, now(), BATCH)) await writeNotice(database, site, due, desk, now());
      } catch (error) {
        log.error({ err: error, site: site.key }, 'letters about replies could not be written');
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, `letters of ${failures.length} site(s) could not be written: ${String(failures[0])}`);
  },
};
