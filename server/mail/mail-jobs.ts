import type { JobDefinition } from '../jobs/job.ts';
import { sendMail } from './send-mail.ts';
import { trimMail } from './trim-mail.ts';
import { writeDigests } from './write-digests.ts';

/** Run apart from the other jobs: a mail server that does not answer must not hold up what is to be published now. */
export const mailJobs: readonly JobDefinition[] = [sendMail, writeDigests, trimMail];
