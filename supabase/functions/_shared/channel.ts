/** A way to reach people beside email, as a dispatcher sees it. A provider is one implementation. */

/** What became of an attempt. */
export type Outcome =
  /** The provider has it. */
  | { readonly kind: "sent"; readonly providerId?: string | null }
  /** The person, the device or the number wants nothing more from here. */
  | { readonly kind: "gone"; readonly reason?: string }
  /** This message will never be accepted as it is. */
  | { readonly kind: "refused"; readonly reason: string }
  /** It may be accepted later. Whether it was accepted now may be unknown. */
  | { readonly kind: "later"; readonly reason: string; readonly retryAfterSeconds?: number | undefined }
  /** It was not taken, and nothing will be before then: too fast, or the account is not in order. */
  | { readonly kind: "halted"; readonly reason: string; readonly retryAfterSeconds: number };

export interface Channel<Message> {
  /**
   * Sends a message. Never throws.
   *
   * @param mayHaveArrived an earlier attempt had no known result: a provider that does not recognize a repetition by
   * itself has to look whether it has the message.
   */
  send(message: Message, mayHaveArrived: boolean): Promise<Outcome>;
}
