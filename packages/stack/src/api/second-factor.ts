// A second factor (TOTP), which lite does not have: enrolled, challenged and verified as hosted Auth does it,
// with the level of a session in its token and the factors in its account.
import { randomUUID } from "node:crypto";
import { decode, sign } from "hono/jwt";
import { Secret, TOTP } from "otpauth";
import type postgres from "postgres";
import { encode } from "uqr";
import { z } from "zod";

export type SecondFactorOptions = {
  sql: postgres.Sql;
  jwtSecret: string;
  jwtExpirySeconds: number;
  siteUrl: string;
};

export type SecondFactor = {
  /** The answer to what concerns factors; undefined for every other request. */
  answer(request: Request, serve: Serve, peerAddress: string | null): Promise<Response | undefined>;
  /** An answer of lite with what it leaves out: the level of the session, and the factors of the account. */
  complete(request: Request, response: Response): Promise<Response>;
};

type Serve = (request: Request) => Promise<Response>;

const CHALLENGE_SECONDS = 300;
const MOST_FACTORS = 10;
const prefix = "/auth/v1/factors";

const Account = z.looseObject({ id: z.guid(), email: z.string().nullish() });
const Claims = z.looseObject({ sub: z.guid(), session_id: z.guid() });
const Enrolling = z.object({
  factor_type: z.string(),
  friendly_name: z.string().max(255).default(""),
  issuer: z.string().max(255).default(""),
});
const Verifying = z.object({ challenge_id: z.guid(), code: z.string().min(1).max(20) });
const Answer = z.looseObject({ access_token: z.string().optional(), user: Account.optional() });

type Caller = { account: z.infer<typeof Account>; claims: z.infer<typeof Claims>; isAal2: boolean };
type Factor = { id: string; status: "verified" | "unverified"; secret: string };

export function secondFactor(options: SecondFactorOptions): SecondFactor {
  const { sql, jwtSecret, jwtExpirySeconds, siteUrl } = options;

  /** As hosted, the level is that of the session, not what an older token of it says. */
  async function callerOf(request: Request, serve: Serve): Promise<Caller | Response> {
    const asked = await serve(
      new Request(new URL("/auth/v1/user", request.url), { headers: headersOf(request) }),
    );
    if (!asked.ok) return asked;
    const account = Account.parse(await asked.json());
    const token = request.headers.get("authorization")?.replace(/^bearer\s+/i, "") ?? "";
    const claims = Claims.safeParse(decode(token).payload);
    if (!claims.success)
      return refusal(403, "session_not_found", "Session from session_id claim does not exist");
    const [session] = await sql<{ aal: string | null }[]>`
      select aal from auth.sessions where id = ${claims.data.session_id} and user_id = ${account.id}`;
    if (!session) return refusal(403, "session_not_found", "Session from session_id claim does not exist");
    return { account, claims: claims.data, isAal2: session.aal === "aal2" };
  }

  async function enroll(request: Request, { account, isAal2 }: Caller): Promise<Response> {
    const asked = Enrolling.safeParse(await bodyOf(request));
    if (!asked.success || asked.data.factor_type !== "totp")
      return refusal(400, "validation_failed", "factor_type needs to be totp");
    const { friendly_name, issuer } = asked.data;
    const known = await sql<{ friendly_name: string | null; status: string }[]>`
      select friendly_name, status from auth.mfa_factors where user_id = ${account.id}`;
    const verified = known.filter(({ status }) => status === "verified").length;
    if (known.some((one) => one.friendly_name === friendly_name))
      return refusal(
        422,
        "mfa_factor_name_conflict",
        `A factor with the friendly name "${friendly_name}" for this user already exists`,
      );
    if (known.length >= MOST_FACTORS)
      return refusal(
        422,
        "too_many_enrolled_mfa_factors",
        "Maximum number of verified factors reached, unenroll to continue",
      );
    if (verified > 0 && !isAal2)
      return refusal(403, "insufficient_aal", "AAL2 required to enroll a new factor");
    const secret = new Secret({ size: 20 });
    const totp = new TOTP({
      issuer: issuer || new URL(siteUrl).host,
      label: account.email ?? account.id,
      secret,
    });
    const id = randomUUID();
    await sql`
      insert into auth.mfa_factors (id, user_id, friendly_name, factor_type, status, secret, created_at, updated_at)
      values (${id}, ${account.id}, ${friendly_name}, 'totp', 'unverified', ${secret.base32}, now(), now())`;
    const uri = totp.toString();
    return Response.json({
      id,
      type: "totp",
      friendly_name,
      totp: { qr_code: picture(uri), secret: secret.base32, uri },
    });
  }

  async function challenge(factor: Factor, peerAddress: string | null): Promise<Response> {
    const id = randomUUID();
    await sql`
      insert into auth.mfa_challenges (id, factor_id, created_at, ip_address)
      values (${id}, ${factor.id}, now(), ${peerAddress ?? "127.0.0.1"})`;
    await sql`update auth.mfa_factors set last_challenged_at = clock_timestamp() where id = ${factor.id}`;
    const expires_at = Math.floor(Date.now() / 1000) + CHALLENGE_SECONDS;
    return Response.json({ id, type: "totp", expires_at });
  }

  async function verify(request: Request, factor: Factor, { account, claims }: Caller): Promise<Response> {
    const asked = Verifying.safeParse(await bodyOf(request));
    if (!asked.success) return refusal(400, "validation_failed", "A challenge and a code are needed");
    const { challenge_id, code } = asked.data;
    const [open] = await sql<{ expired: boolean }[]>`
      select created_at < now() - make_interval(secs => ${CHALLENGE_SECONDS}) as expired
      from auth.mfa_challenges
      where id = ${challenge_id} and factor_id = ${factor.id} and verified_at is null`;
    if (!open)
      return refusal(422, "mfa_factor_not_found", "MFA factor with the provided challenge ID not found");
    if (open.expired)
      return refusal(
        422,
        "mfa_challenge_expired",
        `MFA challenge ${challenge_id} has expired, verify against another challenge or create a new challenge.`,
      );
    const totp = new TOTP({ secret: Secret.fromBase32(factor.secret) });
    if (totp.validate({ token: code, window: 1 }) === null)
      return refusal(422, "mfa_verification_failed", "Invalid TOTP code entered");
    const refreshToken = randomUUID();
    const isFirst = await sql.begin(async (tx) => {
      // Of two requests with the same challenge one is the first.
      const used = await tx`
        update auth.mfa_challenges set verified_at = now() where id = ${challenge_id} and verified_at is null`;
      if (used.count === 0) return false;
      await tx`update auth.mfa_factors set status = 'verified', updated_at = now() where id = ${factor.id}`;
      await tx`
        update auth.sessions set aal = 'aal2', factor_id = ${factor.id}, updated_at = now()
        where id = ${claims.session_id}`;
      await remember(tx, claims.session_id, "totp");
      await tx`update auth.refresh_tokens set revoked = true where session_id = ${claims.session_id}`;
      await tx`
        insert into auth.refresh_tokens (id, token, user_id, session_id, revoked, created_at, updated_at)
        values (${randomUUID()}, ${refreshToken}, ${account.id}, ${claims.session_id}, false, now(), now())`;
      // What was begun without the second factor ends, on every device.
      await tx`
        delete from auth.sessions where user_id = ${account.id} and coalesce(aal, 'aal1') = 'aal1'`;
      await tx`
        delete from auth.mfa_factors
        where user_id = ${account.id} and factor_type = 'totp' and status = 'unverified'`;
      return true;
    });
    if (!isFirst)
      return refusal(422, "mfa_factor_not_found", "MFA factor with the provided challenge ID not found");
    const now = Math.floor(Date.now() / 1000);
    const body = {
      access_token: await signed({ ...claims, iat: now, exp: now + jwtExpirySeconds }),
      token_type: "bearer",
      expires_in: jwtExpirySeconds,
      expires_at: now + jwtExpirySeconds,
      refresh_token: refreshToken,
      user: { ...account, factors: await factorsOf(account.id) },
    };
    return Response.json(body);
  }

  async function unenroll(factor: Factor, { isAal2 }: Caller): Promise<Response> {
    if (factor.status === "verified" && !isAal2)
      return refusal(422, "insufficient_aal", "AAL2 required to unenroll verified factor");
    await sql.begin(async (tx) => {
      await tx`
        delete from auth.mfa_amr_claims
        where authentication_method = 'totp'
          and session_id in (select id from auth.sessions where factor_id = ${factor.id})`;
      await tx`update auth.sessions set aal = 'aal1', factor_id = null where factor_id = ${factor.id}`;
      await tx`delete from auth.mfa_factors where id = ${factor.id}`;
    });
    return Response.json({ id: factor.id });
  }

  /** Whoever knows the password alone, or reads the mailbox, must not replace them. */
  async function refuseNewCredentials(request: Request, serve: Serve): Promise<Response | undefined> {
    const asked = z
      .looseObject({ email: z.unknown().optional(), password: z.unknown().optional() })
      .safeParse(await bodyOf(request.clone()));
    if (!asked.success || !(asked.data.email || asked.data.password)) return undefined;
    const caller = await callerOf(request, serve);
    if (caller instanceof Response || caller.isAal2) return undefined;
    const [verified] = await sql`
      select from auth.mfa_factors where user_id = ${caller.account.id} and status = 'verified' limit 1`;
    return verified
      ? refusal(
          401,
          "insufficient_aal",
          "AAL2 session is required to update email or password when MFA is enabled.",
        )
      : undefined;
  }

  const factorsOf = (userId: string) => sql`
    select id, friendly_name, factor_type, status, created_at, updated_at, last_challenged_at
    from auth.mfa_factors where user_id = ${userId} order by created_at, id`;

  /** The same token, with the level of its session and how it was reached. */
  async function signed(claims: z.infer<typeof Claims>): Promise<string> {
    const [session] = await sql<{ aal: string | null }[]>`
      select aal from auth.sessions where id = ${claims.session_id}`;
    const methods = await sql<{ method: string; timestamp: number }[]>`
      select authentication_method as method, extract(epoch from updated_at)::int as timestamp
      from auth.mfa_amr_claims where session_id = ${claims.session_id} order by updated_at desc, method desc`;
    return sign({ ...claims, aal: session?.aal ?? "aal1", amr: [...methods] }, jwtSecret, "HS256");
  }

  return {
    async answer(request, serve, peerAddress) {
      const { pathname } = new URL(request.url);
      if (pathname === "/auth/v1/user" && request.method === "PUT")
        return refuseNewCredentials(request, serve);
      if (pathname !== prefix && !pathname.startsWith(`${prefix}/`)) return undefined;
      const caller = await callerOf(request, serve);
      if (caller instanceof Response) return caller;
      const [id, act] = pathname.slice(prefix.length + 1).split("/");
      if (!id) return request.method === "POST" ? enroll(request, caller) : notAllowed();
      if (!z.guid().safeParse(id).success)
        return refusal(404, "validation_failed", "factor_id must be an UUID");
      const [factor] = await sql<Factor[]>`
        select id, status, secret from auth.mfa_factors where id = ${id} and user_id = ${caller.account.id}`;
      if (!factor) return refusal(404, "mfa_factor_not_found", "Factor not found");
      if (act === undefined && request.method === "DELETE") return unenroll(factor, caller);
      if (act === "challenge" && request.method === "POST") return challenge(factor, peerAddress);
      if (act === "verify" && request.method === "POST") return verify(request, factor, caller);
      return notAllowed();
    },

    async complete(request, response) {
      const isJson = response.headers.get("content-type")?.startsWith("application/json") ?? false;
      if (!response.ok || !isJson) return response;
      const url = new URL(request.url);
      const kept = response.clone();
      const body: unknown = await response.json();
      if (url.pathname === "/auth/v1/user") {
        const account = Account.safeParse(body);
        if (!account.success) return kept;
        return replaced(kept, { ...account.data, factors: await factorsOf(account.data.id) });
      }
      const answer = Answer.safeParse(body);
      if (!answer.success || !answer.data.access_token) return kept;
      const claims = Claims.safeParse(decode(answer.data.access_token).payload);
      if (!claims.success) return kept;
      const method = methodOf(url);
      if (method) await remember(sql, claims.data.session_id, method);
      const { user } = answer.data;
      return replaced(kept, {
        ...answer.data,
        access_token: await signed(claims.data),
        ...(user ? { user: { ...user, factors: await factorsOf(user.id) } } : {}),
      });
    },
  };
}

async function remember(sql: postgres.Sql | postgres.TransactionSql, sessionId: string, method: string) {
  await sql`
    insert into auth.mfa_amr_claims (id, session_id, authentication_method, created_at, updated_at)
    values (${randomUUID()}, ${sessionId}, ${method}, now(), now())
    on conflict (session_id, authentication_method) do update set updated_at = now()`;
}

/** How the session begins; undefined where it goes on. */
function methodOf({ pathname, searchParams }: URL): string | undefined {
  if (pathname === "/auth/v1/verify") return "otp";
  if (pathname === "/auth/v1/signup") return "password";
  return pathname === "/auth/v1/token" && searchParams.get("grant_type") === "password"
    ? "password"
    : undefined;
}

function headersOf(request: Request): Record<string, string> {
  return Object.fromEntries(
    ["apikey", "authorization"].flatMap((name) => {
      const value = request.headers.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
}

async function bodyOf(request: Request): Promise<unknown> {
  return request.json().catch(() => undefined);
}

function replaced(response: Response, body: unknown): Response {
  const headers = new Headers(response.headers);
  headers.delete("content-length");
  return new Response(JSON.stringify(body), { status: response.status, headers });
}

/** As a drawing, which clients show as it is. */
function picture(text: string): string {
  const { data, size } = encode(text);
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ""))).join("");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${path}"/></svg>`;
}

const refusal = (status: number, error_code: string, msg: string) =>
  Response.json({ code: status, error_code, msg }, { status });
const notAllowed = () => refusal(405, "bad_json", "Method not allowed");
