export const quorum = {
  'quorum.stage.open': 'The quorum was never checked',
  'quorum.stage.met': 'Quorum met, check {{number}} at {{at}}',
  'quorum.stage.deemedValid': 'Deemed valid without quorum, check {{number}} at {{at}}',
  'quorum.stage.notMet': 'No quorum at check {{number}}, {{at}}',
  'quorum.stage.suspended': 'Suspended {{time}} of {{times}} times, until {{until}}',
  'quorum.stage.rescheduled': 'The sitting was rescheduled',
  'quorum.timeLeft': '{{left}} left',
  'quorum.timeOver': 'Time is over. Check again.',
  'quorum.recheck': 'Check again',
  'quorum.suspend': 'Suspend for {{minutes}} minutes ({{time}} of {{times}})',
  'quorum.suspendedUntil': 'Suspended until {{until}}',
  'quorum.deem': 'Deem valid',
  'quorum.deemQuestion':
    'There is no quorum: {{present}} of the {{needed}} cooperatives needed. By the rules the sitting will be deemed valid, and that is recorded.',
  'quorum.reschedule': 'Reschedule',
  'quorum.rescheduleQuestion':
    'The sitting will be rescheduled for want of a quorum. The reason is part of the record.',
  'quorum.rescheduled': 'The rescheduling is recorded',
  'quorum.clause': 'Clause of the rules',
  'quorum.clauseExample': 'e.g. Pasal 14 ayat (2)',
  'quorum.occasion': 'For',
  'quorum.occasionExample': 'e.g. Sidang Pleno I',
  'quorum.details': 'Notes on the check',
  'quorum.record': 'Quorum record {{number}}',
  'header.suspendedFor': 'Suspended · {{left}} left',
  'header.suspensionOver': 'Suspended · time is over, check the quorum',
  'quorum.fresh.unchecked': 'The quorum was not checked. Check it before the poll is opened.',
  'quorum.fresh.notMet':
    'The last quorum check found no quorum. The poll can be opened, but its validity can be disputed.',
  'quorum.fresh.beforeLastPoll': 'The quorum was not checked again since the poll before.',
  'quorum.fresh.lost': 'The quorum was met when it was checked, but too few are present now.',
  'refusal.quorum.suspensionsRemain':
    'The sitting cannot be deemed valid yet: it was suspended {{done}} of the {{times}} times that the rules ask for. Suspend first, then check again.',
  'refusal.quorum.suspensionRunning':
    'There is no quorum yet and the suspension is still running. Wait until it is over, then check again.',
  'refusal.quorum.nothingMissing': 'No quorum check is waiting for a decision. Check the quorum first.',
  'refusal.quorum.noSuspensionLeft':
    'The rules allow {{times}} suspensions only. Deem the sitting valid where that is allowed, or reschedule it.',
  'refusal.quorum.minutesOutOfRange': 'A suspension lasts 1 to 1440 minutes.',
  'refusal.quorum.reasonMissing': 'Write down why the sitting is rescheduled.',
};
