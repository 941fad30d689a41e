import {
  decisionsInOrder,
  factSentence,
  factsByItem,
  gavelLog,
  gavelWords,
  headsPresent,
  liveQuorum,
  minuteFacts,
  minuteTextOf,
} from '../../../shared/domain';
import type { AgendaItem, AssemblyState, MinuteFact } from '../../../shared/domain';
import { countWithWords, formatClock, formatDateWithWeekday, formatTime } from '../../../shared/text';
import { richBlocks } from './rich-text';
import { headerView, signedAt } from './shared-parts';
import type { MinutesView, RichBlock } from './types';

function bodyOf(state: AssemblyState, item: AgendaItem | null): readonly RichBlock[] {
  return richBlocks(minuteTextOf(state, item?.id ?? null)?.body.content ?? []);
}

/** The minutes: what happened, item by item, with the minute taker's text where it was written. */
export function minutesView(state: AssemblyState): MinutesView {
  const { profile } = state.facts;
  const facts = minuteFacts(state);
  const byItem = factsByItem(state);
  const quorum = liveQuorum(state);
  const clockOf = (fact: MinuteFact) => formatClock(fact.at, profile.timeZone);
  const lines = (list: readonly MinuteFact[]) =>
    list.map((fact) => ({ time: clockOf(fact), text: factSentence(fact) }));
  const chair = profile.presidium.find((holder) => holder.office === 'chair')?.name ?? '';
  const secretary = profile.presidium.find((holder) => holder.office === 'secretary')?.name ?? '';
  const first = facts[0];
  const last = facts.at(-1);
  const between = byItem.get(null) ?? [];
  const general = bodyOf(state, null);
  return {
    header: headerView(state, { kind: 'minutes' }, `Notulen ${profile.title}`, true),
    subtitle: profile.title,
    facts: [
      { label: 'Hari, tanggal', value: formatDateWithWeekday(profile.startsOn) },
      { label: 'Tempat', value: profile.place },
      { label: 'Mulai', value: first === undefined ? '–' : formatTime(first.at, profile.timeZone) },
      { label: 'Selesai', value: last === undefined ? '–' : formatTime(last.at, profile.timeZone) },
      { label: 'Pimpinan sidang', value: chair === '' ? '–' : chair },
      { label: 'Notulis', value: secretary === '' ? '–' : secretary },
      {
        label: 'Kehadiran',
        value: `${countWithWords(quorum.present)} dari ${countWithWords(quorum.registered)} koperasi; ${countWithWords(headsPresent(state))} orang`,
      },
    ],
    sections: [
      ...(between.length + general.length > 0 ? [{ title: 'Umum', facts: lines(between), body: general }] : []),
      ...state.agenda.items
        .map((item, index) => ({
          title: `${String(index + 1)}. ${item.title}`,
          facts: lines(byItem.get(item.id) ?? []),
          body: bodyOf(state, item),
        }))
        .filter((section) => section.facts.length + section.body.length > 0),
    ],
    decisions: decisionsInOrder(state).map((decision) => decision.title),
    gavel: gavelLog(state).map((stroke) => ({
      time: formatClock(stroke.at, profile.timeZone),
      knocks: `${String(stroke.knocks)} kali`,
      meaning: stroke.about === '' ? gavelWords[stroke.meaning] : `${gavelWords[stroke.meaning]} – ${stroke.about}`,
      item: state.agenda.items.find((item) => item.id === stroke.itemId)?.title ?? '–',
    })),
    closing: 'Demikian notulen ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.',
    signatures: {
      lines: [signedAt(state, profile.endsOn)],
      signers: [
        { title: 'KETUA SIDANG', name: chair, note: '' },
        { title: 'NOTULIS', name: secretary, note: '' },
      ],
    },
  };
}
