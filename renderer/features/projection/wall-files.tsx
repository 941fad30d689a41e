import { createContext, useContext, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { AttachmentId } from '../../../shared/domain';
import { SlideFiles, staffFiles } from '../../projector/slide-files';
import type { FileOutcome } from '../../projector/slide-files';
import { useAct } from '../../ui';
import { useAttach } from '../attachments/upload';

const Outcomes = createContext<ReadonlyMap<AttachmentId, FileOutcome>>(new Map());

/** Around the previews of the room: hears what became of each file that they draw. */
export function WithFileOutcomes({ children }: { readonly children: ReactNode }) {
  const [outcomes, setOutcomes] = useState<ReadonlyMap<AttachmentId, FileOutcome>>(new Map());
  const source = useMemo(
    () => ({
      ...staffFiles,
      report: (outcome: FileOutcome) => {
        setOutcomes((before) => new Map(before).set(outcome.attachmentId, outcome));
      },
    }),
    [],
  );
  return (
    <SlideFiles value={source}>
      <Outcomes value={outcomes}>{children}</Outcomes>
    </SlideFiles>
  );
}

/** What became of the file when it was last drawn here. */
export function useFileOutcome(id: AttachmentId | null): FileOutcome | undefined {
  const outcomes = useContext(Outcomes);
  return id === null ? undefined : outcomes.get(id);
}

/** Takes a file for the wall in, if it can be drawn; null after saying why not. */
export function useAddFile(): (file: File) => Promise<AttachmentId | null> {
  const act = useAct();
  const attach = useAttach();
  return async (file) => {
    const attachment = await attach(file, 'drawable');
    if (attachment === null) return null;
    const added = await act({ type: 'projection.addFile', attachmentId: attachment.id });
    return added === null ? null : attachment.id;
  };
}
