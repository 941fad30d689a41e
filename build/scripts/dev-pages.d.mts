export function serveDevPages(tree?: string): Promise<{
  readonly address: string;
  close(): Promise<void>;
}>;
