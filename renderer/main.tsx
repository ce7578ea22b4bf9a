import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { carryOut } from './commands';
import { start } from './store/start';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
void start(carryOut);
