// What Resend accepts as an email, and how it refuses one.
import { z } from "zod";

/** Resend's error shape: https://resend.com/docs/api-reference/errors */
export class ResendError extends Error {
  override name = "ResendError";
  readonly statusCode: 400 | 401 | 403 | 404 | 405 | 409 | 422;
  readonly code: string;
  constructor(statusCode: ResendError["statusCode"], code: string, message: string) {
    super(message);
    this.statusCode = statusCode;
    this.code = code;
  }
  toJSON() {
    return { statusCode: this.statusCode, name: this.code, message: this.message };
  }
}

const addresses = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());
const optionalAddresses = addresses.nullish().transform((value) => value ?? []);

const Email = z.object({
  from: z.string(),
  to: addresses,
  subject: z.string(),
  html: z.string().nullish(),
  text: z.string().nullish(),
  cc: optionalAddresses,
  bcc: optionalAddresses,
  reply_to: optionalAddresses,
  headers: z
    .record(z.string(), z.string())
    .nullish()
    .transform((value) => value ?? {}),
  tags: z.array(z.object({ name: z.string(), value: z.string() })).nullish(),
  attachments: z.array(z.object({ filename: z.string().nullish() })).nullish(),
  scheduled_at: z.string().nullish(),
});
export type Email = z.infer<typeof Email>;

const MAX_RECIPIENTS = 50;
const ADDRESS = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/;
const NAMED_ADDRESS = /^[^<>]*<([^<>]+)>$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
const CONTROL = /[\u0000-\u001f\u007f]/;
const TAG = /^[A-Za-z0-9_-]{1,256}$/;

export function parseEmail(body: unknown): Email {
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    throw new ResendError(422, "validation_error", "The request body must be an object.");
  }
  for (const field of ["from", "to", "subject"]) {
    const value: unknown = Reflect.get(body, field);
    if (value === undefined || value === null || value === "") {
      throw new ResendError(422, "missing_required_field", `Missing \`${field}\` field.`);
    }
  }
  const parsed = Email.safeParse(body);
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path.join(".") ?? "body";
    throw new ResendError(422, "validation_error", `Invalid \`${field}\` field.`);
  }
  const email = parsed.data;
  if (!email.html && !email.text) {
    throw new ResendError(422, "missing_required_field", "Missing `html` or `text` field.");
  }
  checkAddresses("from", [email.from]);
  for (const field of ["to", "cc", "bcc", "reply_to"] as const) checkAddresses(field, email[field]);
  if (email.to.length === 0) {
    throw new ResendError(422, "missing_required_field", "Missing `to` field.");
  }
  if (CONTROL.test(email.subject)) {
    throw new ResendError(422, "validation_error", "The `\\n` is not allowed in the `subject` field.");
  }
  for (const tag of email.tags ?? []) {
    if (!TAG.test(tag.name) || !TAG.test(tag.value)) {
      const rule = "Tags should only contain ASCII letters, numbers, underscores, or dashes.";
      throw new ResendError(422, "validation_error", rule);
    }
  }
  return email;
}

/** The bare address of `Name <address>`. */
export function bareAddress(address: string): string {
  return (address.match(NAMED_ADDRESS)?.[1] ?? address).trim().toLowerCase();
}

function checkAddresses(field: string, list: string[]): void {
  if (list.length > MAX_RECIPIENTS) {
    throw new ResendError(
      422,
      "validation_error",
      `The \`${field}\` field must have at most ${MAX_RECIPIENTS} recipients.`,
    );
  }
  for (const address of list) {
    if (CONTROL.test(address) || !ADDRESS.test(bareAddress(address))) {
      throw new ResendError(
        422,
        "validation_error",
        `Invalid \`${field}\` field. The email address needs to follow the \`email@example.com\` or \`Name <email@example.com>\` format.`,
      );
    }
  }
}
