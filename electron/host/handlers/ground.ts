import { basename, join } from 'node:path';
import type { AssemblyState } from '../../../shared/domain';
import type {
  Caller,
  DisplaySummary,
  FileContent,
  MethodArea,
  MethodNameIn,
  PrinterSummary,
  Reply,
} from '../../../shared/contract';
import { replaceFile } from '../../storage';
import { safeFileName } from '../../../shared/text';
import type { AssemblyHost } from '../assembly-host';
import { AttachmentDesk } from '../attachment-desk';
import type { DocumentDesk } from '../document-desk';
import type { ExportDesk } from '../export-desk';
import type { Handlers } from '../host-dispatcher';
import type { ImportDesk } from '../import-desk';
import type { PaperDesk } from '../paper-desk';
import type { Program } from '../program';
import type { JoiningService, VenueService } from '../venue-service';

/** What a host with windows can do on its computer. Sizes are in millimetres. */
export interface Desktop {
  /** In the program that opens such files. @returns whether there is one. */
  open(path: string): Promise<boolean>;
  showInFolder(path: string): boolean;
  /** Asks where to, and copies. @returns the place, or null where the person chose none. @throws where it cannot be written. */
  copy(path: string): Promise<string | null>;
  /** Asks for a folder. @returns it, or null where the person chose none. */
  chooseFolder(): Promise<string | null>;
  printers(): Promise<readonly PrinterSummary[]>;
  /** Prints what the operator's window shows for print. @returns whether the printer took it. */
  print(printer: string, page: { readonly width: number; readonly height: number }): Promise<boolean>;
}

/** What the host needs to know of the machine it runs on. */
export interface Surroundings {
  readonly version: string;
  readonly runtime: string;
  /** Opens a window of its own for the projector, or answers with an address to open in a browser. */
  readonly openProjector: (() => Promise<{ readonly address: string | null }>) | null;
  readonly hasWindows: boolean;
  /** The displays that a projector's window could fill; missing where the host opens no windows. */
  readonly listDisplays?: (chosen: string | null) => readonly DisplaySummary[];
  /** The host on the venue's network, where it can serve there. */
  readonly venue?: VenueService;
  /** Where the program's window can work at another host. */
  readonly joining?: JoiningService;
  readonly desktop?: Desktop;
  /** Called when another display was chosen. */
  readonly displayChosen?: () => void;
}

export interface HandlerParts {
  readonly program: Program;
  readonly imports: ImportDesk;
  readonly documents: DocumentDesk;
  readonly papers: PaperDesk;
  readonly exports: ExportDesk;
  readonly surroundings: Surroundings;
}

/** What the handlers of all areas stand on. */
export interface Ground extends HandlerParts {
  readonly attachments: AttachmentDesk;
  /** Where files lie that belong to no one assembly: tables, rejected rows, attachments that were saved. */
  readonly exportsFolder: string;
  /** Paths of all that was laid down since the host started. */
  readonly laidDown: ReadonlySet<string>;
  /** Acts on the open assembly; refused where none is. */
  withHost<Value>(
    act: (host: AssemblyHost, state: AssemblyState) => Promise<Reply<Value>> | Reply<Value>,
  ): Promise<Reply<Value>>;
  /** What lies at a path may be opened by the host's own windows from now on. */
  lay(path: string): void;
  /** Leaves a file where people look for it, and hands it to a client at another computer as well. */
  keep(folder: string, fileName: string, bytes: Uint8Array, caller: Caller): Promise<FileContent>;
  /** Hands over a file that lies there already. */
  handOver(path: string, bytes: Uint8Array, caller: Caller): FileContent;
}

/** The answers to every method of one area: complete by type. */
export type AreaHandlers<Area extends MethodArea> = Pick<Handlers, MethodNameIn<Area>>;

export function ok<Value>(value: Value): Reply<Value> {
  return { ok: true, value };
}

/** What only the host's own windows may ask for, whatever the role. */
export const atHostOnly: Reply<never> = { ok: false, refusal: { code: 'file.notHere', params: {} } };

export const noneOpen: Reply<never> = { ok: false, refusal: { code: 'assembly.noneOpen', params: {} } };

export function groundOf(parts: HandlerParts): Ground {
  const { program } = parts;
  const { fs, dataFolder } = program.options;
  const laidDown = new Set<string>();
  const lay = (path: string) => {
    laidDown.add(path);
  };
  const handOver: Ground['handOver'] = (path, bytes, caller) => {
    lay(path);
    // Nothing goes over the wire where the disk is the caller's own.
    return { fileName: basename(path), path, bytes: caller.isAtHost === true ? null : bytes };
  };
  return {
    ...parts,
    attachments: new AttachmentDesk(fs),
    exportsFolder: join(dataFolder, 'ekspor'),
    laidDown,
    lay,
    handOver,
    async withHost(act) {
      const { host } = program;
      return host === null ? noneOpen : act(host, host.state);
    },
    async keep(folder, fileName, bytes, caller) {
      await fs.makeFolder(folder);
      // Whatever a name was made of, it stays in its folder.
      const safeName = safeFileName(fileName);
      const path = join(folder, safeName);
      await replaceFile(fs, path, bytes);
      return handOver(path, bytes, caller);
    },
  };
}
