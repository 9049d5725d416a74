// A school's day: a roster is compared and imported, a class made, staff invited and their permissions set, a
// date announced, changed, called off and deleted, which a family's open page follows.
import { atConsole, newAddress, newPerson } from "../support/stack.ts";
import { desktop, expect, live, phone, question, said, settled, test } from "../support/test.ts";
import { choose, day, done, newFamily, newSchool, type } from "../support/world.ts";

const files = (tag: string) => ({
  orgs: `sourcedId,name,type,parentSourcedId\nd${tag},District,district,\ns${tag},Lincoln ${tag},school,d${tag}\n`,
  classes: `sourcedId,title,schoolSourcedId\nk${tag},Class ${tag},s${tag}\n`,
  users: [
    "sourcedId,role,givenName,familyName,email,agentSourcedIds",
    `t${tag},teacher,Tom,Torn,tom-${tag}@example.com,`,
    `p${tag},student,Pia,Pohl,pia-${tag}@example.com,`,
    "",
  ].join("\n"),
  enrollments: `sourcedId,classSourcedId,userSourcedId,role\ne${tag},k${tag},t${tag},teacher\nf${tag},k${tag},p${tag},student\n`,
});
const asFiles = (content: Record<string, string>) =>
  Object.entries(content).map(([name, text]) => ({
    name: `${name}.csv`,
    mimeType: "text/csv",
    buffer: Buffer.from(text),
  }));

test("a roster is compared, mended and imported", async ({ open }) => {
  const tag = newAddress("r").slice(2, 8);
  const { manager } = await newSchool(`Lakes ${tag}`);
  const office = await open(manager, "/school/import", desktop);
  await settled(office);
  const input = office.locator("input[type=file]");
  const wrong = { ...files(tag), orgs: files(tag).orgs.replace("school,d", "castle,d") };
  await input.setInputFiles(asFiles(wrong));
  await office.getByRole("button", { name: "Show what changes" }).click();
  await expect(office.getByText(/^1 line is left out/)).toBeVisible();

  await input.setInputFiles(asFiles(files(tag)));
  await office.getByRole("button", { name: "Show what changes" }).click();
  await expect(office.getByRole("row", { name: /^People/ })).toContainText("2");
  // Each step of long work says how far it is.
  const bar = office.getByRole("progressbar", { name: "Applying the roster" });
  const seen = bar.waitFor();
  await office.getByRole("button", { name: "Apply the roster" }).click();
  await seen;
  await expect(office.getByText("The roster is applied.")).toBeVisible();
  await office.goto("/school");
  await office.getByRole("link", { name: `Class ${tag}` }).click();
  await expect(office.getByText("Pia Pohl")).toBeVisible();
});

test("a class, its teacher, their permissions, and an announcement", async ({ open }) => {
  const hills = `Hills ${newAddress("h").slice(2, 8)}`;
  const { manager, ids } = await newSchool(hills);
  const teacher = await newPerson("Tim Tropp");
  const { guardian, child } = await newFamily("Fina Fromm", "Falk Fromm");
  await atConsole(async (sql) => {
    await sql`insert into public.class_students (class_id, student_id) values (${ids.class}, ${child.id})`;
    // Another school has a campus of the same name.
    await sql`
      with low as (
        insert into public.schools (organization_id, name) values (${ids.organization}, 'Low') returning id)
      insert into public.campuses (school_id, name) select id, ${`${hills} North`} from low`;
  });
  const office = await open(manager, "/school", desktop);
  await settled(office);
  await office.getByRole("button", { name: "Add a class" }).click();
  const add = office.getByRole("dialog");
  await add.getByLabel("Name of the class").fill("9z");
  const path = [`${hills} High`, `${hills} North`].map((name) => `\u2068${name}\u2069`).join(" · ");
  await choose(add, /Campus/, path);
  await add.getByRole("button", { name: "Add" }).click();
  await expect(office.getByRole("link", { name: "9z" })).toBeVisible();

  await office.getByRole("button", { name: "Invite staff" }).click();
  const invite = office.getByRole("dialog");
  await invite.getByLabel("Email address").fill(teacher.email);
  await choose(invite, /Place/, "9z");
  await invite.getByRole("button", { name: "Send" }).click();
  await expect(invite).toBeHidden();
  const teachers = await open(teacher, "/invitations/mine", phone);
  await teachers.getByRole("button", { name: "Accept" }).click();
  await expect(teachers.getByText("You accepted the invitation.").first()).toBeVisible();
  await office.reload();
  await expect(office.getByText("Tim Tropp")).toBeVisible();

  await office.getByRole("button", { name: said("Permissions of Tim Tropp") }).click();
  const permissions = office.getByRole("dialog");
  await permissions.getByText("Announce dates").click();
  await permissions.getByRole("button", { name: "Save" }).click();
  await expect(permissions).toBeHidden();
  await teachers.goto("/school");
  await expect(teachers.getByRole("link", { name: "Announcements" })).toBeVisible();
  await teachers.getByRole("link", { name: "Contacts" }).click();
  await expect(teachers.getByText("There is nobody to write to yet")).toBeVisible();

  await office.getByRole("link", { name: "Announcements" }).click();
  await office.getByRole("button", { name: "New announcement" }).first().click();
  const announce = office.getByRole("dialog");
  await announce.getByLabel("What is announced").fill("Book fair");
  await type(announce, "Day", day(9, 9), false);
  await announce.getByText(`${path}\u2069 (campus)`).click();
  await announce.getByText("Staff and families").click();
  await expect(announce.getByText(/reaches/)).toBeVisible();
  await announce.getByRole("button", { name: "Send" }).click();
  await expect(announce).toBeHidden();

  const alerts = await open(guardian, "/alerts", phone);
  await settled(alerts);
  await expect(alerts.getByText("Book fair")).toBeVisible();
  await live(alerts);
  await office.getByRole("button", { name: said("Change Book fair") }).click();
  const change = office.getByRole("dialog");
  await change.getByLabel("What is announced").fill("Big book fair");
  await change.getByRole("button", { name: "Save" }).click();
  await expect(change).toBeHidden();
  await expect(alerts.getByText("Big book fair")).toBeVisible();
  const row = office.getByRole("listitem").filter({ hasText: "Big book fair" });
  await row.getByRole("button", { name: /Call it off/ }).click();
  const off = office.getByRole("dialog");
  await off.getByRole("textbox").fill("The hall is being repaired.");
  await off.getByRole("button", { name: /off/i }).click();
  await expect(off).toBeHidden();
  await expect(alerts.getByText("The hall is being repaired.")).toBeVisible();
  const mistake = {
    title: "Wrong day",
    date: day(9, 12).toISOString().slice(0, 10),
    type: "event" as const,
    targets: [{ level: "campus" as const, id: ids.campus }],
    audience: "everyone" as const,
  };
  await done(manager.homeroom.events.create(mistake));
  await expect(alerts.getByText("Wrong day")).toBeVisible();
  await office.reload();
  await office.getByRole("button", { name: said("Delete Wrong day") }).click();
  const asked = question(office);
  await asked.getByRole("button", { name: "Delete" }).click();
  await expect(asked).toBeHidden();
  await expect(alerts.getByText("Wrong day")).toBeHidden();

  // Somebody who works there and may not do it is offered neither to announce nor to place.
  const clerk = await newPerson("Olga Office");
  await atConsole(
    (sql) =>
      sql`insert into public.memberships (profile_id, role, campus_id) values (${clerk.id}, 'office_manager', ${ids.campus})`,
  );
  for (const [person, places] of [
    [manager, true],
    [clerk, false],
  ] as const) {
    const page = await open(person, `/school/classes/${ids.class}`, phone);
    await expect(page.getByText(child.name)).toBeVisible();
    await expect(page.getByRole("button", { name: said(`Take ${child.name} out of the class`) })).toHaveCount(
      places ? 1 : 0,
    );
    await expect(page.getByRole("button", { name: "Add a student" })).toHaveCount(places ? 1 : 0);
  }
  await teachers.goto("/school");
  await office.goto("/school");
  await office.getByRole("button", { name: said("End the work of Tim Tropp") }).click();
  await question(office).getByRole("button", { name: "End it" }).click();
  await expect(office.getByText("Tim Tropp", { exact: true })).toBeHidden();
  await expect(teachers.getByText("You work at no school here")).toBeVisible();
});
