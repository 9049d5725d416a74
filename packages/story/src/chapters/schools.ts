// A school enrolls Charlie, publishes alerts, moves Charlie to another class, and imports a roster; each person sees only their own scope.
import { unwrap } from "@homeroom/client";
import { exportCalendar } from "@homeroom/client/calendar";
import { applyRoster, previewRoster } from "@homeroom/client/rosters";
import type { SupabaseClient } from "@supabase/supabase-js";
import type { StackFile } from "../../../stack/src/running.ts";
import type { Cast } from "./family.ts";
import type { Narrator } from "./narrator.ts";
import { type Person, signIn } from "./people.ts";

/** Works at the school of the demo data: its manager, and the teacher of class 8a. */
type Staff = { sam: Person; tina: Person };
type Places = { east: string; west: string; class8a: string; class9a: string };
type Family = { cast: Cast; charlie: Person };

export async function schoolTells(
  stack: StackFile,
  story: Narrator,
  password: string,
  cast: Cast,
  charlie: Person,
): Promise<void> {
  const staff = {
    sam: await signIn(stack, "sam@example.com", password),
    tina: await signIn(stack, "tina@example.com", password),
  };
  const family = { cast, charlie };
  story.chapter("A school tells its families");
  const places = await placesOf(staff.sam);
  await takeIn(story, staff, family, places);
  const fair = await announce(story, staff, family, places);
  await callOff(story, staff, family, fair);
  const evening = await move(story, staff, family, places);
  await restrictFromSchool(story, staff, family, evening);
  await importRoster(story, staff, family);
}

/** When Bob's link has ended. */
export async function noAlerts(story: Narrator, { bob }: Cast): Promise<void> {
  story.act("Bob looks for the school's dates.");
  const { rows } = await unwrap(bob.homeroom.events.list({ limit: 200 }));
  story.expect(
    rows.every(({ title }) => title !== westDate),
    "Charlie no longer receives the campus alerts",
  );
}

const westDate = "West: parents' evening";

async function placesOf(sam: Person): Promise<Places> {
  const { schools } = sam.homeroom;
  const campuses = (await unwrap(schools.campuses())).rows;
  const classes = (await unwrap(schools.classes())).rows;
  const named = (rows: { id: string; name: string }[], name: string) =>
    rows.find((row) => row.name === name)?.id ?? "";
  return {
    east: named(campuses, "East"),
    west: named(campuses, "West"),
    class8a: named(classes, "8a"),
    class9a: named(classes, "9a"),
  };
}

async function takeIn(
  story: Narrator,
  { sam, tina }: Staff,
  { cast: { bob, carol }, charlie }: Family,
  { class8a }: Places,
): Promise<void> {
  story.act("Sam, who manages the school, places Charlie in class 8a.");
  const place = { classId: class8a, studentId: charlie.id };
  const question = await story.done(
    sam.homeroom.schools.enroll(place),
    (row) => `Charlie has an account and is asked first: an invitation of kind ${row?.kind} waits`,
  );
  const seat = { class_id: class8a, student_id: charlie.id };
  // The generated types ask for the tenant chain, which the database fills in.
  const supabase: SupabaseClient = sam.supabase;
  const { error } = await supabase.from("class_students").insert(seat);
  story.expect(
    error?.message === "permission.denied",
    "inserting into the table directly is refused as well",
  );
  const taught = async () =>
    (await unwrap(tina.homeroom.schools.roster({ classId: class8a, limit: 200 }))).some(
      ({ studentId }) => studentId === charlie.id,
    );
  story.expect(!(await taught()), "Tina, the teacher, does not see Charlie in the class yet");
  await story.refused(
    carol.homeroom.schools.enroll(place),
    "class.not_found",
    "Carol, a stranger, tries to place Charlie",
  );

  story.act("Bob agrees.");
  await unwrap(bob.homeroom.invitations.accept({ invitationId: question?.id ?? "" }));
  story.expect(await taught(), "Charlie is on Tina's roster");
  const contacts = await unwrap(bob.homeroom.contacts.list({ studentId: charlie.id }));
  story.expect(
    contacts.some(({ profileId, role }) => profileId === tina.id && role === "TEACHER"),
    `Bob may write to ${contacts.map((one) => `${one.fullName} (${one.role})`).join(" and ")}`,
  );
}

/** Ids of the alerts, apart from those of earlier runs. */
type Fair = { everyone: string; staff: string };

async function announce(
  story: Narrator,
  { sam, tina }: Staff,
  { cast: { bob, carol }, charlie }: Family,
  { east }: Places,
): Promise<Fair> {
  story.act("Sam previews how many people the campus East reaches.");
  const targets = [{ level: "campus" as const, id: east }];
  const reach = async (audience: "staff" | "everyone") =>
    (await unwrap(sam.homeroom.events.previewAudience({ targets, audience })))[0]?.people ?? 0;
  const [staff, everyone] = [await reach("staff"), await reach("everyone")];
  story.expect(staff < everyone, `${staff} of its staff, ${everyone} with families and students`);

  story.act("Sam publishes a fair for everyone, and a staff meeting.");
  const alert = { type: "event" as const, targets };
  const fair = await story.done(
    sam.homeroom.events.create({ ...alert, title: "Summer fair", date: soon(20), audience: "everyone" }),
    (rows) => `${rows.length} row for all of the campus, on ${rows[0]?.eventDate}`,
  );
  const meeting = await unwrap(
    sam.homeroom.events.create({ ...alert, title: "Staff meeting", date: soon(10), type: "meeting" }),
  );
  const ids = { everyone: fair[0]?.id ?? "", staff: meeting[0]?.id ?? "" };

  story.act("Each person looks at their own list.");
  for (const [person, sees, who] of [
    [bob, [true, false], "Bob sees the fair, and not what is for staff"],
    [charlie, [true, false], "Charlie as well"],
    [tina, [true, true], "Tina, who teaches there, sees both"],
    [carol, [false, false], "Carol, whose son is on the other campus, sees neither"],
  ] as const) {
    const seen = await alertsOf(person);
    story.expect(seen.has(ids.everyone) === sees[0] && seen.has(ids.staff) === sees[1], who);
  }
  await story.refused(
    tina.homeroom.events.update({ eventId: ids.everyone, title: "Winter fair" }),
    "permission.denied",
    "Tina changes it",
  );
  await story.refused(
    carol.homeroom.events.cancel({ eventId: ids.everyone }),
    "event.not_found",
    "Carol, who does not see it, calls it off",
  );
  await story.refused(
    tina.homeroom.events.create({ title: "No school", date: soon(1), type: "event" }),
    "permission.denied",
    "Tina, who teaches there, announces something",
  );
  return ids;
}

async function callOff(
  story: Narrator,
  { sam }: Staff,
  { cast: { bob } }: Family,
  fair: Fair,
): Promise<void> {
  story.act("It rains. Sam calls the fair off.");
  const off = await story.done(
    sam.homeroom.events.cancel({ eventId: fair.everyone, reason: "Rain" }),
    (row) => `a cancellation takes its place: “${row.title}”, ${row.cancelReason}`,
  );
  await story.refused(sam.homeroom.events.cancel({ eventId: fair.everyone }), "event.canceled", "once more");
  const seen = await alertsOf(bob);
  story.expect(!seen.has(fair.everyone) && seen.has(off.id), "Bob sees that it is off");
  const ics = await unwrap(exportCalendar(bob.homeroom, { name: "School" }));
  story.expect(
    ics.includes(`UID:${fair.everyone}@homeroom`) && ics.includes("STATUS:CANCELLED"),
    "and in the calendar file that the phone subscribes to, the same entry is struck out",
  );
}

async function move(
  story: Narrator,
  { sam, tina }: Staff,
  { cast: { bob }, charlie }: Family,
  { west, class8a, class9a }: Places,
): Promise<string> {
  story.act("Charlie moves to class 9a, on the campus West. Sam manages both, so nobody is asked again.");
  const [evening] = await unwrap(
    sam.homeroom.events.create({
      title: westDate,
      date: soon(12),
      type: "meeting",
      targets: [{ level: "campus", id: west }],
      audience: "everyone",
    }),
  );
  const before = await alertsOf(bob);
  await story.done(sam.homeroom.schools.enroll({ classId: class9a, studentId: charlie.id }), (row) =>
    row === null ? "Charlie is in 9a" : "Charlie is asked",
  );
  await unwrap(sam.homeroom.schools.unenroll({ classId: class8a, studentId: charlie.id }));
  const id = evening?.id ?? "";
  const after = await alertsOf(bob);
  story.expect(
    !before.has(id) && after.has(id),
    "with the next statement, Bob sees West's dates instead of East's",
  );
  const contacts = await unwrap(bob.homeroom.contacts.list({ studentId: charlie.id }));
  story.expect(
    contacts.every(({ profileId }) => profileId !== tina.id) &&
      contacts.some(({ role }) => role === "OFFICE_MANAGER"),
    `and writes to ${contacts.map((one) => `${one.fullName} (${one.role})`).join(" and ")}, no longer to Tina`,
  );
  await story.refused(
    tina.homeroom.messages.send({ studentId: charlie.id, recipientId: bob.id, body: "About Charlie…" }),
    "contact.not_found",
    "Tina writes about Charlie once more",
  );
  return id;
}

async function restrictFromSchool(
  story: Narrator,
  { sam, tina }: Staff,
  { cast: { eve, bob }, charlie }: Family,
  evening: string,
): Promise<void> {
  story.act("A court order: Eve may have no contact with Charlie. The school records it.");
  const order = { studentId: charlie.id, profileId: eve.id, basis: "Order 12/2026" };
  await story.refused(
    tina.homeroom.admin.restrictContact(order),
    "permission.denied",
    "Tina, who does not manage the school",
  );
  const before = await alertsOf(eve);
  await story.done(
    sam.homeroom.admin.restrictContact(order),
    (row) => `Sam: ${row.rights.join(", ")} denied`,
  );
  const after = await alertsOf(eve);
  story.expect(
    before.has(evening) && !after.has(evening),
    "West's dates are gone from Eve's list, without a notification",
  );
  story.expect(after.size > 0, "those of the campus of Eve's other child stay");
  const parents = await unwrap(sam.homeroom.admin.studentParents({ studentId: charlie.id }));
  story.expect(
    parents.length === 1 && parents[0]?.guardianId === bob.id,
    "for the school, Bob alone may act for Charlie now",
  );
}

async function importRoster(story: Narrator, { tina }: Staff, { cast: { ada } }: Family): Promise<void> {
  const { schools } = ada.homeroom;
  story.act("Ada makes an organization, and previews the export of its school system (OneRoster CSV).");
  const { id: organizationId } = await unwrap(schools.create({ level: "organization", name: "Lakeside" }));
  const files = rosterFiles(12);
  const preview = await story.done(
    previewRoster(ada.homeroom, { organizationId, files }),
    ({ counts }) =>
      `it would bring ${counts.classes.added} class, ${counts.people.added} people, ${counts.enrollments.added} places, ` +
      `${counts.links.added} guardian links and ${counts.invitations} invitations; nothing has changed yet`,
  );
  const classes = async () =>
    (await unwrap(schools.classes({ limit: 200 }))).rows.filter(
      (row) => row.organizationId === organizationId,
    );
  story.expect((await classes()).length === 0, "no class is there");
  await story.refused(
    previewRoster(tina.homeroom, { organizationId, files }),
    "permission.denied",
    "Tina tries the same",
  );

  story.act("Ada applies it.");
  await story.done(
    applyRoster(ada.homeroom, { importId: preview.importId }),
    ({ total }) => `done, ${total} steps`,
  );
  const [imported] = await classes();
  const pupils = await unwrap(schools.roster({ classId: imported?.id ?? "" }));
  story.expect(
    pupils.length === 12 && pupils.every(({ hasAccount }) => !hasAccount),
    `${imported?.name} has ${pupils.length} students, without accounts until somebody takes them over`,
  );
  const again = await unwrap(previewRoster(ada.homeroom, { organizationId, files }));
  story.expect(again.total === 0, "the same files once more would change nothing");

  story.act("The next export has a wrong line, the one after it lacks most of the school.");
  const wrong = { ...files, users: files.users.replace("student,Stu,Dent 3", "pirate,Stu,Dent 3") };
  const refused = await unwrap(previewRoster(ada.homeroom, { organizationId, files: wrong }));
  const error = refused.errors.find(({ file }) => file === "users");
  story.expect(refused.errorCount > 0, `${error?.file}.csv, line ${error?.line}: ${error?.message}`);
  const half = await unwrap(previewRoster(ada.homeroom, { organizationId, files: rosterFiles(3) }));
  await story.refused(
    applyRoster(ada.homeroom, { importId: half.importId }),
    "roster.rejected",
    `${half.counts.enrollments.removed} of ${half.counts.enrollments.existing} places would go`,
  );
}

function rosterFiles(students: number) {
  const each = (row: (n: number) => string) => Array.from({ length: students }, (_, n) => row(n)).join("\n");
  return {
    orgs: "sourcedId,name,type,parentSourcedId\nlake,Lakeside,school,\n",
    classes: "sourcedId,title,schoolSourcedId\n3c,3c,lake\n",
    users: `sourcedId,role,givenName,familyName,email,agentSourcedIds
t,teacher,Tess,Tree,,
${each((n) => `u${n},student,Stu,Dent ${n},,p${n}\np${n},parent,Pat,Dent ${n},,`)}
`,
    enrollments: `sourcedId,classSourcedId,userSourcedId,role
t,3c,t,teacher
${each((n) => `e${n},3c,u${n},student`)}
`,
  };
}

async function alertsOf(person: Person): Promise<Set<string>> {
  const { rows } = await unwrap(person.homeroom.events.list({ from: soon(0), limit: 200 }));
  return new Set(rows.map(({ id }) => id));
}

const soon = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
