/** The embed builder's one entry. */
import './page.css';
import './define.ts';
