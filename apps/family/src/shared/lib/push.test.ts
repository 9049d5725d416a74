// @vitest-environment happy-dom
import { expect, test, vi } from "vitest";
import { unsubscribeHere } from "./push.ts";

test("a subscription that the browser cannot end loses what shows its notifications", async () => {
  const registration = {
    unregister: vi.fn(async () => true),
    pushManager: {
      getSubscription: async () => ({ unsubscribe: () => Promise.reject(new DOMException("Offline")) }),
    },
  };
  vi.stubGlobal("PushManager", class {});
  vi.stubGlobal("Notification", class {});
  Object.defineProperty(navigator, "serviceWorker", { value: { getRegistration: async () => registration } });
  expect(await unsubscribeHere(), "The server is told as well, where it can be reached.").toBe(true);
  expect(registration.unregister).toHaveBeenCalledOnce();
});
