import { Anchor, Badge, Button, Card, Group, List, Menu, Stack, Text, Title } from '@mantine/core';
import { IconChevronDown, IconDeviceProjector, IconGavel, IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { amendmentsOf, isSettled } from '../../../shared/domain';
import type { Proposal, ProposalState } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { clockText, useText } from '../../locales';
import { goTo, QuestionDialog, useAct, Only } from '../../ui';
import type { Question } from '../../ui';
import { DecisionDialog } from '../decisions/DecisionDialog';
import { AmendmentCard } from './AmendmentCard';
import { AmendmentDialog } from './AmendmentDialog';
import { stateColours } from './states';

function History({ proposal }: { readonly proposal: Proposal }) {
  const t = useText();
  const timeZone = useAssembly(({ facts }) => facts.profile.timeZone);
  const amendments = useAssembly((state) => state.amendments);
  if (proposal.earlier.length === 0) return null;
  return (
    <details>
      <summary>{t('proposal.history')}</summary>
      {proposal.earlier.map((text, index) => {
        const amendment = text.amendmentId === null ? undefined : amendments.get(text.amendmentId);
        const time = clockText(t, text.until, timeZone);
        return (
          <div key={index}>
            <Text size="sm" fw={600} mt="xs">
              {amendment === undefined
                ? t('proposal.historyEdit', { time, by: text.by })
                : t('proposal.historyAmendment', { time, number: amendment.number })}
            </Text>
            <List type="ordered" size="sm" c="dimmed">
              {text.paragraphs.map(({ id, text: words }) => (
                <List.Item key={id}>{words}</List.Item>
              ))}
            </List>
          </div>
        );
      })}
    </details>
  );
}

/** One proposal: its text as it stands, what is asked to change, and the acts of the chair (MOT-1, MOT-2). */
export function ProposalDetail({ proposal, onEdit }: { readonly proposal: Proposal; readonly onEdit: () => void }) {
  const t = useText();
  const timeZone = useAssembly(({ facts }) => facts.profile.timeZone);
  const act = useAct();
  const [dialog, setDialog] = useState<'amend' | 'adopt' | null>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  const { id, title } = proposal;
  const amendments = useAssembly((state) => amendmentsOf(state, id));
  const isOpen = !isSettled(proposal);
  const { sessionId } = proposal.proposer;
  const commission = useAssembly(({ agenda }) => agenda.sessions.find((session) => session.id === sessionId));
  const decision = useAssembly(({ decisions }) =>
    proposal.decisionId === null ? undefined : decisions.get(proposal.decisionId),
  );

  function settle(next: Exclude<ProposalState, 'adopted' | 'adoptedWithChanges'>, reason: string) {
    void act({ type: 'proposal.settle', id, state: next, reason, pollId: null });
  }
  function ask(next: 'rejected' | 'withdrawn' | 'postponed', label: string) {
    setQuestion({
      title: label,
      text: t('proposal.settleQuestion', { title, state: t(`proposalState.${next}`).toLowerCase() }),
      act: label,
      asks: t('form.reason'),
      onAct: (reason) => {
        settle(next, reason);
      },
    });
  }
  const close = () => {
    setDialog(null);
  };
  return (
    <Stack gap="sm">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Title order={2} size="lg">
            {title}
          </Title>
          <Text size="sm" c="dimmed">
            {t(`proposalKind.${proposal.kind}`)} ·{' '}
            {t('proposal.submittedAt', {
              time: clockText(t, proposal.submittedAt, timeZone),
              name: proposal.proposer.name,
            })}
            {proposal.supporters.length > 0 &&
              ` · ${t('proposal.supportersCount', { count: proposal.supporters.length })}`}
          </Text>
        </div>
        <Badge variant="light" tt="none" size="lg" color={stateColours[proposal.state]} style={{ flexShrink: 0 }}>
          {t(`proposalState.${proposal.state}`)}
        </Badge>
      </Group>
      <Group gap="xs">
        {isOpen && (
          <>
            <Only act="proposal.adopt">
              <Button
                leftSection={<IconGavel size={16} />}
                onClick={() => {
                  setDialog('adopt');
                }}
              >
                {t('proposal.adopt')}
              </Button>
            </Only>
            <Button
              variant="default"
              leftSection={<IconPlus size={16} />}
              onClick={() => {
                setDialog('amend');
              }}
            >
              {t('amendment.new')}
            </Button>
            <Button variant="default" leftSection={<IconPencil size={16} />} onClick={onEdit}>
              {t('decision.edit')}
            </Button>
          </>
        )}
        <Only act="projection.show">
          <Button
            variant="default"
            leftSection={<IconDeviceProjector size={16} />}
            onClick={() =>
              void act({
                type: 'projection.show',
                slide: { kind: 'proposal', proposalId: id, amendmentId: null, page: 0 },
              })
            }
          >
            {t('proposal.project')}
          </Button>
        </Only>
        {isOpen && (
          <Only act="proposal.settle">
            <Menu>
              <Menu.Target>
                <Button variant="default" rightSection={<IconChevronDown size={16} />}>
                  {t('proposal.settle')}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {proposal.state === 'submitted' ? (
                  <Menu.Item
                    onClick={() => {
                      settle('inCommission', '');
                    }}
                  >
                    {t('proposal.toCommission')}
                  </Menu.Item>
                ) : (
                  <Menu.Item
                    onClick={() => {
                      settle('submitted', '');
                    }}
                  >
                    {t('proposal.toPlenary')}
                  </Menu.Item>
                )}
                <Menu.Item
                  onClick={() => {
                    ask('postponed', t('proposal.postpone'));
                  }}
                >
                  {t('proposal.postpone')}
                </Menu.Item>
                <Menu.Item
                  onClick={() => {
                    ask('rejected', t('proposal.reject'));
                  }}
                >
                  {t('proposal.reject')}
                </Menu.Item>
                <Menu.Item
                  onClick={() => {
                    ask('withdrawn', t('proposal.withdraw'));
                  }}
                >
                  {t('proposal.withdraw')}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </Only>
        )}
      </Group>
      {commission !== undefined && (
        <Anchor
          component="button"
          type="button"
          ta="left"
          size="sm"
          onClick={() => {
            goTo('acara');
          }}
        >
          {t('proposal.ofCommission', { title: commission.title })}
        </Anchor>
      )}
      {decision !== undefined && (
        <Anchor
          component="button"
          type="button"
          ta="left"
          onClick={() => {
            goTo('keputusan');
          }}
        >
          {t('proposal.decision', { number: decision.number, title: decision.title })}
        </Anchor>
      )}
      <Card withBorder>
        <Text fw={600} mb={4}>
          {t('proposal.finalText')}
        </Text>
        <List type="ordered" spacing={4}>
          {proposal.paragraphs.map((paragraph) => (
            <List.Item key={paragraph.id} style={{ overflowWrap: 'anywhere' }}>
              {paragraph.text}
            </List.Item>
          ))}
        </List>
        <History proposal={proposal} />
      </Card>
      <Title order={3} size="md">
        {t('amendment.list')}
      </Title>
      {amendments.length === 0 && <Text c="dimmed">{t('amendment.none')}</Text>}
      {amendments.map((amendment) => (
        <AmendmentCard key={amendment.id} proposal={proposal} amendment={amendment} />
      ))}
      {dialog === 'amend' && <AmendmentDialog proposal={proposal} onClose={close} />}
      {dialog === 'adopt' && <DecisionDialog subject={{ kind: 'adopt', proposal }} onClose={close} />}
      <QuestionDialog
        question={question}
        onClose={() => {
          setQuestion(null);
        }}
      />
    </Stack>
  );
}
