import { defaultRules } from '../../shared/domain';
import type { AssemblyId, AssemblyProfile } from '../../shared/domain';
import type { Caller, Reply } from '../../shared/contract';
import { dateOf, localMinute } from '../../shared/text';
import { exampleDay, exampleMinutes } from './example-day';
import { PastClock, Script } from './example-script';
import type { Program } from './program';

/** The fictional council of the example: Kabupaten Bekasi, half-way through its day. */
export const exampleProfile: AssemblyProfile = {
  council: {
    name: 'Dewan Koperasi Indonesia Daerah Kabupaten Bekasi',
    shortName: 'Dekopinda',
    level: 'regency',
    region: 'Kabupaten Bekasi',
  },
  title: 'Musyawarah Daerah Dekopinda Kabupaten Bekasi (Contoh)',
  theme: 'Koperasi berdaya, daerah sejahtera',
  place: 'Aula Hotel Contoh, Cikarang Pusat',
  city: 'Cikarang Pusat',
  startsOn: '2026-11-26',
  endsOn: '2026-11-26',
  timeZone: 'WIB',
  termFrom: 2026,
  termTo: 2031,
  presidium: [
    { office: 'chair', name: 'Drs. H. Wirya Santoso, M.M.' },
    { office: 'viceChair', name: 'Hj. Lilis Kurniasih, S.E.' },
    { office: 'secretary', name: 'Bagas Pramudya, S.H.' },
  ],
  committee: [
    { committee: 'organizing', office: 'Ketua', name: 'Ratna Puspita, S.Sos.' },
    { committee: 'organizing', office: 'Sekretaris', name: 'Yusuf Hamdani' },
  ],
  letterhead: {
    organisation: 'DEWAN KOPERASI INDONESIA DAERAH KABUPATEN BEKASI',
    address: 'Jl. Contoh No. 1, Cikarang Pusat, Kabupaten Bekasi',
    contact: 'sekretariat@dekopinda.contoh.id',
  },
  numberingCode: 'MUSDA-DEKOPINDA',
  paperSize: 'A4',
};

/** Makes the example assembly out of generated, fictional data: a day that began some hours ago and is half-way through (SET-1). */
export async function createExample(program: Program, caller: Caller): Promise<Reply<{ id: AssemblyId }>> {
  const { sources } = program.options;
  const end = Date.parse(sources.now());
  const clock = new PastClock(end);
  const { timeZone } = exampleProfile;
  const began = new Date(end - exampleMinutes.registration * 60_000).toISOString();
  const today = dateOf(new Date(end).toISOString(), timeZone);
  // In the first hours of a day it began on the day before, as an assembly does that sits past midnight.
  const profile = { ...exampleProfile, startsOn: dateOf(began, timeZone), endsOn: today };
  clock.ago(exampleMinutes.registration + 10);
  return program.inTurn(async (turn) => {
    // Nobody works in it before its day has been told to the end.
    const made = await turn.createApart(profile, defaultRules, caller, { ...sources, now: () => clock.now() });
    if (!made.ok) return made;
    const host = made.value;
    try {
      await exampleDay(new Script(clock, host, caller, sources.newId), localMinute(began, timeZone).slice(11));
    } finally {
      await host.close();
    }
    return turn.open(host.state.facts.id);
  });
}
