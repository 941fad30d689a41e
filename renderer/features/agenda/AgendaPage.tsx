import { Alert, Button, Menu } from '@mantine/core';
import { IconAlertTriangle, IconChevronDown, IconPlayerPlay, IconPlayerStop, IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { expectedTimes, fixedPointsInDanger, musdaTemplate, nextItem, runningItem } from '../../../shared/domain';
import type { AgendaItem, Session, SessionId } from '../../../shared/domain';
import { formatPlannedTime } from '../../../shared/text';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { EmptyState, Page, QuestionDialog, useAct, useNow } from '../../ui';
import type { Question } from '../../ui';
import { AgendaExportMenu, TemplatesMenu } from './AgendaMenus';
import { AgendaTree } from './AgendaTree';
import { CommissionDialog } from './CommissionDialog';
import { GavelCard } from './GavelCard';
import { ItemDialog } from './ItemDialog';
import type { TreeActs } from './rows';
import { RunningCards } from './RunningCards';
import { SessionDialog } from './SessionDialog';

type Dialog =
  | { readonly kind: 'item'; readonly item: AgendaItem | null; readonly session: SessionId | null }
  | { readonly kind: 'session'; readonly session: Session | null }
  | { readonly kind: 'commission'; readonly id: SessionId };

/** Told before it happens: which fixed times will not hold as things stand. */
function Warnings() {
  const t = useText();
  const state = useAssembly();
  const now = useNow(5000);
  const danger = useMemo(() => fixedPointsInDanger(state.agenda, expectedTimes(state, now)), [state, now]);
  return danger.map(({ item, fixedTime, lateMinutes }) => (
    <Alert key={item.id} color="orange" icon={<IconAlertTriangle size={18} />} py="xs">
      {t('agenda.fixedInDanger', { title: item.title, time: formatPlannedTime(fixedTime), minutes: lateMinutes })}
    </Alert>
  ));
}

/** The agenda: a tree that keeps plan and reality apart, what runs now, the gavel (AGD-1 to AGD-5). */
export function AgendaPage() {
  const t = useText();
  const { agenda } = useAssembly();
  const act = useAct();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  const running = runningItem(agenda);
  const next = nextItem(agenda);
  const close = () => {
    setDialog(null);
  };
  const acts = useMemo(
    (): TreeActs => ({
      editItem: (item) => {
        setDialog({ kind: 'item', item, session: null });
      },
      addItem: (session) => {
        setDialog({ kind: 'item', item: null, session: session.id });
      },
      editSession: (session) => {
        setDialog({ kind: 'session', session });
      },
      openCommission: ({ id }) => {
        setDialog({ kind: 'commission', id });
      },
      skip: (item) => {
        setQuestion({
          title: t('agenda.skip'),
          text: t('agenda.skipQuestion', { title: item.title }),
          act: t('agenda.skip'),
          asks: t('form.reason'),
          onAct: (reason) => {
            void act({ type: 'agenda.skipItem', id: item.id, reason });
          },
        });
      },
    }),
    [act, t],
  );
  const dialogs = (
    <>
      {dialog?.kind === 'item' && <ItemDialog item={dialog.item} session={dialog.session} onClose={close} />}
      {dialog?.kind === 'session' && <SessionDialog session={dialog.session} onClose={close} />}
      {dialog?.kind === 'commission' && <CommissionDialog id={dialog.id} onClose={close} />}
      <QuestionDialog
        question={question}
        onClose={() => {
          setQuestion(null);
        }}
      />
    </>
  );
  function addSession() {
    setDialog({ kind: 'session', session: null });
  }

  if (agenda.sessions.length === 0) {
    return (
      <Page title={t('room.agenda')}>
        <EmptyState title={t('agenda.empty')} text={t('agenda.emptyHelp')}>
          <Button variant="default" onClick={addSession}>
            {t('agenda.addSession')}
          </Button>
          <Button
            onClick={() =>
              void act(
                { type: 'agenda.useTemplate', startsAt: '08:00', sessions: musdaTemplate },
                t('agenda.templateUsed'),
              )
            }
          >
            {t('agenda.useTemplate')}
          </Button>
        </EmptyState>
        {dialogs}
      </Page>
    );
  }

  return (
    <Page
      title={t('room.agenda')}
      actions={
        <>
          <TemplatesMenu />
          <AgendaExportMenu />
          <Button.Group>
            <Button
              variant="default"
              leftSection={<IconPlus size={16} />}
              onClick={() => {
                setDialog({ kind: 'item', item: null, session: running?.sessionId ?? null });
              }}
            >
              {t('agenda.add')}
            </Button>
            <Menu position="bottom-end">
              <Menu.Target>
                <Button variant="default" px={8} aria-label={t('agenda.addSession')}>
                  <IconChevronDown size={14} />
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={addSession}>{t('agenda.addSession')}</Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </Button.Group>
          {running === undefined ? (
            <Button
              leftSection={<IconPlayerPlay size={16} />}
              disabled={next === undefined}
              onClick={() => {
                if (next !== undefined) void act({ type: 'agenda.startItem', id: next.id });
              }}
            >
              {t('agenda.startNext')}
            </Button>
          ) : (
            <Button
              leftSection={<IconPlayerStop size={16} />}
              onClick={() => void act({ type: 'agenda.finishItem', id: running.id })}
            >
              {t('agenda.finish')}
            </Button>
          )}
        </>
      }
    >
      <Warnings />
      <RunningCards />
      <GavelCard />
      <AgendaTree acts={acts} />
      {dialogs}
    </Page>
  );
}
