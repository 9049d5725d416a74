// A push service as browsers have one, played after RFC 8030, 8188, 8291 and 8292: it checks who sends (VAPID),
// and decrypts with the keys of its devices, as their browsers would. Written against the RFCs and not with the
// library that encrypts.
import {
  createDecipheriv,
  createECDH,
  createPublicKey,
  type ECDH,
  hkdfSync,
  randomBytes,
  verify,
} from "node:crypto";
import { z } from "zod";
import { type Listening, listen } from "../../../stack/src/listen.ts";

/** A message that a device could read. */
export interface PushDelivery {
  readonly endpoint: string;
  readonly text: string;
  readonly topic: string | null;
  readonly urgency: string | null;
  readonly ttl: number;
  /** Of the sender's proof: whom it is for, whom to write to, and with which key it was signed. */
  readonly audience: string;
  readonly subject: string;
  readonly key: string;
}

/** What `PushSubscription.toJSON()` holds. */
export interface PushDevice {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
}

export interface FakePush {
  readonly url: string;
  readonly deliveries: PushDelivery[];
  /** A browser subscribes. */
  device(): PushDevice;
  /** The browser's owner revokes the permission: its address is gone. */
  end(device: PushDevice): void;
  /** Answers requests with this status instead, until called without one. */
  refuse(status?: number, headers?: Record<string, string>): void;
  stop(): Promise<void>;
}

const claims = z.object({ aud: z.string(), exp: z.number(), sub: z.string() });
const bytes = (text: string) => Buffer.from(text, "base64url");

export async function startPush(): Promise<FakePush> {
  const devices = new Map<string, { ecdh: ECDH; auth: Buffer }>();
  const deliveries: PushDelivery[] = [];
  let refusal: { status: number; headers: Record<string, string> } | undefined;

  const listening: Listening = await listen(async (request) => {
    const { pathname, origin } = new URL(request.url);
    if (refusal !== undefined) return new Response(null, refusal);
    const device = devices.get(pathname);
    if (device === undefined) return new Response(null, { status: 410 });
    const proof = proven(request.headers.get("authorization"), origin);
    if (proof === null) return new Response(null, { status: 401 });
    if (request.headers.get("content-encoding") !== "aes128gcm") return new Response(null, { status: 415 });
    const body = Buffer.from(await request.arrayBuffer());
    if (body.length > 4096) return new Response(null, { status: 413 });
    deliveries.push({
      ...proof,
      endpoint: origin + pathname,
      text: decrypted(body, device.ecdh, device.auth),
      topic: request.headers.get("topic"),
      urgency: request.headers.get("urgency"),
      ttl: Number(request.headers.get("ttl")),
    });
    return new Response(null, { status: 201 });
  }, 0);

  return {
    url: listening.url,
    deliveries,
    device: () => {
      const ecdh = createECDH("prime256v1");
      ecdh.generateKeys();
      const auth = randomBytes(16);
      const path = `/wpush/${randomBytes(16).toString("base64url")}`;
      devices.set(path, { ecdh, auth });
      return {
        endpoint: listening.url + path,
        keys: { p256dh: ecdh.getPublicKey("base64url"), auth: auth.toString("base64url") },
      };
    },
    end: ({ endpoint }) => void devices.delete(new URL(endpoint).pathname),
    refuse: (status, headers = {}) => {
      refusal = status === undefined ? undefined : { status, headers };
    },
    stop: () => listening.close(),
  };
}

/** RFC 8292: a signed token that names this service, and the key it was signed with. */
function proven(header: string | null, origin: string) {
  const [, token = "", key = ""] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(header ?? "") ?? [];
  const [head = "", payload = "", signature = ""] = token.split(".");
  const point = bytes(key);
  if (point.length !== 65) return null;
  const jwk = {
    kty: "EC",
    crv: "P-256",
    x: point.subarray(1, 33).toString("base64url"),
    y: point.subarray(33).toString("base64url"),
  };
  const publicKey = createPublicKey({ key: jwk, format: "jwk" });
  const signed = Buffer.from(`${head}.${payload}`);
  if (!verify("sha256", signed, { key: publicKey, dsaEncoding: "ieee-p1363" }, bytes(signature))) return null;
  const { aud, exp, sub } = claims.parse(JSON.parse(bytes(payload).toString()));
  const hoursLeft = (exp * 1000 - Date.now()) / 3_600_000;
  return aud === origin && hoursLeft > 0 && hoursLeft <= 24 ? { audience: aud, subject: sub, key } : null;
}

/** RFC 8291 and 8188, of one record. */
function decrypted(body: Buffer, ecdh: ECDH, auth: Buffer): string {
  const salt = body.subarray(0, 16);
  const idLength = body.readUInt8(20);
  const sender = body.subarray(21, 21 + idLength);
  const sealed = body.subarray(21 + idLength);
  const derive = (secret: Buffer, from: Buffer, info: Buffer, length: number) =>
    Buffer.from(hkdfSync("sha256", secret, from, info, length));
  const about = Buffer.concat([Buffer.from("WebPush: info\0"), ecdh.getPublicKey(), sender]);
  const secret = derive(ecdh.computeSecret(sender), auth, about, 32);
  const decipher = createDecipheriv(
    "aes-128-gcm",
    derive(secret, salt, Buffer.from("Content-Encoding: aes128gcm\0"), 16),
    derive(secret, salt, Buffer.from("Content-Encoding: nonce\0"), 12),
  );
  decipher.setAuthTag(sealed.subarray(-16));
  const padded = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  // Behind the text a 2, then padding.
  return padded.subarray(0, padded.lastIndexOf(2)).toString();
}
