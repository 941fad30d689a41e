import { Button, Card, Group, NavLink, Stack, Textarea } from '@mantine/core';
import { IconDownload, IconFileText, IconPrinter } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import {
  adoptedRecommendations,
  decisionsInOrder,
  invitees,
  isNumberedKind,
  isParallel,
  issuedDocumentOf,
  pollsInOrder,
} from '../../../shared/domain';
import type { AssemblyState, DocumentSubject } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import type { Text as Translate } from '../../locales';
import { Page, useAct, useAsk, useDocumentExport, usePrint } from '../../ui';
import { NumberBar } from './NumberBar';
import { Preview } from './Preview';
import { RulesTextDialog } from './RulesTextDialog';

interface Entry {
  readonly key: string;
  readonly subject: DocumentSubject;
  readonly title: string;
  /** What is looked at instead, where the whole is too long to be drawn. */
  readonly preview?: DocumentSubject;
}

/** Letters to the whole registry; the preview shows the first of them. */
function invitationEntries(state: AssemblyState, t: Translate): Entry[] {
  const first = invitees(state)[0];
  if (first === undefined) return [];
  const title = t('document.invitations');
  const preview = { kind: 'invitations', cooperativeIds: [first.id] } as const;
  return [{ key: 'invitations', subject: { kind: 'invitations' }, title, preview }];
}

/** Every document that the record can make now. */
function entriesOf(state: AssemblyState, t: Translate): Entry[] {
  return [
    { key: 'attendanceList', subject: { kind: 'attendanceList' }, title: t('document.attendanceList') },
    {
      key: 'attendanceBlank',
      subject: { kind: 'attendanceList', isBlank: true },
      title: t('document.attendanceBlank'),
    },
    { key: 'agenda', subject: { kind: 'agenda' }, title: t('document.agenda') },
    { key: 'rulesOfProcedure', subject: { kind: 'rulesOfProcedure' }, title: t('document.rulesOfProcedure') },
    { key: 'speakerList', subject: { kind: 'speakerList' }, title: t('document.speakerList') },
    { key: 'gavelLog', subject: { kind: 'gavelLog' }, title: t('document.gavelLog') },
    { key: 'participantRecap', subject: { kind: 'participantRecap' }, title: t('document.participantRecap') },
    ...invitationEntries(state, t),
    {
      key: 'badges',
      subject: { kind: 'badges' },
      title: t('document.badges'),
      preview: { kind: 'badges', isSample: true },
    },
    { key: 'mandateRegister', subject: { kind: 'mandateRegister' }, title: t('document.mandateRegister') },
    { key: 'verificationReport', subject: { kind: 'verificationReport' }, title: t('document.verificationReport') },
    { key: 'mandateForm', subject: { kind: 'mandateForm' }, title: t('document.mandateForm') },
    ...state.quorumChecks.map((check, index): Entry => ({
      key: check.id,
      subject: { kind: 'quorumRecord', quorumCheckId: check.id },
      title: `${t('document.quorumRecord')} ${String(index + 1)}`,
    })),
    ...pollsInOrder(state)
      .filter((poll) => poll.state.kind === 'closed' || poll.state.kind === 'confirmed')
      .map((poll): Entry => ({
        key: poll.id,
        subject: { kind: 'pollRecord', pollId: poll.id },
        title: `${t('document.pollRecord')} ${String(poll.number)}`,
      })),
    ...decisionsInOrder(state).map((decision): Entry => ({
      key: decision.id,
      subject: { kind: 'decree', decisionId: decision.id },
      title: `${t('document.decree')}: ${decision.title}`,
    })),
    ...state.agenda.sessions.filter(isParallel).map((session): Entry => ({
      key: session.id,
      subject: { kind: 'commissionReport', sessionId: session.id },
      title: t('document.commissionReport', { letter: session.commission }),
    })),
    ...(adoptedRecommendations(state).length === 0
      ? []
      : [
          {
            key: 'recommendations',
            subject: { kind: 'recommendations' },
            title: t('document.recommendations'),
          } as const,
        ]),
    { key: 'minutes', subject: { kind: 'minutes' }, title: t('document.minutes') },
    ...(state.followUps.size === 0
      ? []
      : [{ key: 'followUps', subject: { kind: 'followUps' }, title: t('document.followUps') } as const]),
  ];
}

/** Documents out of the record: preview by the engine that exports, number, export, void (DOC-1 to DOC-3). */
export function DocumentsPage() {
  const t = useText();
  const act = useAct();
  const { ask } = useAsk();
  const entries = useAssembly(useCallback((state) => entriesOf(state, t), [t]));
  const [chosenKey, setChosenKey] = useState('attendanceList');
  const [isEditingRules, setIsEditingRules] = useState(false);
  const { isBusy, exportAs } = useDocumentExport();
  const { isPrinting, print } = usePrint();
  const [template, setTemplate] = useState<{ readonly key: string; readonly source: string } | null>(null);
  const chosen = entries.find((entry) => entry.key === chosenKey) ?? entries[0];
  const numbers = useAssembly((state) =>
    entriesOf(state, t).map((entry) => issuedDocumentOf(state, entry.subject)?.number),
  );
  if (chosen === undefined) return null;
  const { subject } = chosen;
  const edited = template?.key === chosen.key ? template : null;

  async function openTemplate() {
    const opened = await ask('documents.template', { subject });
    if (opened !== undefined && chosen !== undefined) setTemplate({ key: chosen.key, source: opened.source });
  }

  /** What is refused stays in the field. */
  async function keepTemplate(source: string | null, done: string) {
    const outcome = await act({ type: 'template.edit', kind: subject.kind, source }, done);
    if (outcome !== null) setTemplate(null);
  }

  return (
    <Page
      title={t('room.documents')}
      actions={
        <>
          {subject.kind === 'rulesOfProcedure' && (
            <Button
              variant="default"
              onClick={() => {
                setIsEditingRules(true);
              }}
            >
              {t('rulesText.edit')}
            </Button>
          )}
          {(subject.kind === 'decree' || subject.kind === 'minutes') && (
            <Button variant="default" loading={isBusy} onClick={() => void exportAs(subject, 'docx')}>
              DOCX
            </Button>
          )}
          <Button
            variant="default"
            leftSection={<IconPrinter size={16} />}
            loading={isPrinting}
            onClick={() => void print(subject)}
          >
            {t('print.act')}
          </Button>
          <Button
            leftSection={<IconDownload size={16} />}
            loading={isBusy}
            onClick={() => void exportAs(subject, 'pdf')}
          >
            {t('document.exportPdf')}
          </Button>
        </>
      }
    >
      <Group align="flex-start" wrap="nowrap" gap="md">
        <Card withBorder p="xs" w={270} miw={270} style={{ maxHeight: 'calc(100vh - 150px)', overflow: 'auto' }}>
          {entries.map((entry, index) => {
            const number = numbers[index];
            return (
              <NavLink
                key={entry.key}
                component="button"
                type="button"
                label={entry.title}
                description={number ?? (isNumberedKind(entry.subject.kind) ? t('document.draft') : undefined)}
                leftSection={<IconFileText size={16} />}
                active={entry.key === chosen.key}
                onClick={() => {
                  setChosenKey(entry.key);
                  setTemplate(null);
                }}
              />
            );
          })}
        </Card>
        <Stack style={{ flex: 1, minWidth: 0 }} gap="xs">
          <Group justify="space-between">
            <NumberBar key={chosen.key} subject={subject} />
            {edited === null ? (
              <Button size="compact-sm" variant="subtle" onClick={() => void openTemplate()}>
                {t('document.editTemplate')}
              </Button>
            ) : (
              <Group gap="xs">
                <Button size="compact-sm" onClick={() => void keepTemplate(edited.source, t('document.templateSaved'))}>
                  {t('document.saveTemplate')}
                </Button>
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => void keepTemplate(null, t('document.templateReset'))}
                >
                  {t('document.resetTemplate')}
                </Button>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  onClick={() => {
                    setTemplate(null);
                  }}
                >
                  {t('feedback.cancel')}
                </Button>
              </Group>
            )}
          </Group>
          {edited !== null && (
            <Textarea
              aria-label={t('document.editTemplate')}
              autosize
              minRows={8}
              maxRows={14}
              ff="monospace"
              value={edited.source}
              onChange={(event) => {
                setTemplate({ key: edited.key, source: event.currentTarget.value });
              }}
            />
          )}
          <Preview key={chosen.key} subject={chosen.preview ?? subject} templateSource={edited?.source ?? null} />
        </Stack>
      </Group>
      {isEditingRules && (
        <RulesTextDialog
          onClose={() => {
            setIsEditingRules(false);
          }}
        />
      )}
    </Page>
  );
}
