import { defineElement } from '../element/define-element.ts';
import { CommentsElement } from './comments-element.ts';

defineElement('gazette-comments', CommentsElement);
