import { Anchor, Text } from '@mantine/core';
import { neededBefore } from '../../../shared/counting';
import { ballotsOf, electorateAhead, liveQuorum, paperSums, quorumFreshness } from '../../../shared/domain';
import type { AssemblyState, Poll } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { countText, useText } from '../../locales';
import { addressOf } from '../../ui';
import { QuorumNotice } from './QuorumNotice';

function aheadOf(state: AssemblyState, poll: Poll) {
  const { electorate } = electorateAhead(state);
  const { needed, isExact } = neededBefore(poll.majority, electorate.weights);
  const { isMet, needed: quorum } = liveQuorum(state);
  return {
    entitled: electorate.heads.entitled,
    present: electorate.heads.presentAtOpening,
    needed,
    isExact,
    quorum,
    isMet,
    isFresh: quorumFreshness(state) === 'fresh',
    printed: paperSums(ballotsOf(state, poll.id)).printed,
  };
}

/** What has to be known before a poll is opened: who may vote, who is there, what is needed, and whether the quorum was checked again. */
export function BeforeOpening({ poll }: { readonly poll: Poll }) {
  const t = useText();
  const ahead = useAssembly((state) => aheadOf(state, poll));
  if (poll.kind === 'acclamation') return null;
  return (
    <>
      <Text data-testid="before-opening">
        {t('poll.ahead', { entitled: countText(t, ahead.entitled), present: countText(t, ahead.present) })}{' '}
        {poll.options.length === 0 &&
          t(ahead.isExact ? 'poll.needed' : 'poll.neededAtMost', { needed: countText(t, ahead.needed) })}{' '}
        {t(ahead.isMet ? 'poll.quorumMet' : 'poll.quorumNotMet', { quorum: countText(t, ahead.quorum) })}{' '}
        {ahead.isFresh && `${t('poll.quorumFresh')} `}
        <Anchor underline="always" href={addressOf('mandat')}>
          {t('poll.whoMay')}
        </Anchor>
      </Text>
      {poll.kind === 'paper' && <Text>{t('poll.papersPrinted', { printed: countText(t, ahead.printed) })}</Text>}
      <QuorumNotice occasion={`pemungutan suara "${poll.question}"`.slice(0, 480)} />
    </>
  );
}
