// The mailbox: Resend's API for the functions, a door for auth emails, a page and JSON to read.
import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import { resendApi } from "../../../fakes/src/resend/api.ts";
import { bareAddress } from "../../../fakes/src/resend/email.ts";
import { type Message, MessageStore } from "../../../fakes/src/resend/messages.ts";
import { Webhooks } from "../../../fakes/src/resend/webhooks.ts";
import { type Listening, listen } from "../listen.ts";
import { list, page } from "./page.ts";

export type MailboxOptions = {
  port: number;
  /** Where email is kept; in memory when undefined. */
  file?: string;
  apiKey: string;
  webhookSecret: string;
  webhookEndpoint?: () => string | undefined;
  log?: (line: string) => void;
};

/** Lets a test play a failing provider: return a response, or nothing to go on. */
export type Interceptor = (request: Request) => Promise<Response | undefined>;

export type OutgoingMail = Pick<Message, "from" | "to" | "subject"> & {
  html?: string | undefined;
  text?: string | undefined;
};

export class Mailbox {
  readonly url: string;
  readonly #listening: Listening;
  readonly #store: MessageStore;
  readonly #webhooks: Webhooks;
  readonly #state: { intercept?: Interceptor | undefined };

  private constructor(
    listening: Listening,
    store: MessageStore,
    webhooks: Webhooks,
    state: { intercept?: Interceptor | undefined },
  ) {
    this.url = listening.url;
    this.#listening = listening;
    this.#store = store;
    this.#webhooks = webhooks;
    this.#state = state;
  }

  static async start(options: MailboxOptions): Promise<Mailbox> {
    const {
      port,
      file,
      apiKey,
      webhookSecret,
      webhookEndpoint = () => undefined,
      log = () => undefined,
    } = options;
    const store = await MessageStore.open(file);
    const webhooks = new Webhooks({ endpoint: webhookEndpoint, secret: webhookSecret, log });
    const state: { intercept?: Interceptor | undefined } = {};
    const app = new Hono();
    app.use("/emails/*", async (c, next) => (await state.intercept?.(c.req.raw.clone())) ?? next());
    app.route("/", resendApi({ store, apiKey, onAccepted: (delivery) => webhooks.deliver(delivery) }));
    app.route("/", readers(store));
    return new Mailbox(await listen(app.fetch, port, log), store, webhooks, state);
  }

  /** Newest first; only those to one address when it is given. */
  messages(to?: string): Message[] {
    return sentTo(this.#store.list(), to);
  }

  /** Puts an email in without the provider's API, as auth does. */
  async put(mail: OutgoingMail): Promise<void> {
    const { html = null, text = null, ...rest } = mail;
    const message = {
      ...rest,
      html,
      text,
      id: randomUUID(),
      headers: {},
      receivedAt: new Date().toISOString(),
    };
    await this.#store.accept({ at: Date.now(), messages: [message], response: {} });
  }

  clear(): Promise<void> {
    return this.#store.clear();
  }

  intercept(interceptor: Interceptor | undefined): void {
    this.#state.intercept = interceptor;
  }

  /** Resolves when every webhook so far was delivered or given up. */
  webhooksSettled(): Promise<void> {
    return this.#webhooks.settled();
  }

  async stop(): Promise<void> {
    await this.#webhooks.stop();
    await this.#listening.close();
  }
}

function sentTo(messages: Message[], address: string | undefined): Message[] {
  if (address === undefined) return messages;
  return messages.filter(({ to }) => to.some((recipient) => bareAddress(recipient) === bareAddress(address)));
}

/** For scripts: `to` is what one compares with; names stay in the `To` header. */
function withBareAddresses(message: Message): Message {
  return {
    ...message,
    to: message.to.map(bareAddress),
    headers: { To: message.to.join(", "), ...message.headers },
  };
}

function readers(store: MessageStore): Hono {
  const app = new Hono();
  app.get("/api/messages", (c) => c.json(sentTo(store.list(), c.req.query("to")).map(withBareAddresses)));
  app.get("/api/messages/:id", (c) => {
    const message = store.find(c.req.param("id"));
    return message ? c.json(withBareAddresses(message)) : c.json({ message: "There is no such email." }, 404);
  });
  app.delete("/api/messages", async (c) => {
    await store.clear();
    return c.body(null, 204);
  });
  const shownTo = (to: string | undefined) => {
    const recipients = [...new Set(store.list().flatMap((message) => message.to.map(bareAddress)))].sort();
    return { messages: sentTo(store.list(), to || undefined), recipients, to: to || undefined };
  };
  app.get("/", (c) => {
    const shown = shownTo(c.req.query("to"));
    return c.html(page({ ...shown, selected: shown.messages[0], isChosen: false }));
  });
  app.get("/messages/:id", (c) => {
    const selected = store.find(c.req.param("id"));
    return selected
      ? c.html(page({ ...shownTo(c.req.query("to")), selected, isChosen: true }))
      : c.redirect("/");
  });
  // What an open page asks for every two seconds, and what it shows then.
  app.get("/api/newest", (c) => c.text(shownTo(c.req.query("to")).messages[0]?.id ?? ""));
  app.get("/list", (c) => {
    const { messages, to } = shownTo(c.req.query("to"));
    return c.html(list(messages, c.req.query("current"), to));
  });
  app.get("/messages/:id/html", (c) => {
    const message = store.find(c.req.param("id"));
    if (!message?.html) return c.notFound();
    // Email is foreign: no scripts, no forms, links open outside.
    c.header(
      "Content-Security-Policy",
      "default-src 'none'; img-src * data:; style-src 'unsafe-inline' *; font-src *; sandbox allow-popups allow-popups-to-escape-sandbox",
    );
    return c.html(`<base target="_blank">${message.html}`);
  });
  return app;
}
