import type { id } from '../id';
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

/** English. A key that is missing here or there does not compile. */
export const en: Readonly<Record<keyof typeof id, string>> = {
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
};
