// Who may join a private topic: the policies on realtime.messages decide, asked as the hosted service
// asks them.
import { verify } from "hono/jwt";
import type postgres from "postgres";
import { z } from "zod";

const Claims = z.looseObject({ role: z.string(), exp: z.number() });
export type Claims = z.infer<typeof Claims>;

/** A token or a topic that is refused; the message goes to the client. */
export class Refusal extends Error {}

export type Keys = { publishableKey: string; secretKey: string; jwtSecret: string };

/** Those of a session's token. A client without a session sends its key, which stands for a role. */
export async function claimsOf(token: unknown, apiKey: string, keys: Keys): Promise<Claims> {
  if (typeof token !== "string" || token.startsWith("sb_"))
    return {
      role: apiKey === keys.secretKey ? "service_role" : "anon",
      exp: Number.POSITIVE_INFINITY,
    };
  const payload = await verify(token, keys.jwtSecret, "HS256").catch((error: unknown) => {
    const expired = error instanceof Error && error.name === "JwtTokenExpired";
    throw new Refusal(`InvalidJWTToken: ${expired ? "Token has expired" : "Token is invalid"}`);
  });
  const claims = Claims.safeParse(payload);
  if (!claims.success) throw new Refusal("InvalidJWTToken: Fields `role` and `exp` are required in JWT");
  return claims.data;
}

/**
 * Writes a message of the topic, reads it with the person's role, claims and topic, and takes it back: what
 * the policies show is what the person may hear.
 */
export async function mayRead(
  sql: postgres.Sql,
  topic: string,
  claims: Claims,
  headers: Record<string, string>,
): Promise<boolean> {
  let found = false;
  const takenBack = new Error();
  const asked = sql.begin(async (transaction) => {
    const [message] = await transaction<{ id: string }[]>`
      insert into realtime.messages (topic, extension) values (${topic}, 'broadcast') returning id`;
    await transaction`
      select set_config('role', ${claims.role}, true), set_config('realtime.topic', ${topic}, true),
             set_config('request.jwt.claims', ${JSON.stringify(claims)}, true),
             set_config('request.headers', ${JSON.stringify(headers)}, true)`;
    const rows = await transaction`
      select from realtime.messages
      where topic = ${topic} and extension = 'broadcast' and id = ${message?.id ?? ""}`;
    found = rows.length > 0;
    throw takenBack;
  });
  await asked.catch((error: unknown) => {
    if (error !== takenBack) throw error;
  });
  return found;
}
