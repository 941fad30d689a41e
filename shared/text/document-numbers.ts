import { dateParts, romanMonth } from './dates';

/** What a document number is made of. */
interface DocumentNumberParts {
  /** Counted per kind of document, from 1, without gaps. */
  readonly sequence: number;
  /** The letters of the kind: `KEP`, `BA`, `NOT`. */
  readonly letters: string;
  /** The code of the assembly: `MUSDA-DEKOPINDA`. */
  readonly code: string;
  /** The day of signing, `YYYY-MM-DD`: month and year of the number are its. */
  readonly signedOn: string;
}

/** The usual pattern of domain.md §4. */
const usualNumberPattern = '{nomor}/{jenis}/{kode}/{bulan}/{tahun}';

type Placeholder = 'nomor' | 'jenis' | 'kode' | 'bulan' | 'bulanAngka' | 'tahun';

const placeholders: Readonly<Record<Placeholder, (parts: DocumentNumberParts) => string>> = {
  nomor: ({ sequence }) => String(sequence).padStart(2, '0'),
  jenis: ({ letters }) => letters,
  kode: ({ code }) => code,
  bulan: ({ signedOn }) => romanMonth(signedOn),
  bulanAngka: ({ signedOn }) => String(dateParts(signedOn).month).padStart(2, '0'),
  tahun: ({ signedOn }) => String(dateParts(signedOn).year),
};

function isPlaceholder(name: string): name is Placeholder {
  return Object.prototype.hasOwnProperty.call(placeholders, name);
}

/**
 * `05/KEP/MUSDA-DEKOPINDA/XI/2026`: at least two digits, Roman month of the signing date (domain.md §4).
 * @throws RangeError where the pattern names something unknown.
 */
export function documentNumber(parts: DocumentNumberParts, pattern = usualNumberPattern): string {
  return pattern.replace(/\{([^{}]*)\}/g, (_found, name: string) => {
    if (!isPlaceholder(name)) throw new RangeError(`unknown placeholder: ${name}`);
    return placeholders[name](parts);
  });
}
