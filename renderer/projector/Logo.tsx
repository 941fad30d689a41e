import { useContext, useEffect, useState } from 'react';
import type { AttachmentId } from '../../shared/domain';
import { pictureAddress } from '../ui/files';
import { SlideFiles } from './slide-files';

/** The council's logo. Its place has a fixed height, so that nothing moves when it comes; one that cannot be read is left out. */
export function Logo({ id }: { readonly id: AttachmentId }) {
  return <WallPicture id={id} className="slide-logo" />;
}

/** A picture in a place of fixed height. What it shows stands beside it in words. */
export function WallPicture({ id, className }: { readonly id: AttachmentId; readonly className: string }) {
  const { read } = useContext(SlideFiles);
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let isGone = false;
    void read(id)
      .then((bytes) => (bytes === null ? null : pictureAddress(bytes)))
      .then((made) => {
        if (!isGone && made !== null) setAddress(made);
      });
    return () => {
      isGone = true;
    };
  }, [id, read]);
  return (
    <div className={className}>
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
