// Resend alone, on a port of its own: for tests of functions that bring their own database and webhooks.
import { type Listening, listen } from "../../../stack/src/listen.ts";
import { type Delivery, resendApi } from "./api.ts";
import { MessageStore } from "./messages.ts";

/** A request with its idempotency key and exactly what was posted. */
export type Received = { key: string | null; body: string };

export type FakeResend = {
  readonly url: string;
  readonly apiKey: string;
  /** Every email that went out: none for a request that was refused or repeated. */
  readonly deliveries: Delivery[];
  /** Every request that arrived, those that were refused or repeated too. */
  readonly requests: Received[];
  /** Forgets what it delivered and which keys were used. */
  reset(): Promise<void>;
  stop(): Promise<void>;
};

export async function startResend(): Promise<FakeResend> {
  const apiKey = "re_test_key";
  const deliveries: Delivery[] = [];
  const requests: Received[] = [];
  const state = { store: await MessageStore.open() };
  const serve = () =>
    resendApi({ store: state.store, apiKey, onAccepted: (delivery) => deliveries.push(delivery) });
  let api = serve();
  const listening: Listening = await listen(
    async (request) => {
      requests.push({ key: request.headers.get("idempotency-key"), body: await request.clone().text() });
      return api.fetch(request);
    },
    0,
    () => undefined,
  );
  return {
    url: listening.url,
    apiKey,
    deliveries,
    requests,
    reset: async () => {
      deliveries.length = 0;
      requests.length = 0;
      state.store = await MessageStore.open();
      api = serve();
    },
    stop: () => listening.close(),
  };
}
