import type { Site } from '@gazette/schema/site/site.entity.ts';
import type { RequestContext } from '../../http/route.ts';
import type { Printer } from '../../render/printer.ts';
import type { Services } from '../../services.ts';
import type { FinishWidget } from './page-widgets.ts';

interface Parts {
  readonly printer: Printer;
  readonly site: Site;
  readonly readers: Pick<Services['readers'], 'stamp'>;
  readonly context: RequestContext;
}

/** Finishes the elements of one page. A page without one of them is still a page: what went wrong is in the log. */
export function printWidgets({ printer, site, readers, context }: Parts): FinishWidget {
  return async ({ element, attributes, language, url, title }, marks) => {
    try {
      const stamp = element === 'comments' ? await readers.stamp(site) : undefined;
      const printed = await printer({ element, site, attributes, language, page: { url, title }, server: '', stamp }, context);
      if (printed) marks?.include(printed.marks);
      return printed && !printed.isEmpty ? printed.html : undefined;
    } catch (error) {
      context.log.error({ err: error, element }, 'an element of a page could not be finished');
      return undefined;
    }
  };
}
