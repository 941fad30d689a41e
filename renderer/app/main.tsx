import { Center, Loader, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { StrictMode, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { isInBrowser, PaluProvider, useProgram, useReplica } from '../client';
import { LanguageContext, textIn } from '../locales';
import { cssVariables, tellFailure, theme } from '../ui';
import '../ui/styles.css';
import { Guide } from '../features/guide/Guide';
import { HomePage } from '../features/home/HomePage';
import { Shell } from './Shell';
import { WaitingPage } from './WaitingPage';

function App() {
  const { status } = useProgram();
  const isLoaded = useReplica((view) => view.isLoaded);
  const isOpen = useReplica(({ state }) => state !== null);
  const { language, theme: scheme, textSize } = status.preferences;
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.style.fontSize = textSize === 'large' ? '118%' : '100%';
  }, [language, textSize]);
  useEffect(() => {
    // Whatever a screen did not foresee: a person hears of it, never nothing at all.
    const tell = () => {
      tellFailure(textIn(language));
    };
    window.addEventListener('unhandledrejection', tell);
    return () => {
      window.removeEventListener('unhandledrejection', tell);
    };
  }, [language]);
  return (
    <LanguageContext.Provider value={language}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        {...(scheme === 'auto' ? { defaultColorScheme: 'auto' as const } : { forceColorScheme: scheme })}
      >
        <Notifications className="messages" zIndex={250} position="bottom-center" transitionDuration={120} limit={3} />
        {!isLoaded ? (
          <Center h="100vh">
            <span role="status" aria-label="…">
              <Loader />
            </span>
          </Center>
        ) : isOpen ? (
          <Shell />
        ) : status.deviceName !== null ? (
          <WaitingPage />
        ) : (
          <HomePage />
        )}
        <Guide />
      </MantineProvider>
    </LanguageContext.Provider>
  );
}

/** Before anything of the host was heard, in both languages' first one. */
function Connecting() {
  return (
    <p role="status" style={{ padding: '2rem', fontFamily: 'system-ui, sans-serif' }}>
      {textIn('id')('join.connecting')}
    </p>
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
createRoot(root).render(
  <StrictMode>
    <PaluProvider waiting={isInBrowser ? <Connecting /> : null}>
      <App />
    </PaluProvider>
  </StrictMode>,
);
