import { defineElement } from '../../element/define-element.ts';
import { ListsView } from './lists-view.ts';

defineElement('gazette-console-lists', ListsView);
