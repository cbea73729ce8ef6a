import { defineElement } from '../../element/define-element.ts';
import { SourcesView } from './sources-view.ts';

defineElement('gazette-console-sources', SourcesView);
