/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import { render } from 'preact';
import { DelegatePage } from './DelegatePage';
import { follow } from './follow';
import './delegate.css';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
follow((known) => {
  render(<DelegatePage {...known} />, root);
});
