// A deployment whose admins need a second factor. The setting holds for everybody.
import { Secret, TOTP } from "otpauth";
import { atConsole, newPerson } from "../../support/stack.ts";
import { expect, phone, settled, test } from "../../support/test.ts";

test.use({ refusals: /403 .*\/rpc\// });

test.beforeAll(() => atConsole((sql) => sql`update private.settings set admin_requires_mfa = true`));
test.afterAll(() => atConsole((sql) => sql`update private.settings set admin_requires_mfa = false`));

test("an admin is led to setting one up, and acts with it", async ({ open }) => {
  const admin = await newPerson("Ava Ames", "admin");
  const page = await open(admin, "/audit", phone);
  await expect(page.getByRole("alert")).toContainText("This needs a second factor.");
  await page.getByRole("link", { name: "Set up a second factor" }).tap();
  await page.getByRole("button", { name: "Second factor: Set up" }).tap();
  const dialog = page.getByRole("dialog");
  const secret = (await dialog.locator("code").textContent()) ?? "";
  await dialog.getByLabel("Six-digit code").fill(new TOTP({ secret: Secret.fromBase32(secret) }).generate());
  await dialog.getByRole("button", { name: "Turn on" }).tap();
  await expect(dialog).toBeHidden();
  await page.goto("/audit");
  await settled(page);
  await expect(page.getByRole("main").getByRole("alert")).toHaveCount(0);
  await page.goto("/people");
  await page.getByLabel("Name, whole email address or id").fill(admin.email);
  await expect(page.getByRole("link", { name: /Ava Ames/ })).toBeVisible();
});
