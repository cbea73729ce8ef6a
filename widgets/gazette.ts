/** All the elements in one script. */
import './latest/define.ts';
import './related/define.ts';
import './comments/define.ts';
