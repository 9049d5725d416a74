// Shows what a push says, and opens the page that it leads to. It caches nothing and fetches nothing.

self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("push", (event) => {
  const { title, body, tag, lang, dir, path, isUrgent } = read(event.data);
  // Every push shows something: browsers end the permission of a site whose pushes do not.
  event.waitUntil(
    self.registration.showNotification(title ?? "Homeroom", {
      body: body ?? "",
      // A push that arrives twice replaces itself, without a second sound.
      tag: tag ?? "homeroom",
      lang: lang ?? "",
      dir: dir ?? "auto",
      icon: "/icon.svg",
      requireInteraction: isUrgent === true,
      data: { path },
    }),
  );
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data?.path));
});

// The browser gave up an address. What replaces it is the app's to tell the server, now or when it is opened next: the
// worker is signed in as nobody.
self.addEventListener("pushsubscriptionchange", (event) => {
  event.waitUntil(renew(event));
});

async function renew({ oldSubscription, newSubscription }) {
  if (!newSubscription && oldSubscription) {
    await self.registration.pushManager.subscribe(oldSubscription.options);
  }
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  for (const window of windows) window.postMessage({ type: "homeroom.renewed" });
}

function read(data) {
  try {
    return data?.json() ?? {};
  } catch {
    return {};
  }
}

/** In a window that is open already the app itself goes there, so that nothing half written is lost. */
async function open(path) {
  const url = new URL(typeof path === "string" ? path : "/", self.location.origin);
  if (url.origin !== self.location.origin) return;
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const [window] = windows.toSorted((a, b) => Number(b.focused) - Number(a.focused));
  if (window === undefined) {
    await self.clients.openWindow(url.href);
    return;
  }
  window.postMessage({ type: "homeroom.open", path: url.pathname + url.search });
  await window.focus();
}
