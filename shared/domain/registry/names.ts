/** How the name of a cooperative is compared: case, punctuation and the many words for "koperasi" do not count (REG-3). */

const legalForms: readonly (readonly [RegExp, string])[] = [
  [/\bkdmp\b/g, 'desa merah putih'],
  [/\bkkmp\b/g, 'kelurahan merah putih'],
  [/\bkspps\b/g, 'simpan pinjam pembiayaan syariah'],
  [/\bksp\b/g, 'simpan pinjam'],
  [/\bksu\b/g, 'serba usaha'],
  [/\bkud\b/g, 'unit desa'],
  [/\bkopkar\b/g, 'karyawan'],
  [/\bkoppas\b/g, 'pasar'],
  [/\bkpri\b/g, 'pegawai republik indonesia'],
  [/\b(koperasi|kop|kopr)\b/g, ' '],
];

/**
 * The comparable form of a cooperative's name: lower case, letters and digits only, legal forms spelled out, "koperasi" left out.
 * Two names with the same form are taken for the same cooperative; anything less is asked.
 */
export function comparableCooperativeName(name: string): string {
  let text = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    // K.S.U. is KSU.
    .replace(/\b([a-z])\.(?=[a-z]\b)/g, '$1')
    .replace(/['’`]/g, '')
    .replace(/[^a-z0-9]+/g, ' ');
  for (const [pattern, words] of legalForms) text = text.replace(pattern, words);
  return text.replace(/\s+/g, ' ').trim();
}
