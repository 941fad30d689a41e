import { createContext, useCallback, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import type { AssemblyState, CommandId } from '../../shared/domain';
import type { ClientCommand, ExecuteOutcome, Preferences, ProgramStatus, Reply } from '../../shared/contract';
import { Replica } from './replica';
import type { ReplicaView } from './replica';
import { transport } from './transport';

export { isInBrowser, transport } from './transport';

const replica = new Replica(transport);

interface Program {
  readonly status: ProgramStatus;
  readonly refresh: () => Promise<void>;
  readonly setPreferences: (preferences: Preferences) => Promise<void>;
}

const ProgramContext = createContext<Program | null>(null);

/** Connects to the host and gives everything below the program's status and the record. */
export function PaluProvider({ children, waiting }: { readonly children: ReactNode; readonly waiting: ReactNode }) {
  const [status, setStatus] = useState<ProgramStatus | null>(null);

  const refresh = useCallback(async () => {
    const reply = await transport.call('program.status', {});
    if (reply.ok) setStatus(reply.value);
  }, []);
  const setPreferences = useCallback(async (preferences: Preferences) => {
    const reply = await transport.call('program.setPreferences', preferences);
    if (reply.ok) setStatus((before) => (before === null ? before : { ...before, preferences: reply.value }));
  }, []);

  useEffect(() => {
    void refresh();
    return replica.start();
  }, [refresh]);

  if (status === null) return waiting;
  return <ProgramContext.Provider value={{ status, refresh, setPreferences }}>{children}</ProgramContext.Provider>;
}

export function useProgram(): Program {
  const program = useContext(ProgramContext);
  if (program === null) throw new Error('useProgram outside PaluProvider');
  return program;
}

/** The record and the connection as they are now. */
export function useReplica(): ReplicaView {
  return useSyncExternalStore(replica.subscribe, replica.get);
}

/** The record of the open assembly. Only below the shell, which shows nothing else while none is open. */
export function useAssembly(): AssemblyState {
  const { state } = useReplica();
  if (state === null) throw new Error('useAssembly without an open assembly');
  return state;
}

/** A fresh id for one intention of the person: tried again, it is done once. */
export function newCommandId(): CommandId {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('') as CommandId;
}

export function execute(command: ClientCommand): Promise<Reply<ExecuteOutcome>> {
  return transport.call('assembly.execute', { command, commandId: newCommandId() });
}

export { replica };
