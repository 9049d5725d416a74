// What families allow: a guardian gives a consent for a child, another one stops it, and the school records a paper;
// a student decides alone, and nobody is told who else did.
import type { Page } from "@playwright/test";
import { atConsole, newAddress, newPerson, type Person } from "../support/stack.ts";
import { desktop, expect, findings, overflow, phone, question, settled, test } from "../support/test.ts";
import { choose, done, newFamily, newSchool } from "../support/world.ts";

const dialogs = "section[role=dialog], section[role=alertdialog]";

/** The row of a purpose on the page of consents, or in the dialog of a school. */
const row = (page: Page, purpose: string) => page.getByRole("listitem").filter({ hasText: purpose });

/** A school with a teacher and a manager, and a child without an account whose guardians live apart. */
async function scene(tag: string) {
  const { ids } = await newSchool(`Hill ${tag}`);
  const [greta, hugo, tara, mona] = await Promise.all(
    ["Greta", "Hugo", "Tara", "Mona"].map((name) => newPerson(`${name} ${tag}`, "client")),
  );
  if (!greta || !hugo || !tara || !mona) throw new Error("Nobody is there.");
  const kira = await atConsole(async (sql) => {
    const [made] = await sql<{ id: string }[]>`
      select id from public.create_placeholder_student(${`Kira ${tag}`}, '2018-05-02', ${greta.id}, 'Form 1', ${ids.class})`;
    const id = made?.id ?? "";
    await sql`select public.admin_link_student(${hugo.id}, ${id}, 'FATHER')`;
    await sql`
      insert into public.memberships (profile_id, role, class_id) values (${tara.id}, 'teacher', ${ids.class})`;
    await sql`
      insert into public.memberships (profile_id, role, school_id) values (${mona.id}, 'school_manager', ${ids.school})`;
    return id;
  });
  return { ids, kira, greta, hugo, tara, mona };
}

/** What comes of a file that a teacher sends to a guardian about a child. */
async function sendsFile(teacher: Person, guardian: Person, studentId: string): Promise<string> {
  const file = new File([new TextEncoder().encode("%PDF-1.4\n%%EOF\n")], "plan.pdf", {
    type: "application/pdf",
  });
  const { error } = await teacher.homeroom.messages.sendAttachment({
    studentId,
    recipientId: guardian.id,
    file,
  });
  return error?.code ?? "sent";
}

test("a guardian allows files about a child, another one stops them, and the school decides", async ({
  open,
}) => {
  const tag = newAddress("k").slice(2, 8);
  const { ids, kira, greta, hugo, tara, mona } = await scene(tag);
  const media = "Files from school and tutors";
  expect(await sendsFile(tara, greta, kira), "Nobody has allowed it yet.").toBe("consent.required");

  const gretas = await open(greta, "/consents", phone);
  await settled(gretas);
  await expect(row(gretas, media).getByText("Not decided", { exact: true })).toBeVisible();
  await row(gretas, media).getByRole("button", { name: /^Give/ }).click();
  const give = gretas.getByRole("dialog");
  await expect(
    give.getByText("Without this consent they can send text only", { exact: false }),
  ).toBeVisible();
  expect(await findings(gretas, undefined, dialogs)).toEqual([]);
  expect(await overflow(gretas), "The dialog fits a phone.").toBe(0);
  await give.getByRole("button", { name: "Give" }).click();
  await expect(give).toBeHidden();
  await expect(row(gretas, media).getByText("Allowed", { exact: true })).toBeVisible();
  await expect(row(gretas, media).getByText(/^You gave it on/)).toBeVisible();
  expect(await overflow(gretas), "The page fits a phone.").toBe(0);
  expect(await sendsFile(tara, greta, kira), "One consent suffices.").toBe("sent");

  const hugos = await open(hugo, "/consents", phone);
  await settled(hugos);
  await expect(row(hugos, media).getByText("Allowed", { exact: true })).toBeVisible();
  await expect(row(hugos, media).getByText("You have not decided")).toBeVisible();
  await expect(hugos.getByText(new RegExp(`Greta ${tag}`)), "Who allowed it is not told.").toHaveCount(0);
  await row(hugos, media)
    .getByRole("button", { name: /^Say no/ })
    .click();
  await expect(question(hugos)).toBeVisible();
  expect(await findings(hugos, undefined, dialogs)).toEqual([]);
  await question(hugos).getByRole("button", { name: "Say no" }).click();
  await expect(row(hugos, media).getByText("Stopped", { exact: true })).toBeVisible();
  expect(await sendsFile(tara, greta, kira), "One no stops it.").toBe("consent.required");

  await gretas.reload();
  await settled(gretas);
  await expect(row(gretas, media).getByText("Stopped", { exact: true })).toBeVisible();
  await expect(gretas.getByText(new RegExp(`Hugo ${tag}`)), "Who stopped it is not told.").toHaveCount(0);
  await row(gretas, media).getByRole("button", { name: /^Give/ }).click();
  await gretas.getByRole("dialog").getByRole("button", { name: "Give" }).click();
  await expect(gretas.getByRole("dialog")).toBeHidden();
  await expect(
    row(gretas, media).getByText("Stopped", { exact: true }),
    "Nobody lifts the no of somebody else.",
  ).toBeVisible();

  const school = await open(mona, `/school/classes/${ids.class}`, desktop);
  await settled(school);
  await school.getByRole("button", { name: new RegExp(`Consents of .*Kira ${tag}`) }).click();
  const list = school.getByRole("dialog", { name: /Consents for/ });
  await expect(list.getByText(/^Withdrawn by a guardian/)).toBeVisible();
  await expect(list.getByText(new RegExp(`Hugo ${tag}`)), "The school sees the side, not who.").toHaveCount(
    0,
  );
  expect(await findings(school, undefined, dialogs)).toEqual([]);
  await list.getByRole("button", { name: "Record a paper" }).click();
  const record = school.getByRole("dialog", { name: /Record a paper/ });
  await choose(record, /What it is about$/, media);
  await record.getByLabel("Where the paper is", { exact: false }).fill("Folder 7, both guardians");
  expect(await findings(school, undefined, dialogs)).toEqual([]);
  await record.getByRole("button", { name: "Record a paper" }).click();
  await expect(record).toBeHidden();
  await expect(list.getByText(/^On paper/)).toBeVisible();
  expect(await sendsFile(tara, greta, kira), "The school lifts a no.").toBe("sent");
});

test("a student decides alone about a learning platform, and a guardian asks", async ({ open }) => {
  const tag = newAddress("k").slice(2, 8);
  const { guardian, child } = await newFamily(`Nora ${tag}`, `Nico ${tag}`);
  const platform = "Khan Academy";
  const connect = () =>
    guardian.homeroom.integrations.connect({ studentId: child.id, provider: "khan_academy" });
  expect((await connect()).error?.code).toBe("consent.required");

  const family = await open(guardian, "/consents", desktop);
  await settled(family);
  await expect(row(family, platform).getByRole("button", { name: /^Give/ })).toHaveCount(0);
  await row(family, platform)
    .getByRole("button", { name: /^Ask for/ })
    .click();
  await expect(family.getByText("Those who decide have been asked.").first()).toBeVisible();

  const own = await open(child, "/notifications", phone);
  await settled(own);
  await own.getByRole("link", { name: /Your consent is needed/ }).click();
  await row(own, platform).getByRole("button", { name: /^Give/ }).click();
  await own.getByRole("dialog").getByRole("button", { name: "Give" }).click();
  await expect(row(own, platform).getByText("Allowed", { exact: true })).toBeVisible();
  const { integrationId } = await done(connect());

  // News that the pointer rests on stays, and must not lie on the buttons of a dialog.
  await own.getByText("The consent is given.").hover();
  await row(own, platform)
    .getByRole("button", { name: /^Withdraw/ })
    .press("Enter");
  await question(own).getByRole("button", { name: "Withdraw" }).click();
  await expect(row(own, platform).getByText("Stopped", { exact: true })).toBeVisible();
  const { rows } = await done(guardian.homeroom.integrations.list({ studentId: child.id }));
  expect(rows.find(({ id }) => id === integrationId)?.status, "A withdrawn integration ends.").toBe(
    "disconnected",
  );
});

test("a guardian whose link ended takes back what they gave, and sees nothing else", async ({ open }) => {
  const tag = newAddress("k").slice(2, 8);
  const { kira, greta } = await scene(tag);
  await done(
    greta.homeroom.consents.give({ studentId: kira, purpose: "media", textVersion: 1, locale: "en" }),
  );
  const { rows } = await done(greta.homeroom.students.list());
  const linkId = rows.find(({ studentId }) => studentId === kira)?.linkId ?? "";
  await done(greta.homeroom.students.unlink({ linkId }));

  const page = await open(greta, "/consents", phone);
  await settled(page);
  await expect(page.getByRole("listitem").filter({ hasText: "You gave it on" })).toHaveCount(1);
  for (const state of ["Allowed", "Stopped", "Not decided", "Ended"])
    await expect(page.getByText(state, { exact: true }), "The state is not told.").toHaveCount(0);
  await page.getByRole("button", { name: /^Withdraw/ }).click();
  await question(page).getByRole("button", { name: "Withdraw" }).click();
  await expect(page.getByText("Nothing to decide")).toBeVisible();
});
