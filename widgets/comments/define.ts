import { definePrinted } from '../element/define-printed.ts';
import { CommentsElement } from './comments-element.ts';

definePrinted('gazette-comments', CommentsElement);
