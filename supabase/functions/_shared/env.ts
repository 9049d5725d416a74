import process from "node:process";
import { z } from "zod";

/** The environment lacks something, or holds something unusable. Names the variables, never their values. */
export class Misconfigured extends Error {
  override readonly name = "Misconfigured";
}

/** A key that signs or derives: 32 random bytes, written in whatever way, are at least this long. */
export const signingKey = z.string().min(32);

/** An http(s) address without a trailing slash. */
export const httpUrl = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ""));

/** The addresses and keys that the platform gives to every function. */
const platform = z.object({
  SUPABASE_URL: httpUrl,
  /** Where the world reaches the API, where that differs from how the functions do (self-hosting). */
  PUBLIC_API_URL: httpUrl.optional(),
});

/**
 * Reads what a function needs from the environment; an empty variable counts as missing.
 *
 * @throws Misconfigured naming the variables that are missing or malformed.
 */
export function readEnv<T>(
  schema: z.ZodType<T>,
  source: Record<string, string | undefined> = process.env,
): T {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = schema.safeParse(present);
  if (result.success) return result.data;
  const names = new Set(result.error.issues.map((issue) => issue.path.join(".")));
  throw new Misconfigured(`missing or malformed: ${[...names].join(", ")}`);
}

/** The API's address as the world knows it. */
export function publicApiUrl(source: Record<string, string | undefined> = process.env): string {
  const env = readEnv(platform, source);
  return env.PUBLIC_API_URL ?? env.SUPABASE_URL;
}
