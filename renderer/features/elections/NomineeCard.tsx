import { Avatar, Badge, Button, Card, Group, List, Menu, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconChevronDown, IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import {
  checkOf,
  isDisputed,
  isOverTerms,
  obstaclesOf,
  originOf,
  photoOf,
  supportCount,
  verdictOf,
} from '../../../shared/domain';
import type { AttachmentId, Election, Nominee } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { refusalText, useText } from '../../locales';
import { placeId, useAct } from '../../ui';
import type { Question } from '../../ui';
import { usePictureAddress } from '../attachments/upload';
import type { ElectionEntry } from './dialogs';

function Photo({ id, name }: { readonly id: AttachmentId | null; readonly name: string }) {
  const addressOf = usePictureAddress();
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let isGone = false;
    if (id === null) return;
    void addressOf(id).then((made) => {
      if (!isGone) setAddress(made);
    });
    return () => {
      isGone = true;
    };
  }, [id, addressOf]);
  return <Avatar src={id === null ? null : address} alt="" name={name} size="lg" radius="sm" />;
}

/** How a nominee stands, as colour and word. */
function StateBadge({ election, nominee }: { readonly election: Election; readonly nominee: Nominee }) {
  const t = useText();
  const verdict = verdictOf(nominee);
  const [color, key] =
    nominee.left !== null
      ? (['gray', `election.state.${nominee.left.kind}`] as const)
      : election.standing?.elected.includes(nominee.id) === true
        ? (['teal', 'election.state.elected'] as const)
        : nominee.answer?.isAccepted === false
          ? (['gray', 'election.state.refused'] as const)
          : verdict === undefined
            ? (['blue', 'election.state.verifying'] as const)
            : verdict.isAccepted
              ? (['green', 'election.state.candidate'] as const)
              : (['red', 'election.state.rejected'] as const);
  return (
    <Badge variant="light" tt="none" size="lg" color={color}>
      {t(key)}
    </Badge>
  );
}

/** What a nominee has brought, and what was found: support, willingness, each requirement, terms, objections. */
function Verification({
  election,
  nominee,
  onEnter,
  onAsk,
}: {
  readonly election: Election;
  readonly nominee: Nominee;
  readonly onEnter: (entry: ElectionEntry) => void;
  readonly onAsk: (question: Question) => void;
}) {
  const t = useText();
  const act = useAct();
  const cooperatives = useAssembly((state) => state.cooperatives);
  const isOpen = election.listFixedAt === null && nominee.left === null;
  const { id } = election;
  const nomineeId = nominee.id;
  const sign = (isGood: boolean) =>
    isGood ? (
      <IconCheck size={16} color="var(--mantine-color-green-text)" aria-label={t('election.good')} />
    ) : (
      <IconX size={16} color="var(--mantine-color-red-text)" aria-label={t('election.missing')} />
    );
  const has = supportCount(election, nominee);
  return (
    <List spacing={4} size="sm" listStyleType="none" withPadding={false}>
      {(election.rules.supportNeeded > 0 || nominee.support.length > 0) && (
        <List.Item icon={sign(has >= election.rules.supportNeeded)}>
          <Group gap="xs">
            <span>{t('election.supportHas', { has, needed: election.rules.supportNeeded })}</span>
            {nominee.support.map((letter) => {
              const name = cooperatives.get(letter.cooperativeId)?.name ?? '';
              if (letter.dropped !== null)
                return (
                  <Text key={letter.id} size="sm" td="line-through" c="dimmed" title={letter.dropped.reason}>
                    {name}
                  </Text>
                );
              return isDisputed(election, letter) ? (
                <Button
                  key={letter.id}
                  size="compact-sm"
                  variant="light"
                  color="orange"
                  leftSection={<IconAlertTriangle size={14} />}
                  onClick={() => {
                    onEnter({ kind: 'settle', cooperativeId: letter.cooperativeId });
                  }}
                >
                  {name}
                </Button>
              ) : (
                <span key={letter.id}>{name}</span>
              );
            })}
            {isOpen && (
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => {
                  onEnter({ kind: 'support', nomineeId });
                }}
              >
                {t('election.support')}
              </Button>
            )}
          </Group>
        </List.Item>
      )}
      <List.Item icon={sign(nominee.willingness !== null)}>
        <Group gap="xs">
          <span>
            {nominee.willingness === null
              ? t('election.notWilling')
              : `${t('election.willing')}: ${nominee.willingness.evidence}`}
          </span>
          {isOpen && (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => {
                onEnter({ kind: 'willingness', nomineeId });
              }}
            >
              {t('election.recordWillingness')}
            </Button>
          )}
        </Group>
      </List.Item>
      {election.rules.requirements.map(({ id: requirementId, text }) => {
        const check = checkOf(nominee, requirementId);
        return (
          <List.Item key={requirementId} icon={sign(check?.isMet === true)}>
            <Group gap="xs">
              <span>
                {text}
                {check !== undefined && ` – ${[check.evidence, check.reason].filter((part) => part !== '').join('; ')}`}
              </span>
              {isOpen && (
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => {
                    onEnter({ kind: 'requirement', nomineeId, requirementId });
                  }}
                >
                  {t(check === undefined ? 'election.check' : 'election.checkAgain')}
                </Button>
              )}
            </Group>
          </List.Item>
        );
      })}
      {isOverTerms(election, nominee) && (
        <List.Item icon={<IconAlertTriangle size={16} color="var(--mantine-color-orange-text)" aria-hidden />}>
          <Group gap="xs">
            <span>
              {t('election.overTerms', { terms: nominee.termsServed })}
              {nominee.termsOverride !== null &&
                ` ${t('election.overridden', { reason: nominee.termsOverride.reason })}`}
            </span>
            {isOpen && nominee.termsOverride === null && (
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => {
                  onAsk({
                    title: t('election.overrideTerms'),
                    text: t('election.overrideText', { name: nominee.name, terms: nominee.termsServed }),
                    act: t('election.overrideTerms'),
                    asks: t('form.reason'),
                    onAct: (reason) => void act({ type: 'election.overrideTerms', id, nomineeId, reason }),
                  });
                }}
              >
                {t('election.overrideTerms')}
              </Button>
            )}
          </Group>
        </List.Item>
      )}
      {nominee.objections.map(({ id: objectionId, by, text }) => (
        <List.Item key={objectionId} icon={<IconAlertTriangle size={16} aria-hidden />}>
          {t('election.objection', { by, text: text === '' ? '–' : text })}
        </List.Item>
      ))}
    </List>
  );
}

/** A nominee: who it is, what was found, what was decided, and what can be done. */
export function NomineeCard({
  election,
  nominee,
  onEnter,
  onAsk,
}: {
  readonly election: Election;
  readonly nominee: Nominee;
  readonly onEnter: (entry: ElectionEntry) => void;
  readonly onAsk: (question: Question) => void;
}) {
  const t = useText();
  const act = useAct();
  const origin = useAssembly((state) => originOf(state, nominee));
  const photo = useAssembly((state) => photoOf(state, nominee));
  const { id } = election;
  const { id: nomineeId, name, left } = nominee;
  const verdict = verdictOf(nominee);
  const isOpen = election.listFixedAt === null && left === null;
  const [obstacle] = obstaclesOf(election, nominee);
  const ask = (title: string, text: string, onAct: (reason: string) => void) => {
    onAsk({ title, text, act: title, asks: t('form.reason'), onAct });
  };
  return (
    <Card withBorder p="sm" id={placeId(nomineeId)} tabIndex={-1}>
      <Group align="flex-start" wrap="nowrap">
        <Photo id={photo} name={name} />
        <Stack gap={6} style={{ flex: 1, minWidth: 0 }}>
          <Group justify="space-between" wrap="nowrap" align="flex-start">
            <div style={{ minWidth: 0 }}>
              <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
                {nominee.number === null ? name : `${String(nominee.number)}. ${name}`}
              </Text>
              <Text size="sm" c="dimmed">
                {origin}
              </Text>
            </div>
            <StateBadge election={election} nominee={nominee} />
          </Group>
          {nominee.vision !== '' && (
            <Text size="sm" lineClamp={3} style={{ overflowWrap: 'anywhere' }}>
              “{nominee.vision}”
            </Text>
          )}
          {election.listFixedAt === null && (
            <Verification election={election} nominee={nominee} onEnter={onEnter} onAsk={onAsk} />
          )}
          {verdict !== undefined && verdict.reason !== '' && (
            <Text size="sm">
              {t('election.verdictReason')}: {verdict.reason}
            </Text>
          )}
          {left !== null && (
            <Text size="sm">
              {t(`election.state.${left.kind}`)}: {left.reason}
            </Text>
          )}
          <Group gap="xs">
            {isOpen && verdict?.isAccepted !== true && (
              <Button
                size="xs"
                variant={obstacle === undefined ? 'filled' : 'default'}
                title={
                  obstacle === undefined
                    ? undefined
                    : refusalText(t, { ...obstacle, params: { name, ...obstacle.params } })
                }
                onClick={() => void act({ type: 'election.giveVerdict', id, nomineeId, isAccepted: true, reason: '' })}
              >
                {t('election.accept')}
              </Button>
            )}
            {isOpen && verdict?.isAccepted !== false && (
              <Button
                size="xs"
                variant="default"
                onClick={() => {
                  ask(t('election.reject'), t('election.rejectText', { name }), (reason) => {
                    void act({ type: 'election.giveVerdict', id, nomineeId, isAccepted: false, reason });
                  });
                }}
              >
                {t('election.reject')}
              </Button>
            )}
            {election.cancelled === null && (
              <Menu position="bottom-start">
                <Menu.Target>
                  <Button
                    size="xs"
                    variant="subtle"
                    rightSection={<IconChevronDown size={14} />}
                    aria-label={t('election.moreOf', { name })}
                  >
                    {t('election.more')}
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item
                    onClick={() => {
                      onEnter({ kind: 'correct', nomineeId });
                    }}
                  >
                    {t('election.correct')}
                  </Menu.Item>
                  {isOpen && (
                    <Menu.Item
                      onClick={() => {
                        onEnter({ kind: 'support', nomineeId });
                      }}
                    >
                      {t('election.support')}
                    </Menu.Item>
                  )}
                  <Menu.Item
                    onClick={() => {
                      onAsk({
                        title: t('election.object'),
                        text: t('election.objectText', { name }),
                        act: t('election.object'),
                        asks: t('election.objector'),
                        onAct: (by) => void act({ type: 'election.object', id, nomineeId, by, text: '' }),
                      });
                    }}
                  >
                    {t('election.object')}
                  </Menu.Item>
                  {left === null && (
                    <>
                      <Menu.Item
                        color="red"
                        onClick={() => {
                          ask(t('election.withdraw'), t('election.withdrawText', { name }), (reason) => {
                            void act({ type: 'election.leave', id, nomineeId, kind: 'withdrew', reason });
                          });
                        }}
                      >
                        {t('election.withdraw')}
                      </Menu.Item>
                      <Menu.Item
                        color="red"
                        onClick={() => {
                          ask(t('election.exclude'), t('election.excludeText', { name }), (reason) => {
                            void act({ type: 'election.leave', id, nomineeId, kind: 'excluded', reason });
                          });
                        }}
                      >
                        {t('election.exclude')}
                      </Menu.Item>
                    </>
                  )}
                </Menu.Dropdown>
              </Menu>
            )}
          </Group>
        </Stack>
      </Group>
    </Card>
  );
}
