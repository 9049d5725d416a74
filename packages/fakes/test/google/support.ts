// An application that connects Google accounts, as Homeroom's functions do.
import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import { Classroom, type ClassroomOptions } from "../../src/google/classroom.ts";
import { clickThrough, type Visit } from "../../src/google/consent.ts";
import { demoAccounts } from "../../src/google/demo-school.ts";

export const client = { clientId: "homeroom.apps.example", clientSecret: "GOCSPX-test" };
export const redirectUri = "http://127.0.0.1:54321/functions/v1/integration-callback";
export const SCOPES = [
  "openid",
  "email",
  "https://www.googleapis.com/auth/classroom.courses.readonly",
  "https://www.googleapis.com/auth/classroom.coursework.me.readonly",
  "https://www.googleapis.com/auth/classroom.topics.readonly",
];

export function startClassroom(options: Partial<ClassroomOptions> = {}): Promise<Classroom> {
  return Classroom.start({ port: 0, ...client, redirectUris: () => [redirectUri], ...options });
}

export const Tokens = z.object({
  access_token: z.string(),
  expires_in: z.number(),
  refresh_token: z.string().optional(),
  scope: z.string(),
  token_type: z.literal("Bearer"),
  id_token: z.string().optional(),
});
export type Tokens = z.infer<typeof Tokens>;

export function authorizeUrl(google: Classroom, more: Record<string, string> = {}): string {
  const url = new URL(google.addresses.authorizeUrl);
  const params = {
    client_id: client.clientId,
    redirect_uri: redirectUri,
    response_type: "code",
    scope: SCOPES.join(" "),
    state: "s-1",
    access_type: "offline",
    prompt: "consent",
    ...more,
  };
  for (const [name, value] of Object.entries(params)) url.searchParams.set(name, value);
  return url.href;
}

export function post(url: string, form: Record<string, string>): Promise<Response> {
  return fetch(url, { method: "POST", body: new URLSearchParams(form) });
}

/** The answer's status and JSON. */
export async function answerOf(response: Response | Promise<Response>): Promise<[number, unknown]> {
  const settled = await response;
  return [settled.status, await settled.json()];
}

export function exchange(
  google: Classroom,
  code: string,
  more: Record<string, string> = {},
): Promise<Response> {
  return post(google.addresses.tokenUrl, {
    client_id: client.clientId,
    client_secret: client.clientSecret,
    grant_type: "authorization_code",
    redirect_uri: redirectUri,
    code,
    ...more,
  });
}

export function refresh(google: Classroom, token: string): Promise<Response> {
  return post(google.addresses.tokenUrl, {
    client_id: client.clientId,
    client_secret: client.clientSecret,
    grant_type: "refresh_token",
    refresh_token: token,
  });
}

/** Through the consent pages and the exchange, with PKCE. */
export async function connect(
  google: Classroom,
  visit: Partial<Visit> = {},
  params: Record<string, string> = {},
): Promise<Tokens> {
  const verifier = randomBytes(48).toString("base64url");
  const url = authorizeUrl(google, {
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
    ...params,
  });
  const landed = await clickThrough(url, { account: demoAccounts.charlie, ...visit });
  const response = await exchange(google, landed.searchParams.get("code") ?? "", { code_verifier: verifier });
  return Tokens.parse(await response.json());
}

export function get(google: Classroom, path: string, token: string): Promise<Response> {
  return fetch(`${google.addresses.classroomUrl}${path}`, { headers: { authorization: `Bearer ${token}` } });
}
