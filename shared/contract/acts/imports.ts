import type { ImportCommand, ImportId } from '../../domain';
import { act, operator } from './act';
import type { ActsOf } from './act';
import { id } from './primitives';

export const importActs: ActsOf<ImportCommand> = {
  'registry.revertImport': act(operator, { importId: id<ImportId>() }),
};
