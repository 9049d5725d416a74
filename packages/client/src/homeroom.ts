// Where the SDK begins.
import type { SupabaseClient } from "@supabase/supabase-js";
import { Transport, type TransportOptions } from "./core/transport.ts";
import type { Database } from "./database.types.ts";
import { LiveHub, type LiveOptions } from "./live/hub.ts";
import { type AdminNamespace, adminNamespace } from "./namespaces/admin.ts";
import { type BookingsNamespace, bookingsNamespace } from "./namespaces/bookings.ts";
import { type ClientsNamespace, clientsNamespace } from "./namespaces/clients.ts";
import { type ContactsNamespace, contactsNamespace } from "./namespaces/contacts.ts";
import { type EventsNamespace, eventsNamespace } from "./namespaces/events.ts";
import { type GuardiansNamespace, guardiansNamespace } from "./namespaces/guardians.ts";
import { type IntegrationsNamespace, integrationsNamespace } from "./namespaces/integrations.ts";
import { type InvitationsNamespace, invitationsNamespace } from "./namespaces/invitations.ts";
import { type MessagesNamespace, messagesNamespace } from "./namespaces/messages.ts";
import { type NotificationsNamespace, notificationsNamespace } from "./namespaces/notifications.ts";
import { type PortalNamespace, portalNamespace } from "./namespaces/portal.ts";
import { type ProfileNamespace, profileNamespace } from "./namespaces/profile.ts";
import { type SchoolsNamespace, schoolsNamespace } from "./namespaces/schools.ts";
import { type StudentsNamespace, studentsNamespace } from "./namespaces/students.ts";
import { type ThreadsNamespace, threadsNamespace } from "./namespaces/threads.ts";

/** The calls of Homeroom, by subject. All resolve to `{ data, error }`; none rejects. */
export type Homeroom = {
  /** Oneself, and the tutors one may book. */
  readonly profile: ProfileNamespace;
  /** The students of a guardian. */
  readonly students: StudentsNamespace;
  /** The guardians of a student. */
  readonly guardians: GuardiansNamespace;
  /** The clients of an agent, and their students. */
  readonly clients: ClientsNamespace;
  /** How two people become linked. */
  readonly invitations: InvitationsNamespace;
  /** Lessons. */
  readonly bookings: BookingsNamespace;
  /** Whom one may write to. */
  readonly contacts: ContactsNamespace;
  /** The inbox. */
  readonly threads: ThreadsNamespace;
  /** Writing, files, searching. */
  readonly messages: MessagesNamespace;
  /** Organizations, schools, campuses, classes, and their people. */
  readonly schools: SchoolsNamespace;
  /** The alerts of schools. */
  readonly events: EventsNamespace;
  /** What a family sees of a child's learning, and the records behind it. */
  readonly portal: PortalNamespace;
  /** Accounts of students at other platforms, and what comes from there. */
  readonly integrations: IntegrationsNamespace;
  /** What a person is told in the app, and his switches. */
  readonly notifications: NotificationsNamespace;
  /** For admins and school managers. */
  readonly admin: AdminNamespace;
  /**
   * The same calls with other options on top, for example to abort them.
   *
   * @example
   * const { data } = await homeroom.with({ signal: AbortSignal.timeout(5000) }).students.list();
   */
  with(options: HomeroomOptions): Homeroom;
};

export interface HomeroomOptions extends TransportOptions {
  /** How live updates reach the device; what the first of a client's says holds. */
  live?: LiveOptions;
}

/**
 * Homeroom through a supabase-js client, as whoever is signed in there.
 *
 * @example
 * import { createClient } from "@supabase/supabase-js";
 * import { createHomeroom, type Database } from "@homeroom/client";
 *
 * const homeroom = createHomeroom(createClient<Database>(url, publishableKey));
 * const { data, error } = await homeroom.students.list({ search: "mia" });
 */
export function createHomeroom(supabase: SupabaseClient<Database>, options: HomeroomOptions = {}): Homeroom {
  const transport = new Transport(supabase, options);
  const live = LiveHub.of(supabase, options.live);
  return {
    profile: profileNamespace(transport),
    students: studentsNamespace(transport),
    guardians: guardiansNamespace(transport),
    clients: clientsNamespace(transport),
    invitations: invitationsNamespace(transport),
    bookings: bookingsNamespace(transport),
    contacts: contactsNamespace(transport),
    threads: threadsNamespace(transport, live),
    messages: messagesNamespace(transport),
    schools: schoolsNamespace(transport),
    events: eventsNamespace(transport),
    portal: portalNamespace(transport),
    integrations: integrationsNamespace(transport),
    notifications: notificationsNamespace(transport, live),
    admin: adminNamespace(transport),
    with: (more) => createHomeroom(supabase, { ...options, ...more }),
  };
}
