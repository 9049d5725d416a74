// Charlie learns, and Bob is told: once of a grade, once of the average, once of a missed class, and
// on Sunday of the week.
import { unwrap } from "@homeroom/client";
import type { StackFile } from "../../../stack/src/running.ts";
import type { Cast } from "./family.ts";
import type { Narrator } from "./narrator.ts";
import { mailbox, mailTo, operator, type Person } from "./people.ts";

export async function learnAndTell(
  stack: StackFile,
  story: Narrator,
  { bob, dana, carol }: Cast,
  charlie: Person,
): Promise<void> {
  story.chapter("Charlie learns, and Bob is told");

  story.act("Dana makes a course, passing from 60 %, and asks for Charlie.");
  const course = await story.done(
    dana.homeroom.portal.createCourse({ title: "Writing", passingPercentage: 60 }),
    (row) => `“${row.title}” is Dana's`,
  );
  const question = await story.done(
    dana.homeroom.portal.enroll({ courseId: course.id, studentId: charlie.id }),
    (row) => `nobody is just enrolled: an invitation of kind ${row?.kind} waits`,
  );
  const { error } = await bob.supabase.rpc("accept_invitation", { p_invitation_id: question?.id ?? "" });
  story.expect(error === null, "Bob, who may book for Charlie, agrees");

  story.act("Charlie hands in an essay and registers for a live class.");
  const essay = await unwrap(
    dana.homeroom.portal.createAssignment({ courseId: course.id, title: "Essay", maximum: 20 }),
  );
  const startsAt = new Date(Date.now() + 86_400_000);
  const reading = await unwrap(
    dana.homeroom.portal.createLiveClass({
      courseId: course.id,
      title: "Reading aloud",
      startsAt,
      endsAt: new Date(startsAt.getTime() + 3_600_000),
    }),
  );
  const work = await story.done(
    charlie.homeroom.portal.submit({ assignmentId: essay.id, body: "A day by the sea." }),
    () => "the essay is in",
  );
  await story.done(
    charlie.homeroom.portal.register({ liveClassId: reading.id }),
    () => "and Charlie will attend",
  );
  await story.refused(
    charlie.homeroom.portal.grade({ submissionId: work.id, score: 20 }),
    "permission.denied",
    "Charlie tries to grade it",
  );

  story.act("Dana grades it: 9 of 20. Then, after another look: 10.");
  await story.done(
    dana.homeroom.portal.grade({ submissionId: work.id, score: 9 }),
    (row) => `${row.score} of 20`,
  );
  await story.done(
    dana.homeroom.portal.grade({ submissionId: work.id, score: 10 }),
    (row) => `${row.score} of 20`,
  );
  const about = async (key: string) =>
    (await unwrap(bob.homeroom.notifications.list({ limit: 200 }))).rows.filter(
      (row) => row.key === key && row.studentId === charlie.id,
    ).length;
  story.expect((await about("PARENT_CHILD_GRADED")) === 1, "Bob was told of the grade, once");
  story.expect((await about("PARENT_CHILD_LOW_GRADE")) === 1, "and that the average is below passing, once");
  const page = await unwrap(bob.homeroom.portal.childOverview({ studentId: charlie.id }));
  story.expect(
    page.recentGrades[0]?.passed === false,
    `Charlie's page says ${page.recentGrades[0]?.percentage} %, no pass, and ${page.gamification.currentStreak} day of activity`,
  );
  await story.refused(
    carol.homeroom.portal.childOverview({ studentId: charlie.id }),
    "student.not_found",
    "Carol asks for the page",
  );

  story.act("The class is over, and Charlie did not come.");
  const later = new Date(startsAt.getTime() + 4 * 3_600_000).toISOString();
  const backend = operator(stack);
  // Dana marks it after the class, which is in the future here.
  await backend.from("live_class_registrations").update({ attended: false }).eq("student_id", charlie.id);
  await backend.rpc("record_absences", { p_now: later });
  await backend.rpc("record_absences", { p_now: later });
  story.expect((await about("PARENT_CHILD_ABSENT")) === 1, "Bob was told, once");

  story.act("Sunday comes — by argument, not by waiting.");
  const sunday = nextSundayEvening();
  for (;;) {
    const { data } = await backend.rpc("enqueue_weekly_digests", { p_now: sunday });
    if (!data) break;
  }
  await backend.rpc("enqueue_weekly_digests", { p_now: sunday });
  const name = charlie.name.split(" ")[0] ?? charlie.name;
  const digest = await mailTo(stack, bob.email, (subject) => isDigest(subject, name));
  story.say(`“${digest.subject}”`);
  const mine = (await mailbox(stack)).filter(
    (mail) => mail.to.some((to) => to.includes(bob.email)) && isDigest(mail.subject, charlie.name),
  );
  story.expect(mine.length === 1, "one digest for this child is in the mailbox");
  story.expect(/Essay: 10 \/ 20/.test(digest.text ?? ""), "and it says what happened");
}

const isDigest = (subject: string, name: string) =>
  subject.startsWith("The week of ") && subject.includes(name);

/** Sunday 20:00 UTC, when it is past 08:00 nearly everywhere. */
function nextSundayEvening(): string {
  const day = new Date();
  day.setUTCDate(day.getUTCDate() + ((7 - day.getUTCDay()) % 7 || 7));
  day.setUTCHours(20, 0, 0, 0);
  return day.toISOString();
}
