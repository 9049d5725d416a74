// The pictures in README and docs: `HOMEROOM_PICTURES=docs/pictures npm run test:browser -- pictures`.
import { join } from "node:path";
import { repositoryDir } from "../../../packages/stack/src/project.ts";
import { desktop, expect, phone, settled, test } from "./support/test.ts";

const folder = process.env["HOMEROOM_PICTURES"];

const mia = "00000000-0000-4000-8000-000000000003";
const bob = "00000000-0000-4000-8000-000000000002";

const pictures = [
  ["guardian-home", "bob@example.com", "/"],
  ["guardian-child", "bob@example.com", `/students/${mia}`],
  ["guardian-students", "bob@example.com", "/students"],
  ["guardian-lessons", "bob@example.com", "/bookings"],
  ["guardian-messages", "bob@example.com", "/messages/00000000-0000-4000-8000-000000000601"],
  ["guardian-alerts", "bob@example.com", "/alerts"],
  ["guardian-bell", "bob@example.com", "/notifications"],
  ["guardian-goals", "bob@example.com", "/goals"],
  ["guardian-groups", "bob@example.com", "/groups"],
  ["guardian-consents", "bob@example.com", "/consents"],
  ["guardian-data", "bob@example.com", "/data"],
  ["student-home", "mia@example.com", "/"],
  ["student-work", "mia@example.com", "/work"],
  ["student-family", "mia@example.com", "/family"],
  ["tutor-home", "dana@example.com", "/"],
  ["tutor-courses", "dana@example.com", "/courses"],
  ["tutor-groups", "dana@example.com", "/groups"],
  ["tutor-group", "dana@example.com", "/groups/00000000-0000-4000-8000-000000000951"],
  ["tutor-goals", "dana@example.com", "/goals"],
  ["tutor-goal", "dana@example.com", "/goals/00000000-0000-4000-8000-000000000903"],
  ["tutor-statistics", "dana@example.com", "/statistics"],
  ["group-statistics", "dana@example.com", "/statistics?of=group&id=00000000-0000-4000-8000-000000000951"],
  ["guardian-statistics", "bob@example.com", "/statistics"],
  ["school-statistics", "sam@example.com", "/statistics?by=class"],
  ["tutor-messages", "dana@example.com", "/messages"],
  ["agent-home", "frank@example.com", "/"],
  ["agent-clients", "frank@example.com", "/clients"],
  ["school", "sam@example.com", "/school"],
  ["school-alerts", "sam@example.com", "/school/alerts"],
  ["school-places", "olga@example.com", "/school/places"],
  ["admin-home", "ada@example.com", "/"],
  ["school-home", "sam@example.com", "/"],
  ["admin-people", "ada@example.com", "/people"],
  ["admin-audit", "ada@example.com", "/audit"],
  ["admin-person", "ada@example.com", `/people/${bob}`],
  ["admin-student", "ada@example.com", `/people/${mia}`],
  ["settings", "bob@example.com", "/settings"],
  ["sign-in", null, "/sign-in"],
  ["sign-up", null, "/sign-up"],
] as const;

/** Read from the right. */
const arabic = [
  "guardian-home",
  "guardian-child",
  "guardian-messages",
  "tutor-home",
  "tutor-statistics",
  "school",
  "settings",
];

test.describe("pictures", () => {
  test.skip(folder === undefined, "Only where HOMEROOM_PICTURES names a folder.");
  for (const [name, email, path] of pictures) {
    test(`of ${name}`, async ({ open }) => {
      const page = await open(email, path, desktop);
      const shoot = (as: string) =>
        page.screenshot({ path: join(repositoryDir, folder ?? "", `${name}-${as}.png`) });
      for (const [device, { viewport }] of Object.entries({ desktop, phone })) {
        await page.setViewportSize(viewport);
        for (const colorScheme of ["light", "dark"] as const) {
          await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
          await page.goto(path);
          await settled(page);
          await shoot(`${device}-${colorScheme}`);
        }
      }
      if (!arabic.includes(name)) return;
      await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
      await page.evaluate(`localStorage.setItem("homeroom.language", "ar")`);
      for (const [device, { viewport }] of Object.entries({ desktop, phone })) {
        await page.setViewportSize(viewport);
        await page.goto(path);
        await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
        await expect(page.getByRole("main").getByRole("heading").first()).toBeVisible();
        await expect(page.locator("main [role=status]")).toHaveCount(0);
        await shoot(`${device}-arabic`);
      }
    });
  }
});
