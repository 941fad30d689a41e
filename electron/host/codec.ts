import type { AssemblyEvent } from '../../shared/domain';
import { plainCodec } from '../storage';
import type { EventCodec } from '../storage';

/** How the events of an assembly lie in its journal: the one door between the disk and the program. */
export const assemblyCodec: EventCodec<AssemblyEvent> = plainCodec<AssemblyEvent>();
