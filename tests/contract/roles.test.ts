import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acts, methodNames, methods, operatorMethods, projectorMethods } from '../../shared/contract';
import type { ClientCommand } from '../../shared/contract';
import { documentKinds, roles } from '../../shared/domain';
import type { DocumentKind, Role } from '../../shared/domain';
import { callerOf, nextCommandId, RunningHost } from '../host/running-host';

const methodNamesFor = (role: Role) => methodNames.filter((name) => methods[name].roles.includes(role));

/** Who may call what, written out once more by hand: a change in the program has to be made here, too. */
const staff = ['operator', 'registrar', 'minuteTaker', 'teller'];
const expectedMethods: Readonly<Record<string, readonly string[]>> = {
  'program.status': [...staff, 'projector'],
  'program.setPreferences': staff,
  'assembly.execute': staff,
  'assembly.bring': ['operator', 'registrar'],
  'assembly.snapshot': staff,
  'assembly.since': staff,
  'attachments.put': ['operator', 'registrar'],
  'attachments.get': staff,
  'attachments.save': ['operator', 'registrar'],
  'participants.nationalId': ['operator', 'registrar'],
  'participants.sameNationalId': ['operator', 'registrar'],
  'mandates.rivals': ['operator', 'registrar'],
  'record.at': staff,
  'record.entry': staff,
  'record.undoable': staff,
  'record.undo': staff,
  'imports.read': ['operator', 'registrar'],
  'imports.revise': ['operator', 'registrar'],
  'imports.apply': ['operator', 'registrar'],
  'imports.rejected': ['operator', 'registrar'],
  'tables.export': ['operator', 'registrar'],
  'files.show': staff,
  'printing.printers': ['operator', 'registrar'],
  'printing.print': ['operator', 'registrar'],
  'documents.preview': ['operator', 'registrar', 'minuteTaker'],
  'documents.export': ['operator', 'registrar', 'minuteTaker'],
  'documents.paper': ['operator', 'minuteTaker'],
  'documents.drift': ['operator', 'minuteTaker'],
  'documents.exportPaper': ['operator', 'minuteTaker'],
  'documents.exportCopy': ['operator', 'minuteTaker'],
  'documents.verify': ['operator', 'minuteTaker'],
  'agenda.calendar': ['operator', 'minuteTaker'],
  'projector.file': ['projector'],
  'delegate.paper': ['delegate'],
  'projector.view': [...staff, 'projector'],
};
const deskCommands = [
  'cooperative.add',
  'cooperative.edit',
  'participant.add',
  'participant.edit',
  'participant.setPhoto',
  'mandate.decide',
  'mandate.receive',
  'mandate.edit',
  'mandate.replace',
  'mandate.takeBack',
  'badge.reissue',
  'eligibility.object',
];
const proposalsOfMinuteTaker = [
  'proposal.submit',
  'proposal.edit',
  'amendment.submit',
  'followUp.add',
  'followUp.edit',
  'followUp.remove',
  'followUp.restore',
];
const atDesk = (type: string) =>
  deskCommands.includes(type) ||
  (type.startsWith('checkin.') && type !== 'checkin.settle') ||
  type.startsWith('invitation.');
/** Whoever sits at a ballot table hands papers out and takes them back; printing, counting and finishing are the operator's. */
const atBallotTable = ['issue', 'exchange', 'return', 'takeBack', 'help'].map((act) => `ballots.${act}`);
/** What a nominee brings along is received at the registration desk; verdicts and votes are the operator's. */
const ofNominees = ['nominate', 'correctNominee', 'support', 'signWillingness', 'checkRequirement'].map(
  (act) => `election.${act}`,
);
const ofTellers = ['poll.enterCount', 'poll.answer', 'board.mark', 'board.takeBack'];

function mayGive(role: Role, type: string): boolean {
  if (role === 'operator') return true;
  if (role === 'registrar') return [...atBallotTable, ...ofNominees].includes(type) || atDesk(type);
  if (role === 'minuteTaker') return type.startsWith('minutes.') || proposalsOfMinuteTaker.includes(type);
  return role === 'teller' && ofTellers.includes(type);
}

const recitals = { considering: [], citing: [], noting: [] };
const anId = 'unknown-id-0';
/** One well-formed message of each command; whether the record accepts it is not the question here. */
const samples = {
  'checkin.enter': { participantId: anId, desk: 'Meja 1' },
  'poll.enterCount': { id: anId, sector: 0, teller: 1, yes: 1, no: 0, abstain: 0 },
  'minutes.save': { itemId: null, revision: 0, body: { type: 'doc', content: [] } },
  'gavel.knock': { knocks: 1, meaning: 'point' },
  'poll.confirm': { id: anId, knocks: 3 },
  'cooperative.remove': { id: anId },
  'registry.revertImport': { importId: anId },
  'quorum.check': { occasion: '', deemsValid: false },
  'quorum.suspend': { minutes: 30, knocks: 2 },
  'quorum.reschedule': { reason: 'x', to: null },
  'invitation.mark': { ids: [anId], channel: 'letter', on: '2026-11-10' },
  'projection.setBlack': { isBlack: true },
  'projection.addFile': { attachmentId: anId },
  'projection.removeFile': { attachmentId: anId },
  'proposal.bringFromCommission': {
    sessionId: anId,
    itemId: null,
    results: [{ kind: 'programme', title: 'x', paragraphs: ['y'] }],
  },
  'amendment.accept': { id: anId, agreed: null },
  'followUp.remove': { id: anId },
  'document.void': { id: anId, reason: 'x' },
  'decision.edit': { id: anId, revision: 1, text: { title: 'x', recitals, operativeClauses: ['y'] } },
} as const;

/** The papers that name a record. */
const subjectIds: Readonly<Partial<Record<DocumentKind, string>>> = {
  commissionReport: 'sessionId',
  pollRecord: 'pollId',
  quorumRecord: 'quorumCheckId',
  decree: 'decisionId',
  ballotPapers: 'pollId',
  voterList: 'pollId',
  ballotReconciliation: 'pollId',
  bundleSheets: 'pollId',
  rollCallList: 'pollId',
  nomineeRecord: 'electionId',
  lotRecord: 'electionId',
  electionRecord: 'electionId',
  handoverRecord: 'electionId',
  boardComposition: 'electionId',
};

let host: RunningHost;
beforeAll(async () => {
  host = await RunningHost.withAssembly();
});
afterAll(() => host.end());

describe('roles', () => {
  it.each(methodNames.flatMap((name) => roles.map((role) => [role, name] as const)))(
    '[LAN-2] %s and %s',
    async (role, name) => {
      const mayCall = (expectedMethods[name] ?? ['operator']).includes(role);
      // A message that no schema accepts: allowed callers hear that it is wrong, the others only that they may not.
      const reply = await host.palu.dispatcher.call(name, 'no object', callerOf(role));
      expect(reply).toMatchObject({
        ok: false,
        refusal: { code: mayCall ? 'contract.invalid' : 'contract.forbidden' },
      });
    },
  );

  it.each(documentKinds.flatMap((kind) => roles.map((role) => [role, kind] as const)))(
    '[LAN-2] [CHK-4] [CRD-3] %s and the paper %s',
    async (role, kind) => {
      const ofTheDesk = [
        'badges',
        'attendanceList',
        'mandateRegister',
        'verificationReport',
        'mandateForm',
        'participantRecap',
      ];
      const mayMake =
        role === 'operator' || role === 'minuteTaker' || (role === 'registrar' && ofTheDesk.includes(kind));
      const key = subjectIds[kind];
      const subject = {
        kind,
        ...(key === undefined ? {} : { [key]: anId }),
        ...(kind === 'boardComposition' ? { body: 'board' } : {}),
      };
      for (const [method, rest] of [
        ['documents.preview', { templateSource: null }],
        ['documents.export', { format: 'pdf' }],
      ] as const) {
        const reply = await host.palu.dispatcher.call(method, { subject, ...rest }, callerOf(role));
        const isForbidden = !reply.ok && reply.refusal.code === 'contract.forbidden';
        expect(isForbidden).toBe(!mayMake);
      }
    },
  );

  it('[LAN-2] the desk lays out no paper by a template of its own', async () => {
    const params = { subject: { kind: 'badges' }, templateSource: '#read("/etc/passwd")' };
    const reply = await host.palu.dispatcher.call('documents.preview', params, callerOf('registrar'));
    expect(reply).toMatchObject({ ok: false, refusal: { code: 'contract.forbidden' } });
  });

  it.each(Object.keys(acts).flatMap((type) => roles.map((role) => [role, type] as const)))(
    '[LAN-2] %s and the command %s',
    (role, type) => {
      expect(acts[type as ClientCommand['type']].roles.includes(role)).toBe(mayGive(role, type));
    },
  );

  it.each(Object.entries(samples).flatMap(([type, rest]) => roles.map((role) => [role, type, rest] as const)))(
    '[LAN-2] %s sends %s to the running host',
    async (role, type, rest) => {
      const message = { commandId: nextCommandId(), command: { type, ...rest } };
      const reply = await host.palu.dispatcher.call('assembly.execute', message, callerOf(role));
      const isForbidden = !reply.ok && reply.refusal.code === 'contract.forbidden';
      const isMalformed = !reply.ok && reply.refusal.code === 'contract.invalid';
      expect(isMalformed && mayGive(role, type)).toBe(false);
      expect(isForbidden).toBe(!mayGive(role, type));
    },
  );

  it('[LAN-2] the preloads expose exactly what their role may call', () => {
    expect([...operatorMethods].sort()).toEqual([...methodNamesFor('operator')].sort());
    expect([...projectorMethods].sort()).toEqual([...methodNamesFor('projector')].sort());
    expect(methodNamesFor('delegate')).toEqual(['delegate.paper']);
    expect(methodNamesFor('kiosk')).toEqual([]);
    expect(Object.keys(expectedMethods).every((name) => name in methods)).toBe(true);
  });
});

/** All that the host would say when it takes a file over: only its name keeps a client from saying it. */
const givenImport = {
  kind: 'cooperatives',
  fileName: 'a.csv',
  fileSha256: '',
  mapping: {},
  rejectedRows: 0,
  cooperatives: [],
  participants: [],
};

describe('messages', () => {
  it.each([
    ['a method that does not exist', 'assembly.destroy', {}, 'contract.unknownMethod'],
    ['a name of the prototype', '__proto__', {}, 'contract.unknownMethod'],
    ['another name of the prototype', 'constructor', {}, 'contract.unknownMethod'],
    [
      'a command that only the host makes',
      'assembly.execute',
      { commandId: 'command-x1', command: { type: 'registry.applyImport', ...givenImport } },
      'contract.invalid',
    ],
    ['a field too many', 'assemblies.list', { role: 'operator' }, 'contract.invalid'],
    [
      'a text of a megabyte',
      'assembly.execute',
      { commandId: 'command-x2', command: { type: 'poll.cancel', id: anId, reason: 'x'.repeat(1_000_000) } },
      'contract.invalid',
    ],
    ['a path for an id', 'assemblies.open', { id: '../../etc/passwd' }, 'contract.invalid'],
    ['a negative number', 'assembly.since', { seq: -1 }, 'contract.invalid'],
    ['nothing at all', 'assembly.execute', undefined, 'contract.invalid'],
  ] as const)('[LAN-2] %s is refused in a word', async (_name, method, params, code) => {
    expect(await host.palu.dispatcher.call(method, params, callerOf('operator'))).toMatchObject({
      ok: false,
      refusal: { code },
    });
  });
});
