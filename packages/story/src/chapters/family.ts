// Bob links Charlie, books Dana, and ends the link; a stranger gets nowhere.
import { invitationToken, unwrap } from "@homeroom/client";
import type { StackFile } from "../../../stack/src/running.ts";
import type { Narrator } from "./narrator.ts";
import { guest, mailTo, operator, type Person, sendMails, signUp } from "./people.ts";

/** Signed in throughout: a father, a tutor, another family's mother, the father's former wife, an admin. */
export type Cast = { bob: Person; dana: Person; carol: Person; eve: Person; ada: Person };

export async function linkCharlie(stack: StackFile, story: Narrator, { bob, carol }: Cast): Promise<Person> {
  story.chapter("A family links");
  const email = `charlie.${Date.now().toString(36)}@example.com`;

  story.act(`Bob invites Charlie, who is 13 or older, at ${email}.`);
  const invited = await story.done(
    bob.homeroom.students.add({ studentEmail: email, is13Plus: true, relation: "FATHER" }),
    (row) =>
      `the invitation is ${row.status} and asks: ${row.rights.join(", ")}; not a word on whether the address has an account`,
  );
  const before = await unwrap(bob.homeroom.students.list());
  story.expect(
    !before.rows.some((student) => student.email === email),
    "Charlie is not among Bob's students yet: nothing links by itself",
  );

  story.act("The email arrives in the mailbox.");
  const mail = await mailTo(stack, email, (subject) => !/confirm/i.test(subject));
  const link = /https?:\/\/[^\s"<>]*#token=[\w-]+/.exec(mail.text ?? "")?.[0] ?? "";
  const token = invitationToken(link) ?? "";
  story.expect(
    token !== "",
    `“${mail.subject}”, its token in the link's fragment, where no access log sees it`,
  );

  story.act("Somebody opens the link, without an account.");
  await story.done(
    guest(stack).homeroom.invitations.preview({ token }),
    (preview) =>
      `${preview.inviterName} invites ${preview.addressHint} as ${preview.kind}; opening changed nothing`,
  );

  story.act("Carol got hold of the email and tries to accept.");
  await story.refused(carol.homeroom.invitations.accept({ token }), "invitation.wrong_account");

  story.act("Charlie signs up through the link and confirms the address.");
  const charlie = await signUp(stack, email, "charlie-and-2-cats", "Charlie Baker");
  story.say(`signed in as ${charlie.email}`);

  story.act("Charlie accepts.");
  await story.done(
    charlie.homeroom.invitations.accept({ token }),
    (row) => `the guardian link is ${row?.status}${row?.isPrimary ? ", and Bob the primary guardian" : ""}`,
  );
  await story.refused(
    charlie.homeroom.invitations.accept({ invitationId: invited.id }),
    "invitation.not_pending",
    "and once more",
  );
  return charlie;
}

export async function bookDana(story: Narrator, cast: Cast, charlie: Person): Promise<string> {
  const { bob, dana } = cast;
  story.chapter("A lesson is booked");
  const startsAt = freeHour();
  const endsAt = new Date(startsAt.getTime() + 3_600_000);

  story.act(`Bob books Dana for ${startsAt.toISOString()} and offers 40.00 EUR.`);
  const booking = await story.done(
    bob.homeroom.bookings.create({
      tutorId: dana.id,
      startsAt,
      endsAt,
      subject: "Algebra",
      priceMinor: 4000,
      currency: "EUR",
    }),
    (row) => `the booking is ${row.status}; nobody attends yet`,
  );

  story.act("Bob assigns Charlie.");
  await story.done(
    bob.homeroom.bookings.assign({ bookingId: booking.id, studentId: charlie.id }),
    (row) => `Bob pays, ${row.studentId === charlie.id ? "Charlie" : "nobody"} attends`,
  );

  story.act("Carol wants Dana at the same hour.");
  await story.refused(
    cast.carol.homeroom.bookings.create({ tutorId: dana.id, startsAt, endsAt, subject: "Chemistry" }),
    "booking.time_taken",
  );

  story.act("Dana looks at the booking and confirms it.");
  const seen = await unwrap(dana.homeroom.bookings.get({ bookingId: booking.id }));
  story.say(`Dana teaches ${seen.studentName} for ${seen.clientName}, as the ${seen.mySide}`);
  await story.done(
    dana.homeroom.bookings.confirm({ bookingId: booking.id }),
    (row) => `the booking is ${row.status}`,
  );
  return booking.id;
}

export async function strangerTriesEverything(
  story: Narrator,
  cast: Cast,
  charlie: Person,
  bookingId: string,
): Promise<void> {
  const { bob, carol, dana } = cast;
  story.chapter("A stranger tries everything");

  story.act("Carol, who has no part in this, looks around.");
  const { rows } = await unwrap(bob.homeroom.students.list());
  const link = rows.find((student) => student.studentId === charlie.id)?.linkId ?? "";
  const foreign = [charlie.id, bob.id, bookingId, link];
  // Who the two ends of a link or a booking are, only the views show: of these tables, the ids are open.
  const [links, bookings] = [
    await carol.supabase.from("profile_graph").select("id"),
    await carol.supabase.from("bookings").select("id"),
  ];
  const tables = [
    "profiles",
    "profile_details",
    "invitations",
    "notifications",
    "threads",
    "messages",
  ] as const;
  const looks = [
    { name: "profile_graph", ...links },
    { name: "bookings", ...bookings },
    ...(await Promise.all(
      tables.map(async (name) => ({ name, ...(await carol.supabase.from(name).select()) })),
    )),
  ];
  for (const { name, data, error } of looks) {
    const seen = JSON.stringify(data ?? []);
    story.expect(
      error === null && foreign.every((id) => !seen.includes(id)),
      `${name}: ${data?.length ?? 0} rows, all of Carol's own, none of Bob's or Charlie's`,
    );
  }
  const whole = await carol.supabase.from("profile_graph").select();
  story.expect(
    whole.error?.code === "42501",
    `who is linked with whom: ${whole.error?.code ?? "allowed"}, not even of Carol's own links`,
  );

  story.act("Carol writes to the tables.");
  const forged = await carol.supabase.from("profile_graph").insert({
    source_profile_id: carol.id,
    target_profile_id: charlie.id,
    relationship_type: "GUARDIAN",
    status: "ACTIVE",
    relation: "MOTHER",
  });
  story.expect(
    forged.error?.code === "42501",
    `a link to Charlie that Carol inserts: ${forged.error?.code ?? "allowed"}, ${forged.error?.message ?? ""}`,
  );

  story.act("Carol calls what Bob calls.");
  await story.refused(
    carol.homeroom.guardians.validateLink({ guardianId: bob.id, studentId: charlie.id }),
    "permission.denied",
    "is Bob Charlie's guardian?",
  );
  await story.refused(carol.homeroom.bookings.get({ bookingId }), "booking.not_found", "the booking");
  await story.refused(carol.homeroom.bookings.cancel({ bookingId }), "booking.not_found", "cancel it");
  await story.refused(
    carol.homeroom.bookings.assign({ bookingId, studentId: charlie.id }),
    "booking.not_found",
    "assign to it",
  );
  const startsAt = freeHour();
  await story.refused(
    carol.homeroom.bookings.create({
      tutorId: dana.id,
      startsAt,
      endsAt: new Date(startsAt.getTime() + 3_600_000),
      subject: "Chemistry",
      studentId: charlie.id,
    }),
    "booking.student_not_linked",
    "book for Charlie",
  );
  await story.refused(
    carol.homeroom.admin.grantRole({ profileId: carol.id, role: "admin" }),
    "permission.denied",
    "become an admin",
  );
  await story.refused(carol.homeroom.admin.auditLog(), "permission.denied", "read the audit log");
}

export async function letGo(
  stack: StackFile,
  story: Narrator,
  { bob }: Cast,
  charlie: Person,
): Promise<void> {
  story.chapter("A link ends");
  const { rows } = await unwrap(bob.homeroom.students.list());
  const link = rows.find((student) => student.studentId === charlie.id);
  if (!link) {
    story.expect(false, "Charlie is among Bob's students");
    return;
  }

  story.act("Bob removes Charlie.");
  const error = await story.refused(
    bob.homeroom.students.unlink({ linkId: link.linkId }),
    "link.has_active_bookings",
  );
  if (error?.code === "link.has_active_bookings") story.say(`in the way: booking ${error.detail.join(", ")}`);

  story.act("Bob removes Charlie and cancels what stands on the link.");
  await story.done(
    bob.homeroom.students.unlink({ linkId: link.linkId, onActiveBookings: "cancel" }),
    (ended) => `the link is gone, ${ended.cancelled.length} booking canceled in the same transaction`,
  );
  const after = await unwrap(bob.homeroom.students.list());
  story.expect(
    !after.rows.some((student) => student.studentId === charlie.id),
    "Charlie is no longer among Bob's students",
  );

  story.act("The others are told.");
  await sendMails(stack);
  const told = await unwrap(charlie.homeroom.notifications.list());
  story.say(
    `Charlie's list: ${told.rows.map((row) => `${row.key} ${String(row.data["change"] ?? "")}`).join("; ")}`,
  );
}

export async function auditTrail(
  story: Narrator,
  { ada }: Cast,
  stack: StackFile,
  charlie: Person,
): Promise<void> {
  story.chapter("What remains");
  story.act("Ada, an admin, reads the audit log.");
  const rows = await unwrap(ada.homeroom.admin.auditLog({ limit: 200 }));
  const about = rows.filter((row) => JSON.stringify(row).includes(charlie.id)).reverse();
  for (const row of about) {
    const by = row.actorRole === "authenticated" ? "" : ` by ${row.actorRole}`;
    const changed = row.changed.length > 0 ? ` (${row.changed.join(", ")})` : "";
    story.say(`${String(row.id).padStart(4)}  ${row.action}${changed}${by}`);
  }
  story.expect(about.length > 0, "all of it is there, in ids and states, without a name or an address");

  story.act("The operator verifies the log, with the secret key.");
  const { data, error } = await operator(stack).rpc("verify_audit_log");
  story.expect(error === null && data === null, "sealed and unbroken");
}

/** An hour some days ahead that earlier runs have not taken. */
function freeHour(): Date {
  const hoursAhead = 24 * 10 + Math.floor(Math.random() * 24 * 300);
  const start = new Date(Date.now() + hoursAhead * 3_600_000);
  start.setUTCMinutes(0, 0, 0);
  return start;
}
