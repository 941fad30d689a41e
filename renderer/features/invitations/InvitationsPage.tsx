import { Badge, Button, Group, Text } from '@mantine/core';
import { IconBrandWhatsapp, IconMail, IconMessageCheck, IconPrinter } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { invitationCounts, lastInvitation, registeredCooperatives } from '../../../shared/domain';
import type { Cooperative, ConfirmationAnswer, CooperativeId, Invitation } from '../../../shared/domain';
import { formatPhone } from '../../../shared/text';
import { useAssembly } from '../../client';
import { countText, useText } from '../../locales';
import { DataTable, EmptyState, goTo, Only, Page } from '../../ui';
import type { Column } from '../../ui';
import { ConfirmDialog } from './ConfirmDialog';
import { LettersDialog } from './LettersDialog';
import { MarkDialog } from './MarkDialog';
import { WhatsAppDialog } from './WhatsAppDialog';

interface Row {
  readonly cooperative: Cooperative;
  readonly invitation: Invitation | undefined;
}

const answerLooks: Readonly<Record<ConfirmationAnswer, { readonly color: string; readonly sign: string }>> = {
  yes: { color: 'green', sign: '✓' },
  no: { color: 'red', sign: '✕' },
  unknown: { color: 'gray', sign: '?' },
};

/** Who was invited, how and when, and who comes; letters for those chosen as one PDF (REG-10). */
export function InvitationsPage() {
  const t = useText();
  const cooperatives = useAssembly(registeredCooperatives);
  const invitations = useAssembly((state) => state.invitations);
  const counts = useAssembly(invitationCounts);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [dialog, setDialog] = useState<
    | { readonly kind: 'mark' | 'letters' | 'chat' }
    | { readonly kind: 'confirm'; readonly ids: readonly CooperativeId[] }
    | null
  >(null);
  const rows = useMemo<Row[]>(
    () =>
      cooperatives.map((cooperative) => ({
        cooperative,
        invitation: invitations.get(cooperative.id),
      })),
    [cooperatives, invitations],
  );
  const columns = useMemo<Column<Row>[]>(
    () => [
      { key: 'number', header: t('field.number'), width: '56px', text: (row) => row.cooperative.number },
      {
        key: 'name',
        header: t('field.cooperativeName'),
        width: '3fr',
        isName: true,
        text: (row) => row.cooperative.name,
      },
      {
        key: 'district',
        header: t('field.district'),
        width: '126px',
        yields: 3,
        isFilter: true,
        text: (row) => row.cooperative.district || '–',
      },
      {
        key: 'phone',
        header: t('field.phone'),
        width: '150px',
        yields: 2,
        text: (row) => formatPhone(row.cooperative.phone) || '–',
      },
      {
        key: 'invited',
        header: t('invitation.invited'),
        width: '110px',
        isFilter: true,
        text: (row) => {
          const step = lastInvitation(row.invitation);
          return step === undefined ? t('invitation.notYet') : t(`channel.${step.channel}`);
        },
      },
      {
        key: 'on',
        header: t('invitation.on'),
        width: '124px',
        // Sorted as a calendar runs, read as people write.
        text: (row) => lastInvitation(row.invitation)?.on ?? '–',
        date: (row) => lastInvitation(row.invitation)?.on ?? null,
        cell: (row) => lastInvitation(row.invitation)?.on.split('-').reverse().join('-') ?? '–',
      },
      {
        key: 'answer',
        header: t('invitation.answer'),
        width: '156px',
        isFilter: true,
        text: (row) => t(`answer.${row.invitation?.confirmation?.answer ?? 'unknown'}`),
        cell: (row) => {
          const answer = row.invitation?.confirmation?.answer ?? 'unknown';
          return (
            <Badge variant="light" tt="none" color={answerLooks[answer].color}>
              {answerLooks[answer].sign} {t(`answer.${answer}`)}
            </Badge>
          );
        },
      },
      {
        key: 'toldBy',
        header: t('invitation.by'),
        width: '90px',
        yields: 1,
        text: (row) => row.invitation?.confirmation?.toldBy || '–',
      },
    ],
    [t],
  );
  const chosenIds = rows
    .filter(({ cooperative }) => chosen.has(cooperative.id))
    .map(({ cooperative }) => cooperative.id);
  const [single] = dialog?.kind === 'confirm' && dialog.ids.length === 1 ? dialog.ids : [];

  return (
    <Page
      title={t('room.invitations')}
      actions={
        rows.length > 0 && (
          <>
            <Only act="document.number">
              <Button
                variant="default"
                leftSection={<IconPrinter size={16} />}
                onClick={() => {
                  setDialog({ kind: 'letters' });
                }}
              >
                {t('invitation.letters', { count: countText(t, chosenIds.length || rows.length) })}
              </Button>
            </Only>
            <Button
              variant="default"
              leftSection={<IconBrandWhatsapp size={16} />}
              disabled={chosenIds.length === 0}
              onClick={() => {
                setDialog({ kind: 'chat' });
              }}
            >
              {t('channel.whatsApp')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconMessageCheck size={16} />}
              disabled={chosenIds.length === 0}
              onClick={() => {
                setDialog({ kind: 'confirm', ids: chosenIds });
              }}
            >
              {t('invitation.confirm')}
            </Button>
            <Button
              leftSection={<IconMail size={16} />}
              disabled={chosenIds.length === 0}
              onClick={() => {
                setDialog({ kind: 'mark' });
              }}
            >
              {t('invitation.mark')}
            </Button>
          </>
        )
      }
    >
      {rows.length > 0 && (
        <Group gap="lg" data-testid="invitation-counts">
          <Text fw={600}>
            {t('invitation.counts', { invited: countText(t, counts.invited), all: countText(t, counts.all) })}
          </Text>
          <Text fw={600}>{t('invitation.notInvited', { count: countText(t, counts.notInvited) })}</Text>
          <Text c="dimmed">
            {t('invitation.answers', { yes: countText(t, counts.answers.yes), no: countText(t, counts.answers.no) })}
          </Text>
          {chosenIds.length === 0 && (
            <Text size="sm" c="dimmed">
              {t('invitation.chooseHelp')}
            </Text>
          )}
        </Group>
      )}
      <DataTable
        name="invitations"
        label={t('room.invitations')}
        rows={rows}
        columns={columns}
        rowId={(row) => row.cooperative.id}
        onOpen={(row) => {
          setDialog({ kind: 'confirm', ids: [row.cooperative.id] });
        }}
        selection={{ ids: chosen, change: setChosen }}
        height="calc(var(--room-height) - 230px)"
        empty={
          <EmptyState title={t('invitation.empty')} text={t('invitation.emptyHelp')}>
            <Button
              onClick={() => {
                goTo('koperasi');
              }}
            >
              {t('room.cooperatives')}
            </Button>
          </EmptyState>
        }
      />
      {dialog?.kind === 'letters' && (
        <LettersDialog
          ids={chosenIds.length === 0 ? rows.map(({ cooperative }) => cooperative.id) : chosenIds}
          onClose={() => {
            setDialog(null);
          }}
        />
      )}
      {dialog?.kind === 'chat' && (
        <WhatsAppDialog
          cooperatives={rows.flatMap(({ cooperative }) => (chosen.has(cooperative.id) ? [cooperative] : []))}
          onClose={() => {
            setDialog(null);
          }}
        />
      )}
      {dialog?.kind === 'mark' && (
        <MarkDialog
          ids={chosenIds}
          onClose={() => {
            setDialog(null);
          }}
        />
      )}
      {dialog?.kind === 'confirm' && (
        <ConfirmDialog
          ids={dialog.ids}
          before={single === undefined ? null : (invitations.get(single)?.confirmation ?? null)}
          onClose={() => {
            setDialog(null);
          }}
        />
      )}
    </Page>
  );
}
