/** SHA-256 of the sources that give the record its shape; put in by the build. */
declare const PALU_STATE_FINGERPRINT: string | undefined;

/** Names the shape of the record: a snapshot of another shape is passed over and the journal replayed. */
export const stateFingerprint = typeof PALU_STATE_FINGERPRINT === 'undefined' ? 'development' : PALU_STATE_FINGERPRINT;
