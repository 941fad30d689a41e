import { Badge, Button, Card, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { isSettled, rivalAmendments, shownAmendment, targetParagraph } from '../../../shared/domain';
import type { Agreement, Amendment, Proposal } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { useAct, Only } from '../../ui';
import { AgreementDialog } from './AgreementDialog';
import { ChangeInWords } from './ChangeInWords';

const colours = { open: 'orange', accepted: 'green', rejected: 'red', withdrawn: 'gray' } as const;

function useTarget(proposal: Proposal, amendment: Amendment): string {
  const t = useText();
  const { target } = amendment;
  if (target.kind === 'insertAfter' && target.paragraphId === null) return t('amendment.of.insertFirst');
  const found = targetParagraph(proposal, amendment);
  if (found === undefined) return t('amendment.of.gone');
  return t(`amendment.of.${target.kind}`, { number: found.number });
}

/** One amendment: what it would change, who asks for it, and the acts of the chair. */
export function AmendmentCard({ proposal, amendment }: { readonly proposal: Proposal; readonly amendment: Amendment }) {
  const t = useText();
  const act = useAct();
  const [isAgreeing, setIsAgreeing] = useState(false);
  const target = useTarget(proposal, amendment);
  const { id, number } = amendment;
  const shown = useAssembly((state) => shownAmendment(state, proposal, amendment));
  const rivals = useAssembly((state) => (amendment.state === 'open' ? rivalAmendments(state, amendment) : []));
  const canAct = !isSettled(proposal);
  const isRemoval = amendment.target.kind === 'delete';

  async function accept(agreed: Agreement | null) {
    setIsAgreeing(false);
    await act({ type: 'amendment.accept', id, agreed }, t('amendment.accepted', { number }), 'undoable');
  }
  return (
    <Card withBorder data-amendment={number}>
      <Group justify="space-between" mb={4} wrap="nowrap">
        <Text fw={600} size="sm">
          {t('amendment.number', { number })} · {target} · {amendment.proposer.name}
        </Text>
        <Badge variant="light" tt="none" color={colours[amendment.state]}>
          {t(`amendmentState.${amendment.state}`)}
        </Badge>
      </Group>
      <ChangeInWords changes={shown.changes} isSpoken={amendment.target.kind === 'replace'} />
      {shown.collision !== null && (
        <Text size="sm" fw={500} mt={4}>
          {t(`amendment.collides.${shown.collision}`)}
        </Text>
      )}
      {rivals.length > 0 && (
        <Text size="sm" c="dimmed" mt={4}>
          {t('amendment.rivals', { numbers: rivals.map((one) => one.number).join(', ') })}
        </Text>
      )}
      {canAct && amendment.state === 'open' && (
        <Only act="amendment.accept">
          <Group mt="sm" gap="xs">
            <Button
              size="compact-sm"
              onClick={() => {
                if (shown.collision === null) void accept(null);
                else setIsAgreeing(true);
              }}
            >
              {t('amendment.accept')}
            </Button>
            {!isRemoval && (
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => {
                  setIsAgreeing(true);
                }}
              >
                {t('amendment.acceptOther')}
              </Button>
            )}
            {(['rejected', 'withdrawn'] as const).map((next) => (
              <Button
                key={next}
                size="compact-sm"
                variant="default"
                onClick={() => void act({ type: 'amendment.settle', id, state: next, reason: '' })}
              >
                {t(next === 'rejected' ? 'amendment.reject' : 'amendment.withdraw')}
              </Button>
            ))}
          </Group>
        </Only>
      )}
      {canAct && amendment.state !== 'open' && (
        <Only act="amendment.reopen">
          <Stack align="flex-start" mt="xs">
            <Button size="compact-sm" variant="subtle" onClick={() => void act({ type: 'amendment.reopen', id })}>
              {t('amendment.reopen')}
            </Button>
          </Stack>
        </Only>
      )}
      {isAgreeing && (
        <AgreementDialog
          proposal={proposal}
          amendment={amendment}
          onAgreed={accept}
          onClose={() => {
            setIsAgreeing(false);
          }}
        />
      )}
    </Card>
  );
}
