import { evolveCommit, fromJson, nothingYet } from '../../shared/domain';
import type { AssemblyEvent, AssemblyState } from '../../shared/domain';
import type { Replay } from '../storage';
import { assemblyCodec } from './codec';
import { stateFingerprint } from './fingerprint';

const parts = ['facts', ...Object.keys(nothingYet)];

/** How the record of an assembly is made of what its folder holds. */
export const assemblyReplay: Replay<AssemblyEvent, AssemblyState> = {
  codec: assemblyCodec,
  fingerprint: stateFingerprint,
  revive(json) {
    const missing = parts.find((part) => json[part] === undefined);
    if (missing !== undefined) throw new Error(`the snapshot has no ${missing}`);
    return fromJson(json);
  },
  evolve: evolveCommit,
};
