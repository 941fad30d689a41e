export const root: string;
export function electronRuntime(): {
  readonly kind: 'official' | 'stand-in';
  readonly version: string;
  readonly dist: string;
  readonly executable: string;
} | null;
export function electronSwitches(): string[];
export function hasDisplay(): boolean;
