// The shape of a language's texts.

/** Texts of one language, from `@homeroom/client/texts/<language>`. */
export interface Texts {
  readonly locale: string;
  /** ICU messages; names of places are in braces. */
  readonly messages: Readonly<Record<string, string>>;
}
