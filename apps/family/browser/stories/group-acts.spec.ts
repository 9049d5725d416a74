// A tutor books for a group and writes to its guardians; each has a conversation of their own.
import { mkdir } from "node:fs/promises";
import { atConsole } from "../support/stack.ts";
import { desktop, expect, findings, overflow, phone, said, settled, test } from "../support/test.ts";
import {
  day,
  done,
  lesson,
  newFamily,
  newTutor,
  only,
  search,
  choose as select,
  type,
} from "../support/world.ts";

test("a tutor books for a group and writes to its guardians, and one of them reads it", async ({ open }) => {
  const families = [await newFamily("Gina Gall", "Gabi Gall"), await newFamily("Horst Hahn", "Hanna Hahn")];
  const tutor = await newTutor("Toni Thal");
  const other = await newTutor(only("Berta Bach"));
  for (const [index, { guardian, child }] of families.entries()) {
    await lesson({ guardian, child, tutor, subject: "Algebra", inDays: 2 + index }, true);
  }
  const students = families.map(({ child }) => child.id);
  // The tutor also manages the two, with the right to book.
  await atConsole(
    (sql) => sql`
      insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights)
      select ${tutor.id}, s.id, 'GUARDIAN', 'ACTIVE', 'OTHER', '{book}' from unnest(${students}::uuid[]) s(id)`,
  );
  const { id: courseId } = await done(tutor.homeroom.portal.createCourse({ title: "Fractions for all" }));
  await atConsole(
    (sql) =>
      sql`insert into public.enrollments (course_id, student_id) values (${courseId}, ${students[0] ?? ""})`,
  );
  const groupId = await done(
    tutor.homeroom.groups.create({ name: "Algebra, Tuesday", studentIds: students }),
  );

  const page = await open(tutor, `/groups/${groupId}`, desktop);
  await settled(page);
  const dialog = page.getByRole("dialog");
  const choose = async (item: string) => {
    await page.getByRole("button", { name: said("More about Algebra, Tuesday") }).click();
    await page.getByRole("menuitem", { name: item }).click();
  };
  await choose("Book lessons");
  await expect(dialog.getByText("It is possible for 2 students.")).toBeVisible();
  await search(dialog, "Tutor", other.name);
  await dialog.getByLabel("Subject").fill("Geometry");
  await type(dialog, "First lesson", day(9, 15));
  await dialog.getByRole("button", { name: "Book", exact: true }).click();
  await expect(dialog.getByRole("heading", { name: "What became of each" })).toBeVisible();
  await expect(dialog.getByRole("link", { name: "Gabi Gall" })).toBeVisible();
  await expect(dialog.getByText("done", { exact: true })).toHaveCount(2);
  expect(await findings(page, undefined, "[role=dialog]")).toEqual([]);
  await page.keyboard.press("Escape");

  // Two lessons that nobody attends yet.
  await Promise.all(
    [20, 21].map((inDays) =>
      done(
        tutor.homeroom.bookings.create({
          tutorId: other.id,
          startsAt: day(inDays, 10),
          endsAt: day(inDays, 11),
          subject: "Chess",
        }),
      ),
    ),
  );
  await choose("Assign to lessons");
  await expect(dialog.getByRole("checkbox", { name: /Chess/ })).toHaveCount(2);
  expect(await findings(page, undefined, "[role=dialog]")).toEqual([]);
  await dialog.getByRole("button", { name: "Assign", exact: true }).click();
  await expect(dialog.getByText("done", { exact: true })).toHaveCount(2);
  await page.keyboard.press("Escape");

  await choose("Set work");
  await expect(dialog.getByText("It is possible for 1 student.")).toBeVisible();
  await dialog.getByLabel("Title").fill("Thirds");
  await dialog.getByText("Only if it is possible for everybody in the group").click();
  await dialog.getByRole("button", { name: "Set", exact: true }).click();
  await expect(dialog.getByText("done", { exact: true })).toHaveCount(1);
  await page.keyboard.press("Escape");

  await choose("Write to the families");
  await expect(dialog.getByText("2 messages are sent.")).toBeVisible();
  await expect(dialog.getByText(said("Gina Gall, for Gabi Gall"))).toBeVisible();
  await dialog.getByLabel("Message").fill("Please bring a ruler on Tuesday.");
  await dialog.getByRole("button", { name: "Send", exact: true }).click();
  await expect(dialog.getByRole("link", { name: said("Horst Hahn, for Hanna Hahn") })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.reload();
  await expect(page.getByText(/2\W? done, \W?0\W? skipped/)).toHaveCount(3);
  await expect(page.getByText("Message to the families")).toBeVisible();
  expect(await findings(page, undefined, "main")).toEqual([]);
  const folder = process.env["HOMEROOM_PICTURES"];
  if (folder) {
    await mkdir(folder, { recursive: true });
    await page.screenshot({ path: `${folder}/group-acts-desktop-light.png`, fullPage: true });
  }
  await page.setViewportSize(phone.viewport);
  expect(await overflow(page)).toBe(0);

  await page.goto("/bookings");
  await select(page.getByRole("main"), /Group/, "Algebra, Tuesday");
  await expect(page).toHaveURL(/group=/);
  await expect(page.getByRole("main").getByText("Geometry").first()).toBeVisible();
  expect(await findings(page, undefined, "main")).toEqual([]);

  // What a limit stopped goes on by itself from whatever page, also much later and after an error; or the tutor stops it.
  await atConsole(async (sql) => {
    const [act] = await sql<{ id: string }[]>`
      update private.group_acts set input = '{"body": "A last line."}', next_at = now() + interval '6 minutes'
      where maker_id = ${tutor.id} and kind = 'message' returning id`;
    await sql`update private.group_act_rows set state = 'waiting' where act_id = ${act?.id ?? ""} and position = 2`;
    const [booking] = await sql<{ id: string }[]>`
      update private.group_acts set input = '{}', next_at = now() - interval '1 hour', updated_at = now() - interval '1 hour'
      where maker_id = ${tutor.id} and kind = 'book' returning id`;
    await sql`
      update private.group_act_rows set state = 'waiting', booking_id = null
      where act_id = ${booking?.id ?? ""} and position = 1`;
  });
  await page.clock.install();
  const goingOn = "**/rpc/continue_group_act";
  await page.route(goingOn, (route) => route.fulfill({ json: {} }), { times: 1 });
  const listed = page.waitForResponse("**/my_group_acts?**");
  await page.goto("/");
  await listed;
  // What was left lying for half an hour is not done by surprise.
  await expect(
    page.getByText(said("Lessons booked · Algebra, Tuesday did not reach everybody yet.")),
  ).toBeVisible();
  await settled(page);
  const failed = page.waitForResponse(goingOn);
  await page.clock.fastForward("07:00");
  expect(await (await failed).json(), "It is no answer.").toEqual({});
  await settled(page);
  const wentOn = page.waitForResponse(goingOn);
  await page.clock.fastForward("01:05");
  expect(await (await wentOn).json(), "The last message is sent.").toMatchObject({ done: 2, waiting: 0 });
  await page.goto("/groups");
  await expect(page.getByText("Not finished yet")).toBeVisible();
  await expect(page.getByText("Waits until you go on")).toBeVisible();
  await expect(
    page.getByRole("button", { name: said("Go on: Lessons booked · Algebra, Tuesday") }),
  ).toBeVisible();
  await page.getByRole("button", { name: said("Stop: Lessons booked · Algebra, Tuesday") }).click();
  await expect(page.getByText("Not finished yet")).toHaveCount(0);

  // For whom the work is, and who of them handed in.
  await page.goto(`/courses/${courseId}?tab=work`);
  await expect(page.getByText("for 1 chosen student")).toBeVisible();
  await page.getByRole("link", { name: /Thirds/ }).click();
  await expect(page.getByText("for 1 chosen student")).toBeVisible();
  await expect(page.getByText("Not handed in")).toBeVisible();
  await expect(page.getByText("Gabi Gall")).toHaveCount(2);
  const [first] = families;
  if (!first) throw new Error("There are two families.");
  const [due] = await done(tutor.homeroom.portal.assignments({ courseId })).then(({ rows }) => rows);
  await done(first.child.homeroom.portal.submit({ assignmentId: due?.id ?? "", body: "One in three." }));
  await page.reload();
  await expect(page.getByText("To grade")).toBeVisible();
  await expect(page.getByText("Not handed in")).toHaveCount(0);
  await page.getByLabel(/Points, up to/).fill("12");
  await page.getByRole("button", { name: said("Save the grade of Gabi Gall") }).click();
  await expect(page.getByText(said("12 of 100"))).toBeVisible();
  await expect(page.getByText("To grade")).toHaveCount(0);
  expect(await findings(page, undefined, "main")).toEqual([]);

  const reading = await open(first.guardian, "/messages", phone);
  await settled(reading);
  await reading.getByRole("link", { name: /Toni Thal/ }).click();
  await expect(reading.getByRole("main").getByText("Please bring a ruler on Tuesday.").last()).toBeVisible();
  await expect(reading.getByText("Horst Hahn")).toHaveCount(0);
});
