import { encode } from 'uqr';
import { badgeCode, comesFrom, participantCode, registeredParticipants } from '../../../shared/domain';
import type { AssemblyState, Attachment, DocumentSubject } from '../../../shared/domain';
import { categoryWords } from './attendance-list';
import { headerView } from './shared-parts';
import type { BadgesView, QrView } from './types';

/** How light a colour `#14532d` is, 0 to 1, as the eye sees it (WCAG 2, relative luminance). */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((place) => {
    const share = Number.parseInt(color.slice(place, place + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Black or white, whichever stands out more on a colour. */
function inkOn(color: string): string {
  const light = luminance(color);
  return 1.05 / (light + 0.05) >= (light + 0.05) / 0.05 ? '#ffffff' : '#000000';
}

const badgesPerSheet = 8;

/** The photos that the badges of a record show, by the file name that the view gives them; none where the rules leave them out. */
export function badgePhotos(
  state: AssemblyState,
  { participantId }: Extract<DocumentSubject, { readonly kind: 'badges' }>,
): ReadonlyMap<string, Attachment> {
  const photos = new Map<string, Attachment>();
  if (!state.facts.rules.showsPhotosOnBadges) return photos;
  for (const participant of registeredParticipants(state)) {
    if (participantId !== undefined && participant.id !== participantId) continue;
    const attachment = participant.photoId === undefined ? undefined : state.attachments.get(participant.photoId);
    if (attachment !== undefined) photos.set(pictureName(attachment), attachment);
  }
  return photos;
}

export function pictureName({ sha256, mediaType }: Attachment): string {
  return `${sha256}.${mediaType === 'image/png' ? 'png' : 'jpg'}`;
}

/** A QR code as one outline: the dark modules of a row that touch are one rectangle, which draws several times faster. */
export function qrView(text: string): QrView {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  let path = '';
  data.forEach((row, y) => {
    for (let x = 0; x < size; x += 1) {
      if (row[x] !== true) continue;
      let end = x + 1;
      while (row[end] === true) end += 1;
      path += `M${String(x)} ${String(y)}h${String(end - x)}v1h-${String(end - x)}z`;
      x = end;
    }
  });
  return { size, path };
}

/**
 * Cards for everybody registered, eight to a sheet, or the label of one; null where there is no such participant. The QR code holds
 * a random token: nothing about the person (domain.md §4).
 */
export function badgesView(
  state: AssemblyState,
  { participantId, isSample }: Extract<DocumentSubject, { readonly kind: 'badges' }> = { kind: 'badges' },
  hasQr = true,
  photos: ReadonlySet<string> = new Set(),
): BadgesView | null {
  const everybody = registeredParticipants(state);
  const chosen = participantId === undefined ? everybody : everybody.filter(({ id }) => id === participantId);
  if (participantId !== undefined && chosen.length === 0) return null;
  return {
    layout: participantId === undefined ? 'sheet' : 'label',
    header: headerView(state, { kind: 'badges' }, `Kartu Peserta ${state.facts.profile.title}`, false),
    title: state.facts.profile.title,
    badges: chosen.slice(0, isSample === true ? badgesPerSheet : undefined).map((participant) => {
      const { color } = state.facts.rules.categoryBadges[participant.category];
      const attachment = participant.photoId === undefined ? undefined : state.attachments.get(participant.photoId);
      const picture = attachment === undefined ? '' : pictureName(attachment);
      return {
        name: participant.name,
        cooperative: comesFrom(state, participant),
        category: categoryWords[participant.category].toUpperCase(),
        color,
        ink: inkOn(color),
        number: participantCode(participant, state.facts.rules),
        photo: photos.has(picture) ? picture : null,
        qr: hasQr ? qrView(badgeCode(state.facts.id, participant.badgeToken)) : null,
      };
    }),
  };
}
