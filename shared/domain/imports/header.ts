import type { ColumnMapping, CooperativeColumn, ImportKind, ParticipantColumn } from './model';

type Synonyms<Column extends string> = readonly (readonly [Column, readonly RegExp[]])[];

/* The more particular comes first: "Tanggal Badan Hukum" must not become the number of the legal entity. */
const date = '(tgl|tanggal)';
const number = '(no|nomor)';
const entity = '(badan hukum|bh|akta)';
const cooperativeSynonyms: Synonyms<CooperativeColumn> = [
  ['coopRegNo', [/\bnik\b.*kop/, /\bnik\b/, /nomor induk/, /no.* registrasi/, /registration/]],
  [
    'legalEntity',
    [
      new RegExp(`\\b${number}\\b.*\\b${date}\\b.*${entity}`),
      new RegExp(`\\b${date}\\b.*\\b${number}\\b.*${entity}`),
      new RegExp(`${entity}.*\\b${number}\\b.*\\b${date}\\b`),
    ],
  ],
  ['legalEntityDate', [/(tgl|tanggal).*(badan hukum|bh|akta)/, /legal entity date/]],
  ['legalEntityNo', [/badan hukum/, /\bno\.? bh\b/, /akta/, /legal entity/]],
  ['isRedWhiteCoop', [/kdmp|kkmp/, /merah putih/, /red.?white/]],
  ['isSharia', [/syariah|sharia/]],
  ['lastRatYear', [/\brat\b/, /annual meeting/]],
  ['duesPaidThrough', [/iuran/, /dues/]],
  [
    'memberCount',
    [
      /anggota (jml|jumlah|total)$/,
      /^(?!.* (l|p|laki.*|perempuan|pria|wanita|aktif)$).*(jml|jumlah|banyak|total).*anggota/,
      /members/,
    ],
  ],
  ['voteWeight', [/bobot/, /hak suara/, /weight/]],
  ['membership', [/keanggotaan/, /membership/]],
  ['level', [/tingkat/, /primer|sekunder/, /\blevel\b/]],
  ['kind', [/jenis/, /kelompok/, /\btype\b|\bkind\b/]],
  ['status', [/status/, /keaktifan/, /^aktif/]],
  ['district', [/kecamatan/, /\bkec\b/, /district/]],
  ['village', [/desa|kelurahan/, /village/]],
  ['chair', [/ketua/, /pimpinan/, /chair/]],
  ['phone', [/\bhp\b/, /telepon|telp/, /whatsapp|\bwa\b/, /phone/]],
  ['email', [/e.?mail|surel/]],
  ['address', [/alamat/, /address/]],
  ['name', [/nama.*koperasi/, /^koperasi$/, /cooperative/, /^nama$/, /^name$/]],
];

const participantSynonyms: Synonyms<ParticipantColumn> = [
  ['cooperativeRegNo', [/\bnik\b.*kop/, /nomor induk koperasi/, /no.* registrasi koperasi/]],
  ['nationalId', [/\bnik\b/, /\bktp\b/, /national id/]],
  ['letterDate', [/(tgl|tanggal).*(surat|mandat)/, /(letter|mandate) date/]],
  ['letterNo', [/surat mandat/, /no.*mandat/, /mandate/]],
  ['birthDate', [/(tgl|tanggal|tahun|thn).*lahir/, /birth/]],
  ['sex', [/kelamin/, /^l ?\/ ?p$/, /\bsex\b|gender/]],
  ['position', [/jabatan/, /position/]],
  ['category', [/hadir sebagai/, /kategori/, /status.*peserta/, /category/, /attend\w* as/, /\brole\b/]],
  ['phone', [/\bhp\b/, /telepon|telp/, /whatsapp|\bwa\b/, /phone/]],
  ['email', [/e.?mail|surel/]],
  ['institution', [/^(?!.*koperasi).*(instansi|lembaga|institusi|institution|media asal|asal media)/]],
  [
    'cooperative',
    [/nama.*koperasi/, /^(?!jabatan|nik|no).*koperasi/, /utusan dari|asal/, /cooperative|organi[sz]ation/],
  ],
  ['name', [/nama/, /\bname\b/]],
];

function plain(header: string): string {
  return header.toLowerCase().replace(/[_.]+/g, ' ').replace(/\s+/g, ' ').trim();
}

/** The key under which a confirmed mapping of a header is remembered. */
export function mappingKey(kind: ImportKind, header: string): string {
  return `${kind}:${plain(header)}`;
}

function guessColumns<Column extends string>(
  headers: readonly string[],
  synonyms: Synonyms<Column>,
): (Column | null)[] {
  const mapping: (Column | null)[] = headers.map(() => null);
  for (const [column, patterns] of synonyms) {
    for (const pattern of patterns) {
      const index = headers.findIndex((header, at) => mapping[at] === null && pattern.test(plain(header)));
      if (index === -1) continue;
      mapping[index] = column;
      break;
    }
  }
  return mapping;
}

/** The field that each column most likely fills: as confirmed before, else by Indonesian and English names of columns. */
export function guessMapping(
  kind: ImportKind,
  headers: readonly string[],
  remembered: Readonly<Record<string, string>>,
): ColumnMapping {
  const guessed: ColumnMapping =
    kind === 'cooperatives' ? guessColumns(headers, cooperativeSynonyms) : guessColumns(headers, participantSynonyms);
  return headers.map((header, index) => {
    const known = remembered[mappingKey(kind, header)];
    if (known === undefined) return guessed[index] ?? null;
    return known === '' ? null : (known as ColumnMapping[number]);
  });
}

/** `A`, `B`, … `Z`, `AA`: how a spreadsheet names the column at an index. */
export function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter;
}
