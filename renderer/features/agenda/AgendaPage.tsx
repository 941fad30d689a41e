import { Alert, Button, Menu } from '@mantine/core';
import { IconAlertTriangle, IconChevronDown, IconPlayerPlay, IconPlayerStop, IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { fixedPointsInDanger, musdaTemplate, nextItem, runningItem } from '../../../shared/domain';
import type { AgendaItem, AgendaItemId, Session, SessionId } from '../../../shared/domain';
import { assemblyNow, useAssembly } from '../../client';
import { plannedText, useText } from '../../locales';
import { EmptyState, once, Page, QuestionDialog, useAct } from '../../ui';
import type { Question } from '../../ui';
import { AgendaExportMenu, TemplatesMenu } from './AgendaMenus';
import { AgendaTree } from './AgendaTree';
import { CommissionDialog } from './CommissionDialog';
import { GavelCard } from './GavelCard';
import { ItemDialog } from './ItemDialog';
import { useExpectedTimes } from './line-times';
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
  const agenda = useAssembly((state) => state.agenda);
  const danger = fixedPointsInDanger(agenda, useExpectedTimes());
  return danger.map(({ item, fixedTime, lateMinutes }) => (
    <Alert key={item.id} color="orange" icon={<IconAlertTriangle size={18} />} py="xs">
      {t('agenda.fixedInDanger', { title: item.title, time: plannedText(t, fixedTime), minutes: lateMinutes })}
    </Alert>
  ));
}

function itemNow(id: AgendaItemId): AgendaItem | undefined {
  return assemblyNow().agenda.items.find((item) => item.id === id);
}

/** What comes next in the plenary: the end of what runs, or the start of what follows. */
function NextAct() {
  const t = useText();
  const act = useAct();
  const running = useAssembly(({ agenda }) => runningItem(agenda)?.id);
  const next = useAssembly(({ agenda }) => nextItem(agenda)?.id);
  return running === undefined ? (
    <Button
      leftSection={<IconPlayerPlay size={16} />}
      disabled={next === undefined}
      onClick={once(() => {
        if (next !== undefined) void act({ type: 'agenda.startItem', id: next });
      })}
    >
      {t('agenda.startNext')}
    </Button>
  ) : (
    <Button
      leftSection={<IconPlayerStop size={16} />}
      onClick={once(() => void act({ type: 'agenda.finishItem', id: running }))}
    >
      {t('agenda.finish')}
    </Button>
  );
}

/** A new item in the session that runs, or a new session. */
function AddMenu({ acts }: { readonly acts: TreeActs }) {
  const t = useText();
  const running = useAssembly(({ agenda }) => runningItem(agenda)?.sessionId ?? null);
  return (
    <Button.Group>
      <Button
        variant="default"
        leftSection={<IconPlus size={16} />}
        onClick={() => {
          acts.addItem(running);
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
          <Menu.Item onClick={acts.addSession}>{t('agenda.addSession')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Button.Group>
  );
}

/**
 * The agenda: a tree that keeps plan and reality apart, what runs now, the gavel (AGD-1 to AGD-5). Its parts look at the record by
 * themselves: an act draws those that it changes, not the page.
 */
export function AgendaPage() {
  const t = useText();
  const isEmpty = useAssembly(({ agenda }) => agenda.sessions.length === 0);
  const act = useAct();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  const close = () => {
    setDialog(null);
  };
  const acts = useMemo(
    (): TreeActs => ({
      editItem: (id) => {
        setDialog({ kind: 'item', item: itemNow(id) ?? null, session: null });
      },
      addItem: (session) => {
        setDialog({ kind: 'item', item: null, session });
      },
      addSession: () => {
        setDialog({ kind: 'session', session: null });
      },
      editSession: (session) => {
        setDialog({ kind: 'session', session });
      },
      openCommission: ({ id }) => {
        setDialog({ kind: 'commission', id });
      },
      skip: (id) => {
        setQuestion({
          title: t('agenda.skip'),
          text: t('agenda.skipQuestion', { title: itemNow(id)?.title ?? '' }),
          act: t('agenda.skip'),
          asks: t('form.reason'),
          onAct: (reason) => {
            void act({ type: 'agenda.skipItem', id, reason });
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
  if (isEmpty) {
    return (
      <Page title={t('room.agenda')}>
        <EmptyState title={t('agenda.empty')} text={t('agenda.emptyHelp')}>
          <Button variant="default" onClick={acts.addSession}>
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
          <AddMenu acts={acts} />
          <NextAct />
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
