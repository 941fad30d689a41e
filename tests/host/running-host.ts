import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPalu } from '../../electron/host';
import type { Palu, PaluOptions } from '../../electron/host';
import type { Caller, FileContent, MethodName, ParamsOf, Reply, ValueOf } from '../../shared/contract';
import { defaultRules } from '../../shared/domain';
import type { AssemblyCommand, CommandId, DeviceId, Role } from '../../shared/domain';
import { profile } from '../domain/meeting';

export const programFolder = join(import.meta.dirname, '../../dist');

export function callerOf(role: Role): Caller {
  return { actor: { role, name: role }, device: `test-${role}` as DeviceId };
}

type FileMethod = { [Name in MethodName]: ValueOf<Name> extends FileContent ? Name : never }[MethodName];

let commands = 0;
/** An id as a client gives it to its command. */
export function nextCommandId(): CommandId {
  commands += 1;
  return `command-${String(commands).padStart(6, '0')}` as CommandId;
}

/** The real host on a folder of its own, asked as a transport asks it. */
export class RunningHost {
  private constructor(
    readonly palu: Palu,
    readonly dataFolder: string,
  ) {}

  static async start(options: Partial<PaluOptions> = {}): Promise<RunningHost> {
    const dataFolder = options.dataFolder ?? (await mkdtemp(join(tmpdir(), 'palu-host-')));
    const palu = await startPalu({
      programFolder,
      surroundings: { version: '0.0.0', runtime: 'test', openProjector: null, hasWindows: false },
      ...options,
      dataFolder,
    });
    return new RunningHost(palu, dataFolder);
  }

  /** With an empty assembly open. */
  static async withAssembly(options: Partial<PaluOptions> = {}): Promise<RunningHost> {
    const host = await RunningHost.start(options);
    await host.value('assemblies.create', { profile, rules: defaultRules });
    return host;
  }

  call<Name extends MethodName>(method: Name, params: ParamsOf<Name>, role: Role = 'operator') {
    return this.palu.dispatcher.call(method, params, callerOf(role)) as Promise<Reply<ValueOf<Name>>>;
  }

  /** @throws where the host refuses. */
  async value<Name extends MethodName>(method: Name, params: ParamsOf<Name>, role: Role = 'operator') {
    const reply = await this.call(method, params, role);
    if (!reply.ok) throw new Error(`${method}: ${reply.refusal.code} ${JSON.stringify(reply.refusal.params)}`);
    return reply.value;
  }

  /** The bytes of a file that the host lays down. @throws where it refuses. */
  async bytes<Name extends FileMethod>(method: Name, params: ParamsOf<Name>, role: Role = 'operator') {
    const { bytes }: FileContent = await this.value(method, params, role);
    if (bytes === null) throw new Error(`${method}: nothing came over the wire`);
    return bytes;
  }

  execute(command: AssemblyCommand, commandId = nextCommandId(), role: Role = 'operator') {
    return this.palu.dispatcher.call('assembly.execute', { command, commandId }, callerOf(role)) as Promise<
      Reply<ValueOf<'assembly.execute'>>
    >;
  }

  get open() {
    const { host } = this.palu.program;
    if (host === null) throw new Error('no assembly is open');
    return host;
  }

  get state() {
    return this.open.state;
  }

  /** Ends it as Ctrl+C does and starts again on the same folder. */
  async restart(): Promise<RunningHost> {
    await this.palu.close();
    return RunningHost.start({ dataFolder: this.dataFolder });
  }

  async end(): Promise<void> {
    await this.palu.close();
    await rm(this.dataFolder, { recursive: true, force: true });
  }
}
