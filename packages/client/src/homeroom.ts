// Where the SDK begins.
import type { SupabaseClient } from "@supabase/supabase-js";
import { type AdminNamespace, adminNamespace } from "./access/admin.ts";
import { type EventsNamespace, eventsNamespace } from "./alerts/events.ts";
import { type BookingsNamespace, bookingsNamespace } from "./bookings/bookings.ts";
import { type ConsentsNamespace, consentsNamespace } from "./consents/consents.ts";
import type { Database } from "./database.types.ts";
import { type CalendarNamespace, calendarNamespace } from "./delivery/calendar.ts";
import { type PushNamespace, pushNamespace } from "./delivery/push.ts";
import { type ClientsNamespace, clientsNamespace } from "./family/clients.ts";
import { type GuardiansNamespace, guardiansNamespace } from "./family/guardians.ts";
import { type StudentsNamespace, studentsNamespace } from "./family/students.ts";
import { type GoalsNamespace, goalsNamespace } from "./goals/goals.ts";
import { type GroupsNamespace, groupsNamespace } from "./groups/groups.ts";
import { type IntegrationsNamespace, integrationsNamespace } from "./integrations/integrations.ts";
import { type InvitationsNamespace, invitationsNamespace } from "./invitations/invitations.ts";
import { type PortalNamespace, portalNamespace } from "./learning/portal.ts";
import { type ContactsNamespace, contactsNamespace } from "./messaging/contacts.ts";
import { type MessagesNamespace, messagesNamespace } from "./messaging/messages.ts";
import { type ThreadsNamespace, threadsNamespace } from "./messaging/threads.ts";
import { type NotificationsNamespace, notificationsNamespace } from "./notifications/notifications.ts";
import { type OversightNamespace, oversightNamespace } from "./oversight/oversight.ts";
import { type ProfileNamespace, profileNamespace } from "./people/profile.ts";
import type { ChangeCallbacks } from "./platform/live/change-feed.ts";
import { type ChangeOptions, LiveHub, type LiveOptions, type Subscription } from "./platform/live/hub.ts";
import { Transport, type TransportOptions } from "./platform/transport.ts";
import { sendsWith } from "./platform/transport-of.ts";
import { type PrivacyNamespace, privacyNamespace } from "./privacy/privacy.ts";
import { type ReportsNamespace, reportsNamespace } from "./reports/reports.ts";
import { type SchoolsNamespace, schoolsNamespace } from "./schools/schools.ts";

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
  /** What a family allows for a student, and takes back. */
  readonly consents: ConsentsNamespace;
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
  /** What students are to reach, and how far they are. */
  readonly goals: GoalsNamespace;
  /** Students under a name, of those whom one may act for, teaches or manages. */
  readonly groups: GroupsNamespace;
  /** The alerts of schools. */
  readonly events: EventsNamespace;
  /** What a family sees of a child's learning, and the records behind it. */
  readonly portal: PortalNamespace;
  /** Accounts of students at other platforms, and what comes from there. */
  readonly integrations: IntegrationsNamespace;
  /** In-app notifications and their preferences. */
  readonly notifications: NotificationsNamespace;
  /** One's lessons and alerts in a calendar that follows them. */
  readonly calendar: CalendarNamespace;
  /** The devices on which one is told of notifications by Web Push. */
  readonly push: PushNamespace;
  /** Messages that were reported, and who handles them. */
  readonly reports: ReportsNamespace;
  /** Who outside the family read data of a student. */
  readonly oversight: OversightNamespace;
  /** Files with one's own data, or a student's. */
  readonly privacy: PrivacyNamespace;
  /** For admins and school managers. */
  readonly admin: AdminNamespace;
  /**
   * Reports changes of what the person sees: their access, a booking, an alert. A callback receives an id at
   * most, so load again what is shown. Without Realtime nothing is reported; notifications still arrive.
   *
   * @example
   * const subscription = homeroom.subscribe({
   *   onAccess: () => reloadEverything(),
   *   onBooking: ({ bookingId }) => reloadBooking(bookingId),
   * });
   * // later
   * subscription.unsubscribe();
   */
  subscribe(callbacks: ChangeCallbacks, options?: ChangeOptions): Subscription;
  /**
   * The same calls with other options on top, for example to abort them.
   *
   * @example
   * const { data } = await homeroom.with({ signal: AbortSignal.timeout(5000) }).students.list();
   */
  with(options: HomeroomOptions): Homeroom;
};

export interface HomeroomOptions extends TransportOptions {
  /** How live updates reach the device; the first call per client wins. */
  live?: LiveOptions;
}

/**
 * Homeroom through a supabase-js client, as the person who is signed in there.
 *
 * @example
 * import { createClient } from "@supabase/supabase-js";
 * import { createHomeroom, type Database } from "@homeroom/client";
 *
 * const homeroom = createHomeroom(createClient<Database>(url, publishableKey));
 * const { data, error } = await homeroom.students.list({ search: "mia" });
 */
export function createHomeroom(supabase: SupabaseClient<Database>, options: HomeroomOptions = {}): Homeroom {
  return new Client(supabase, options);
}

/** Makes a namespace when it is first used: `with` costs next to nothing. */
class Client implements Homeroom {
  readonly #supabase: SupabaseClient<Database>;
  readonly #options: HomeroomOptions;
  readonly #transport: Transport;
  readonly #live: LiveHub;
  #profile: ProfileNamespace | undefined;
  #students: StudentsNamespace | undefined;
  #guardians: GuardiansNamespace | undefined;
  #clients: ClientsNamespace | undefined;
  #invitations: InvitationsNamespace | undefined;
  #consents: ConsentsNamespace | undefined;
  #bookings: BookingsNamespace | undefined;
  #contacts: ContactsNamespace | undefined;
  #threads: ThreadsNamespace | undefined;
  #messages: MessagesNamespace | undefined;
  #schools: SchoolsNamespace | undefined;
  #goals: GoalsNamespace | undefined;
  #groups: GroupsNamespace | undefined;
  #events: EventsNamespace | undefined;
  #portal: PortalNamespace | undefined;
  #integrations: IntegrationsNamespace | undefined;
  #notifications: NotificationsNamespace | undefined;
  #calendar: CalendarNamespace | undefined;
  #push: PushNamespace | undefined;
  #reports: ReportsNamespace | undefined;
  #oversight: OversightNamespace | undefined;
  #privacy: PrivacyNamespace | undefined;
  #admin: AdminNamespace | undefined;

  constructor(supabase: SupabaseClient<Database>, options: HomeroomOptions) {
    this.#supabase = supabase;
    this.#options = options;
    this.#transport = new Transport(supabase, options);
    sendsWith(this, this.#transport);
    this.#live = LiveHub.of(supabase, options.live);
  }

  with(options: HomeroomOptions): Homeroom {
    return new Client(this.#supabase, { ...this.#options, ...options });
  }

  subscribe(callbacks: ChangeCallbacks, options?: ChangeOptions): Subscription {
    return this.#live.changes(callbacks, options, this.#options.signal);
  }

  get profile(): ProfileNamespace {
    this.#profile ??= profileNamespace(this.#transport);
    return this.#profile;
  }

  get students(): StudentsNamespace {
    this.#students ??= studentsNamespace(this.#transport);
    return this.#students;
  }

  get guardians(): GuardiansNamespace {
    this.#guardians ??= guardiansNamespace(this.#transport);
    return this.#guardians;
  }

  get clients(): ClientsNamespace {
    this.#clients ??= clientsNamespace(this.#transport);
    return this.#clients;
  }

  get invitations(): InvitationsNamespace {
    this.#invitations ??= invitationsNamespace(this.#transport);
    return this.#invitations;
  }

  get consents(): ConsentsNamespace {
    this.#consents ??= consentsNamespace(this.#transport);
    return this.#consents;
  }

  get bookings(): BookingsNamespace {
    this.#bookings ??= bookingsNamespace(this.#transport);
    return this.#bookings;
  }

  get contacts(): ContactsNamespace {
    this.#contacts ??= contactsNamespace(this.#transport);
    return this.#contacts;
  }

  get threads(): ThreadsNamespace {
    this.#threads ??= threadsNamespace(this.#transport, this.#live);
    return this.#threads;
  }

  get messages(): MessagesNamespace {
    this.#messages ??= messagesNamespace(this.#transport);
    return this.#messages;
  }

  get schools(): SchoolsNamespace {
    this.#schools ??= schoolsNamespace(this.#transport);
    return this.#schools;
  }

  get goals(): GoalsNamespace {
    this.#goals ??= goalsNamespace(this.#transport);
    return this.#goals;
  }

  get groups(): GroupsNamespace {
    this.#groups ??= groupsNamespace(this.#transport);
    return this.#groups;
  }

  get events(): EventsNamespace {
    this.#events ??= eventsNamespace(this.#transport);
    return this.#events;
  }

  get portal(): PortalNamespace {
    this.#portal ??= portalNamespace(this.#transport);
    return this.#portal;
  }

  get integrations(): IntegrationsNamespace {
    this.#integrations ??= integrationsNamespace(this.#transport);
    return this.#integrations;
  }

  get notifications(): NotificationsNamespace {
    this.#notifications ??= notificationsNamespace(this.#transport, this.#live);
    return this.#notifications;
  }

  get calendar(): CalendarNamespace {
    this.#calendar ??= calendarNamespace(this.#transport);
    return this.#calendar;
  }

  get push(): PushNamespace {
    this.#push ??= pushNamespace(this.#transport);
    return this.#push;
  }

  get reports(): ReportsNamespace {
    this.#reports ??= reportsNamespace(this.#transport);
    return this.#reports;
  }

  get oversight(): OversightNamespace {
    this.#oversight ??= oversightNamespace(this.#transport);
    return this.#oversight;
  }

  get privacy(): PrivacyNamespace {
    this.#privacy ??= privacyNamespace(this.#transport);
    return this.#privacy;
  }

  get admin(): AdminNamespace {
    this.#admin ??= adminNamespace(this.#transport);
    return this.#admin;
  }
}
