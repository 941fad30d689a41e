import { z } from 'zod';
import type { AssemblyId } from '../../domain';
import { fileBytes, method, mostFileBytes, nothing, operator } from './method';
import type { FileContent } from './method';

export const archiveMethods = {
  'archive.export': method<FileContent>()(operator, nothing),
  'archive.import': method<{ readonly id: AssemblyId; readonly title: string }>()(
    operator,
    z.strictObject({ bytes: fileBytes(mostFileBytes) }),
  ),
  'archive.verify': method<{
    readonly commits: number;
    readonly lastHash: string;
    readonly attachments: number;
  }>()(operator, nothing),
  'backups.list': method<readonly { readonly name: string; readonly at: string }[]>()(operator, nothing),
  'backups.create': method<{ readonly name: string; readonly at: string }>()(operator, nothing),
  /** Asks at the host's own computer where second copies go, and makes the first; null comes back where the person chose no place. */
  'copies.choose': method<{ readonly path: string } | null>()(operator, nothing),
  /** A backup now, and its copy. */
  'copies.make': method<{ readonly path: string }>()(operator, nothing),
  /** No more copies; those that lie there stay. */
  'copies.forget': method<null>()(operator, nothing),
} as const;
