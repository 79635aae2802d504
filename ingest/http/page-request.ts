/** What to ask for. Headers may hold secrets (cookie, token): they are sent, never logged or kept. */
export interface PageRequest {
  url: string;
  headers: Record<string, string>;
}

/** What came back. Failing is an answer too: fetching never throws. */
export type PageAnswer =
  | {
      kind: 'answer';
      status: number;
      /** The last address that answered. */
      finalUrl: string;
      headers: Record<string, string>;
      /** Decompressed. */
      body: Buffer;
      contentType: string | null;
      /** Where this answer sends us, when that is nowhere we go. */
      redirectedTo?: string;
      durationMs: number;
    }
  | { kind: 'failed'; reason: string; durationMs: number };
