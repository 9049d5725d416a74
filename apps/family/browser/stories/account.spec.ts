// What opens an account: a forgotten password followed to its end, and a second factor that holds against
// somebody who knows the password or reads the mailbox.
import type { Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { emailTo, linkIn, newPerson, password, signIn as signInByApi } from "../support/stack.ts";
import { desktop, expect, overflow, phone, settled, test } from "../support/test.ts";
import { done, lesson, newFamily, newTutor } from "../support/world.ts";

const codeOf = (secret: string): string => new TOTP({ secret: Secret.fromBase32(secret) }).generate();

async function signIn(page: Page, email: string, secret: string): Promise<void> {
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(secret);
  await page.getByRole("button", { name: "Sign in" }).click();
}

/** Asks for the link, and follows it. */
async function forget(page: Page, email: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByRole("link", { name: "Forgot your password?" }).click();
  // Until then the page of signing in stands there, which asks for an email address as well.
  await expect(page.getByRole("heading", { name: "Forgotten password" })).toBeVisible();
  await page.getByLabel("Email").fill(email);
  await page.getByRole("button", { name: "Send the link" }).click();
  await expect(page.getByText(/a link to choose a new password is on its way/)).toBeVisible();
  await page.goto(linkIn(await emailTo(email, /password/i)));
}

async function choosePassword(page: Page, next: string): Promise<void> {
  await page.getByLabel("New password", { exact: true }).fill(next);
  await page.getByRole("button", { name: "Save the password" }).click();
}

test("the link of an email switches it off in the language of its reader, and takes it back", async ({
  open,
}) => {
  const { guardian, child } = await newFamily("Udo Unger", "Uma Unger");
  const tutor = await newTutor("Ulf Ulrich");
  await done(tutor.homeroom.profile.update({ locale: "de" }));
  await lesson({ guardian, child, tutor, subject: "Optik" });
  const { text = "" } = await emailTo(tutor.email, /Buchungsanfrage/);
  const link = /https?:\S+\/unsubscribe\?[^\s"<>)]+/.exec(text)?.[0] ?? "";
  const booked = async () =>
    (await done(tutor.homeroom.notifications.preferences())).find(({ key }) => key === "BOOKING_CHANGED")
      ?.email;

  const page = await open(null, link, phone);
  await expect(page).toHaveURL(/\/unsubscribe\?/);
  await expect(page.getByRole("heading", { name: "Diese E-Mails abbestellen?" })).toBeVisible();
  expect(await overflow(page), "The page fits a phone.").toBe(0);
  expect(await booked(), "Following a link changes nothing.").toBe(true);
  await page.getByRole("button", { name: "Abbestellen" }).click();
  await expect(page.getByText("Erledigt")).toBeVisible();
  expect(await booked(), "The email is switched off.").toBe(false);
  await page.getByRole("button", { name: "Rückgängig machen" }).click();
  await expect(page.getByText("Sie erhalten diese E-Mails wieder.")).toBeVisible();
  expect(await booked(), "The email is switched on again.").toBe(true);
});

// A wrong password, and a wrong code, are what this story tries.
test.use({ refusals: /400 .*\/auth\/v1\/token|422 .*\/auth\/v1\/factors/ });

test("a forgotten password: the email, the link, a new one, and in again", async ({ open }) => {
  const guardian = await newPerson("Petra Page", "client");
  const page = await open(null, "/sign-in", phone);
  await forget(page, guardian.email);
  await expect(page.getByRole("heading", { name: "Choose a new password" })).toBeVisible();
  expect(page.url(), "The session leaves the address bar.").not.toContain("access_token");
  await choosePassword(page, "petra-has-3-pens");
  await expect(page.getByRole("heading", { name: /Petra/, level: 1 })).toBeVisible();
  await page.getByRole("button", { name: "Your account" }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "Welcome back" })).toBeVisible();

  // Who is signed out comes back to where they wanted to go.
  await page.goto("/students");
  await signIn(page, guardian.email, password);
  await expect(page.getByRole("alert")).toBeVisible();
  await signIn(page, guardian.email, "petra-has-3-pens");
  await expect(page.getByRole("heading", { name: "Children", level: 1 })).toBeVisible();

  await page.goto("/new-password");
  await expect(page.getByLabel("New password", { exact: true })).toBeVisible();
});

test("an empty form says what it lacks in the language of the app, not of the browser", async ({ open }) => {
  const page = await open(null, "/sign-in", phone);
  await page.evaluate(`localStorage.setItem("homeroom.language", "de")`);
  await page.reload();
  await page.getByRole("button", { name: "Anmelden" }).click();
  for (const label of ["E-Mail", "Passwort"])
    await expect(page.getByLabel(label, { exact: true })).toHaveAccessibleDescription(
      "Füllen Sie dieses Feld aus.",
    );
  await page.getByLabel("E-Mail", { exact: true }).fill("petra");
  await page.getByRole("button", { name: "Anmelden" }).click();
  await expect(page.getByText("Geben Sie eine E-Mail-Adresse ein, etwa name@example.com.")).toBeVisible();
});

test("a second factor is set up, asked for, also after a forgotten password, and turned off", async ({
  open,
}) => {
  const guardian = await newPerson("Quinn Quist", "client");
  const page = await open(guardian, "/settings", desktop);
  await settled(page);
  await page.getByRole("button", { name: "Second factor: Set up" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("img", { name: "QR code for the authenticator app" })).toBeVisible();
  const secret = (await dialog.locator("code").textContent()) ?? "";
  await dialog.getByLabel("Six-digit code").fill(codeOf(secret));
  await dialog.getByRole("button", { name: "Turn on" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("On", { exact: true })).toBeVisible();

  const thief = await open(null, "/sign-in", phone);
  await signIn(thief, guardian.email, password);
  await expect(thief.getByRole("heading", { name: "Enter your code" })).toBeVisible();
  await thief.goto("/students");
  await expect(thief.getByRole("heading", { name: "Enter your code" })).toBeVisible();
  await thief.getByLabel("Six-digit code").fill("000000");
  await thief.getByRole("button", { name: "Continue" }).click();
  await expect(thief.getByRole("alert")).toBeVisible();
  await expect(signInByApi(guardian.email), "The API asks for it too.").rejects.toThrow(/auth\.mfa_required/);
  // Neither does the mailbox alone.
  await thief.getByRole("button", { name: "Sign in with another account" }).click();
  await forget(thief, guardian.email);
  await expect(thief.getByRole("heading", { name: "Enter your code" })).toBeVisible();
  await thief.getByLabel("Six-digit code").fill(codeOf(secret));
  await thief.getByRole("button", { name: "Continue" }).click();
  await expect(thief.getByRole("heading", { name: "Choose a new password" })).toBeVisible();
  await choosePassword(thief, "quinn-has-4-pens");
  await expect(thief.getByRole("heading", { name: /Quinn/, level: 1 })).toBeVisible();

  await thief.goto("/settings");
  await settled(thief);
  await thief.getByText("On", { exact: true }).waitFor();
  await thief.getByRole("button", { name: "Second factor: Change" }).click();
  const off = thief.getByRole("dialog");
  await off.getByRole("button", { name: "Turn off" }).click();
  await expect(thief.getByText("Off", { exact: true })).toBeVisible();
});

test("settings: another time zone, another language, another address, another password", async ({ open }) => {
  const guardian = await newPerson("Rita Reed", "client");
  const page = await open(guardian, "/settings", phone);
  await settled(page);
  await page.getByRole("button", { name: "Time zone: Change" }).click();
  const zone = page.getByRole("dialog");
  const field = zone.getByRole("combobox", { name: "Time zone" });
  // At the bottom of a phone there is no room below. What the search shortens stays where it opened: it does
  // not jump onto the buttons.
  for (const text of ["America", "Lima"]) {
    await field.fill(text);
    const list = page.locator("[data-trigger=ComboBox]");
    // On a touch screen a list stays hidden, though Playwright takes it for visible, until the keyboard is there.
    await expect(list).toHaveCSS("opacity", "1");
    if (text === "Lima") await expect(list.getByRole("option")).toHaveCount(1);
    const above = async () => {
      const [box, below] = [await list.boundingBox(), await field.boundingBox()];
      return box !== null && below !== null && box.y + box.height <= below.y;
    };
    await expect.poll(above, { message: `The list opens above when "${text}" is searched.` }).toBe(true);
  }
  await page.getByRole("option", { name: "America/Lima" }).click();
  await zone.getByRole("button", { name: "Save" }).click();
  await expect(zone).toBeHidden();
  await expect(page.getByText("America/Lima")).toBeVisible();

  await page.getByRole("button", { name: "Password: Change" }).click();
  const secret = page.getByRole("dialog");
  await secret.getByLabel("New password", { exact: true }).fill("rita-has-5-pens");
  await secret.getByRole("button", { name: "Save" }).click();
  await expect(secret).toBeHidden();

  const fresh = `new-${guardian.email}`;
  await page.getByRole("button", { name: "Email: Change" }).click();
  const address = page.getByRole("dialog");
  await address.getByLabel("New email").fill(fresh);
  await address.getByRole("button", { name: "Send the links" }).click();
  await expect(address.getByText(/Open the links that we sent/)).toBeVisible();
  await address.getByRole("button", { name: "Close" }).last().click();
  for (const mailbox of [guardian.email, fresh])
    await page.goto(linkIn(await emailTo(mailbox, /change of your address/)));
  await page.goto("/settings");
  await expect(page.getByText(fresh).first()).toBeVisible();

  await page.getByRole("button", { name: /Language/ }).click();
  await page.getByRole("option", { name: "Deutsch" }).click();
  await expect(page.getByRole("heading", { name: "Einstellungen", level: 1 })).toBeVisible();
});

test.describe("pages that are not theirs", () => {
  test.use({ refusals: /40[0-9] .*\/rest\/v1\/rpc\// });

  test("a page says that what it is about does not exist, or that it is for admins", async ({ open }) => {
    const guardian = await newPerson("Gesa Gone", "client");
    const page = await open(guardian, "/bookings/xyz", phone);
    const missing = page.getByRole("heading", { name: "Page not found", level: 1 });
    for (const [path, back] of [
      ["/bookings/xyz", "All lessons"],
      [`/students/${guardian.id}`, "Children"],
      ["/goals/xyz", "Goals"],
      [`/messages/${guardian.id}`, "All conversations"],
      [`/requests/${guardian.id}`, "Privacy requests"],
      ["/reports/xyz", "All reports"],
    ] as const) {
      await page.goto(path);
      await expect(missing, path).toBeVisible();
      await expect(page.getByRole("main").getByRole("link", { name: back })).toBeVisible();
      await expect(page.getByRole("button", { name: "Try again" })).toHaveCount(0);
    }
    await page.goto("/people");
    await expect(page.getByRole("heading", { name: "For admins", level: 1 })).toBeVisible();
    await expect(page.getByRole("searchbox")).toHaveCount(0);
  });
});
