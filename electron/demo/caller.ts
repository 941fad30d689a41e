import type { Caller, ExportState, FileContent, MethodName, ParamsOf, Reply, ValueOf } from '../../shared/contract';
import type { AssemblyEvent, AssemblyState, CommandId, DeviceId, Role } from '../../shared/domain';
import type { Palu, Sources } from '../host';

type ClientCommand = ParamsOf<'assembly.execute'>['command'];

/** A step of the demonstration that the host refused: which one, and the refusal as the host gave it. */
export class DemoStopped extends Error {
  override readonly name = 'DemoStopped';
}

type Staff = Extract<Role, 'operator' | 'registrar' | 'minuteTaker' | 'teller'>;

const people: Readonly<Record<Staff, string>> = {
  operator: 'Ratna Puspita',
  registrar: 'Yusuf Hamdani',
  minuteTaker: 'Maya Lestari',
  teller: 'Gilang Saputra',
};

/** A file as it comes over the wire. @throws DemoStopped where the host kept it to itself. */
export function contentOf({ fileName, bytes }: FileContent): { readonly fileName: string; readonly bytes: Uint8Array } {
  if (bytes === null) throw new DemoStopped(`${fileName} came without its content`);
  return { fileName, bytes };
}

/** Speaks to the real host as its clients do, through the dispatcher: with roles, schemas and one command id an act. */
export class DemoCaller {
  constructor(
    private readonly palu: Palu,
    private readonly sources: Sources,
  ) {}

  /** @throws DemoStopped where the host refuses. */
  async call<Name extends MethodName>(
    method: Name,
    params: ParamsOf<Name>,
    role: Staff = 'operator',
  ): Promise<ValueOf<Name>> {
    const reply = await this.ask(method, params, role);
    if (reply.ok) return reply.value;
    throw new DemoStopped(`${method}: ${reply.refusal.code} ${JSON.stringify(reply.refusal.params)}`);
  }

  /** The answer as it comes, refusals too. */
  ask<Name extends MethodName>(
    method: Name,
    params: ParamsOf<Name>,
    role: Staff = 'operator',
  ): Promise<Reply<ValueOf<Name>>> {
    const caller: Caller = { actor: { role, name: people[role] }, device: `demo-${role}` as DeviceId };
    return this.palu.dispatcher.call(method, params, caller) as Promise<Reply<ValueOf<Name>>>;
  }

  /** Gives a command. @throws DemoStopped where it is refused. */
  async act(command: ClientCommand, role: Staff = 'operator'): Promise<readonly AssemblyEvent[]> {
    const commandId = this.sources.newId() as CommandId;
    const reply = await this.ask('assembly.execute', { command, commandId }, role);
    if (reply.ok) return reply.value.events;
    throw new DemoStopped(`${command.type}: ${reply.refusal.code} ${JSON.stringify(reply.refusal.params)}`);
  }

  /** Everything into one folder. @returns where it lies. @throws DemoStopped where a paper could not be made. */
  async exportAll(): Promise<string> {
    const ended = new Promise<ExportState>((resolve) => {
      const caller: Caller = {
        actor: { role: 'operator', name: people.operator },
        device: 'demo-operator' as DeviceId,
      };
      const stop = this.palu.dispatcher.subscribe(caller, (message) => {
        if (message.kind !== 'export' || message.state.kind === 'idle' || message.state.kind === 'running') return;
        resolve(message.state);
        stop();
      });
    });
    await this.call('documents.exportAll', {});
    const state = await ended;
    if (state.kind === 'done' && state.missing.length === 0) return state.folder;
    throw new DemoStopped(`documents.exportAll: ${JSON.stringify(state)}`);
  }

  newCommandId(): CommandId {
    return this.sources.newId() as CommandId;
  }

  /** The record as it is on disk. */
  get state(): AssemblyState {
    const { host } = this.palu.program;
    if (host === null) throw new DemoStopped('no assembly is open');
    return host.state;
  }
}
