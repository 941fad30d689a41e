import { shallowEqual } from '@mantine/hooks';
import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useSyncExternalStoreWithSelector } from 'use-sync-external-store/with-selector';
import type { AssemblyState, CommandId } from '../../shared/domain';
import { acts } from '../../shared/contract';
import type { ClientCommand, ExecuteOutcome, Preferences, ProgramStatus, Reply } from '../../shared/contract';
import { hearHostTime } from './host-clock';
import type { Away } from './away';
import { isInBrowser, transport } from './transport';
import { remembering } from './part';
import { Replica } from './replica';
import type { ReplicaView } from './replica';

export { isAwayMark } from './away-mark';
export { hostNow, hostNowMs, onHostTime } from './host-clock';
export { isInBrowser, leaveAssembly, transport } from './transport';

const replica = new Replica(transport);
/** On another computer than the host's a desk goes on without it; its code is read while nothing else waits. */
let away: Away | null = null;
if (isInBrowser) {
  void import('./away').then(({ Away: Desk }) => {
    away = new Desk(replica, transport, newCommandId);
  });
}

/** What this desk does on its own; null where it cannot, at the host's own computer. */
export function awayDesk(): Away | null {
  return away;
}

interface Program {
  readonly status: ProgramStatus;
  readonly refresh: () => Promise<void>;
  /** Takes what the host has kept of the preferences. */
  readonly takePreferences: (preferences: Preferences) => void;
}

/** After this long a host that did not answer is asked again. */
const againMs = 3_000;

const ProgramContext = createContext<Program | null>(null);

/** Connects to the host and gives everything below the program's status and the record. */
export function PaluProvider({ children, waiting }: { readonly children: ReactNode; readonly waiting: ReactNode }) {
  const [status, setStatus] = useState<ProgramStatus | null>(null);

  const refresh = useCallback(async () => {
    const reply = await transport.call('program.status', {});
    if (!reply.ok) {
      // A host on another computer may come back.
      if (isInBrowser) window.setTimeout(() => void refresh(), againMs);
      return;
    }
    hearHostTime(reply.value.now);
    setStatus({ ...reply.value, preferences: ownPreferences(reply.value) });
  }, []);
  const takePreferences = useCallback((preferences: Preferences) => {
    setStatus((before) => (before === null ? before : { ...before, preferences }));
  }, []);

  useEffect(() => {
    void refresh();
    return replica.start(() => void refresh());
  }, [refresh]);

  if (status === null) return waiting;
  return <ProgramContext.Provider value={{ status, refresh, takePreferences }}>{children}</ProgramContext.Provider>;
}

const preferencesKey = 'palu-preferences';

/** How the program looks here: a device that joined keeps its own language, theme and size of text beside the host's. */
function ownPreferences({ deviceName, preferences }: ProgramStatus): Preferences {
  if (deviceName === null) return preferences;
  try {
    const own = JSON.parse(window.localStorage.getItem(preferencesKey) ?? '{}') as Partial<Preferences>;
    return { ...preferences, ...own, legalBases: preferences.legalBases };
  } catch {
    return preferences;
  }
}

/** Keeps how the program looks on this computer. @returns what is kept, or a refusal in the words of the contract. */
export async function keepPreferences(
  { deviceName }: ProgramStatus,
  preferences: Preferences,
): Promise<Reply<Preferences>> {
  if (deviceName === null) return transport.call('program.setPreferences', preferences);
  const { language, theme, textSize } = preferences;
  window.localStorage.setItem(preferencesKey, JSON.stringify({ language, theme, textSize }));
  return { ok: true, value: preferences };
}

/** Whether this window or device may do something: what its role has no right to is not offered (LAN-2). */
export function useMay(): (type: ClientCommand['type']) => boolean {
  const { role } = useProgram().status;
  return useCallback((type) => acts[type].roles.includes(role), [role]);
}

/** Whether this is an operator at the host's own computer, who leads the computer as well as the assembly. */
export function useIsAtHost(): boolean {
  const { role, deviceName } = useProgram().status;
  return role === 'operator' && deviceName === null;
}

export function useProgram(): Program {
  const program = useContext(ProgramContext);
  if (program === null) throw new Error('useProgram outside PaluProvider');
  return program;
}

function isPlain(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    [Array.prototype, Object.prototype].includes(Object.getPrototypeOf(value))
  );
}

/** Lists and plain objects are the same when their members are; everything else – maps, too – only when it is the very same. */
function isSame(a: unknown, b: unknown): boolean {
  return isPlain(a) && isPlain(b) ? shallowEqual(a, b) : Object.is(a, b);
}

/**
 * What a screen shows of the record and the connection. It is drawn again only when `select` answers with something else: another value,
 * or a list or a plain object with other members.
 */
export function useReplica<Part>(select: (view: ReplicaView) => Part): Part {
  return useSyncExternalStoreWithSelector(replica.subscribe, replica.get, null, select, isSame);
}

function opened({ state }: ReplicaView): AssemblyState {
  if (state === null) throw new Error('no assembly is open');
  return state;
}

/**
 * What a screen shows of the record of the open assembly: `select` takes it out, and is run again only when what it reads has changed. Where
 * it works long (over all people), give it as a function of the module, which stays the same from drawing to drawing. As `useReplica`, and
 * only below the shell, which shows nothing else while no assembly is open.
 */
export function useAssembly<Part>(select: (state: AssemblyState) => Part): Part {
  const part = useMemo(() => {
    const remembered = remembering(select);
    return (view: ReplicaView) => remembered(opened(view));
  }, [select]);
  return useReplica(part);
}

/** The record at this moment, for what an act needs when it is done rather than drawn. */
export function assemblyNow(): AssemblyState {
  return opened(replica.get());
}

/** The same, or null where none is open: for what lives on beside the screens. */
export function openAssembly(): AssemblyState | null {
  return replica.get().state;
}

/** Calls back whenever the record, or the connection to the host, has become another one. */
export function onRecord(listener: () => void): () => void {
  return replica.subscribe(listener);
}

/** A fresh id for one intention of the person: tried again, it is done once. */
export function newCommandId(): CommandId {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('') as CommandId;
}

export async function execute(command: ClientCommand, commandId = newCommandId()): Promise<Reply<ExecuteOutcome>> {
  const asked = () => transport.call('assembly.execute', { command, commandId });
  return away === null ? asked() : away.doOrKeep(command, commandId, asked);
}

/** Resolves once what was done up to this commit is in `assemblyNow()`, for an act that builds on the one before it. */
export function caughtUp(seq: number): Promise<void> {
  return replica.caughtUp(seq);
}

export { replica };
