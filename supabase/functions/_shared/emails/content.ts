/**
 * What an email says, apart from how it looks: templates produce it, the layout and the text version
 * both render it, so the two can never say different things.
 */
export interface EmailContent {
  readonly subject: string;
  /** The line that inboxes show beside the subject. */
  readonly preview: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  /** What somebody else wrote, set apart. May have several lines. */
  readonly quote?: string;
  /** A short table: when, what, who. */
  readonly facts?: readonly Fact[];
  /** Lists under headings of their own, one below the other. */
  readonly sections?: readonly EmailSection[];
  readonly button?: EmailButton;
  /** Small print below the button. */
  readonly notes?: readonly string[];
  /** Why the person gets this email; stands in the footer. */
  readonly reason: string;
}

export interface Fact {
  readonly label: string;
  readonly value: string;
}

export interface EmailSection {
  readonly heading: string;
  readonly entries: readonly EmailEntry[];
}

export interface EmailEntry {
  readonly title: string;
  /** Stands at the end of the title's line: a score, a day. */
  readonly value: string;
  /** Stands below the title, smaller. */
  readonly detail: string;
}

export interface EmailButton {
  readonly label: string;
  readonly url: string;
  /** Whether the address also stands below the button: where the email is of no use without it. */
  readonly showUrl?: boolean;
}

/** How the reader stops emails of this kind. */
export interface UnsubscribeOffer {
  readonly url: string;
  /** Whether the reader has an account, whose settings say more. */
  readonly hasSettings: boolean;
}
