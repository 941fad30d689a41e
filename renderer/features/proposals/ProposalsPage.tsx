import { Badge, Button, Group, NavLink, Paper, ScrollArea, Tabs, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { amendmentsOf, proposalsInOrder } from '../../../shared/domain';
import type { FollowUp, ProposalId } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { EmptyState, Page, useActs, useAskedSearch } from '../../ui';
import { FollowUps } from './FollowUps';
import { ProposalDetail } from './ProposalDetail';
import { ProposalDialog } from './ProposalDialog';
import { stateColours } from './states';

/** What the assembly is asked to adopt, with its amendments, and what follows from it (MOT-1 to MOT-4). */
export function ProposalsPage() {
  const t = useText();
  const proposals = useAssembly(proposalsInOrder);
  const waitingIn = useAssembly((state) =>
    proposalsInOrder(state).map(({ id }) => amendmentsOf(state, id).filter((one) => one.state === 'open').length),
  );
  const hasFollowUps = useAssembly(({ followUps }) => followUps.size > 0);
  const asked = useAskedSearch();
  const askedFollowUp = useAssembly(({ followUps }) =>
    followUps.find(({ number, title }) => `${String(number)} ${title}` === asked),
  );
  const [tab, setTab] = useState<'proposals' | 'followUps'>(askedFollowUp === undefined ? 'proposals' : 'followUps');
  const [chosen, setChosen] = useState<ProposalId | null>(null);
  const [editing, setEditing] = useState<ProposalId | 'new' | null>(null);
  const [followUp, setFollowUp] = useState<FollowUp | 'new' | null>(null);
  const shown = proposals.find(({ id }) => id === (chosen ?? asked)) ?? proposals[0];
  const isOfFollowUps = tab === 'followUps';
  useActs({
    'proposal.new': () => {
      setTab('proposals');
      setEditing('new');
    },
  });
  const add = (
    <Button
      leftSection={<IconPlus size={16} />}
      onClick={() => {
        if (isOfFollowUps) setFollowUp('new');
        else setEditing('new');
      }}
    >
      {t(isOfFollowUps ? 'followUp.new' : 'proposal.new')}
    </Button>
  );
  return (
    <Page title={t('room.proposals')} actions={(isOfFollowUps ? hasFollowUps : proposals.length > 0) && add}>
      <Tabs
        value={tab}
        onChange={(value) => {
          setTab(value === 'followUps' ? 'followUps' : 'proposals');
        }}
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="proposals">{t('room.proposals')}</Tabs.Tab>
          <Tabs.Tab value="followUps">{t('followUp.tab')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="proposals">
          {shown === undefined ? (
            <EmptyState title={t('proposal.empty')} text={t('proposal.emptyHelp')}>
              {add}
            </EmptyState>
          ) : (
            <Group align="flex-start" wrap="nowrap" gap="lg">
              <Paper withBorder w={300} miw={300} component="nav" aria-label={t('room.proposals')}>
                <ScrollArea.Autosize mah="calc(var(--room-height) - 220px)">
                  {proposals.map((proposal, index) => {
                    const waiting = waitingIn[index] ?? 0;
                    return (
                      <NavLink
                        key={proposal.id}
                        component="button"
                        type="button"
                        active={proposal.id === shown.id}
                        aria-current={proposal.id === shown.id ? 'true' : undefined}
                        onClick={() => {
                          setChosen(proposal.id);
                        }}
                        label={
                          <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
                            {proposal.number}. {proposal.title}
                          </Text>
                        }
                        description={
                          <Badge
                            size="sm"
                            variant="light"
                            tt="none"
                            color={stateColours[proposal.state]}
                            component="span"
                          >
                            {t(`proposalState.${proposal.state}`)}
                            {waiting > 0 && ` · ${t('amendment.list')}: ${String(waiting)}`}
                          </Badge>
                        }
                      />
                    );
                  })}
                </ScrollArea.Autosize>
              </Paper>
              <div style={{ flex: 1, minWidth: 0 }}>
                <ProposalDetail
                  key={shown.id}
                  proposal={shown}
                  onEdit={() => {
                    setEditing(shown.id);
                  }}
                />
              </div>
            </Group>
          )}
        </Tabs.Panel>
        <Tabs.Panel value="followUps">
          <FollowUps editing={followUp} onEdit={setFollowUp} />
        </Tabs.Panel>
      </Tabs>
      {editing !== null && (
        <ProposalDialog
          proposal={editing === 'new' ? null : (proposals.find(({ id }) => id === editing) ?? null)}
          onSaved={setChosen}
          onClose={() => {
            setEditing(null);
          }}
        />
      )}
    </Page>
  );
}
