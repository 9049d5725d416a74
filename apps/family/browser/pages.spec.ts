// Every page of every role: found by following the app's own links, so that a new page cannot be
// forgotten. Each must load without an error, fit a phone, pass axe in both themes, and be walked through by
// keyboard; and so must every dialog that its buttons and menus open.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { repositoryDir } from "../../../packages/stack/src/project.ts";
import { atConsole, newPerson, type Person, stack } from "./support/stack.ts";
import { desktop, expect, findings, overflow, phone, said, settled, test } from "./support/test.ts";
import { day, done as doing, newFamily, newSchool } from "./support/world.ts";

const id = (number: string) => `00000000-0000-4000-8000-${number.padStart(12, "0")}`;

/** Who, and what of theirs no link of another kind leads to: other tabs, and people of other roles. */
const people: [role: string, email: string, ...addresses: string[]][] = [
  ["a guardian", "bob@example.com"],
  ["a student", "mia@example.com"],
  ["a tutor", "dana@example.com", `/courses/${id("304")}?tab=work`, `/courses/${id("304")}?tab=classes`],
  ["an agent", "frank@example.com"],
  ["a manager of an organization", "olga@example.com"],
  ["a school's manager", "sam@example.com"],
  ["an office's manager", "otto@example.com", `/school/classes/${id("106")}`],
  ["a campus's manager", "", `/school/classes/${id("106")}`],
  ["a teacher", "tina@example.com"],
  // A guardian, a student, and a student without an account.
  ["an admin", "ada@example.com", `/people/${id("2")}`, `/people/${id("3")}`, `/people/${id("201")}`],
];

/** The kind of a page: its address with ids taken out. */
const kind = (path: string): string =>
  path
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, ":id")
    .replace(/[?#].*$/, "");

async function links(page: Page): Promise<string[]> {
  const { appUrl } = stack();
  const hrefs = await page.evaluate<string[]>(
    `[...document.querySelectorAll("a[href]")].map((one) => one.getAttribute("href"))`,
  );
  return hrefs
    .map((href) => new URL(href, appUrl).href)
    .filter((href) => href.startsWith(`${appUrl}/`))
    .map((href) => href.slice(appUrl.length));
}

/** Every way in which an element stood in another, on the pages and in the dialogs that axe has looked at. */
const looks = new Set<string>();

/** Whether the page, or its dialog, has anything that axe has not seen: most are made of the same parts. */
async function looksNew(page: Page, within = "body"): Promise<boolean> {
  const onPage = await page.evaluate<string[]>(`{
    const look = (one) => [one.localName, one.className, one.getAttribute("role"), one.getAttribute("type"),
      ...one.getAttributeNames(), (one.getAttribute("aria-label") || one.textContent).trim() && "named"].join();
    [...new Set([...document.querySelectorAll(":is(${within}) *")].map((one) => look(one) + " in " + look(one.parentElement)))];
  }`);
  const isNew = onPage.some((one) => !looks.has(one));
  for (const one of onPage) looks.add(one);
  return isNew;
}

/** Whether a page of this kind was loaded by its address, by whoever. */
const loaded = new Set<string>();

/** Loads the first page of each kind by its address, and opens others as a link does, which takes a fifth of the time. */
async function visit(page: Page, path: string): Promise<void> {
  if (loaded.has(kind(path))) {
    // The router is made once the texts have come, which may be after the load of the page. The page's policy lets no
    // script in it evaluate the condition again: it is asked from outside.
    await expect.poll(() => page.evaluate("'__TSR_ROUTER__' in window")).toBe(true);
    // Resolves when the page is there; its data may still load.
    await page.evaluate(`__TSR_ROUTER__.navigate({ href: ${JSON.stringify(path)} })`);
  } else await page.goto(path);
  loaded.add(kind(path));
  await settled(page);
}

/** What is wrong with the page that is open, in sentences. */
async function faults(page: Page): Promise<string[]> {
  const found: string[] = [];
  const say = (text: string) => found.push(`${new URL(page.url()).pathname}: ${text}`);
  for (const alert of await page.locator("main [role=alert]").allInnerTexts())
    say(`shows an error: ${alert}`);
  if (await page.getByRole("heading", { level: 1, name: "Page not found" }).count()) say("does not exist");
  const wide = await overflow(page);
  if (wide > 0) say(`is ${wide} px wider than the window of ${page.viewportSize()?.width} px`);
  if (!(await looksNew(page))) return found;
  for (const one of await findings(page)) say(`${one.rule} at ${one.where}: ${one.why}`);
  await page.emulateMedia({ colorScheme: "dark" });
  for (const one of await findings(page, ["color-contrast"]))
    say(`in dark, ${one.rule} at ${one.where}: ${one.why}`);
  await page.emulateMedia({ colorScheme: "light" });
  return found;
}

/** What the keyboard does not reach, of what can be pressed or written in on the page. */
async function unreached(page: Page): Promise<string[]> {
  const missed = await missedByTab(page);
  if (missed.length === 0) return [];
  // What another test changes meanwhile replaces a list under the walk: what cannot be reached is missed twice.
  await settled(page);
  const again = await missedByTab(page);
  return missed.filter((one) => again.includes(one));
}

async function missedByTab(page: Page): Promise<string[]> {
  // From the top of the page. Every press of Tab is a stop.
  const count = await page.evaluate<number>(`
    window.stops = new Set();
    document.addEventListener("focusin", ({ target }) => stops.add(target));
    document.activeElement?.blur();
    document.querySelectorAll("a[href], button, input, textarea, [tabindex]").length`);
  // Sent in one go: to wait for the answer to each press takes longer than the press.
  const keyboard = await page.context().newCDPSession(page);
  const tab = { key: "Tab", code: "Tab", windowsVirtualKeyCode: 9 };
  await Promise.all(
    Array.from({ length: count + 2 }).flatMap(() => [
      keyboard.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...tab }),
      keyboard.send("Input.dispatchKeyEvent", { type: "keyUp", ...tab }),
    ]),
  );
  await keyboard.detach();
  // Of radio buttons and the like one is a stop, and the arrows reach the others.
  return page.evaluate<string[]>(`
    [...document.querySelectorAll("a[href], button, input, textarea, [tabindex='0']")]
      .filter((one) => one.closest("main") && one.tabIndex === 0 && one.checkVisibility() && !stops.has(one))
      .filter((one) => !one.matches(":disabled, [type=radio], [role=radio], [aria-hidden=true] *"))
      .map((one) => one.tagName.toLowerCase() + " " + (one.getAttribute("aria-label") ?? one.textContent))`);
}

const anyDialog = "section[role=dialog], section[role=alertdialog]";

/** What is wrong with the dialog that is open. */
async function dialogFaults(page: Page, opener: string): Promise<string[]> {
  const dialog = page.locator(anyDialog).last();
  await expect(dialog, `"${opener}" opens a dialog.`).toBeVisible();
  await expect(page.getByRole("status", { name: "Loading" })).toHaveCount(0);
  const found: string[] = [];
  const say = (text: string) => found.push(`${new URL(page.url()).pathname}, "${opener}": ${text}`);
  if (await looksNew(page, anyDialog)) {
    for (const one of await findings(page, undefined, anyDialog))
      say(`${one.rule} at ${one.where}: ${one.why}`);
    await page.emulateMedia({ colorScheme: "dark" });
    for (const one of await findings(page, ["color-contrast"], anyDialog))
      say(`in dark, ${one.rule} at ${one.where}: ${one.why}`);
    await page.emulateMedia({ colorScheme: "light" });
  }
  const wide = await page.evaluate<number>(`
    [...document.querySelectorAll("${anyDialog}")].reduce((most, one) => Math.max(most, one.scrollWidth - one.clientWidth), 0)`);
  if (wide > 0) say(`is ${wide} px wider than its frame`);
  // A list that is open within takes the first press.
  await expect(async () => {
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden({ timeout: 2_000 });
  }, `Escape closes the dialog of "${opener}".`).toPass();
  // It comes back in the next frame, to what opened the dialog.
  await expect
    .poll(() => page.evaluate<boolean>("document.activeElement === document.body"), {
      message: `The focus comes back when the dialog of "${opener}" closes.`,
    })
    .toBe(false);
  return found;
}

const firstWords = (name: string): string => name.split(/\s+/).slice(0, 2).join(" ");

/** Opens each kind of dialog of the page once. */
async function throughDialogs(page: Page, seen: Set<string>): Promise<string[]> {
  const found: string[] = [];
  const address = page.url();
  const isNew = (...names: string[]) => {
    // "Rename East" and "Rename West" ask the same.
    const key = [kind(new URL(address).pathname), ...names.map(firstWords)].join(" | ");
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  };
  const openers = page.locator("main [aria-haspopup=dialog]:visible");
  for (const [index, name] of (await namesOf(openers)).entries()) {
    if (!isNew(name)) continue;
    await openers.nth(index).click();
    found.push(...(await dialogFaults(page, name)));
    if (page.url() !== address) await page.goto(address);
    await settled(page);
  }
  const menus = page.locator(
    "main button[aria-haspopup=true]:visible, main button[aria-haspopup=menu]:visible",
  );
  // A menu of the same name holds more for another role.
  const here = new Set<string>();
  for (const [index, name] of (await namesOf(menus)).entries()) {
    if (here.has(firstWords(name))) continue;
    here.add(firstWords(name));
    await menus.nth(index).click();
    const items = page.locator("[role=menu] [data-opens=dialog]");
    await expect(page.getByRole("menu")).toBeVisible();
    const names = await namesOf(items);
    await page.keyboard.press("Escape");
    for (const [place, item] of names.entries()) {
      if (!isNew(name, item)) continue;
      await menus.nth(index).click();
      await items.nth(place).click();
      found.push(...(await dialogFaults(page, item)));
    }
  }
  return found;
}

type Named = { getAttribute(name: string): string | null; textContent: string | null };

function namesOf(elements: Locator): Promise<string[]> {
  // A function: what stands in a text is not called.
  return elements.evaluateAll((all: Named[]) =>
    all.map((one) => one.getAttribute("aria-label") ?? one.textContent ?? ""),
  );
}

/** The files of dialogs that a browser has asked for, in all tests of this file. */
const opened = new Set<string>();
/** What was walked through before, by whoever: pages of several roles ask the same. */
const walked = new Set<string>();
const dialogs = new Set<string>();
/** Whose pages were walked through to the end. */
const done = new Set<string>();

/** The demo data has none. */
async function campusManager(): Promise<Person> {
  const person = await newPerson("Cleo Campus");
  await atConsole(
    (sql) => sql`
      insert into public.memberships (profile_id, role, campus_id) values (${person.id}, 'campus_manager', ${id("104")})`,
  );
  return person;
}

for (const [role, email, ...addresses] of people) {
  test(`every page of ${role} loads, fits a phone and passes axe`, async ({ open }) => {
    // Dozens of pages and dialogs.
    test.slow();
    const page = await open(email || (await campusManager()), "/", phone);
    // What fades in has no contrast yet.
    await page.emulateMedia({ reducedMotion: "reduce" });
    await settled(page);
    const first = [...addresses, "/", "/settings", "/notifications"];
    const queue = first.map((path) => ({ path, isFirst: true }));
    const seen = new Set<string>();
    const found: string[] = [];
    page.on("request", (request) => opened.add(new URL(request.url()).pathname));
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const { path, isFirst } = next;
      if (seen.has(kind(path)) && !isFirst) continue;
      seen.add(kind(path));
      await visit(page, path);
      found.push(...(await faults(page)));
      if (!walked.has(kind(path)))
        for (const one of await unreached(page)) found.push(`${path}: the keyboard does not reach ${one}`);
      walked.add(kind(path));
      found.push(...(await throughDialogs(page, dialogs)));
      // The navigation of a phone hides some links behind a sheet, that of a desktop shows all.
      await page.setViewportSize(desktop.viewport);
      queue.push(...(await links(page)).map((path) => ({ path, isFirst: false })));
      const wide = await overflow(page);
      if (wide > 0) found.push(`${path}: is ${wide} px wider than a desktop's window`);
      await page.setViewportSize(phone.viewport);
    }
    done.add(role);
    expect(found, `Pages of ${role}: ${[...seen].join(", ")}`).toEqual([]);
    expect(seen.size, `The links of ${role} must lead to more pages than the first.`).toBeGreaterThan(4);
  });
}

test("dialogs hold whose buttons the demo data does not bring", async ({ open }) => {
  const guardian = await newPerson("Gitta Geschlossen", "client");
  await atConsole(
    (sql) =>
      sql`insert into private.email_suppressions (address_hash, reason)
        values (private.address_hash(${guardian.email}), 'bounce')`,
  );
  await doing(guardian.homeroom.students.add({ studentPhone: "+49 151 23456789", is13Plus: true }));
  const { manager, ids } = await newSchool("Lists");
  await doing(
    manager.homeroom.events.create({
      title: "Trip",
      date: day(9, 12).toISOString().slice(0, 10),
      type: "event",
      targets: [{ level: "school", id: ids.school }],
      asksAcknowledgement: true,
    }),
  );
  // Only an adult student grants, and only a group with a school has colleagues to share it with.
  const family = await newFamily("Gesa Grant", "Mika Major");
  await atConsole(
    (sql) => sql`
      update public.profile_details set date_of_birth = (current_date - interval '18 years')::date
      where profile_id = ${family.child.id}`,
  );
  const groupId = await doing(manager.homeroom.groups.create({ name: "Readers", classId: ids.class }));
  const found: string[] = [];
  for (const [person, path, name] of [
    [guardian, "/settings", "Open it again"],
    [guardian, "/students", "Link"],
    [manager, "/school/alerts", said("Who has not read Trip")],
    [family.child, "/family", said("What Gesa Grant may do")],
    [manager, `/groups/${groupId}`, undefined],
  ] as const) {
    const page = await open(person, "/", phone);
    await page.emulateMedia({ reducedMotion: "reduce" });
    page.on("request", (request) => opened.add(new URL(request.url()).pathname));
    await page.goto(path);
    await settled(page);
    if (name === undefined) {
      found.push(...(await throughDialogs(page, dialogs)));
      continue;
    }
    await page.getByRole("button", { name, exact: true }).click();
    found.push(...(await dialogFaults(page, String(name))));
  }
  expect(found).toEqual([]);
});

/** Their pages need what the demo data does not have, or a dialog opens them; stories do. */
const byStories = [
  "tutoring/decline-dialog",
  "requests/statement-dialog",
  "integrations/integration-dialogs",
  "notifications/waiting-dialog",
  "consents/record-dialog",
  "school/order-dialog",
  "groups/assign-dialog",
  "groups/book-dialog",
  "groups/report-dialog",
  "groups/work-dialog",
  "messages/withdraw-dialog",
  "messages/block-contact-dialog",
];

test("every dialog was opened", async () => {
  // After a failure the tests go on in a new process, which knows nothing of what was before.
  test.skip(done.size < people.length, "Only after the pages of every role.");
  const text = await readFile(join(repositoryDir, "apps/family/dist/.vite/manifest.json"), "utf8");
  const manifest: Record<string, { file: string }> = JSON.parse(text);
  const missing = Object.entries(manifest)
    .filter(([name, { file }]) => /-dialogs?\.tsx$/.test(name) && !opened.has(`/${file}`))
    .map(([name]) => name.replace(/^src\/features\/|\.tsx$/g, ""));
  expect(missing.filter((name) => !byStories.includes(name))).toEqual([]);
});

test("the pages of a visitor load, fit a phone and pass axe", async ({ open }) => {
  const page = await open(null, "/sign-in", phone);
  const found: string[] = [];
  for (const path of ["/sign-in", "/sign-up", "/forgot-password"]) {
    await page.goto(path);
    await settled(page);
    found.push(...(await faults(page)));
  }
  expect(found).toEqual([]);
});

for (const language of ["es", "de", "fr", "ar"]) {
  test(`the first pages of a guardian hold in ${language}`, async ({ open }) => {
    const page = await open("bob@example.com", "/settings", phone);
    await page.evaluate(`localStorage.setItem("homeroom.language", "${language}")`);
    await page.reload();
    const found: string[] = [];
    for (const path of ["/", "/students", "/bookings", "/messages", "/alerts", "/settings"]) {
      await visit(page, path);
      const wide = await overflow(page);
      if (wide > 0) found.push(`${path} is ${wide} px too wide`);
      const html = page.locator("html");
      await expect(html).toHaveAttribute("lang", language);
      await expect(html).toHaveAttribute("dir", language === "ar" ? "rtl" : "ltr");
    }
    expect(found).toEqual([]);
  });
}

test("a planted fault is found", async ({ open }) => {
  const page = await open("bob@example.com", "/", phone);
  await settled(page);
  await page.evaluate(`{
    const wide = document.createElement("div");
    wide.style.width = "900px";
    wide.innerHTML = "<button></button>";
    document.querySelector("main").append(wide);
  }`);
  const found = await faults(page);
  expect(found.some((one) => one.includes("wider than the window"))).toBe(true);
  expect(found.some((one) => one.includes("button-name"))).toBe(true);
});
