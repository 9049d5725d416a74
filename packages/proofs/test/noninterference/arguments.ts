// Arguments for every call, by the name of the parameter. One that is not listed makes the test fail:
// whoever adds a parameter says here which values are worth trying.
import type { Random } from "../reads/random.ts";
import type { Call } from "./catalogue.ts";
import { id, the } from "./names.ts";

const people = ["mia", "bob", "leo", "gina", "dana", "adam", "carol", "kid", "waiting"].map(the);
const students = ["mia", "leo", "stranger", "kid", "waiting"].map(the);
const day = (days: number, hours = 0) => `date_trunc('day', now()) + interval '${days * 24 + hours} hours'`;
const text = (...values: string[]) => values.map((value) => `'${value}'`);
const flags = ["true", "false"];
const rights = text("{view_progress,message,book,receive_alerts}", "{book}", "{}");

const values: Record<string, string[]> = {
  p_agree: flags,
  p_snoozed: text("hide", "show", "only"),
  p_unread_only: flags,
  p_attachment_path: [`'${id("bob dana")}/${id("file")}/plan.pdf'`],
  p_attendance: text("attended", "no_show"),
  p_audience: text("staff", "everyone"),
  p_avatar_url: text("https://example.com/a.png"),
  p_basis: text("Order 8"),
  p_batch: ["'{}'::jsonb"],
  "p_before bigint": ["1000000"],
  "p_before timestamp with time zone": ["now()"],
  p_after_seq: ["1"],
  p_before_seq: ["3"],
  p_block: flags,
  p_shows_names: flags,
  p_body: text("Hello", "Again"),
  p_asks_acknowledgement: flags,
  p_booking_id: [
    "had",
    "unclosed",
    "dropped",
    "asked",
    "agreed",
    "leos",
    "adam had",
    "adam asked",
    "carols",
  ].map(the),
  p_booking_ids: [`array[${the("asked")}, ${the("agreed")}]`, `array[${the("leos")}]`],
  p_broadcast_id: [the("broadcast")],
  p_case_id: [the("case"), the("other case")],
  p_class_id: [the("e1"), the("e2")],
  p_client_email: text("waiting@example.com", "carol@example.com", "gina@example.com"),
  p_client_id: [the("said"), the("new")],
  p_consent: text("Form of 1 September"),
  p_course_id: [the("course"), the("class course")],
  p_currency: text("EUR"),
  p_date: text("2030-01-15"),
  p_date_of_birth: text("2012-04-05"),
  p_dry_run: flags,
  "p_email boolean": flags,
  "p_email text": text("waiting@example.com", "mia@example.com", "nobody@example.com"),
  p_emails: ["'{waiting@example.com}'::text[]"],
  p_ends_at: [day(13, 1), day(5, 30)],
  p_entity_id: students,
  p_event_id: [the("alert")],
  "p_from date": ["current_date"],
  "p_from timestamp with time zone": ["now()"],
  p_full_name: text("Somebody Else"),
  p_guardian_id: ["bob", "gina", "carol"].map(the),
  p_ids: ["null"],
  p_import_id: [the("import")],
  p_in_app: flags,
  p_include_decided: flags,
  p_include_ended: flags,
  p_integration_id: [the("google")],
  p_invitation_id: [the("waiting")],
  p_is_13_plus: ["true"],
  p_is_confirmed: flags,
  p_is_dry_run: flags,
  p_is_primary: flags,
  p_is_urgent: flags,
  p_key: text("BOOKING_CHANGED", "LINK_CHANGED"),
  p_limit: ["50"],
  p_link_id: ["bob mia", "bob leo", "adam bob", "carol mia"].map(the),
  p_listed: flags,
  p_locale: text("en"),
  p_message_id: ["bob dana 2", "bob tina leo 2", "bob tina 1"].map(the),
  p_note: text("Read this"),
  p_offset: ["0"],
  p_on_active_bookings: text("refuse", "unassign", "cancel"),
  p_organization_id: [the("north")],
  p_parent_email: text("waiting@example.com", "bob@example.com", "carol@example.com"),
  p_phones: ["'{+4915100000077}'::text[]"],
  p_pinned: flags,
  p_place: text("Gym"),
  p_price_minor: ["4000"],
  p_profile_id: people,
  p_profile_ids: ["null", `array[${the("mia")}]`],
  p_proof: text("proof"),
  p_provider: text("google_classroom", "khan_academy"),
  p_query: text("says", "Hello"),
  "p_reason report_reason": text("harassment"),
  p_reason: text("Ill"),
  p_recipient_id: ["dana", "tina", "bob", "carol"].map(the),
  p_referred_to: text("Youth office"),
  p_relation: text("MOTHER", "OTHER"),
  p_request_id: [the("request"), the("new request")],
  p_restriction_id: [the("restriction")],
  p_return_to: text("http://localhost:3000/done"),
  p_review_at: ["now() + interval '90 days'"],
  p_right: text("book", "view_progress", "message"),
  p_rights: rights,
  "p_role app_role": text("client"),
  "p_role membership_role": text("teacher"),
  p_roles: ["null"],
  p_rows: [
    `'[{"student_email": "mia@example.com", "is_13_plus": true}, {"student_email": "new@example.com", "is_13_plus": true}]'::jsonb`,
  ],
  p_run_id: [the("run")],
  p_scope_id: ["east", "e1", "north"].map(the),
  p_search: text("Mia", "bob@example.com"),
  p_seconds: ["0"],
  p_scope_level: text("campus", "class", "organization"),
  p_side: text("guardian", "staff"),
  p_starts_at: [day(13), day(5, 29)],
  p_status: text("resolved", "no_issue"),
  p_text: text("Help"),
  p_student_email: text(
    "stranger@example.com",
    "mia@example.com",
    "waiting@example.com",
    "nobody@example.com",
    "kid@example.com",
  ),
  p_student_id: students,
  p_student_ids: [`array[${the("mia")}]`, `array[${the("leo")}, ${the("stranger")}]`],
  p_student_phone: text("+4915100000077"),
  p_subject: text("Chess"),
  p_targets: [`'[{"level": "campus", "id": "${id("east")}"}]'::jsonb`],
  p_thread_ids: [`array[${the("bob dana")}, ${the("carol dana")}]`],
  p_thread_id: ["bob dana", "bob tina", "bob tina leo", "carol dana"].map(the),
  p_time_zone: text("Europe/Berlin"),
  p_title: text("Meeting"),
  p_token: text("nothing"),
  p_tutor_id: ["dana", "tom"].map(the),
  p_type: text("event", "meeting"),
  "p_to date": ["current_date + 30"],
  "p_to timestamp with time zone": ["now() + interval '1 day'"],
  "p_until timestamp with time zone": ["now() + interval '2 days'"],
  p_up_to_seq: ["2"],
  p_wake_on_reply: flags,
};

export function valuesOf(name: string, type: string): string[] {
  const found = values[`${name} ${type}`] ?? values[name];
  if (!found)
    throw new Error(`Say in noninterference/arguments.ts which values of ${name} (${type}) to try.`);
  return found;
}

/**
 * Calls of one function: every value of a required parameter once at least, the first values together, and
 * some of the optional ones.
 */
export function callsOf({ name, parameters }: Call, random: Random, count: number): string[] {
  const tried = parameters.map((parameter) => ({
    ...parameter,
    values: valuesOf(parameter.name, parameter.type),
  }));
  const lengths = tried.map(({ optional, values: all }) => (optional ? 1 : all.length));
  const total = parameters.length === 0 ? 1 : Math.max(count, ...lengths);
  const calls = Array.from({ length: total }, (_, number) => {
    const given = tried
      .filter(({ optional }) => !optional || (number > 0 && random.chance(0.5)))
      .map(({ name: parameter, values: all, optional }) => {
        const value = optional ? random.pick(all) : all[number % all.length];
        return `${parameter} => ${number === 0 ? all[0] : value}`;
      });
    return `public.${name}(${given.join(", ")})`;
  });
  return [...new Set(calls)];
}

/** Calls that succeed for somebody, or come close: what a random draw would seldom find. */
export const stories: string[] = [
  // The same request and the same message again, and the same ids with other content.
  `public.create_booking(${the("dana")}, ${day(11)}, ${day(11, 1)}, 'Chess', ${the("mia")}, p_request_id => ${the("request")})`,
  `public.create_booking(${the("dana")}, ${day(11)}, ${day(11, 1)}, 'Go', ${the("mia")}, p_request_id => ${the("request")})`,
  `public.send_message(${the("mia")}, 'Hello', ${the("dana")}, p_client_id => ${the("said")})`,
  `public.send_message(${the("mia")}, 'Hi', ${the("dana")}, p_client_id => ${the("said")})`,
  `public.create_booking(${the("dana")}, ${day(13)}, ${day(13, 1)}, 'Chess', ${the("mia")})`,
  `public.create_booking(${the("dana")}, ${day(13)}, ${day(13, 1)}, 'Chess', ${the("leo")})`,
  `public.create_booking(${the("dana")}, ${day(13)}, ${day(13, 1)}, 'Chess', ${the("mia")}, ${the("bob")})`,
  `public.create_booking(${the("dana")}, ${day(13)}, ${day(13, 1)}, 'Chess')`,
  `public.create_booking(${the("dana")}, ${day(41)}, ${day(41, 1)}, 'Chess', ${the("mia")})`,
  `public.create_booking(${the("dana")}, ${day(41)}, ${day(41, 1)}, 'Chess', ${the("mia")}, ${the("bob")})`,
  ...["asked", "agreed", "leos", "adam asked"].flatMap((booking) => [
    `public.assign_student(${the(booking)}, ${the("leo")})`,
    `public.assign_student(${the(booking)}, ${the("mia")})`,
    `public.unassign_student(${the(booking)})`,
    `public.cancel_booking(${the(booking)}, 'Ill')`,
  ]),
  `public.confirm_booking(${the("asked")})`,
  `public.complete_booking(${the("unclosed")})`,
  `public.add_student('mia@example.com', null, true)`,
  `public.add_student('leo@example.com', null, true)`,
  `public.add_student('waiting@example.com', null, true)`,
  `public.add_student('nobody@example.com', null, true)`,
  `public.resend_invitation(${the("waiting")})`,
  `public.share_invitation(${the("waiting")})`,
  `public.revoke_invitation(${the("waiting")})`,
  `public.unlink_student(${the("bob mia")}, 'unassign')`,
  `public.unlink_student(${the("bob leo")}, 'unassign')`,
  `public.update_link(${the("bob mia")}, 'FATHER')`,
  `public.update_link(${the("bob leo")}, 'FATHER')`,
  `public.mark_notifications_read()`,
  `public.revoke_calendar_feed()`,
  `public.list_contacts()`,
  `public.my_availability()`,
  `public.my_address()`,
  `public.send_address_code()`,
  `public.confirm_address('123456')`,
  `public.list_colleagues()`,
  `public.set_quiet_hours('22:00', '07:00')`,
  `public.set_absence(current_date, current_date)`,
  `public.set_absence(current_date, current_date, null, ${the("tina")})`,
  `public.add_student('stranger@example.com', null, true)`,
  `public.invite_placeholder(${the("stranger")}, 'new@example.com')`,
  `public.create_booking(${the("dana")}, ${day(13)}, ${day(13, 1)}, 'Chess', ${the("stranger")})`,
  `public.unread_total()`,
  `public.list_threads()`,
  `public.newest_threads()`,
  `public.search_messages('says')`,
  ...["mia", "leo", "stranger"].flatMap((student) => [
    `public.child_overview(${the(student)})`,
    `public.contact_availability(${the(student)})`,
    `public.student_parents(${the(student)})`,
    `public.set_date_of_birth(${the(student)}, '2012-04-05')`,
    `public.send_message(${the(student)}, 'Again', ${the("tina")})`,
    `public.start_thread(${the(student)}, ${the("tina")})`,
    `public.connect_integration(${the(student)}, 'khan_academy')`,
    `public.enroll_in_course(${the("course")}, ${the(student)})`,
    `public.enroll_student(${the("e1")}, ${the(student)})`,
    `public.validate_link(${the("bob")}, ${the(student)})`,
  ]),
  `public.report_message(${the("bob dana 2")}, 'safety', 'Read this')`,
  `public.report_message(${the("bob dana 1")}, 'safety')`,
  `public.raise_concern('Help')`,
  `public.list_reports(true)`,
  `public.review_report(${the("case")})`,
  `public.decide_report(${the("case")}, 'resolved')`,
  `public.list_members('school', ${the("high")})`,
  `public.invite_member('new@example.com', 'teacher', 'class', ${the("e1")})`,
  `public.create_event('Meeting', '2030-01-15', 'meeting', '[{"level": "campus", "id": "${id("east")}"}]'::jsonb, 'staff')`,
  `public.preview_event_audience('[{"level": "campus", "id": "${id("east")}"}]'::jsonb, 'everyone')`,
  `public.update_event(${the("alert")}, 'Meeting')`,
  `public.acknowledge_event(${the("alert")})`,
  `public.list_unacknowledged(${the("alert")})`,
  `public.cancel_event(${the("alert")})`,
  `public.cancel_broadcast(${the("broadcast")})`,
  `public.delete_event(${the("alert")})`,
  `public.set_link_rights(${the("bob leo")}, '{book}', 'unassign')`,
  `public.set_primary_guardian(${the("gina leo")})`,
  `public.admin_link_student(${the("tom")}, ${the("leo")}, 'OTHER')`,
  `public.restrict_contact(${the("leo")}, ${the("gina")}, '{message}', 'Order 9')`,
  `public.restrict_contacts(array[${the("leo")}], ${the("gina")}, '{message}', 'Order 9')`,
  `public.create_placeholder_student('New child', '2018-01-01', ${the("gina")}, 'Form of 1 September', ${the("e1")})`,
  `public.block_guardian(${the("bob mia")})`,
  `public.guardian_children(${the("bob")})`,
  `public.list_roster(${the("e1")})`,
  `public.open_thread(${the("bob dana")})`,
  `public.open_thread(${the("bob tina leo")})`,
];
