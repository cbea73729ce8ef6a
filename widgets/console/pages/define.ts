import { defineElement } from '../../element/define-element.ts';
import { TextEditor } from '../articles/text/text-editor.ts';
import { PagesView } from './pages-view.ts';

defineElement('gazette-console-text', TextEditor);
defineElement('gazette-console-pages', PagesView);
