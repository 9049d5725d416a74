// A guardian asks for a correction on a phone; the school opens and refuses it; the family adds what it says. Somebody
// without any link asks about a child in words, and is told what everybody is told.
import { atConsole, newPerson } from "../support/stack.ts";
import { desktop, expect, findings, overflow, phone, said, settled, test } from "../support/test.ts";
import { choose, newFamily, newSchool, only } from "../support/world.ts";

test("a school refuses a correction, and the family's statement stays with it", async ({ open }) => {
  const { ids } = await newSchool(only("Privet"));
  const { guardian, child } = await newFamily(only("Paula"), only("Pim"));
  const manager = await newPerson(only("Maro"), "client");
  await atConsole(async (sql) => {
    await sql`insert into public.class_students (class_id, student_id) values (${ids.class}, ${child.id})`;
    await sql`
      insert into public.memberships (profile_id, role, school_id) values (${manager.id}, 'school_manager', ${ids.school})`;
  });

  const family = await open(guardian, "/data", phone);
  await settled(family);
  await family.getByRole("link", { name: "Ask for more, or for erasure" }).tap();
  await settled(family);
  await expect(family.getByText("No requests yet")).toBeVisible();
  await family.getByRole("button", { name: "Ask", exact: true }).tap();
  const dialog = family.getByRole("dialog");
  await choose(dialog, /What do you ask for/, "Correct data");
  await choose(dialog, /About whom/, child.name);
  await dialog.getByLabel("Your request").fill("The grade of Tuesday is wrong.");
  expect(await overflow(family), "The dialog fits a phone.").toBe(0);
  await dialog.getByRole("button", { name: "Send the request" }).tap();
  await expect(dialog).toBeHidden();
  await expect(family.getByText("Received", { exact: true })).toBeVisible();

  const school = await open(manager, "/requests", desktop);
  await settled(school);
  await expect(school.getByText(said(`Asked by ${guardian.name}`))).toBeVisible();
  await school.getByRole("link", { name: said(`Open: Correct data, ${child.name}`) }).click();
  await settled(school);
  await school.getByRole("button", { name: "Open the request" }).click();
  await expect(school.getByText("The grade of Tuesday is wrong.")).toBeVisible();
  await choose(school.locator("main"), /Result/, "Refused");
  await choose(school.locator("main"), /Why it is refused/, "The data is correct");
  await school.getByLabel("Answer").fill("It was graded twice.");
  expect(await findings(school, undefined, "main")).toEqual([]);
  await school.getByRole("button", { name: "Decide" }).click();
  await expect(school.getByText("No request waits for you")).toBeVisible();

  await family.goto("/notifications");
  await settled(family);
  await family.getByText("What you asked about data was refused").tap();
  await expect(family.getByText("It was graded twice.")).toBeVisible();
  await family.getByRole("button", { name: "Add a statement" }).tap();
  const statement = family.getByRole("dialog");
  await expect(statement).toBeVisible();
  expect(await findings(family, undefined, "section[role=dialog]")).toEqual([]);
  await family.emulateMedia({ colorScheme: "dark" });
  expect(await findings(family, ["color-contrast"], "section[role=dialog]")).toEqual([]);
  await family.emulateMedia({ colorScheme: "light" });
  expect(await overflow(family), "The dialog fits a phone.").toBe(0);
  await statement.getByRole("textbox").fill("It was another test.");
  await statement.getByRole("button", { name: "Add a statement" }).tap();
  await expect(statement).toBeHidden();
  await expect(family.getByText("It was another test.", { exact: false })).toBeVisible();
  expect(await overflow(family), "The page fits a phone.").toBe(0);
  // What was said of the button that waited goes by itself, after some seconds.
  await family.reload();
  await settled(family);
  expect(await findings(family)).toEqual([]);
});

test("who asks about a child in words is told what everybody is told", async ({ open }) => {
  const stranger = await newPerson(only("Sten"), "client");
  const page = await open(stranger, "/requests", phone);
  await settled(page);
  await page.getByRole("button", { name: "Ask", exact: true }).tap();
  const dialog = page.getByRole("dialog");
  await choose(dialog, /About whom/, "A child who is not in my list");
  await dialog.getByLabel("Who is the child?").fill("Tim, born in 2015");
  await dialog.getByLabel("Your request").fill("Everything about Tim.");
  await dialog.getByRole("button", { name: "Send the request" }).tap();
  await expect(dialog).toBeHidden();
  // The admins grant it, of which the requester does not hear.
  await atConsole(async (sql) => {
    const [found] = await sql`select id from private.privacy_requests where requester_id = ${stranger.id}`;
    await sql`select from public.open_privacy_request(${found?.["id"]})`;
    await sql`select public.decide_privacy_request(${found?.["id"]}, true)`;
  });
  await page.reload();
  await settled(page);
  await expect(page.getByText("Received", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Withdraw" }).tap();
  await page.getByRole("alertdialog").getByRole("button", { name: "Withdraw" }).tap();
  await expect(page.getByText("Withdrawn", { exact: true })).toBeVisible();
});

test("a guardian asks to erase a child's data, and the other guardian objects", async ({ open }) => {
  const { guardian, child } = await newFamily(only("Petra"), only("Pia"));
  const other = await newPerson(only("Piet"), "client");
  await atConsole(
    (sql) => sql`
      insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights)
      values (${other.id}, ${child.id}, 'GUARDIAN', 'ACTIVE', 'FATHER', '{view_progress}')`,
  );
  const family = await open(guardian, "/requests", phone);
  await settled(family);
  await family.getByRole("button", { name: "Ask", exact: true }).tap();
  const dialog = family.getByRole("dialog");
  await choose(dialog, /What do you ask for/, "Erase data");
  await choose(dialog, /About whom/, child.name);
  await expect(dialog.getByText("Then you no longer see the student", { exact: false })).toBeVisible();
  expect(await findings(family, undefined, "section[role=dialog]")).toEqual([]);
  await dialog.getByRole("button", { name: "Ask to erase everything" }).tap();
  await expect(dialog).toBeHidden();
  await expect(family.getByText("Received", { exact: true })).toBeVisible();

  const page = await open(other, "/notifications", phone);
  await settled(page);
  await page.getByText("Somebody asked to erase all data. You may object").tap();
  await expect(page.getByText("Who asked is not said.", { exact: false })).toBeVisible();
  await page.getByRole("button", { name: "Object" }).tap();
  await page.getByRole("alertdialog").getByRole("button", { name: "Object" }).tap();
  await expect(page.getByText("You objected.", { exact: false }).first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Object" })).toBeHidden();
  expect(await overflow(page), "The page fits a phone.").toBe(0);

  await family.reload();
  await settled(family);
  await expect(family.getByText("Received", { exact: true })).toBeVisible();
  await expect(family.getByRole("button", { name: "Withdraw" })).toBeVisible();
});
