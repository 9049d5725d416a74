import type { z } from "zod";
import type { Texts } from "../texts/emails/index.ts";
import type { EmailContent } from "./content.ts";
import type { Format } from "./format.ts";

/** What a template may use besides its data. */
export interface TemplateContext {
  readonly texts: Texts;
  readonly format: Format;
  /** The address the email goes to. */
  readonly address: string;
  /** Where the email's button leads, where the database names a place. */
  readonly actionUrl: string | null;
  /** The functions' own page for invitations. */
  readonly invitationPage: string;
  /** Stands where the invitation's token will, until the moment of sending. */
  readonly tokenPlaceholder: string;
}

/** Turns an outbox row's `data` into what the email says. Throws `z.ZodError` where the data is not the template's. */
export type Template = (data: unknown, context: TemplateContext) => EmailContent;

/** Ties a template to the schema of its data. */
export function defineTemplate<Data>(
  schema: z.ZodType<Data>,
  content: (data: Data, context: TemplateContext) => EmailContent,
): Template {
  return (data, context) => content(schema.parse(data), context);
}
