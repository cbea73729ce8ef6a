/** All the elements in one script. */
import './latest/define.ts';
import './related/define.ts';
import './comments/define.ts';
import './latest-comments/define.ts';
import './comment-count/define.ts';
