/** The program's version, as package.json names it. Written in by the build (vite.config.ts). */
declare const PALU_VERSION: string;

/** SHA-256 in hex over all code that makes a state of a record: another one means that a snapshot is of another shape. Written in by the build. */
declare const PALU_STATE_FINGERPRINT: string;
