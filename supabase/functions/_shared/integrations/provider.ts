/**
 * What a platform has to offer to be integrated: this, in a folder of its own, a line in
 * `providers.ts`, and its row in `private.integration_providers`.
 */

/** A course, an assignment and a submission as the database stages them; times are ISO 8601. */
export interface SyncedCourse {
  readonly external_id: string;
  readonly title: string;
  readonly status: "active" | "completed";
}
export interface SyncedAssignment {
  readonly external_id: string;
  readonly course_external_id: string;
  readonly title: string;
  readonly due_at: string | null;
  /** Points that can be had; null for work without points. */
  readonly maximum: number | null;
}
export interface SyncedSubmission {
  readonly external_id: string;
  readonly course_external_id: string;
  readonly assignment_external_id: string;
  /** Null where it was graded without having been handed in. */
  readonly submitted_at: string | null;
  readonly score: number | null;
  readonly graded_at: string | null;
  /** It was taken back: nothing is handed in any more. */
  readonly is_gone?: true;
}
export interface Skipped {
  readonly resource: "course" | "assignment" | "submission";
  readonly external_id: string | null;
  readonly reason: string;
}

/** What a platform says, or a part of it. */
export interface Records {
  readonly courses: readonly SyncedCourse[];
  readonly assignments: readonly SyncedAssignment[];
  readonly submissions: readonly SyncedSubmission[];
  readonly skipped: readonly Skipped[];
}

/** One page of a run. */
export interface Page extends Records {
  /** What has now been listed completely: `course`, `assignment:<course>`, `submission:<course>`. */
  readonly scopes: readonly string[];
  /** Up to when all is known, kept when the whole run has been written. */
  readonly cursors: Readonly<Record<string, string>>;
  /** Where to go on; null after the last page. Only the provider reads it. */
  readonly position: unknown;
}

export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

export interface Grant extends Tokens {
  readonly externalUserId: string;
  readonly externalAccount: string;
  readonly scopes: readonly string[];
}

export interface SyncProvider {
  readonly kind: "sync";
  /** Exchanges the code of `callback`, the address the person came back to. Revokes what is not enough. */
  exchange(
    callback: URL,
    expected: { state: string; verifier: string; redirectUri: string; scopes: readonly string[] },
  ): Promise<Grant>;
  refresh(refreshToken: string): Promise<Tokens>;
  revoke(refreshToken: string): Promise<void>;
  page(request: {
    accessToken: string;
    kind: "full" | "incremental";
    position: unknown;
    cursors: Readonly<Record<string, unknown>>;
  }): Promise<Page>;
}

/** What an export does not say itself. */
export interface Circumstances {
  /** Whose rows, as the export spells the name, where it tells of several or of somebody whose name is another. */
  readonly student: string | undefined;
  /** The student's name here. */
  readonly knownAs: string | undefined;
  /** The language of whoever uploads it, `de` or `en-GB`: it decides how an ambiguous date is read. */
  readonly language: string | undefined;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

export interface ImportProvider {
  readonly kind: "import";
  /** Reads an export. Throws UnreadableExport where nothing of it can be read. */
  read(file: Uint8Array, circumstances: Circumstances): Promise<Records> | Records;
}

/** What a provider needs from outside. */
export interface ProviderContext {
  readonly env: Record<string, string | undefined>;
  /** Resolves when the next request may start. */
  readonly pace: () => Promise<void>;
  readonly now: () => number;
}

/**
 * Why a provider gave no answer that can be used. `reason` is a word that people may see and logs may
 * keep; nothing of a request or an answer is in it.
 *
 * - `later`: busy or broken; the same request may work later.
 * - `unauthorized`: the access token is not accepted; a fresh one may be.
 * - `reconnect`: the grant is gone, or is not enough.
 * - `restart`: the position means nothing any more.
 * - `failed`: an answer that nobody can read, or a refusal.
 */
export class ProviderError extends Error {
  override readonly name = "ProviderError";
  readonly outcome: "later" | "unauthorized" | "reconnect" | "restart" | "failed";
  readonly reason: string;
  readonly retryAfterSeconds: number | undefined;

  constructor(outcome: ProviderError["outcome"], reason: string, retryAfterSeconds?: number) {
    super(reason);
    this.outcome = outcome;
    this.reason = reason;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** An export that is not what was expected: one sentence for the person who uploaded it. */
export class UnreadableExport extends Error {
  override readonly name = "UnreadableExport";
}
