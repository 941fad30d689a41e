import { networkInterfaces } from 'node:os';
import type { Dispatcher, InvitedRole, Invitation, NetworkSummary, Venue } from '../../shared/contract';
import { staffRoles } from '../../shared/domain';
import type { AssemblyId, DeviceId, Role } from '../../shared/domain';
import type { Certificate } from './certificate';
import { codeLivesMinutes, DeviceBook } from './device-book';
import type { JoinedDevice } from './device-book';
import { hallStrangers } from './gate';
import type { LanOptions, LanServer } from './server';

/** What outlives the program: where it served, since when, and who had joined. */
export interface VenueMemory {
  readonly address: string;
  readonly deskPort: number;
  readonly hallPort: number;
  readonly isHallOpen: boolean;
  readonly isLocked: boolean;
  /** When it was switched on, in milliseconds; it comes back by itself on the same day. */
  readonly servedAt: number;
  readonly devices: readonly JoinedDevice[];
}

interface VenueOptions {
  readonly dispatcher: () => Dispatcher;
  readonly pagesFolder: string;
  readonly contentSecurityPolicy: string;
  /** Of the program. */
  readonly version: string;
  /** By which desks know the host. */
  readonly certificate: () => Promise<Certificate>;
  /** The assembly that is open. */
  readonly assembly: () => AssemblyId | null;
  /** The host's clock, which is the clock of the meeting (DAT-8), in milliseconds. */
  readonly now: () => number;
  /** The ports that are tried first, so that an address stays the same from day to day; any where missing. */
  readonly ports?: { readonly desks: number; readonly hall: number };
  /** Keeps the venue while the program is closed. */
  readonly memory: () => { read(): VenueMemory | null; write(memory: VenueMemory | null): Promise<void> };
}

interface Running {
  readonly address: string;
  readonly servedAt: number;
  readonly book: DeviceBook;
  readonly fingerprint: string;
  readonly desks: LanServer;
  readonly hall: LanServer;
  readonly stop: () => void;
}

/** A venue that was switched on comes back by itself for so long: a program that broke down, a night between two days. */
const comesBackMs = 20 * 3_600_000;
/** Who has fallen silent is noticed within so long. */
const lookEveryMs = 3_000;
/** However many phones come at once, the operator's screen is told as often as this. */
const mostOftenMs = 500;

function addresses(): readonly (NetworkSummary & { readonly isInternal: boolean })[] {
  return Object.entries(networkInterfaces()).flatMap(([name, found = []]) =>
    found
      .filter(({ family }) => family === 'IPv4')
      .map(({ address, internal }) => ({ name, address, isInternal: internal })),
  );
}

function isDesk(role: Role): boolean {
  return (staffRoles as readonly Role[]).includes(role);
}

/** Where a venue is found on any computer of its own: what a browser has kept there is found again, too. */
export const usualPorts = { desks: 24443, hall: 24080 } as const;

/**
 * The host on the venue's network (LAN-1, LAN-2): off until the operator switches it on, on one chosen interface. Desks join over TLS,
 * walls and phones over plain HTTP on a port beside it, and neither door lets the other's devices in. Served again on the same address
 * after the program was closed or broke down, it has the same ports and knows its devices again, so that nobody has to walk to them.
 */
export class VenueServer {
  private running: Running | null = null;
  private isHallOpen = false;
  private readonly listeners = new Set<(venue: Venue) => void>();
  private told = '';
  private isTelling = false;
  /** Whatever switches, switches after the one before. */
  private lastTurn: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: VenueOptions) {}

  /** Calls back with what became of the venue and its devices. */
  onChange(listener: (venue: Venue) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  get venue(): Venue {
    const { running } = this;
    const found = addresses();
    const networks = found.filter(({ isInternal }) => !isInternal).map(({ name, address }) => ({ name, address }));
    const off = { address: null, isReachable: true, desks: null, hall: null, isLocked: false, devices: [] };
    if (running === null) return { networks, ...off };
    const { address, book, fingerprint, desks, hall } = running;
    return {
      networks,
      address,
      isReachable: found.some((one) => one.address === address),
      desks: { origin: desks.origin, fingerprint },
      hall: { origin: hall.origin, isOpen: this.isHallOpen, phones: hall.phones },
      isLocked: book.isLocked,
      devices: this.ofThisAssembly(book.joined).map(({ id, role, name, joinedAt }) => ({
        id,
        role,
        name,
        joinedAt: new Date(joinedAt).toISOString(),
        state: book.stateOf(id),
      })),
    };
  }

  /** Those that can do something now: a desk of another assembly waits for its own. */
  private ofThisAssembly(devices: readonly JoinedDevice[]): readonly JoinedDevice[] {
    const here = this.options.assembly();
    return devices.filter(({ assemblyId }) => assemblyId === null || here === null || assemblyId === here);
  }

  /** Serves on an address of this computer. @returns whether it has that address. */
  serve(address: string): Promise<boolean> {
    return this.inTurn(async () => {
      if (this.running?.address === address) return true;
      if (!addresses().some((one) => one.address === address)) return false;
      await this.stopNow();
      await this.start(address, this.options.now());
      await this.keep();
      return true;
    });
  }

  /** After the program was closed or broke down: goes on where it was, if that was not long ago. */
  resume(): Promise<void> {
    return this.inTurn(async () => {
      const before = this.options.memory().read();
      if (before === null || this.running !== null) return;
      const age = this.options.now() - before.servedAt;
      const isHere = addresses().some((one) => one.address === before.address);
      if (isHere && age >= 0 && age < comesBackMs) await this.start(before.address, before.servedAt);
    });
  }

  private async start(address: string, servedAt: number): Promise<void> {
    const { dispatcher, pagesFolder, contentSecurityPolicy, version, memory, certificate } = this.options;
    const before = memory().read();
    const isSame = before?.address === address;
    // The program starts without the code of the servers: most assemblies have one computer.
    const [{ startLanServer }, { cert, key, fingerprint }] = await Promise.all([import('./server'), certificate()]);
    const book = new DeviceBook(before?.devices ?? [], { now: this.options.now, elapsed: () => performance.now() });
    book.isLocked = isSame && before.isLocked;
    this.isHallOpen = isSame && before.isHallOpen;
    const usual = {
      dispatcher: dispatcher(),
      version,
      pagesFolder,
      hostname: address,
      contentSecurityPolicy,
      book,
      keep: () => this.keep(),
    };
    /** On the port that it had, so that devices find it again; on any other where that is taken. */
    const started = (options: Omit<LanOptions, 'port'>, port: number | undefined) =>
      startLanServer({ ...options, port: port ?? 0 }).catch((error: unknown) => {
        if (port === undefined) throw error;
        return startLanServer({ ...options, port: 0 });
      });
    const desks = await started(
      { ...usual, tls: { cert, key }, serves: isDesk },
      isSame ? before.deskPort : this.options.ports?.desks,
    );
    const hall = await started(
      {
        ...usual,
        serves: (role) => !isDesk(role),
        strangers: hallStrangers,
        isHallOpen: () => this.isHallOpen,
        onPhone: () => {
          this.tellSoon();
        },
      },
      isSame ? before.hallPort : this.options.ports?.hall,
    ).catch(async (error: unknown) => {
      await desks.close();
      throw error;
    });
    const stopHearing = book.onChange((kept) => {
      if (kept === 'passing') {
        this.tellSoon();
        return;
      }
      this.tell();
      void this.keep().catch(() => undefined);
    });
    const look = setInterval(() => {
      this.tell();
    }, lookEveryMs);
    look.unref();
    const stop = () => {
      stopHearing();
      clearInterval(look);
    };
    this.running = { address, servedAt, book, fingerprint, desks, hall, stop };
    this.tell();
  }

  /** Switches off, and everybody is cut off for good. @throws where that cannot be written down. */
  stop(): Promise<void> {
    return this.inTurn(() => this.stopNow());
  }

  private async stopNow(): Promise<void> {
    const isOn = this.running !== null;
    await this.closeNow();
    if (isOn) await this.options.memory().write(null);
  }

  /** The program ends; who had joined is known again when it comes back. */
  close(): Promise<void> {
    return this.inTurn(() => this.closeNow());
  }

  private async closeNow(): Promise<void> {
    const { running } = this;
    this.running = null;
    running?.stop();
    await Promise.all([running?.desks.close(), running?.hall.close()]);
    this.tell();
  }

  /** A link that lets one device in with a role; null while it is off, and for a desk while no assembly is open. */
  invite(role: InvitedRole, name: string): Invitation | null {
    const { running } = this;
    const assemblyId = isDesk(role) ? this.options.assembly() : null;
    if (running === null || (isDesk(role) && assemblyId === null)) return null;
    const { origin } = isDesk(role) ? running.desks : running.hall;
    const code = running.book.invite(role, name, assemblyId);
    // What a program reads of it and a browser sends to nobody: which certificate the host has.
    const pin = isDesk(role) ? `#${running.fingerprint.replaceAll(':', '')}` : '';
    return { link: `${origin}/masuk/${code}${pin}`, code, minutes: codeLivesMinutes, name };
  }

  rename(id: DeviceId, name: string): boolean {
    return this.running?.book.rename(id, name) ?? false;
  }

  expel(id: DeviceId): boolean {
    return this.running?.book.expel(id) ?? false;
  }

  /** The assembly is gone from this computer, or its people were erased: its desks end with it. */
  expelDesksOf(assemblyId: AssemblyId): void {
    this.running?.book.expelAll((device) => device.assemblyId === assemblyId);
  }

  /** Whether new devices join. @throws where it cannot be written down. */
  async lock(isLocked: boolean): Promise<void> {
    if (this.running === null) return;
    this.running.book.isLocked = isLocked;
    await this.keep();
    this.tell();
  }

  /** Whether those who have not joined see the hall's page. @throws where it cannot be written down. */
  async openHall(isOpen: boolean): Promise<void> {
    this.isHallOpen = isOpen && this.running !== null;
    if (!this.isHallOpen) this.running?.hall.endPhones();
    await this.keep();
    this.tell();
  }

  private keep(): Promise<void> {
    const { running, isHallOpen } = this;
    if (running === null) return Promise.resolve();
    const { address, servedAt, book, desks, hall } = running;
    const portOf = ({ origin }: LanServer) => Number(new URL(origin).port);
    return this.options.memory().write({
      address,
      servedAt,
      isHallOpen,
      isLocked: book.isLocked,
      deskPort: portOf(desks),
      hallPort: portOf(hall),
      devices: book.joined,
    });
  }

  /** Tells what it is now, where that is something else than was told last. */
  private tell(): void {
    const { venue } = this;
    const text = JSON.stringify(venue);
    if (text === this.told) return;
    this.told = text;
    for (const listener of this.listeners) listener(venue);
  }

  /** The same for connections, of which a thousand may come in one moment. */
  private tellSoon(): void {
    if (this.isTelling) return;
    this.isTelling = true;
    const timer = setTimeout(() => {
      this.isTelling = false;
      this.tell();
    }, mostOftenMs);
    timer.unref();
  }

  private inTurn<Value>(act: () => Promise<Value>): Promise<Value> {
    const turn = this.lastTurn.then(act);
    this.lastTurn = turn.catch(() => undefined);
    return turn;
  }
}
