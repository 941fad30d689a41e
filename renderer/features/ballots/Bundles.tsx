import { ballotsOf, bundleCount, bundleState, optionsOf } from '../../../shared/domain';
import type { BundleState, Poll } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { useText } from '../../locales';

const bundleSigns: Readonly<Record<BundleState, string>> = {
  unread: '',
  underway: '…',
  oneBoard: '½',
  agreed: '✓',
  differs: '≠',
};

/** How far both boards are, bundle by bundle: never what stands on them. */
export function Bundles({ poll, current }: { readonly poll: Poll; readonly current: number }) {
  const t = useText();
  const ids = optionsOf(poll).map(({ id }) => id);
  const states = useAssembly((state) => {
    const ledger = ballotsOf(state, poll.id);
    return Array.from({ length: bundleCount(ledger.inBox ?? 0) }, (_unused, bundle) =>
      bundleState(ledger, bundle, ids),
    );
  });
  return (
    <div className="board-bundles" role="list" aria-label={t('board.bundles')}>
      {states.map((state, bundle) => (
        <span
          key={bundle}
          role="listitem"
          data-state={state}
          aria-current={bundle === current ? 'step' : undefined}
          title={t(`bundle.${state}`, { bundle: bundle + 1 })}
        >
          {bundle + 1}
          {bundleSigns[state]}
        </span>
      ))}
    </div>
  );
}
