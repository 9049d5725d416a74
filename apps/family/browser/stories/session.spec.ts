// One session in two tabs, and one that ends on the server while a page is open.
import type { Page } from "@playwright/test";
import { atConsole, newPerson, password, signIn as signInAs } from "../support/stack.ts";
import { desktop, expect, phone, settled, test } from "../support/test.ts";
import { done, newFamily } from "../support/world.ts";

// The refused renewal of a session that has ended, and calls without a connection.
test.use({
  refusals:
    /400 .*\/auth\/v1\/token|40[13] .*\/(rest|auth)\/v1\/|ERR_INTERNET_DISCONNECTED|TypeError: offline/,
});

async function signIn(page: Page, email: string): Promise<void> {
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Your account" }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "Welcome back" })).toBeVisible();
}

/** As after an hour: the token is too old, and what renews it is gone. */
async function endSession(page: Page, userId: string): Promise<void> {
  await atConsole((sql) => sql`delete from auth.sessions where user_id = ${userId}`);
  await page.evaluate(`
    const session = JSON.parse(localStorage.getItem("homeroom.session"));
    session.expires_at = Math.floor(Date.now() / 1000) - 60;
    localStorage.setItem("homeroom.session", JSON.stringify(session))`);
}

test("who signs out in one tab is signed out in the other, and the next person sees only their own", async ({
  open,
}) => {
  const { guardian, child } = await newFamily("Tara Tabs", "Timo Tabs");
  const { guardian: next } = await newFamily("Nora Next", "Nils Next");
  const one = await open(guardian, "/students", desktop);
  const two = await one.context().newPage();
  await two.goto("/students");
  for (const page of [one, two]) {
    await settled(page);
    await expect(page.getByText(child.name).first()).toBeVisible();
  }

  await signOut(one);
  await expect(two.getByRole("heading", { name: "Welcome back" })).toBeVisible();
  await expect(two.getByText(child.name)).toHaveCount(0);

  // The other tab comes back to where it was, as whoever signs in.
  await signIn(one, next.email);
  await expect(two.getByRole("heading", { name: "Children", level: 1 })).toBeVisible();
  await expect(two.getByText("Nils Next").first()).toBeVisible();
  await expect(two.getByText(child.name)).toHaveCount(0);
});

test("without a connection a page says so, and goes on once there is one", async ({ open }) => {
  const page = await open(await newPerson("Olaf Offline", "client"), "/bookings", phone);
  await settled(page);
  await page.context().setOffline(true);
  await page.getByText("Past", { exact: true }).click();
  await expect(page.getByText("Homeroom cannot be reached.")).toBeVisible();
  await expect(page.getByText("No past lessons")).toHaveCount(0);
  await page.context().setOffline(false);
  await expect(page.getByText("No past lessons")).toBeVisible();

  // Who signs out without one is signed out at this device.
  await page.getByRole("button", { name: "Your account" }).click();
  const signOutHere = page.getByRole("menuitem", { name: "Sign out" });
  await expect(signOutHere).toBeVisible();
  await page.context().setOffline(true);
  await signOutHere.click();
  await expect.poll(() => page.evaluate(`localStorage.getItem("homeroom.session")`)).toBeNull();
  await expect(page.getByText("Homeroom cannot be reached.")).toBeVisible();
  await expect(page.getByText("No past lessons")).toBeHidden();
  await expect(page.getByText("It loads once you are connected.")).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByRole("heading", { name: "Welcome back" })).toBeVisible();
});

test("a session that ended elsewhere leads to signing in, and back to the page", async ({ open }) => {
  const guardian = await newPerson("Ewa Ended", "client");
  const page = await open(guardian, "/students", phone);
  await settled(page);
  await endSession(page, guardian.id);
  await page.reload();
  await expect(page.getByRole("heading", { name: "Welcome back" })).toBeVisible();
  await signIn(page, guardian.email);
  await expect(page.getByRole("heading", { name: "Children", level: 1 })).toBeVisible();

  // An open page goes the same way when somebody comes back to it.
  await settled(page);
  await endSession(page, guardian.id);
  await page.evaluate(`document.dispatchEvent(new Event("visibilitychange"))`);
  await expect(page.getByRole("heading", { name: "Welcome back" })).toBeVisible();

  // To somebody who is suspended all pages are closed; the device is not.
  await signIn(page, guardian.email);
  await settled(page);
  const admin = await signInAs("ada@example.com");
  await done(admin.homeroom.admin.suspendProfile({ profileId: guardian.id, reason: "Case 7" }));
  await page.reload();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "Welcome back" })).toBeVisible();
});
