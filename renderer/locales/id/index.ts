import type { RefusalCode } from '../../../shared/contract';
import type { AssemblyEvent } from '../../../shared/domain';
import { agenda } from './agenda';
import { assembly } from './assembly';
import { ballots } from './ballots';
import { changes } from './changes';
import { checkin } from './checkin';
import { cockpit } from './cockpit';
import { copies } from './copies';
import { dates } from './dates';
import { devices } from './devices';
import { documents } from './documents';
import { elections } from './elections';
import { frame } from './frame';
import { manual } from './manual';
import { history } from './history';
import { imports } from './imports';
import { invitations } from './invitations';
import { minutes } from './minutes';
import { past } from './past';
import { people } from './people';
import { polls } from './polls';
import { presence } from './presence';
import { projection } from './projection';
import { proposals } from './proposals';
import { quorum } from './quorum';
import { refusals } from './refusals';
import { retention } from './retention';
import { registry } from './registry';
import { speakers } from './speakers';
import { statistics } from './statistics';
import { tasks } from './tasks';

/** What has words whatever a screen asks for: every refusal that a person may be told, and every event of the history. */
type Said = `refusal.${RefusalCode}` | `event.${AssemblyEvent['type']}`;

/** Bahasa Indonesia: the interface's first language, one file an area. Its keys are the catalogue's. */
export const id = {
  ...frame,
  ...manual,
  ...assembly,
  ...copies,
  ...registry,
  ...imports,
  ...people,
  ...checkin,
  ...quorum,
  ...presence,
  ...tasks,
  ...invitations,
  ...statistics,
  ...cockpit,
  ...agenda,
  ...speakers,
  ...polls,
  ...ballots,
  ...elections,
  ...minutes,
  ...documents,
  ...proposals,
  ...projection,
  ...devices,
  ...history,
  ...past,
  ...changes,
  ...dates,
  ...refusals,
  ...retention,
} satisfies Readonly<Record<Said, string>>;

/** Words for a refusal or an event that does not exist any more. */
type Stale = Exclude<Extract<keyof typeof id, `refusal.${string}` | `event.${string}`>, Said>;
export const hasNoStaleWords: [Stale] extends [never] ? true : Stale = true;
