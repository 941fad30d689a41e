import type { Reply, Venue } from '../../../shared/contract';
import { ok } from './ground';
import type { AreaHandlers, Ground } from './ground';

const off: Venue = {
  networks: [],
  address: null,
  isReachable: true,
  desks: null,
  hall: null,
  isLocked: false,
  devices: [],
};
const isOff: Reply<never> = { ok: false, refusal: { code: 'device.off', params: {} } };
const isGone: Reply<never> = { ok: false, refusal: { code: 'device.gone', params: {} } };

/** The venue's network and its devices (LAN-1, LAN-2). */
export function devicesHandlers({ surroundings: { venue } }: Ground): AreaHandlers<'devices'> {
  const now = () => ok(venue?.venue ?? off);

  return {
    'devices.venue': () => Promise.resolve(now()),
    'devices.serve': async ({ address }) => {
      if (address === null) await venue?.stop();
      else if ((await venue?.serve(address)) !== true)
        return { ok: false, refusal: { code: 'device.noSuchNetwork', params: { address } } };
      return now();
    },
    'devices.openHall': async ({ isOpen }) => {
      await venue?.openHall(isOpen);
      return now();
    },
    'devices.lock': async ({ isLocked }) => {
      await venue?.lock(isLocked);
      return now();
    },
    'devices.invite': ({ role, name }) => {
      const invitation = venue?.invite(role, name) ?? null;
      return Promise.resolve(invitation === null ? isOff : ok(invitation));
    },
    'devices.rename': ({ id, name }) => Promise.resolve(venue?.rename(id, name) === true ? now() : isGone),
    'devices.expel': ({ id }) => Promise.resolve(venue?.expel(id) === true ? now() : isGone),
  };
}
