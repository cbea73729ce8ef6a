import type { AnswerMarks } from '@gazette/schema/gate/answer-marks.ts';
import { fromResponse } from '../http/answer.ts';
import type { Handler } from '../http/route.ts';
import type { Services } from '../services.ts';
import { siteUrl } from '../site-url.ts';
import { databasePages } from './database/database-page-data.ts';
import { createPages } from './pages.ts';

/** The reference news site of every site of this installation, each on its own hosts. */
export function createNewsPages({ database, sites, config, now }: Services): Handler {
  const pages = createPages({
    dataFor: databasePages({ store: database, sites, siteUrl: (site) => siteUrl(site, config), now }),
    now,
  });
  return async (request, { url }) => {
    let marks: AnswerMarks | undefined;
    const response = await pages(request, { url, onMade: (made) => (marks = made) });
    return response && marks ? { ...(await fromResponse(response)), marks } : response;
  };
}
