// A device that is told while the app is closed: switched on in the settings, told through the dispatcher and a
// push service, shown by the service worker, pressed, switched off. Chromium without Google's push service can
// neither subscribe nor receive: a played service stands in for it, which decrypts as the browser would, and what
// it read is handed to the worker where the browser would hand it over.
import type { BrowserContext, Page, Worker } from "@playwright/test";
import { type FakePush, startPush } from "../../../../packages/fakes/src/push/server.ts";
import { chromiumPath, launchOptions } from "../../../../packages/stack/src/testing/chromium.ts";
import { atConsole, stack } from "../support/stack.ts";
import { desktop, expect, findings, overflow, phone, settled, test } from "../support/test.ts";
import { done, lesson, newFamily, newTutor } from "../support/world.ts";

test.use({ launchOptions: launchOptions({ notifies: true }) });
test.skip(chromiumPath({ notifies: true }) === undefined, "Only Chromium with windows shows notifications.");

let push: FakePush;

test.beforeAll(async () => {
  push = await startPush();
  await atConsole(
    (sql) => sql`update private.settings set push_services = push_services || ${push.url}::text`,
  );
});
test.afterAll(async () => {
  await atConsole(
    (sql) => sql`update private.settings set push_services = array_remove(push_services, ${push.url}::text)`,
  );
  await push.stop();
});

/** Lets the browser subscribe at the played service. */
async function subscribable(context: BrowserContext): Promise<void> {
  await context.grantPermissions(["notifications"]);
  await context.addInitScript(`
    let subscription = null;
    Object.assign(PushManager.prototype, {
      async subscribe({ userVisibleOnly, applicationServerKey }) {
        if (!userVisibleOnly || applicationServerKey.length !== 87) throw new TypeError("not how one subscribes");
        const device = ${JSON.stringify(push.device())};
        subscription = { toJSON: () => device, unsubscribe: async () => { subscription = null; return true; } };
        return subscription;
      },
      getSubscription: async () => subscription,
    });`);
}

/** Hands what the service decrypted to the worker of the page. */
async function receiver(page: Page): Promise<(data: string) => Promise<void>> {
  const cdp = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    cdp.on("ServiceWorker.workerVersionUpdated", ({ versions }) => {
      for (const { registrationId, status } of versions) if (status === "activated") resolve(registrationId);
    });
  });
  await cdp.send("ServiceWorker.enable");
  const registrationId = await registered;
  const { origin } = new URL(stack().appUrl);
  return async (data) => {
    await cdp.send("ServiceWorker.deliverPushMessage", { origin, registrationId, data });
  };
}

type Shown = { title: string; body: string; tag: string; lang: string; dir: string; data: { path?: string } };

/**
 * What the worker has the browser show, in order. Chromium without a notification center forgets by itself what it
 * shows, so it is noted on the way there.
 */
async function shownBy(worker: Worker): Promise<() => Promise<Shown[]>> {
  await worker.evaluate(`
    self.shown = [];
    const show = ServiceWorkerRegistration.prototype.showNotification;
    ServiceWorkerRegistration.prototype.showNotification = async function (title, options) {
      await show.call(this, title, options);
      const { body, tag, lang, dir, data } = options;
      self.shown.push({ title, body, tag, lang, dir, data });
    };`);
  return () => worker.evaluate<Shown[]>("self.shown");
}

/**
 * Presses what was shown last. No protocol presses a notification: the event is made in the worker, which waits for
 * its end as the browser would. Only a window that has the browser's own press may be focused or opened.
 */
async function press(worker: Worker): Promise<void> {
  const isClosed = await worker.evaluate<boolean>(`(async () => {
    let closed = false;
    const notification = { data: self.shown.at(-1).data, close: () => { closed = true; } };
    let work = Promise.resolve();
    const event = Object.assign(new ExtendableEvent("notificationclick"), {
      notification,
      waitUntil: (promise) => { work = promise; },
    });
    self.dispatchEvent(event);
    await work.catch((error) => { if (error.name !== "InvalidAccessError") throw error; });
    return closed;
  })()`);
  expect(isClosed, "What was pressed goes away.").toBe(true);
}

test("a device is told without names of a new message, and a press opens the conversation", async ({
  open,
}) => {
  const { guardian, child } = await newFamily("Petra Push", "Pia Push");
  const tutor = await newTutor("Pavel Post");
  await lesson({ guardian, child, tutor, subject: "Chess" }, true);
  const to = { studentId: child.id, recipientId: guardian.id };

  const page = await open(guardian, "/", phone);
  await subscribable(page.context());
  await page.goto("/settings/notifications");
  await settled(page);
  await page.getByText("Tell me on this device", { exact: true }).tap();
  await expect(page.getByText("You are told on this device.")).toBeVisible();
  await expect(page.getByRole("switch", { name: "Name people" })).not.toBeChecked();
  expect(await overflow(page), "The card fits a phone.").toBe(0);
  expect(await findings(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await findings(page, ["color-contrast"])).toEqual([]);

  const told = async (body: string) => {
    const before = push.deliveries.length;
    const { threadId } = await done(tutor.homeroom.messages.send({ ...to, body }));
    await expect.poll(() => push.deliveries.length, { timeout: 120_000 }).toBe(before + 1);
    return { threadId, text: push.deliveries.at(-1)?.text ?? "" };
  };
  const { threadId, text } = await told("Pia won.");
  const receive = await receiver(page);
  const [worker] = page.context().serviceWorkers();
  if (worker === undefined) throw new Error("The page has no worker.");
  const shown = await shownBy(worker);
  await receive(text);
  const path = `/messages/${threadId}`;
  const withoutNames = { title: "Homeroom", body: "New messages about a student", lang: "en", dir: "ltr" };
  await expect.poll(shown).toEqual([{ ...withoutNames, data: { path }, tag: expect.any(String) }]);
  // A lost answer: the same once more, in the place of the first.
  await receive(text);
  await expect.poll(async () => (await shown()).length).toBe(2);
  const [first, again] = await shown();
  expect(again, "What arrives twice replaces itself by its tag.").toEqual(first);

  await press(worker);
  await expect(page).toHaveURL(new RegExp(`${path}$`));
  await expect(page.getByRole("log").getByText("Pia won.")).toBeVisible();

  await page.goto("/settings/notifications");
  await page.getByText("Name people", { exact: true }).tap();
  await expect(page.getByRole("switch", { name: "Name people" })).toBeChecked();
  const named = await told("Pia won again.");
  await receive(named.text);
  await expect.poll(async () => (await shown()).at(-1)?.body).toMatch(/New messages about .?Pia Push/);
  // The browser gives the address up for another one: the server is told that, and that it may name people.
  const later = push.device();
  await page.evaluate(`PushManager.prototype.getSubscription = () =>
    Promise.resolve({ toJSON: () => (${JSON.stringify(later)}), unsubscribe: () => Promise.resolve(true) })`);
  await worker.evaluate(`self.dispatchEvent(
    Object.assign(new ExtendableEvent("pushsubscriptionchange"), { newSubscription: {} }))`);
  await expect
    .poll(() =>
      atConsole(
        (sql) => sql`
          select s.endpoint, s.shows_names from private.push_subscriptions s where s.profile_id = ${guardian.id}`,
      ),
    )
    .toEqual([{ endpoint: later.endpoint, shows_names: true }]);
  // What is no message says nothing, but shows something: browsers end the permission of a site that does not.
  await receive("no message");
  await expect.poll(async () => (await shown()).at(-1)?.tag).toBe("homeroom");
  expect((await shown()).at(-1)).toMatchObject({ title: "Homeroom", body: "" });

  await page.getByText("Tell me on this device", { exact: true }).tap();
  await expect(page.getByText("You are no longer told on this device.")).toBeVisible();
  expect(await done(guardian.homeroom.push.devices())).toEqual([]);
});

test("a browser that says no is told nothing, and says where that is changed", async ({ open }) => {
  const { guardian } = await newFamily("Nora No", "Nils No");
  const page = await open(guardian, "/settings/notifications", desktop);
  await page.addInitScript(`Notification.requestPermission = async () => "denied";
    Object.defineProperty(Notification, "permission", { get: () => "denied" });`);
  await page.reload();
  await settled(page);
  await expect(page.getByRole("switch", { name: "Tell me on this device" })).toBeDisabled();
  await expect(
    page.getByText("You can change that in its settings for this site", { exact: false }),
  ).toBeVisible();
  expect(await done(guardian.homeroom.push.devices())).toEqual([]);
});
