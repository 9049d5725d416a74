// `homeroom.contacts`: whom one may write to.
import * as z from "zod/mini";
import { direction, type InputOf, id, limit, search, sortOf } from "../platform/fields.ts";
import { method, optionalMethod } from "../platform/method.ts";
import { listInput, type PagingInput, rangeOf } from "../platform/page.ts";
import type { Result } from "../platform/result.ts";
import { nothing } from "../platform/shape.ts";
import type { Page, Transport } from "../platform/transport.ts";
import {
  type BlockedContact,
  blockedContact,
  type Contact,
  type ContactAvailability,
  contact,
  contactAvailability,
} from "./rows.ts";

const listContactsShape = {
  /** Only about this student. Without `groupId`. */
  studentId: z.optional(id),
  /** Only about students in a group that one sees. */
  groupId: z.optional(id),
  /** Finds contacts whose name, or whose student's name, contains the text, whatever its case. */
  search: z.optional(search),
  /** Default `studentName`. */
  sort: z.optional(z.enum(["studentName", "fullName"])),
  /** Default `asc`. */
  direction,
  /** 1 to 200, default 50. */
  limit,
  /** Contacts to skip. */
  offset: z.optional(z.int().check(z.minimum(0), z.maximum(1_000_000))),
};
export interface ListContactsInput extends InputOf<typeof listContactsShape> {}
const listContacts = z
  .strictObject(listContactsShape)
  .check(
    z.refine(
      ({ studentId, groupId }) => studentId === undefined || groupId === undefined,
      "studentId or groupId, not both.",
    ),
  );

const availabilityShape = {
  studentId: id,
  /** Only this contact. */
  profileId: z.optional(id),
};
export interface ContactAvailabilityInput extends InputOf<typeof availabilityShape> {}
const availability = z.strictObject(availabilityShape);

export interface ContactsNamespace {
  /**
   * Whom one may write to and about which student: searched, about one student or those of one group, sorted. Who
   * teaches two of one's children is two contacts.
   *
   * Errors: `auth.required`, `group.not_found`, `validation.failed`.
   *
   * @example
   * const { data: contacts } = await homeroom.contacts.list({ studentId: charlie.id });
   */
  list(input?: ListContactsInput): Promise<Result<Contact[]>>;

  /**
   * Those contacts about a student who are told later, because of their quiet hours, or are away today. To show
   * before one writes.
   *
   * Errors: `auth.required`, `validation.failed`.
   *
   * @example
   * const { data: away } = await homeroom.contacts.availability({ studentId: charlie.id });
   */
  availability(input: ContactAvailabilityInput): Promise<Result<ContactAvailability[]>>;

  /**
   * Ends one's conversations with a tutor, about every student: for guardians, and adult students about themselves.
   * To the tutor it looks as if the link had ended. Lessons, records and other guardians stay; what was written
   * stays readable. Staff of a school can only be muted (`permission.denied`).
   *
   * Errors: `auth.required`, `contact.not_found`, `permission.denied`, `validation.failed`, `rate.limited`.
   *
   * @example
   * await homeroom.contacts.block({ profileId: dana.id });
   */
  block(input: { profileId: string }): Promise<Result<null>>;

  /**
   * Tutors whom one has blocked, in any account, newest first.
   *
   * Errors: `auth.required`, `validation.failed`.
   *
   * @example
   * const { data: blocked } = await homeroom.contacts.blocked();
   */
  blocked(input?: PagingInput): Promise<Result<Page<BlockedContact>>>;

  /**
   * Lifts a block: both write again where they are contacts. Of whom is not blocked it changes nothing.
   *
   * Errors: `auth.required`, `validation.failed`, `rate.limited`.
   *
   * @example
   * await homeroom.contacts.unblock({ profileId: dana.id });
   */
  unblock(input: { profileId: string }): Promise<Result<null>>;
}

// Once for all clients: `with` makes a new one for each call.
const blockedInput = listInput({});
const byProfile = z.strictObject({ profileId: id });

export function contactsNamespace(transport: Transport): ContactsNamespace {
  return {
    list: optionalMethod(listContacts, ({ studentId, groupId, sort, direction, ...rest }) => {
      const input = { ...rest, ...sortOf(sort, direction) };
      return groupId === undefined
        ? transport.call("list_contacts", { ...input, studentId }, z.array(contact), { repeatable: true })
        : transport.call("list_contacts_in_group", { ...input, groupId }, z.array(contact), {
            repeatable: true,
          });
    }),
    availability: method(availability, (input) =>
      transport.call("contact_availability", input, z.array(contactAvailability), { repeatable: true }),
    ),
    block: method(byProfile, (input) => transport.call("block_contact", input, nothing, { once: true })),
    blocked: optionalMethod(blockedInput, (input) =>
      transport.page(
        (options) =>
          transport.supabase
            .from("my_blocked_contacts")
            .select("*", options)
            .order("blocked_at", { ascending: false })
            .order("profile_id"),
        blockedContact,
        rangeOf(input),
      ),
    ),
    unblock: method(byProfile, (input) => transport.call("unblock_contact", input, nothing, { once: true })),
  };
}
