// A school announces a date and calls it off; a family's open page follows.
import { signIn } from "../support/stack.ts";
import { desktop, expect, live, phone, settled, test } from "../support/test.ts";

test("a date of the school appears in a family's open page, and is called off there", async ({ open }) => {
  const manager = await signIn("sam@example.com");
  const { data: campuses } = await manager.homeroom.schools.campuses({ limit: 200 });
  const east = campuses?.rows.find(({ name }) => name.startsWith("East"));
  expect(east, "The manager of a school sees the campus of Bob's child.").toBeDefined();
  const targets = [{ level: "campus" as const, id: east?.id ?? "" }];

  const families = await open("bob@example.com", "/alerts", phone);
  await settled(families);
  await live(families);
  const title = `Concert ${Date.now().toString(36)}`;
  const day = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
  const created = await manager.homeroom.events.create({
    title,
    date: day,
    type: "event",
    targets,
    audience: "everyone",
  });
  expect(created.error, "The manager may announce to families.").toBeNull();
  await expect(families.getByText(title)).toBeVisible();

  const office = await open(manager, "/school/alerts", desktop);
  await settled(office);
  await office
    .getByRole("listitem")
    .filter({ hasText: title })
    .getByRole("button", { name: /Call it off/ })
    .click();
  const asked = office.getByRole("dialog");
  await asked.getByRole("textbox").fill("The hall is being repaired.");
  await asked.getByRole("button", { name: /off/i }).click();
  await expect(asked).toBeHidden();
  const called = families.getByRole("listitem").filter({ hasText: title });
  await expect(called.getByText("The hall is being repaired.")).toBeVisible();
});
