import { asksReason, changesTold, isTakenBack, undoingActs, undoneActs, wayBack } from '../../shared/domain';
import type { CommandId, Refusal, Result, UndoCommand } from '../../shared/domain';
import { acts } from '../../shared/contract';
import type { Caller, ExecuteOutcome, HistoryEntry, RefusalCode, Reply } from '../../shared/contract';
import type { AssemblyHost } from './assembly-host';
import type { PastCommit } from './past-record';

/*
 * The one way in which acts are taken back: for a message that still stands, for the history, and for Ctrl+Z. The host looks the act up in
 * its journal, asks the domain for the acts that lead back, and gives them as one.
 */

/** So many of its own acts a device is asked about before nothing more is found to take back. */
const mostAsked = 40;

/** What takes a commit back, where whoever asks may give each of its acts. */
function undoing(
  host: AssemblyHost,
  { commit, before }: PastCommit,
  reason: string,
  { actor }: Caller,
): Result<UndoCommand, RefusalCode> {
  const way = wayBack(before, commit, host.state, reason);
  if (!way.ok) return way;
  const isAllowed = way.value.every((act) => {
    const line = Object.entries(acts).find(([type]) => type === act.type)?.[1];
    return line?.roles.includes(actor.role) === true;
  });
  if (!isAllowed) return { ok: false, refusal: { code: 'contract.forbidden', params: { method: 'record.undo' } } };
  return { ok: true, value: { type: 'act.undo', seq: commit.seq, acts: way.value } };
}

/** Why a commit cannot be taken back now; null where it can. */
function obstacle(host: AssemblyHost, past: PastCommit, caller: Caller): Refusal<RefusalCode> | null {
  // Whatever reason will be given: one has to be.
  const command = undoing(host, past, '–', caller);
  return command.ok ? host.refusalOf(command.value, caller) : command.refusal;
}

function entryOf(host: AssemblyHost, past: PastCommit, caller: Caller): HistoryEntry {
  const { commit, before, after } = past;
  const refusal = obstacle(host, past, caller);
  return {
    seq: commit.seq,
    ...changesTold(before, commit.events, after),
    wayBack: refusal === null ? { ok: true, asksReason: asksReason(commit.events) } : { ok: false, refusal },
  };
}

/** One commit as the history opens it; null where there is none of that number. */
export async function openEntry(host: AssemblyHost, seq: number, caller: Caller): Promise<HistoryEntry | null> {
  const past = await host.commitOf(seq);
  return past === null ? null : entryOf(host, past, caller);
}

/** The newest act of a device that can be taken back; an undo is none of them, it is done again where it was told. */
export async function newestUndoable(host: AssemblyHost, caller: Caller): Promise<HistoryEntry | null> {
  const { chronicle } = host.state;
  const undone = undoneActs(host.state);
  const undos = undoingActs(host.state);
  const asked = new Set<number>();
  for (let index = chronicle.size - 1; index >= 0 && asked.size < mostAsked; index--) {
    const entry = chronicle.get(index);
    if (entry === undefined || entry.device !== caller.device || asked.has(entry.seq)) continue;
    if (!isTakenBack(entry.fact.type) || undone.has(entry.seq) || undos.has(entry.seq)) continue;
    asked.add(entry.seq);
    const past = await host.commitOf(entry.seq);
    if (past !== null && obstacle(host, past, caller) === null) return entryOf(host, past, caller);
  }
  return null;
}

/** Takes a commit back. The same `commandId` again gets the first answer. */
export async function undo(
  host: AssemblyHost,
  { seq, reason, commandId }: { readonly seq: number; readonly reason: string; readonly commandId: CommandId },
  caller: Caller,
): Promise<Reply<ExecuteOutcome>> {
  const done = await host.outcomeOf(commandId);
  if (done !== null) return done;
  const past = await host.commitOf(seq);
  if (past === null) return { ok: false, refusal: { code: 'undo.unknown', params: {} } };
  const command = undoing(host, past, reason, caller);
  return command.ok ? host.execute(command.value, commandId, caller) : command;
}
