// `homeroom.contacts`: whom one may write to.
import { z } from "zod";
import { type InputOf, id } from "../core/fields.ts";
import { optionalMethod } from "../core/method.ts";
import type { Result } from "../core/result.ts";
import type { Transport } from "../core/transport.ts";
import { type Contact, contact } from "../rows/messaging.ts";

const listContactsShape = {
  /** Only about this student. */
  studentId: id.optional(),
  /** 1 to 200, default 50. */
  limit: z.int().min(1).max(200).optional(),
  /** Contacts to skip. */
  offset: z.int().min(0).max(1_000_000).optional(),
};
export interface ListContactsInput extends InputOf<typeof listContactsShape> {}
const listContacts = z.strictObject(listContactsShape);

export interface ContactsNamespace {
  /**
   * Whom one may write to and about which student, by the student's name and then by the person's.
   * Who teaches two of one's children is two contacts.
   *
   * Errors: `auth.required`, `validation.failed`.
   *
   * @example
   * const { data: contacts } = await homeroom.contacts.list({ studentId: charlie.id });
   */
  list(input?: ListContactsInput): Promise<Result<Contact[]>>;
}

export function contactsNamespace(transport: Transport): ContactsNamespace {
  return {
    list: optionalMethod(listContacts, (input) =>
      transport.call("list_contacts", input, z.array(contact), { repeatable: true }),
    ),
  };
}
