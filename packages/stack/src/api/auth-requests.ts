// What hosted Auth answers where lite would fail, or say whether an address has an account.
import { randomUUID } from "node:crypto";

/** Longer addresses do not fit hosted Auth's column. */
const LONGEST_ADDRESS = 255;

/** Text that Postgres cannot keep, and addresses that nobody has; undefined where nothing is wrong. */
export async function refuseInvalidText(request: Request): Promise<Response | undefined> {
  if (!["POST", "PUT"].includes(request.method)) return undefined;
  const body = await jsonOf(request);
  if (!storable(body)) return refusal("bad_json", "Text must be valid Unicode without null characters");
  if (body === undefined) return undefined;
  if (body === null || typeof body !== "object")
    return refusal("bad_json", "Could not parse request body as JSON");
  const email = "email" in body ? body.email : "";
  if (typeof email !== "string" || email.length > LONGEST_ADDRESS || /\p{Cc}/u.test(email))
    return refusal("validation_failed", "Unable to validate email address: invalid format");
  if ("password" in body && typeof body.password !== "string")
    return refusal("validation_failed", "Invalid password");
  return undefined;
}

/**
 * Signing up with an address that has an account is answered as hosted Auth does: as if it were new, but
 * without identities. Lite calls it too frequent.
 */
export async function hideAccount(request: Request, answer: Response): Promise<Response> {
  if (answer.status !== 429 || !new URL(request.url).pathname.endsWith("/auth/v1/signup")) return answer;
  const body = await jsonOf(request);
  if (!body || typeof body !== "object" || !("email" in body)) return answer;
  const id = randomUUID();
  const now = new Date().toISOString();
  const email = String(body.email).toLowerCase();
  const data = "data" in body && typeof body.data === "object" ? body.data : {};
  return Response.json({
    id,
    aud: "authenticated",
    role: "authenticated",
    email,
    phone: "",
    confirmation_sent_at: now,
    app_metadata: { provider: "email", providers: ["email"] },
    user_metadata: { ...data, sub: id, email, email_verified: false, phone_verified: false },
    identities: [],
    created_at: now,
    updated_at: now,
    is_anonymous: false,
  });
}

async function jsonOf(request: Request): Promise<unknown> {
  return request
    .clone()
    .json()
    .catch(() => undefined);
}

function storable(value: unknown): boolean {
  if (typeof value === "string") return value.isWellFormed() && !value.includes("\0");
  if (value === null || typeof value !== "object") return true;
  return Object.entries(value).every(([key, inner]) => storable(key) && storable(inner));
}

const refusal = (error_code: string, msg: string) =>
  Response.json({ code: 400, error_code, msg }, { status: 400 });
