import {
  adoptedRecommendations,
  ballotsOf,
  decisionsInOrder,
  electionPapers,
  electionsInOrder,
  invitationBatches,
  invitees,
  isParallel,
  pollsInOrder,
} from '../../../shared/domain';
import type { AssemblyState, DocumentSubject, Election, Poll } from '../../../shared/domain';
import { isKey } from '../../locales';
import type { Key, Text as Translate } from '../../locales';

/** A document that can be made now: under which name it is found. */
export interface Entry {
  readonly key: string;
  readonly subject: DocumentSubject;
  readonly title: string;
  /** What is looked at instead, where the whole is too long to be drawn. */
  readonly preview?: DocumentSubject;
}

/** The batches of letters that were written, else a draft to the whole registry; the preview shows the first letter. */
function invitationEntries(state: AssemblyState, t: Translate): Entry[] {
  const title = t('document.invitations');
  const batches = invitationBatches(state).flatMap(({ id, subject }) => {
    const [first] = invitees(state, subject.cooperativeIds);
    return first === undefined
      ? []
      : [
          {
            key: `invitations-${id}`,
            subject,
            title: t('invitation.batch', { count: subject.cooperativeIds?.length ?? invitees(state).length }),
            preview: { kind: 'invitations' as const, cooperativeIds: [first.id] },
          },
        ];
  });
  const [first] = invitees(state);
  if (first === undefined || batches.length > 0) return batches;
  const preview = { kind: 'invitations', cooperativeIds: [first.id] } as const;
  return [{ key: 'invitations', subject: { kind: 'invitations' }, title, preview }];
}

/** What goes with a vote on paper or by roll call: each where it is due. */
function voteEntries(state: AssemblyState, t: Translate, poll: Poll): readonly Entry[] {
  const { id: pollId, number, kind } = poll;
  const titled = (key: Key) => `${t(key)} ${String(number)}`;
  const isOpened = 'definition' in poll.state && poll.state.definition !== null;
  if (kind === 'rollCall')
    return isOpened
      ? [
          {
            key: `rollCall-${pollId}`,
            subject: { kind: 'rollCallList', pollId },
            title: titled('document.rollCallList'),
          },
        ]
      : [];
  if (kind !== 'paper') return [];
  const runs = ballotsOf(state, pollId).runs.filter(({ voided }) => voided === null);
  const isEnded = poll.state.kind === 'closed' || poll.state.kind === 'counted' || poll.state.kind === 'confirmed';
  return [
    { key: `specimen-${pollId}`, subject: { kind: 'ballotPapers', pollId }, title: titled('document.ballotSpecimens') },
    ...runs.map(({ id: runId, from, to }): Entry => {
      const subject = { kind: 'ballotPapers', pollId, runId } as const;
      const title = t('document.ballotRun', { number, from, to });
      return { key: runId, subject, title, preview: { ...subject, isSample: true } };
    }),
    ...(isOpened
      ? [
          {
            key: `voters-${pollId}`,
            subject: { kind: 'voterList', pollId },
            title: titled('document.voterList'),
          } as const,
        ]
      : []),
    ...(isEnded
      ? (['ballotReconciliation', 'bundleSheets'] as const).map((one) => ({
          key: `${one}-${pollId}`,
          subject: { kind: one, pollId },
          title: titled(`document.${one}`),
        }))
      : []),
  ];
}

/** The records of an election, and what its formation team composed. */
function electionEntries(t: Translate, election: Election): readonly Entry[] {
  return electionPapers(election).map((subject) =>
    subject.kind === 'boardComposition'
      ? { key: `${subject.body}-${election.id}`, subject, title: t(`document.composition.${subject.body}`) }
      : {
          key: `${subject.kind}-${election.id}`,
          subject,
          title: `${t(`document.${subject.kind}`)}: ${election.title}`,
        },
  );
}

/** Every document that the record can make now. */
export function entriesOf(state: AssemblyState, t: Translate): Entry[] {
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
      .filter((poll) => poll.state.kind === 'counted' || poll.state.kind === 'confirmed')
      .map((poll): Entry => ({
        key: poll.id,
        subject: { kind: 'pollRecord', pollId: poll.id },
        title: `${t('document.pollRecord')} ${String(poll.number)}`,
      })),
    ...pollsInOrder(state).flatMap((poll) => voteEntries(state, t, poll)),
    ...electionsInOrder(state).flatMap((election) => electionEntries(t, election)),
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
    ...(state.decisions.size === 0
      ? []
      : [
          {
            key: 'decisionsSummary',
            subject: { kind: 'decisionsSummary' },
            title: t('document.decisionsSummary'),
          } as const,
        ]),
    ...(state.followUps.size === 0
      ? []
      : [
          { key: 'followUps', subject: { kind: 'followUps' }, title: t('document.followUps') } as const,
          {
            key: 'implementationReport',
            subject: { kind: 'implementationReport' },
            title: t('document.implementationReport'),
          } as const,
        ]),
  ];
}

/** The title under which a paper is found; that of its kind where the record does not make it any more. */
export function titleOf(entries: readonly Entry[], t: Translate, subject: DocumentSubject): string {
  const wanted = JSON.stringify(subject);
  const entry = entries.find((one) => JSON.stringify(one.subject) === wanted);
  const key = `document.${subject.kind}`;
  return entry?.title ?? (isKey(key) ? t(key) : subject.kind);
}
