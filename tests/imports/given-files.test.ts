import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTableFile } from '../../electron/imports';
import { findHeaderRow, guessMapping, planCooperatives, planParticipants } from '../../shared/domain';
import type { Cooperative, CooperativeId, ImportKind, RowFaultCode, SheetOfText } from '../../shared/domain';

const fixtures = join(import.meta.dirname, '../fixtures/import');

async function sheetOf(name: string): Promise<SheetOfText> {
  const result = await readTableFile(await readFile(join(fixtures, name)));
  if (!result.ok) throw new Error(result.fault);
  const [sheet] = result.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

function plan(kind: ImportKind, sheet: SheetOfText) {
  const headerRow = findHeaderRow(kind, sheet);
  return { headerRow, mapping: guessMapping(kind, sheet.rows[headerRow] ?? [], {}) };
}

async function registry() {
  const sheet = await sheetOf('data-koperasi.xlsx');
  const { headerRow, mapping } = plan('cooperatives', sheet);
  return planCooperatives(sheet, headerRow, mapping, []);
}

async function registered(): Promise<Cooperative[]> {
  const { rows } = await registry();
  return rows.flatMap((row, index) =>
    row.fields === null
      ? []
      : [
          {
            ...row.fields,
            id: `cooperative-${String(index)}` as CooperativeId,
            number: index + 1,
            revision: 1,
            isRemoved: false,
          },
        ],
  );
}

async function expected() {
  return JSON.parse(await readFile(join(fixtures, 'expected.json'), 'utf8')) as Record<string, Record<string, number>>;
}

describe('the registry of cooperatives', () => {
  it('[REG-2] is found below its title rows, without blank and totals rows', async () => {
    const { rows } = await registry();
    const fields = rows.flatMap((row) => row.fields ?? []);
    const { registry: counts } = await expected();
    expect(rows.filter((row) => row.verdict === 'rejected')).toEqual([]);
    expect({
      rows: rows.length,
      active: fields.filter((one) => one.status === 'active').length,
      inactive: fields.filter((one) => one.status === 'inactive').length,
      redWhite: fields.filter((one) => one.isRedWhiteCoop).length,
    }).toEqual(counts);
  });

  it('[REG-2] has one spelling per district', async () => {
    const { rows } = await registry();
    const districts = new Set(rows.map((row) => row.fields?.district));
    expect(districts.size).toBe(23);
  });
});

describe('registrations of a form service', () => {
  it('[REG-3] [REG-4] are matched and judged as the file is known to be', async () => {
    const cooperatives = await registered();
    const sheet = await sheetOf('pendaftaran-google-form.csv');
    const { headerRow, mapping } = plan('participants', sheet);
    const { rows } = planParticipants(sheet, headerRow, mapping, cooperatives, [], new Set());
    const withFault = (code: RowFaultCode) =>
      rows.filter((row) => row.faults.some((fault) => fault.code === code)).length;
    const { form } = await expected();
    expect({
      rows: rows.length,
      unknownCoop: withFault('cooperativeUnknown') + withFault('cooperativeUncertain'),
      missingName: withFault('nameMissing'),
      exactDuplicates: withFault('duplicateInFile'),
      secondMandateSameCoop: withFault('secondMandate'),
      ruinedNationalId: withFault('nationalIdRuined'),
      lostLeadingZero: withFault('phoneLostZero'),
      badPhone: withFault('phoneInvalid') + withFault('phoneSeveral'),
      inactiveCoop: withFault('cooperativeInactive'),
    }).toEqual({
      rows: form?.rows,
      unknownCoop: form?.unknownCoop,
      missingName: form?.missingName,
      exactDuplicates: form?.exactDuplicates,
      secondMandateSameCoop: form?.secondMandateSameCoop,
      ruinedNationalId: form?.ruinedNationalId,
      lostLeadingZero: form?.lostLeadingZero,
      badPhone: form?.badPhone,
      inactiveCoop: form?.inactiveCoop,
    });
  });

  it('[REG-2] are told apart by category in a list with semicolons', async () => {
    const sheet = await sheetOf('peserta-3000.csv');
    const { headerRow, mapping } = plan('participants', sheet);
    const { rows } = planParticipants(sheet, headerRow, mapping, await registered(), [], new Set());
    const { scale } = await expected();
    expect(rows.length).toBe(scale?.rows);
  });
});
