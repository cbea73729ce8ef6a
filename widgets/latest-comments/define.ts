import { definePrinted } from '../element/define-printed.ts';
import { LatestCommentsElement } from './latest-comments-element.ts';

definePrinted('gazette-latest-comments', LatestCommentsElement);
