import { definePrinted } from '../element/define-printed.ts';
import { RelatedElement } from './related-element.ts';

definePrinted('gazette-related', RelatedElement);
