import type { AnswerMarks } from '@gazette/schema/gate/answer-marks.ts';
import { fromResponse } from '../http/answer.ts';
import type { Handler } from '../http/route.ts';
import type { Printer } from '../render/printer.ts';
import type { Services } from '../services.ts';
import { siteUrl } from '../site-url.ts';
import { databasePages } from './database/database-page-data.ts';
import { createPages } from './pages.ts';
import { printWidgets } from './widgets/print-widgets.ts';

/**
 * The reference news site of every site of this installation, each on its own hosts.
 * @param printer finishes the widgets that stand in the pages; without it they stand there with what is in their place.
 */
export function createNewsPages({ database, sites, config, readers, now }: Services, printer?: Printer): Handler {
  const pages = createPages({
    dataFor: databasePages({ store: database, sites, siteUrl: (site) => siteUrl(site, config), now }),
    now,
  });
  return async (request, context) => {
    const { url } = context;
    let marks: AnswerMarks | undefined;
    const site = sites.byHost(url.host);
    const widgets = printer && site && printWidgets({ printer, site, readers, context });
    const response = await pages(request, { url, widgets, onMade: (made) => (marks = made) });
    return response && marks ? { ...(await fromResponse(response)), marks } : response;
  };
}
