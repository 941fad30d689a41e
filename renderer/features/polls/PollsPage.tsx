import { useState } from 'react';
import { pollsInOrder } from '../../../shared/domain';
import type { PollId } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { ActButton, EmptyState, keepInAddress, Page, useActs, useAddressed, useAskedPlace, Only } from '../../ui';
import { DraftDialog } from './DraftDialog';
import type { DraftOf } from './draft-entry';
import { PollCard } from './PollCard';
import { ResultsTable } from './ResultsTable';
import { RollCall } from './RollCall';

/** The four kinds of polls without devices (VOT-1), with the sum before and after (VOT-2); a roll call has the room to itself. */
export function PollsPage() {
  const calledId = useAddressed('panggil') as PollId | null;
  const called = useAssembly(({ polls }) => (calledId === null ? undefined : polls.get(calledId)));
  const kind = called?.state.kind;
  if (called?.kind === 'rollCall' && (kind === 'open' || kind === 'paused')) {
    return (
      <RollCall
        key={called.id}
        poll={called}
        onLeave={() => {
          keepInAddress({ panggil: null });
        }}
      />
    );
  }
  return <PollsList />;
}

function PollsList() {
  const t = useText();
  const inOrder = useAssembly(pollsInOrder);
  const [drafting, setDrafting] = useState<DraftOf | 'new' | null>(null);
  const polls = [...inOrder].reverse();
  const draft = () => {
    setDrafting('new');
  };
  useActs({ 'poll.new': draft });
  useAskedPlace();
  const button = (
    <Only act="poll.draft">
      <ActButton act="poll.new" onClick={draft} />
    </Only>
  );
  return (
    <Page title={t('room.polls')} actions={polls.length > 0 && button}>
      {polls.length === 0 ? (
        <EmptyState title={t('poll.empty')} text={t('poll.emptyHelp')}>
          {button}
        </EmptyState>
      ) : (
        polls.map((poll) => <PollCard key={poll.id} poll={poll} onGoOn={setDrafting} />)
      )}
      <ResultsTable polls={inOrder} />
      {drafting !== null && (
        <DraftDialog
          of={drafting === 'new' ? null : drafting}
          onClose={() => {
            setDrafting(null);
          }}
        />
      )}
    </Page>
  );
}
