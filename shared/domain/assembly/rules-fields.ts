import type { MajorityKind, MajorityRule } from '../../counting';
import { countWithWords, formatDate, formatDateWithWeekday } from '../../text';
import { baseWords, countedWords } from './base-words';
import { interruptionWords } from './interruption-words';
import { interruptionKinds } from './model';
import type { AssemblyFacts, EligibilityGate, RulesOfProcedure } from './model';

/*
 * The numbers of the rules as a tata tertib says them. They stand in its text as `{kuorum}` and are filled in when it is printed, so that
 * the paper can never say anything else than the program does. Documents are always Indonesian.
 */

const shareWords: Readonly<Record<Exclude<MajorityKind, 'simple'>, string>> = {
  absolute: '½ (satu per dua)',
  twoThirds: '⅔ (dua per tiga)',
  threeQuarters: '¾ (tiga per empat)',
};

function share(kind: Exclude<MajorityKind, 'simple'>, isStrict: boolean): string {
  return `${isStrict ? 'lebih dari' : 'sekurang-kurangnya'} ${shareWords[kind]}`;
}

function majorityWords({ kind, base, isStrict }: MajorityRule): string {
  return kind === 'simple'
    ? `lebih banyak suara setuju daripada suara tidak setuju (${countedWords('valid')})`
    : `${share(kind, isStrict)} dari ${baseWords[base]} (${countedWords(base)})`;
}

const gateWords: Readonly<Record<EligibilityGate, (rules: RulesOfProcedure) => string>> = {
  legalEntity: () => 'berbadan hukum',
  active: () => 'berstatus aktif',
  recentMeeting: ({ recentMeetingYears }) =>
    `telah menyelenggarakan Rapat Anggota Tahunan dalam ${countWithWords(recentMeetingYears)} tahun terakhir, kecuali koperasi desa/kelurahan Merah Putih`,
  duesPaid: () => 'telah melunasi iuran',
  mandateVerified: () => 'surat mandatnya telah diverifikasi',
};

/** `a, b, dan c`. */
function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  if (words.length < 3) return words.join(' dan ');
  return `${words.slice(0, -1).join(', ')}, dan ${last}`;
}

function gatesInWords(rules: RulesOfProcedure): string {
  const words = (Object.keys(gateWords) as EligibilityGate[])
    .filter((gate) => rules.gates[gate])
    .map((gate) => gateWords[gate](rules));
  return words.length === 0 ? 'terdaftar pada Dekopinda' : listed(words);
}

/** The order of precedence that the rules follow; kinds that they do not name come last, as they were raised. */
function precedenceInWords({ speech: { interruptionOrder } }: RulesOfProcedure): string {
  const named = listed(interruptionOrder.map((kind) => interruptionWords[kind]));
  const others = interruptionKinds.filter((kind) => !interruptionOrder.includes(kind));
  if (others.length === 0) return named;
  const rest = `${listed(others.map((kind) => interruptionWords[kind]))} menurut waktu diajukan`;
  return named === '' ? rest : `${named}, kemudian ${rest}`;
}

const knocksWords = (knocks: number) => `${countWithWords(knocks)} kali`;

const writers: Readonly<Record<string, (facts: AssemblyFacts) => string>> = {
  musda: ({ profile }) => profile.title,
  dewan: ({ profile }) => profile.council.name,
  daerah: ({ profile }) => profile.council.region,
  tempat: ({ profile }) => profile.place,
  tanggal: ({ profile: { startsOn, endsOn } }) =>
    startsOn === endsOn
      ? formatDateWithWeekday(startsOn)
      : `${formatDate(startsOn)} sampai dengan ${formatDate(endsOn)}`,
  'masa-bakti': ({ profile }) => `${String(profile.termFrom)}–${String(profile.termTo)}`,
  syarat: ({ rules }) => gatesInWords(rules),
  'urutan-interupsi': ({ rules }) => precedenceInWords(rules),
  kuorum: ({ rules }) => share(rules.quorum.kind, rules.quorum.isStrict),
  'skorsing-kali': ({ rules }) => countWithWords(rules.maySuspendTimes),
  'skorsing-menit': ({ rules }) => countWithWords(rules.suspensionMinutes),
  'kuorum-akhir': ({ rules }) =>
    rules.mayDeemValid
      ? 'musyawarah dinyatakan sah dan dapat dilanjutkan'
      : 'musyawarah dijadwalkan ulang dan tidak dapat mengambil keputusan',
  mayoritas: ({ rules }) => majorityWords(rules.motionMajority),
  'bobot-suara': ({ rules }) =>
    rules.weightsVotes
      ? 'Bobot suara setiap koperasi mengikuti daftar yang ditetapkan musyawarah.'
      : 'Setiap koperasi mempunyai satu suara yang sama bobotnya.',
  pemilihan: ({ rules }) =>
    rules.electionMethod === 'runOff'
      ? 'Calon dinyatakan terpilih bila memperoleh lebih dari ½ (satu per dua) suara sah; bila tidak ada, diadakan putaran kedua di antara dua calon dengan suara terbanyak.'
      : 'Calon dengan suara terbanyak dinyatakan terpilih.',
  'palu-buka': ({ rules }) => knocksWords(rules.gavel.open),
  'palu-tutup': ({ rules }) => knocksWords(rules.gavel.close),
  'palu-skors': ({ rules }) => knocksWords(rules.gavel.suspend),
  'palu-putusan': ({ rules }) => knocksWords(rules.gavel.decision),
  'palu-serah': ({ rules }) => knocksWords(rules.gavel.handover),
};

/** Every live field with what it says now, for the list beside the text. */
export function rulesFields(facts: AssemblyFacts): readonly { readonly name: string; readonly value: string }[] {
  return Object.entries(writers).map(([name, write]) => ({ name, value: write(facts) }));
}

const field = /\{([a-z-]+)\}/g;

/** The names in a text that are no field, in the order in which they stand: they would be printed as they are typed. */
export function unknownRulesFields(source: string): readonly string[] {
  return [...source.matchAll(field)].map(([, name = '']) => name).filter((name) => writers[name] === undefined);
}

/** A text with its fields filled in. */
export function fillRulesFields(text: string, facts: AssemblyFacts): string {
  return text.replace(field, (written, name: string) => writers[name]?.(facts) ?? written);
}
