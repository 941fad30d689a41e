import { activeMandates, registeredParticipants } from '../../shared/domain';
import type { ImportKind } from '../../shared/domain';
import type { DayClock } from './fixed-sources';
import { contentOf } from './caller';
import type { DemoCaller } from './caller';
import type { GivenFile } from './given-files';

interface ImportedFile {
  readonly fileName: string;
  readonly imported: number;
  readonly rejected: number;
  /** The rows that stayed out, with the reason; null where all came in. */
  readonly rejectedFile: { readonly fileName: string; readonly bytes: Uint8Array } | null;
}

/** One file as a clerk imports it: looked at, the uncertain rows answered with the likeliest cooperative, taken over. */
export async function importFile(palu: DemoCaller, kind: ImportKind, file: GivenFile): Promise<ImportedFile> {
  const { fileName, bytes } = file;
  const { token, plan } = await palu.call('imports.read', { kind, fileName, bytes }, 'registrar');
  const answers =
    plan.kind === 'participants'
      ? plan.plan.rows
          .filter((row) => row.verdict === 'ask')
          .map((row) => ({ rowNumber: row.rowNumber, cooperativeId: row.candidates[0]?.id ?? null }))
      : [];
  const answered = new Set(answers.filter((one) => one.cooperativeId !== null).map((one) => one.rowNumber));
  const reasons = plan.plan.rows
    .filter((row) => row.verdict === 'rejected' || (row.verdict === 'ask' && !answered.has(row.rowNumber)))
    .map(({ rowNumber, faults }) => ({ rowNumber, words: faults.map(({ code }) => code).join('; ') }));
  const left = reasons.length === 0 ? null : await palu.call('imports.rejected', { token, reasons }, 'registrar');
  const { imported, rejected } = await palu.call(
    'imports.apply',
    { token, commandId: palu.newCommandId(), answers },
    'registrar',
  );
  return { fileName, imported, rejected, rejectedFile: left === null ? null : contentOf(left) };
}

/** Verifies all mandates but the last few, then lets in whoever comes, at three desks. */
export async function admit(palu: DemoCaller, clock: DayClock): Promise<void> {
  clock.goTo('07:15');
  const mandates = [...activeMandates(palu.state).values()];
  const ids = mandates.slice(0, -4).map((mandate) => mandate.id);
  await palu.act({ type: 'mandate.decide', ids, state: 'verified', reason: '' }, 'registrar');
  clock.goTo('07:30');
  const active = activeMandates(palu.state);
  for (const { id, number, category } of registeredParticipants(palu.state)) {
    const mayEnter = category !== 'votingDelegate' || active.get(id)?.state === 'verified';
    if (!mayEnter || number % 11 === 0) continue;
    const desk = `Meja ${String((number % 3) + 1)}`;
    await palu.act({ type: 'checkin.enter', participantId: id, desk }, 'registrar');
  }
}
