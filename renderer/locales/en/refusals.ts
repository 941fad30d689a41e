import type { refusals as indonesian } from '../id/refusals';

export const refusals: Readonly<Record<keyof typeof indonesian, string>> = {
  'refusal.assembly.datesReversed': 'The end ({{endsOn}}) is before the start ({{startsOn}}). Correct one of them.',
  'refusal.assembly.termReversed': 'The term ends ({{termTo}}) before it begins ({{termFrom}}).',
  'refusal.assembly.reasonMissing': 'Give the reason for the change of rules.',
  'refusal.registry.unknownCooperative': 'This cooperative is no longer in the registry. Choose another.',
  'refusal.registry.unknownParticipant': 'This participant is no longer registered.',
  'refusal.registry.unknownMandate': 'This mandate letter is gone.',
  'refusal.registry.unknownImport': 'This import was not found.',
  'refusal.registry.nameMissing': 'The name is required.',
  'refusal.registry.duplicateCooperative': 'There is a cooperative of this name: {{name}}. Edit that one.',
  'refusal.registry.changedMeanwhile':
    '{{name}} was just changed by someone else. Yours is not saved; close the form, open it again and repeat.',
  'refusal.registry.cooperativeInUse': '{{name}} still has {{count}} participants. Move or remove them first.',
  'refusal.registry.participantPresent': '{{name}} is inside. Record the leaving first.',
  'refusal.registry.delegateNeedsCooperative': '{{name}} is a voting delegate and needs a cooperative.',
  'refusal.registry.mandateAlreadyActive':
    '{{cooperative}} already has a valid mandate. Revoke or dispute that one first.',
  'refusal.registry.importAlreadyReverted': 'This import was already undone.',
  'refusal.registry.importInUse': 'The import cannot be undone: {{count}} of its records were used or changed since.',
  'refusal.registry.boundByLetter':
    '{{name}} holds a mandate letter: category and cooperative cannot be changed by an import. Replace the mandate in the room Mandates.',
  'refusal.registry.importEmpty': 'There is nothing to import.',
  'refusal.registry.reasonMissing': 'Give the reason.',
  'refusal.registry.gateNotWaivable': 'A mandate letter cannot be waived. Verify the letter in the room Mandates.',
  'refusal.checkin.unknownParticipant': 'Not known. Check the badge, or type the name.',
  'refusal.checkin.alreadyInside': '{{name}} is already in, at {{desk}}.',
  'refusal.checkin.notInside': '{{name}} is not recorded as inside.',
  'refusal.checkin.mandateMissing': 'No valid mandate',
  'refusal.checkin.mandateNotVerified': 'Mandate not verified',
  'refusal.checkin.mandateDisputed': 'Mandate disputed',
  'refusal.checkin.cooperativeNotEligible': '{{gate}} – no voting right.',
  'refusal.checkin.nothingToUndo': 'This mark was already undone.',
  'refusal.checkin.reasonMissing': 'Give the reason.',
  'refusal.quorum.mayNotDeemValid': 'The rules do not allow to deem the meeting valid.',
  'refusal.agenda.unknownItem': 'This item is gone.',
  'refusal.agenda.unknownSession': 'This session is gone.',
  'refusal.agenda.titleMissing': 'The title is required.',
  'refusal.agenda.alreadyBegun': 'The agenda cannot be replaced: it has begun.',
  'refusal.agenda.itemRunning': '"{{title}}" is still running. Finish it first.',
  'refusal.agenda.itemNotRunning': '"{{title}}" is not running.',
  'refusal.agenda.itemDone': '"{{title}}" has begun, ended or was skipped.',
  'refusal.agenda.reasonMissing': 'Give the reason.',
  'refusal.gavel.knocksOutOfRange': '{{knocks}} knocks are out of range (1–20).',
  'refusal.meeting.alreadySuspended': 'The meeting is already suspended.',
  'refusal.meeting.notSuspended': 'The meeting is not suspended.',
  'refusal.poll.unknown': 'This poll does not exist.',
  'refusal.poll.questionMissing': 'Write the question.',
  'refusal.poll.sectorsMissing': 'Add at least one sector.',
  'refusal.poll.anotherOpen': '"{{question}}" is still open. Close it first.',
  'refusal.poll.notDraft': 'This poll was opened before.',
  'refusal.poll.notOpen': 'This poll is not open.',
  'refusal.poll.notPaused': 'This poll is not paused.',
  'refusal.poll.notClosed': 'Close and count first.',
  'refusal.poll.weightsUneven':
    'The cooperatives present have different weights, and raised hands cannot be weighed. Use acclamation, or make the weights equal before opening.',
  'refusal.poll.nobodyPresent': 'No entitled cooperative is present. Admit delegates at the desk first.',
  'refusal.poll.sectorsAbovePresence':
    'The sectors hold {{sum}} cooperatives, but {{present}} are present. Cancel it and draw it up again with the right figures.',
  'refusal.assembly.unknownDecision':
    'The decision it should rest on was not found. Choose another, or leave it empty.',
  'refusal.poll.wrongKind': 'This act is not for this kind of poll.',
  'refusal.poll.unknownSector': 'This sector does not exist.',
  'refusal.poll.countInvalid': 'Counts must be whole numbers, zero or more.',
  'refusal.poll.aboveSectorPresence': '{{sum}} is more than are present in {{sector}} ({{present}}). Count again.',
  'refusal.poll.sectorIncomplete': '{{sector}} was not counted by both tellers.',
  'refusal.poll.sectorMismatch': 'The two counts of {{sector}} differ. Count that sector again.',
  'refusal.poll.aboveElectorate':
    '{{sum}} votes are more than the cooperatives present ({{present}}). Check the counts.',
  'refusal.poll.reasonMissing': 'Give the reason.',
  'refusal.poll.alreadyEnded': 'This poll has ended.',
  'refusal.poll.notRepeatable': 'Only a closed poll can be repeated.',
  'refusal.poll.objectorMissing': 'Write who objects.',
  'refusal.decision.unknown': 'This decision does not exist.',
  'refusal.decision.titleMissing': 'Write what the decision is about.',
  'refusal.decision.clausesMissing': 'Write at least one clause.',
  'refusal.decision.pollMissing': 'Choose the poll it rests on.',
  'refusal.decision.pollNotCarried': '"{{question}}" was not carried and cannot be the basis.',
  'refusal.decision.changedMeanwhile': '"{{title}}" was just changed. Close, open again and repeat.',
  'refusal.decision.documentIssued': 'The decree has number {{number}}. Void it first if it must change.',
  'refusal.minutes.finalised':
    'The minutes are final (version {{version}}). Reopen them in their room with a reason, then write on; what you typed is kept on this computer.',
  'refusal.minutes.notFinalised': 'The minutes are not final; you can write at once.',
  'refusal.minutes.numbered':
    'The minutes bear the number {{number}}. Void it among the documents before they are changed; what you typed is kept on this computer.',
  'refusal.minutes.undecided': 'At "{{title}}" two versions wait for a choice. Take one, then finalise again.',
  'refusal.minutes.reasonMissing': 'Say why the minutes are reopened.',
  'refusal.minutes.unknownItem': 'This item is gone; your text is still kept on this computer.',
  'refusal.minutes.changedMeanwhile':
    'This text was also changed by {{by}}. Yours is kept on this computer; copy it, reload and merge.',
  'refusal.document.unknown': 'This document does not exist.',
  'refusal.document.notNumbered': 'This document has no number.',
  'refusal.document.alreadyNumbered': 'This document has number {{number}}.',
  'refusal.document.alreadyVoided': 'Number {{number}} is already void.',
  'refusal.document.subjectMissing': 'The record for this document does not exist yet.',
  'refusal.document.pollNotConfirmed': 'Confirm the result of "{{question}}" first.',
  'refusal.document.reasonMissing': 'Give the reason.',
  'refusal.document.templateBroken': 'The template cannot be used: {{detail}}. Correct it or restore the default.',
  'refusal.document.cancelled':
    'Making this document was cancelled. The record is safe; ask again if you still need it.',
  'refusal.document.failed': 'The document could not be made: {{detail}}. The record is safe.',
  'refusal.projection.unknownPoll': 'This poll does not exist.',
  'refusal.contract.unknownMethod': 'Unknown request. Reload the page.',
  'refusal.contract.forbidden': 'This device may not do that. Ask the operator for a code.',
  'refusal.contract.invalid': 'Something is missing or out of range ({{at}}). Nothing was saved.',
  'refusal.assembly.stillOpen': '{{title}} is open. Close it in the settings first, then delete it from this list.',
  'refusal.assembly.otherTitle': 'The title typed is another one. Nothing was deleted. Type: {{title}}',
  'refusal.copy.missing':
    'The stick or folder {{folder}} is not there. Nothing is lost: the backup on this laptop was made. Plug it in again, then copy once more.',
  'refusal.copy.noPlace': 'First choose a stick or folder for copies.',
  'refusal.copy.insideData':
    'That folder lies inside the data of Palu itself: should the laptop break, the copy goes with it. Choose a stick or another folder.',
  'refusal.file.notHere': 'This can only be done at the computer that Palu runs on.',
  'refusal.file.unknown': 'This file was not made since Palu was opened. Export it again.',
  'refusal.file.noProgram': 'No program on this computer opens that file. Open its folder.',
  'refusal.contract.failed': 'Something went wrong in Palu. Nothing changed; the record is safe. Try again.',
  'refusal.contract.tooLarge': 'What was sent is too large or too deep. Nothing was saved; send it in parts.',
  'refusal.contract.unreachable': 'Palu cannot be reached. Nothing changed. Check that the program is running.',
  'refusal.assembly.noneOpen': 'No assembly is open.',
  'refusal.assembly.unknown': 'This assembly is not on this computer.',
  'refusal.import.expired': 'The preview has expired. Choose the file again.',
  'refusal.import.unreadable':
    '{{file}} cannot be read as a table. Save it again as .xlsx or .csv and retry. Nothing was saved.',
  'refusal.import.empty': '{{file}} has no rows.',
  'refusal.import.noHeader':
    'No header row was found in {{file}}. Make sure there are headers such as "Nama" and "Koperasi".',
  'refusal.import.isHtml': '{{file}} is really a web page. Open it in Excel, save it as .xlsx and retry.',
  'refusal.import.isProtected': '{{file}} is protected by a password. Remove it in Excel and retry.',
  'refusal.import.isOldExcel': '{{file}} is in the old Excel format (.xls). Save it as .xlsx and retry.',
  'refusal.import.tooLarge': '{{file}} is too large. Remove empty sheets and rows and retry.',
  'refusal.import.nothingToImport': 'Nothing in {{file}} is new or changed.',
  'refusal.storage.diskFull':
    'The disk is full. The last act was not saved; everything before is safe. Free some space and repeat.',
  'refusal.storage.readOnly':
    'The data folder cannot be written. The last act was not saved; everything before is safe.',
  'refusal.storage.writeFailed':
    'Saving failed ({{reason}}). The last act was not saved; everything before is safe. Try again.',
  'refusal.storage.poisoned': 'The disk did not confirm. Close and open this assembly again; what was saved is safe.',
  'refusal.storage.closed': 'This assembly is closed.',
  'refusal.storage.wrongSeq': 'The order of acts was disturbed. Nothing changed; repeat.',
  'refusal.storage.journalDamaged':
    'The journal is damaged at line {{line}}. Nothing was changed. Repair, or restore a backup.',
  'refusal.storage.erasureChanged':
    'The record is not whole: what stands in the place of erased personal data is not what the erasure put there. Nothing was changed. Compare it with an archive kept elsewhere, or restore a backup.',
  'refusal.storage.erasureUntold':
    'The record is not whole: something was replaced, and no erasure of personal data tells of it. Nothing was changed. Compare it with an archive kept elsewhere, or restore a backup.',
  'refusal.storage.journalMissing':
    'The journal {{file}} is not there. Nothing was changed. Put it back, repair, or restore a backup.',
  'refusal.storage.journalEmpty':
    'The journal in the folder {{folder}} is empty. Nothing was changed. Repair, or restore a backup.',
  'refusal.storage.journalShort':
    'The journal ends at number {{commits}} although {{known}} had been saved: a part is lost or an older copy lies over it. Nothing was changed. Repair, or restore a backup.',
  'refusal.storage.journalReplaced':
    'The journal of this assembly was deleted, renamed or written over by another program (a cloud sync, for example). The last act was not saved. Everything saved before is safe at {{keptAs}}. Close this assembly, open it again from the list and choose Repair.',
  'refusal.storage.lineEndsBent':
    'The line ends of the journal were changed when it was copied (line {{line}}). Its content is whole and nothing was changed. Choose Repair.',
  'refusal.storage.takenOver':
    'This assembly was taken over by {{host}} at {{since}}. The last act was not saved here; go on at that computer.',
  'refusal.storage.unreadable':
    '{{file}} cannot be read ({{reason}}). Nothing was changed. Check the permissions of the folder and the disk, and try again.',
  'refusal.storage.beyondRepair':
    'Line {{line}} is neither in the journal nor in what was kept nor in a backup. Nothing was changed. Restore the newest backup.',
  'refusal.storage.newerFormat': 'This was made by a newer Palu (format {{found}}). Update Palu on this computer.',
  'refusal.storage.foreign': "The folder {{folder}} is not Palu's.",
  'refusal.storage.locked': 'This assembly is open on {{host}} since {{since}}. Close it there first.',
  'refusal.storage.lockedElsewhere':
    'This assembly is marked as open on {{host}} since {{since}}. If it is closed there, or that computer is off, take it over.',
  'refusal.storage.exists': 'The folder {{folder}} already holds data.',
  'refusal.storage.missing': 'The folder {{folder}} was not found.',
  'refusal.archive.foreign': 'This file is not a Palu archive (.musda).',
  'refusal.archive.damaged': 'The archive is damaged at {{file}}. Nothing was imported; ask for another copy.',
  'refusal.archive.newerFormat':
    'The archive was made by a newer Palu (format {{found}}). Update Palu on this computer.',
  'refusal.archive.unsafe': 'The archive holds an unsafe file name ({{name}}) and was refused.',
  'refusal.archive.tooLarge': 'The archive is too large ({{megabytes}} MB) and was refused.',
  'refusal.archive.exists': 'This assembly is already on this computer: {{title}}. Open it from the list.',
};
