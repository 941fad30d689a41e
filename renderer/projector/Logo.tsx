import { useContext, useEffect, useState } from 'react';
import type { AttachmentId } from '../../shared/domain';
import { SlideFiles } from './slide-files';

/* The address of a picture must name its kind, and browsers go by the bytes whatever kind of picture it names. */
const anyPicture = 'data:image/png;base64,';

/** The council's logo. Its place has a fixed height, so that nothing moves when it comes; one that cannot be read is left out. */
export function Logo({ id }: { readonly id: AttachmentId }) {
  const { read } = useContext(SlideFiles);
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let isGone = false;
    void read(id).then((base64) => {
      if (!isGone && base64 !== null) setAddress(`${anyPicture}${base64}`);
    });
    return () => {
      isGone = true;
    };
  }, [id, read]);
  return (
    <div className="slide-logo">
      {address !== null && (
        <img
          src={address}
          alt=""
          onError={() => {
            setAddress(null);
          }}
        />
      )}
    </div>
  );
}
