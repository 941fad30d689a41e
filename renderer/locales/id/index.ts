import { agenda } from './agenda';
import { assembly } from './assembly';
import { checkin } from './checkin';
import { documents } from './documents';
import { frame } from './frame';
import { history } from './history';
import { minutes } from './minutes';
import { people } from './people';
import { polls } from './polls';
import { projection } from './projection';
import { proposals } from './proposals';
import { refusals } from './refusals';
import { registry } from './registry';
import { speakers } from './speakers';

/** Bahasa Indonesia: the interface's first language, one file an area. Its keys are the catalogue's. */
export const id = {
  ...frame,
  ...assembly,
  ...registry,
  ...people,
  ...checkin,
  ...agenda,
  ...speakers,
  ...polls,
  ...minutes,
  ...documents,
  ...proposals,
  ...projection,
  ...history,
  ...refusals,
};
