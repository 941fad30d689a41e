import { useHotkeys } from '@mantine/hooks';
import { lazy, Suspense, useState } from 'react';
import { acts, useActs } from '../../ui';

const GuideDrawer = lazy(() => import('./GuideDrawer').then((it) => ({ default: it.GuideDrawer })));

/** F1, anywhere – also before an assembly is open: the guide comes beside the work and goes again (UX-5). */
export function Guide() {
  const [isOpen, setIsOpen] = useState(false);
  const toggle = () => {
    setIsOpen((before) => !before);
  };
  useActs({ 'manual.open': toggle });
  useHotkeys([[acts['manual.open'].key, toggle]], [], true);
  if (!isOpen) return null;
  return (
    <Suspense fallback={null}>
      <GuideDrawer
        onClose={() => {
          setIsOpen(false);
        }}
      />
    </Suspense>
  );
}
