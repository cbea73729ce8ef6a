import { defineElement } from '../../element/define-element.ts';
import { ArticleListView } from './list/article-list-view.ts';
import { ArticlesView } from './articles-view.ts';

defineElement('gazette-console-article-list', ArticleListView);
defineElement('gazette-console-articles', ArticlesView);
