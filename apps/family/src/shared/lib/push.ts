// Web Push in this browser: asking for it, ending it, and going where a push leads.

const worker = "/push-worker.js";

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

/** Whether there was something to end. */
export async function unsubscribeHere(): Promise<boolean> {
  if (!canPush()) return false;
  const registration = await navigator.serviceWorker.getRegistration(worker);
  const subscription = await registration?.pushManager.getSubscription();
  await subscription?.unsubscribe();
  return subscription != null;
}

/** The worker says where a push that was pressed leads. */
export function onPushOpened(go: (path: string) => void): () => void {
  if (!("serviceWorker" in navigator)) return () => undefined;
  const listener = ({ data }: MessageEvent<{ type?: unknown; path?: unknown } | null>) => {
    if (data?.type === "homeroom.open" && typeof data.path === "string") go(data.path);
  };
  navigator.serviceWorker.addEventListener("message", listener);
  navigator.serviceWorker.startMessages();
  return () => navigator.serviceWorker.removeEventListener("message", listener);
}
