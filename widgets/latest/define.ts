import { definePrinted } from '../element/define-printed.ts';
import { LatestElement } from './latest-element.ts';

definePrinted('gazette-latest', LatestElement);
