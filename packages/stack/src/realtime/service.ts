// Stands in for Supabase Realtime at /realtime/v1/websocket: private and public topics, on which the database
// sends with realtime.send. It decides when the hosted service does: at the join, when a socket brings
// another access token, and when the token expires; never per message, and not at sign-out. A stricter one
// would hide what leaks when hosted. Left out: presence, postgres_changes, and what clients send.
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import postgres from "postgres";
import { type WebSocket, WebSocketServer } from "ws";
import { z } from "zod";
import { messageOf } from "../errors.ts";
import { claimsOf, type Keys, mayRead, Refusal } from "./authority.ts";
import { type Frame, parseFrame, type Version, writeBroadcast, writeFrame } from "./frames.ts";
import { type Message, Messages } from "./messages.ts";

export type RealtimeOptions = {
  /** As `supabase_realtime_admin`. */
  databaseUrl: string;
  keys: Keys;
  log: (line: string) => void;
  /** How long a refused join is left without an answer; hosted 5 s, so that clients do not join in a loop. */
  refuseAfterMs?: number;
  /** How long a silent socket stays open: clients send a heartbeat every 25 s. */
  silenceMs?: number;
};

const Join = z.object({
  config: z.looseObject({ private: z.boolean().default(false) }).prefault({}),
  access_token: z.string().nullish(),
});
const Token = z.object({ access_token: z.string() });

const PREFIX = "realtime:";
/** Longer than setTimeout can wait, a token is looked at again. */
const LONGEST_WAIT_MS = 3_600_000;

type Channel = {
  socket: Socket;
  /** With the prefix. */
  topic: string;
  private: boolean;
  joinRef: string | null;
  token: unknown;
  timer: NodeJS.Timeout | undefined;
};

type Socket = {
  wire: WebSocket;
  version: Version;
  apiKey: string;
  headers: Record<string, string>;
  channels: Map<string, Channel>;
};

export class Realtime {
  readonly #options: RealtimeOptions;
  readonly #sql: postgres.Sql;
  readonly #server = new WebSocketServer({ noServer: true, maxPayload: 1_000_000 });
  readonly #messages: Messages;
  readonly #sockets = new Set<Socket>();
  /** By topic, without the prefix. */
  readonly #members = new Map<string, Set<Channel>>();

  constructor(options: RealtimeOptions) {
    this.#options = options;
    this.#sql = postgres(options.databaseUrl, { max: 2, idle_timeout: 20, onnotice: () => undefined });
    this.#messages = new Messages(options.databaseUrl, (message) => this.#deliver(message), options.log);
  }

  /** Takes over an upgrade request, or refuses it. */
  upgrade(request: IncomingMessage, connection: Duplex, head: Buffer): void {
    const url = new URL(request.url ?? "/", "http://localhost");
    const apiKey = url.searchParams.get("apikey") ?? "";
    const { publishableKey, secretKey } = this.#options.keys;
    const problem =
      url.pathname !== "/realtime/v1/websocket"
        ? "404 Not Found"
        : apiKey !== publishableKey && apiKey !== secretKey
          ? "401 Unauthorized"
          : undefined;
    if (problem) {
      refuse(connection, problem);
      return;
    }
    const version = url.searchParams.get("vsn") === "1.0.0" ? "1.0.0" : "2.0.0";
    this.#server.handleUpgrade(request, connection, head, (wire) =>
      this.#open({ wire, version, apiKey, headers: plain(request.headers), channels: new Map() }),
    );
  }

  async stop(): Promise<void> {
    for (const { wire } of this.#sockets) wire.terminate();
    this.#server.close();
    await this.#messages.stop();
    await this.#sql.end({ timeout: 2 });
  }

  #open(socket: Socket): void {
    const { wire } = socket;
    this.#sockets.add(socket);
    const patience = setTimeout(() => wire.terminate(), this.#options.silenceMs ?? 60_000);
    wire.on("message", (data, isBinary) => {
      patience.refresh();
      // Binary frames are what clients broadcast, for which no policy of the project admits anybody.
      const frame = isBinary ? undefined : parseFrame(String(data), socket.version);
      if (frame) void this.#handle(socket, frame).catch((error) => this.#failed(error));
    });
    wire.on("error", () => wire.terminate());
    wire.on("close", () => {
      clearTimeout(patience);
      this.#sockets.delete(socket);
      for (const channel of socket.channels.values()) this.#forget(channel);
      if (this.#sockets.size === 0) void this.#messages.stop().catch((error) => this.#failed(error));
    });
  }

  async #handle(socket: Socket, frame: Frame): Promise<void> {
    const channel = socket.channels.get(frame.topic);
    if (frame.event === "phx_join") return this.#join(socket, frame);
    if (frame.event === "heartbeat") return reply(socket, frame, "ok");
    if (!channel) return reply(socket, frame, "error", { reason: "unmatched topic" });
    if (frame.event === "access_token") return this.#renew(channel, frame.payload);
    if (frame.event === "phx_leave") {
      this.#forget(channel);
      reply(socket, frame, "ok");
      return close(channel);
    }
    if (frame.ref !== null) reply(socket, frame, "error", { reason: `${frame.event} is not supported` });
  }

  async #join(socket: Socket, frame: Frame): Promise<void> {
    // As Phoenix: a second join of a topic takes the place of the first.
    const former = socket.channels.get(frame.topic);
    if (former) {
      this.#forget(former);
      close(former);
    }
    const join = Join.safeParse(frame.payload);
    const channel: Channel = {
      socket,
      topic: frame.topic,
      private: join.data?.config.private ?? false,
      joinRef: frame.joinRef ?? frame.ref,
      token: join.data?.access_token,
      timer: undefined,
    };
    socket.channels.set(frame.topic, channel);
    try {
      if (!join.success) throw new Refusal("InvalidJoinPayload: The payload of a join has `config`");
      if (!frame.topic.startsWith(PREFIX) || frame.topic === PREFIX)
        throw new Refusal("TopicNameRequired: You must provide a topic name");
      await this.#admit(channel);
      // A message that is sent after the answer must arrive.
      await this.#messages.follow();
    } catch (error) {
      this.#forget(channel);
      if (!(error instanceof Refusal)) this.#failed(error);
      const reason = error instanceof Refusal ? error.message : "Unknown Error on Channel";
      const answer = () => reply(socket, frame, "error", { reason });
      setTimeout(answer, this.#options.refuseAfterMs ?? 5_000).unref();
      return;
    }
    // Left, joined again or disconnected meanwhile.
    if (socket.channels.get(frame.topic) !== channel) return;
    const members = this.#members.get(nameOf(channel)) ?? new Set();
    this.#members.set(nameOf(channel), members.add(channel));
    reply(socket, frame, "ok", { postgres_changes: [] });
  }

  /** Refuses a topic that the channel's token may not read, and remembers when the token ends. */
  async #admit(channel: Channel): Promise<void> {
    const { keys } = this.#options;
    const { socket, token } = channel;
    const claims = await claimsOf(token, socket.apiKey, keys);
    if (channel.private) {
      const allowed = await mayRead(this.#sql, nameOf(channel), claims, socket.headers).catch((error) => {
        if (error instanceof postgres.PostgresError) return false;
        throw error;
      });
      if (!allowed)
        throw new Refusal(
          `Unauthorized: You do not have permissions to read from this Channel topic: ${nameOf(channel)}`,
        );
    }
    if (channel.token === token && socket.channels.get(channel.topic) === channel)
      this.#expireAt(channel, claims.exp);
  }

  #expireAt(channel: Channel, seconds: number): void {
    clearTimeout(channel.timer);
    const left = seconds * 1000 - Date.now();
    if (left <= 0) {
      this.#shutDown(channel, "Token has expired");
      return;
    }
    channel.timer = setTimeout(() => this.#expireAt(channel, seconds), Math.min(left, LONGEST_WAIT_MS));
    channel.timer.unref();
  }

  /** The same token again says nothing new, and a key is no token. */
  async #renew(channel: Channel, payload: unknown): Promise<void> {
    const token = Token.safeParse(payload).data?.access_token;
    if (token === undefined || token === channel.token || token.startsWith("sb_")) return;
    channel.token = token;
    try {
      await this.#admit(channel);
    } catch (error) {
      if (channel.token !== token) return;
      if (!(error instanceof Refusal)) this.#failed(error);
      this.#shutDown(channel, messageOf(error));
    }
  }

  #shutDown(channel: Channel, message: string): void {
    this.#forget(channel);
    const payload = { extension: "system", status: "error", message, channel: nameOf(channel) };
    push(channel, "system", payload);
    close(channel);
  }

  #forget(channel: Channel): void {
    clearTimeout(channel.timer);
    if (channel.socket.channels.get(channel.topic) === channel) channel.socket.channels.delete(channel.topic);
    const members = this.#members.get(nameOf(channel));
    members?.delete(channel);
    if (members?.size === 0) this.#members.delete(nameOf(channel));
  }

  #deliver({ id, topic, event, payload, private: isPrivate }: Message): void {
    for (const channel of this.#members.get(topic) ?? []) {
      if (channel.private !== isPrivate) continue;
      const { wire, version } = channel.socket;
      wire.send(writeBroadcast({ topic: channel.topic, event: event ?? "", payload, id }, version));
    }
  }

  #failed(error: unknown): void {
    this.#options.log(`realtime: ${messageOf(error)}`);
  }
}

function nameOf({ topic }: Channel): string {
  return topic.slice(PREFIX.length);
}

function reply(socket: Socket, frame: Frame, status: "ok" | "error", response: object = {}): void {
  const payload = { status, response };
  socket.wire.send(writeFrame({ ...frame, event: "phx_reply", payload }, socket.version));
}

function push({ socket, topic, joinRef }: Channel, event: string, payload: object): void {
  socket.wire.send(writeFrame({ joinRef, ref: null, topic, event, payload }, socket.version));
}

function close(channel: Channel): void {
  push(channel, "phx_close", {});
}

function refuse(connection: Duplex, status: string): void {
  connection.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function plain(headers: IncomingMessage["headers"]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(", ") : (value ?? ""),
    ]),
  );
}
