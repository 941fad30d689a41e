import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { ProjectorView } from '../../shared/domain';
import { transport } from '../client/transport';
import { SlideContent } from './SlideContent';
import { SlideFiles, wallFiles } from './slide-files';
import './slides.css';

/** The wall: shows what the host pushes, and says so while it hears nothing from it. */
function Projector() {
  const [view, setView] = useState<ProjectorView | null>(null);
  const [isConnected, setIsConnected] = useState(false);
  useEffect(
    () =>
      transport.listen(
        (message) => {
          if (message.kind === 'projector') setView(message.view);
        },
        (isHeard) => {
          setIsConnected(isHeard);
          // What was shown may be long past when the host is heard again: nothing old is ever burnt in (PRJ-3).
          if (!isHeard) setView(null);
        },
      ),
    [],
  );
  return (
    <div className="projector-page">
      {view !== null && isConnected && (
        <SlideFiles value={wallFiles}>
          <SlideContent view={view} />
        </SlideFiles>
      )}
      {!isConnected && <div className="projector-reconnecting">menyambung ulang…</div>}
    </div>
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
createRoot(root).render(
  <StrictMode>
    <Projector />
  </StrictMode>,
);
