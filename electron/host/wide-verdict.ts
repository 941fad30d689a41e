import { join } from 'node:path';
import type { WideVerdict } from '../../shared/contract';
import { sha256Hex, StorageError } from '../storage';
import { keptFileName } from './paper-desk';
import type { PaperDesk } from './paper-desk';
import type { Program } from './program';

type Found = NonNullable<WideVerdict['found']>;

/**
 * Which paper of which assembly of this computer a file, or the code in its foot, is of (DOC-7): years later nobody knows where it was
 * issued. A file lies under its own SHA-256, so only the assembly that holds it is opened; for a code all are looked into.
 */
export function verifyAnywhere(
  program: Program,
  papers: PaperDesk,
  asked: { readonly bytes: Uint8Array | null; readonly code: string },
): Promise<WideVerdict> {
  const { fs } = program.options;
  const file = asked.bytes === null ? null : keptFileName(sha256Hex(asked.bytes));
  return program.inTurn(async (turn) => {
    const unread: string[] = [];
    for (const { id, title, folder } of await program.list()) {
      if (file !== null && !(await fs.exists(join(folder, 'documents', file)))) continue;
      try {
        const looked = await turn.read(id, (host): Promise<Found | null> => {
          const { documentId } = papers.verify(host, asked);
          const document = host.state.documents.find((one) => one.id === documentId);
          if (document === undefined) return Promise.resolve(null);
          const { number, signedOn, voided } = document;
          const assembly = host.state.facts.profile.title;
          return Promise.resolve({ assembly, number, signedOn, isVoided: voided !== null });
        });
        if (looked.ok && looked.value !== null) return { found: looked.value, unread };
      } catch (error) {
        // One that is damaged, or open elsewhere, does not keep the others from being looked into.
        if (!(error instanceof StorageError)) throw error;
        unread.push(title);
      }
    }
    return { found: null, unread };
  });
}
