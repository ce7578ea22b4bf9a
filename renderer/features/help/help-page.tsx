import { useEffect } from 'react';
import changelog from '../../../CHANGELOG.md?raw';
import { goToPage, openDialog } from '../../store/navigate';
import { changeSettings } from '../../store/settings';
import { useComputer, useStore } from '../../store/store';
import { helpWords } from '../../strings/help';
import './help-page.css';
import { newsIn } from './news';
import { Places } from './places';

const news = newsIn(changelog);

function HowItWorks() {
  return (
    <section>
      <h2>{helpWords.how}</h2>
      <ol className="help-steps">
        {helpWords.steps.map(({ title, text }) => (
          <li key={title}>
            <b>{title}</b> {text}
          </li>
        ))}
      </ol>
      <div className="help-buttons">
        <button
          type="button"
          className="btn"
          aria-keyshortcuts="?"
          onClick={() => openDialog({ kind: 'keys' })}
        >
          {helpWords.keys} <kbd aria-hidden="true">?</kbd>
        </button>
      </div>
    </section>
  );
}

function News() {
  return (
    <section>
      <h2>{helpWords.news}</h2>
      {news.map(({ name, groups }) => (
        <div key={name} className="help-news">
          <h3>{helpWords.version(name)}</h3>
          {groups.map(({ title, items }) => (
            <div key={title}>
              <h4>{title}</h4>
              <ul>
                {items.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      ))}
    </section>
  );
}

/** One page: how it works, where everything is, what is new. Without a plan too, and then there is a way back. */
export function HelpPage() {
  const { version } = useComputer();
  const hasPlan = useStore((state) => state.open !== null);
  const hasNews = useStore((state) => state.settings.hasNews);
  useEffect(() => {
    if (hasNews) void changeSettings({ hasNews: false });
  }, [hasNews]);
  return (
    <main className="page" id="page" tabIndex={-1}>
      <div className="page-width help-page">
        {!hasPlan && (
          <button type="button" className="btn" onClick={() => goToPage('plan')}>
            {helpWords.back}
          </button>
        )}
        <h1 tabIndex={-1}>{helpWords.title}</h1>
        <HowItWorks />
        <Places />
        <News />
        <p className="help-version">{helpWords.version(version)}</p>
      </div>
    </main>
  );
}
