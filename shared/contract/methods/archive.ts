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
} as const;
