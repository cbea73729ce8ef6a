import { definePrinted } from '../element/define-printed.ts';
import { PopularElement } from './popular-element.ts';

definePrinted('gazette-popular', PopularElement);
