import { carriedCounts, carriedOver } from '../../shared/domain';
import type {
  AssemblyCommand,
  AssemblyId,
  AssemblyProfile,
  CarriedOver,
  CommandId,
  DocumentKind,
  RulesOfProcedure,
} from '../../shared/domain';
import type { Caller, CarryOver, Reply } from '../../shared/contract';
import type { AssemblyHost } from './assembly-host';
import type { AttachmentDesk } from './attachment-desk';
import type { Program } from './program';

/* The next assembly begins with what the last one leaves (DAT-7): by the same commands that a person would give, so that its record tells them. */

interface Source {
  readonly carried: CarriedOver;
  readonly title: string;
  /** The council's logo with its file; null where there is none, or where its file is gone. */
  readonly logo: { readonly fileName: string; readonly bytes: Uint8Array } | null;
}

async function sourceOf(host: AssemblyHost, attachments: AttachmentDesk): Promise<Source> {
  const { state } = host;
  const { profile } = state.facts;
  const logoId = profile.letterhead.logoId ?? null;
  const logo = logoId === null ? undefined : state.attachments.get(logoId);
  const bytes = logo === undefined ? null : await attachments.reader(host)(logo);
  return {
    carried: carriedOver(state),
    title: profile.title,
    logo: logo === undefined || bytes === null ? null : { fileName: logo.fileName, bytes },
  };
}

/** What the assembly after this one would begin with. @throws StorageError where it cannot be opened. */
export function carryOverOf(program: Program, id: AssemblyId): Promise<Reply<CarryOver>> {
  return program.inTurn((turn) =>
    turn.read(id, (host) => {
      const carried = carriedOver(host.state);
      const { profile, rules } = carried;
      return Promise.resolve({ profile, rules, counts: carriedCounts(carried) });
    }),
  );
}

function commandsOf(from: AssemblyId, { carried, title }: Source): readonly AssemblyCommand[] {
  const { cooperatives, rulesText, templates, followUps, terms } = carried;
  return [
    { type: 'assembly.continue', from, title, terms },
    ...(cooperatives.length === 0
      ? []
      : [
          {
            type: 'registry.applyImport',
            kind: 'cooperatives',
            fileName: title,
            fileSha256: '',
            mapping: {},
            cooperatives: cooperatives.map((fields) => ({ existing: null, fields })),
            participants: [],
            rejectedRows: 0,
          } as const,
        ]),
    ...(rulesText === null ? [] : [{ type: 'rulesText.edit', source: rulesText } as const]),
    ...Object.entries(templates).map(
      ([kind, source]) => ({ type: 'template.edit', kind: kind as DocumentKind, source }) as const,
    ),
    ...followUps.map((fields) => ({ type: 'followUp.add', fields }) as const),
  ];
}

class Refused extends Error {
  constructor(readonly reply: Reply<never>) {
    super('a step was refused');
  }
}

function granted<Value>(reply: Reply<Value>): Value {
  if (reply.ok) return reply.value;
  throw new Refused(reply);
}

/**
 * Makes the next assembly and opens it: whole, or not at all.
 * @throws StorageError where the one before cannot be read, or the disk refuses.
 */
export function createNext(
  program: Program,
  attachments: AttachmentDesk,
  given: { readonly profile: AssemblyProfile; readonly rules: RulesOfProcedure; readonly from: AssemblyId },
  caller: Caller,
): Promise<Reply<{ id: AssemblyId }>> {
  const { fs, sources } = program.options;
  const { profile, rules, from } = given;
  const newCommandId = () => sources.newId() as CommandId;
  return program.inTurn(async (turn) => {
    const read = await turn.read(from, (host) => sourceOf(host, attachments));
    if (!read.ok) return read;
    const source = read.value;
    const made = await turn.createApart(profile, rules, caller, sources);
    if (!made.ok) return made;
    const host = made.value;
    try {
      for (const command of commandsOf(from, source)) granted(await host.execute(command, newCommandId(), caller));
      if (source.logo !== null) {
        const { attachment } = granted(await attachments.put(host, source.logo, newCommandId(), caller));
        const letterhead = { ...profile.letterhead, logoId: attachment.id };
        const command = { type: 'assembly.editProfile', profile: { ...profile, letterhead } } as const;
        granted(await host.execute(command, newCommandId(), caller));
      }
      await host.close();
      // The library is a convenience; the record of the assembly before holds what it cited.
      await program.settings.keepLegalBases(source.carried.legalBases).catch(() => undefined);
      return { ok: true, value: granted(await turn.open(host.state.facts.id)) };
    } catch (error) {
      await host.close();
      await fs.remove(host.folder);
      if (error instanceof Refused) return error.reply;
      throw error;
    }
  });
}
