// Web Push in this browser: asking for it, ending it, and going where a push leads.

const worker = "/push-worker.js";
/** What the server was told last of this browser: for whom, under which address, and whether with names. */
const TOLD = "homeroom.push";

/** What the server needs of a browser's subscription. */
export type PushAddress = { endpoint: string; p256dh: string; auth: string };

export function canPush(): boolean {
  return "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;
}

/** Asks the person. Call it on a press: browsers ignore it otherwise. Null: they said no. */
export async function subscribeHere(applicationServerKey: string): Promise<PushAddress | null> {
  if ((await Notification.requestPermission()) !== "granted") return null;
  await navigator.serviceWorker.register(worker);
  const { pushManager } = await navigator.serviceWorker.ready;
  const { endpoint, keys } = (
    await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey })
  ).toJSON();
  return { endpoint: endpoint ?? "", p256dh: keys?.["p256dh"] ?? "", auth: keys?.["auth"] ?? "" };
}

/** Notes what the server knows now of this browser. */
export function rememberHere(personId: string | null, endpoint: string, showsNames: boolean): void {
  localStorage.setItem(TOLD, JSON.stringify([personId, endpoint, showsNames]));
}

/** The address that the browser has instead of the one that the server knows; null where that is the same. */
export async function renewedHere(
  personId: string | null,
): Promise<(PushAddress & { showsNames: boolean }) | null> {
  const [of, known, showsNames]: unknown[] = JSON.parse(localStorage.getItem(TOLD) ?? "[]");
  if (!personId || of !== personId || !canPush()) return null;
  const registration = await navigator.serviceWorker.getRegistration(worker);
  const subscription = await registration?.pushManager.getSubscription();
  if (!subscription) return null;
  const { endpoint = "", keys } = subscription.toJSON();
  if (endpoint === known) return null;
  return {
    endpoint,
    p256dh: keys?.["p256dh"] ?? "",
    auth: keys?.["auth"] ?? "",
    showsNames: showsNames === true,
  };
}

/** Whether there was something to end. Where the browser cannot end it, nothing is shown without the worker. */
export async function unsubscribeHere(): Promise<boolean> {
  localStorage.removeItem(TOLD);
  if (!canPush()) return false;
  const registration = await navigator.serviceWorker.getRegistration(worker);
  const subscription = await registration?.pushManager.getSubscription();
  if (subscription && !(await subscription.unsubscribe().catch(() => false)))
    await registration?.unregister();
  return subscription != null;
}

/** The worker says where a push that was pressed leads, and that the browser has another address. */
export function onPush(go: (path: string) => void, renew: () => void): () => void {
  if (!("serviceWorker" in navigator)) return () => undefined;
  const listener = ({ data }: MessageEvent<{ type?: unknown; path?: unknown } | null>) => {
    if (data?.type === "homeroom.open" && typeof data.path === "string") go(data.path);
    if (data?.type === "homeroom.renewed") renew();
  };
  navigator.serviceWorker.addEventListener("message", listener);
  navigator.serviceWorker.startMessages();
  return () => navigator.serviceWorker.removeEventListener("message", listener);
}
