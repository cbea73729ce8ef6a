import { defineElement } from '../../../element/define-element.ts';
import { RevisionsView } from '../revisions/revisions-view.ts';
import { Combobox } from '../../combobox/combobox.ts';
import { PictureField } from '../picture/picture-field.ts';
import { TextEditor } from '../text/text-editor.ts';
import { ArticleView } from './article-view.ts';

defineElement('gazette-console-combobox', Combobox);
defineElement('gazette-console-picture', PictureField);
defineElement('gazette-console-text', TextEditor);
defineElement('gazette-console-revisions', RevisionsView);
defineElement('gazette-console-article', ArticleView);
