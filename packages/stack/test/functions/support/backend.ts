/** The database's side of the mail pipeline, as the tests use it. */

export interface NewEmail {
  readonly template: string;
  readonly to_email: string;
  readonly data: unknown;
  readonly to_name?: string | null;
  readonly locale?: string;
  readonly time_zone?: string;
  readonly invitation_id?: string | null;
  readonly invitation_version?: number | null;
  readonly unsubscribe_profile_id?: string | null;
  readonly unsubscribe_key?: string | null;
  readonly action_url?: string | null;
}

export interface StoredEmail {
  readonly status: "queued" | "sent" | "failed" | "suppressed";
  readonly payload: unknown;
  readonly providerId: string | null;
  readonly lastError: string | null;
  readonly attempts: number;
}

export interface Backend {
  /** The API's address. */
  readonly url: string;
  readonly secretKey: string;
  readonly publishableKey: string;
  enqueue(email: NewEmail): Promise<string>;
  email(id: string): Promise<StoredEmail>;
  /** Ends all leases and waits, as if hours had passed. */
  makeDue(): Promise<void>;
  suppress(address: string): Promise<void>;
  /** Everything that is stored, as text. */
  dump(): Promise<string>;
  reset(): Promise<void>;
  stop(): Promise<void>;
}
