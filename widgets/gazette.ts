/** All the elements in one script; those that most pages do not have are loaded where they stand. */
import './element/one-by-one.ts';
import './latest/define.ts';
import './related/define.ts';
import './comments/define.ts';
import './latest-comments/define.ts';
import './comment-count/define.ts';
import { whenPresent } from './element/when-present.ts';

whenPresent('gazette-popular', () => import('./popular/define.ts'));
whenPresent('gazette-placement', () => import('./placement/define.ts'));
whenPresent('gazette-search', () => import('./search/define.ts'));
