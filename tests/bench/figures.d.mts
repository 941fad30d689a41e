export interface Line {
  readonly what: string;
  readonly work: string;
  readonly measured: string;
  readonly reference: string;
  readonly goal: string;
  readonly isMet: boolean | null;
}
export function percentile(samples: readonly number[], share: number): number;
export function median(samples: readonly number[]): number;
export function line(
  what: string,
  work: string,
  measured: string,
  reference: string,
  goal: string,
  isMet: boolean | null,
): Line;
export function ms(value: number): string;
export function times(value: number): string;
