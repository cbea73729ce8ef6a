import { defineElement } from '../element/define-element.ts';
import { CommentCountElement } from './comment-count-element.ts';

defineElement('gazette-comment-count', CommentCountElement);
