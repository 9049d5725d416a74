// Google's OAuth 2 for web servers and its userinfo, as
// https://developers.google.com/identity/protocols/oauth2/web-server and
// https://developers.google.com/identity/openid-connect/openid-connect describe them.
import { randomUUID } from "node:crypto";
import { type Context, Hono } from "hono";
import { z } from "zod";
import { answersChallenge, type Grants } from "./grants.ts";
import { IdTokens } from "./id-tokens.ts";
import { accountPage, consentPage, refusalPage } from "./pages.ts";
import type { Account } from "./resources.ts";
import type { SchoolStore } from "./school.ts";
import { canonicalScope, isSignIn, SCOPES } from "./scopes.ts";

export type OAuthOptions = {
  school: SchoolStore;
  grants: Grants;
  clientId: string;
  clientSecret: string;
  /** What the consent page calls the application. */
  appName: string;
  /** Those registered for the client; compared as whole strings. */
  redirectUris: () => readonly string[];
  /** The server's own address. */
  issuer: () => string;
  now: () => number;
  /** Lets a test have the next exchange come without a refresh token. */
  withoutRefreshToken: () => boolean;
};

const AuthorizeRequest = z.object({
  client_id: z.string(),
  redirect_uri: z.string(),
  response_type: z.string(),
  scope: z.string(),
  state: z.string().optional(),
  access_type: z.enum(["online", "offline"]).default("online"),
  prompt: z.string().default(""),
  login_hint: z.string().optional(),
  code_challenge: z.string().optional(),
  code_challenge_method: z.enum(["S256", "plain"]).default("plain"),
});
type AuthorizeRequest = z.infer<typeof AuthorizeRequest>;

export function oauth(options: OAuthOptions): Hono {
  const { school, grants, clientId, clientSecret, appName, redirectUris, issuer, now, withoutRefreshToken } =
    options;
  /** Sign-ins on their way through the pages. */
  const flows = new Map<string, AuthorizeRequest & { scopes: string[] }>();
  const idTokens = new IdTokens();
  const app = new Hono();

  app.get("/o/oauth2/v2/auth", (c) => {
    const parsed = AuthorizeRequest.safeParse(c.req.query());
    if (!parsed.success) {
      const missing = parsed.error.issues[0]?.path.join(".") ?? "";
      return refuse(c, 400, "invalid_request", `Missing or malformed parameter: ${missing}`);
    }
    const request = parsed.data;
    if (request.client_id !== clientId)
      return refuse(c, 401, "invalid_client", "The OAuth client was not found.");
    if (!redirectUris().includes(request.redirect_uri)) {
      return refuse(c, 400, "redirect_uri_mismatch", `The redirect URI in the request is not registered.`);
    }
    if (request.response_type !== "code") {
      return refuse(c, 400, "unsupported_response_type", `Invalid response_type: ${request.response_type}`);
    }
    const scopes = [...new Set(request.scope.split(/\s+/).filter(Boolean))];
    const unknown = scopes.filter((scope) => !(scope in SCOPES));
    if (scopes.length === 0 || unknown.length > 0) {
      return refuse(c, 400, "invalid_scope", `Some requested scopes were invalid: ${unknown.join(", ")}`);
    }
    if (request.code_challenge !== undefined && !/^[\w.~-]{43,128}$/.test(request.code_challenge)) {
      return refuse(c, 400, "invalid_request", "Invalid parameter value for code_challenge.");
    }
    if (request.prompt === "none") return c.redirect(back(request, { error: "interaction_required" }));
    const id = randomUUID();
    flows.set(id, { ...request, scopes });
    return c.html(
      accountPage({ appName, flow: id, accounts: hinted(school.accounts(), request.login_hint) }),
    );
  });

  app.get("/signin/oauth/consent", (c) => {
    const flow = flows.get(c.req.query("flow") ?? "");
    const account = school.account(c.req.query("account") ?? "");
    if (!flow || !account) return refuse(c, 400, "invalid_request", "This sign-in is over. Start again.");
    // Who has consented to all of it is not asked again, unless the application wants it.
    const granted = grants.of(account.id)?.scopes ?? [];
    if (!flow.prompt.includes("consent") && flow.scopes.every((scope) => granted.includes(scope))) {
      return finish(c, c.req.query("flow") ?? "", account, flow.scopes);
    }
    const texts = (chosen: (scope: string) => boolean) =>
      flow.scopes.filter(chosen).map((scope) => ({ scope, text: SCOPES[scope] ?? scope }));
    return c.html(
      consentPage({
        appName,
        flow: c.req.query("flow") ?? "",
        account,
        signIn: texts(isSignIn),
        optional: texts((scope) => !isSignIn(scope)),
      }),
    );
  });

  app.post("/signin/oauth/consent", async (c) => {
    const form = await c.req.formData();
    const id = String(form.get("flow") ?? "");
    const flow = flows.get(id);
    const account = school.account(String(form.get("account") ?? ""));
    if (!flow || !account) return refuse(c, 400, "invalid_request", "This sign-in is over. Start again.");
    if (form.get("decision") !== "allow") {
      flows.delete(id);
      return c.redirect(back(flow, { error: "access_denied" }));
    }
    const ticked = form.getAll("scope").map(String);
    return finish(
      c,
      id,
      account,
      flow.scopes.filter((scope) => isSignIn(scope) || ticked.includes(scope)),
    );
  });

  function finish(c: Context, id: string, account: Account, scopes: string[]): Response {
    const flow = flows.get(id);
    if (!flow) return refuse(c, 400, "invalid_request", "This sign-in is over. Start again.");
    flows.delete(id);
    const first = grants.of(account.id) === undefined;
    const code = grants.issueCode({
      accountId: account.id,
      scopes,
      redirectUri: flow.redirect_uri,
      challenge:
        flow.code_challenge === undefined
          ? undefined
          : { value: flow.code_challenge, method: flow.code_challenge_method },
      offline: flow.access_type === "offline" && (first || flow.prompt.includes("consent")),
    });
    return c.redirect(
      back(flow, {
        code,
        scope: scopes.map(canonicalScope).join(" "),
        authuser: "0",
        prompt: flow.prompt.includes("consent") ? "consent" : "none",
      }),
    );
  }

  app.post("/token", async (c) => {
    if (!isForm(c)) return fail(c, 400, "invalid_request", "The request must be form-encoded.");
    const form = Object.fromEntries(new URLSearchParams(await c.req.text()));
    const [id, secret] = credentials(c, form);
    if (id !== clientId) return fail(c, 401, "invalid_client", "The OAuth client was not found.");
    if (secret !== clientSecret) return fail(c, 401, "invalid_client", "Unauthorized");
    switch (form["grant_type"]) {
      case "authorization_code":
        return exchange(c, form);
      case "refresh_token":
        return refresh(c, form["refresh_token"]);
      case undefined:
        return fail(c, 400, "invalid_request", "Missing required parameter: grant_type");
      default:
        return fail(c, 400, "unsupported_grant_type", `Invalid grant_type: ${form["grant_type"]}`);
    }
  });

  function exchange(c: Context, form: Record<string, string>): Response {
    if (!form["code"]) return fail(c, 400, "invalid_request", "Missing required parameter: code");
    if (!form["redirect_uri"]) return fail(c, 400, "invalid_request", "Missing parameter: redirect_uri");
    const code = grants.takeCode(form["code"]);
    if (!code) return fail(c, 400, "invalid_grant", "Bad Request");
    if (code.redirectUri !== form["redirect_uri"])
      return fail(c, 400, "redirect_uri_mismatch", "Bad Request");
    if (code.challenge) {
      if (!form["code_verifier"]) return fail(c, 400, "invalid_grant", "Missing code verifier.");
      if (!answersChallenge(code.challenge, form["code_verifier"])) {
        return fail(c, 400, "invalid_grant", "Invalid code verifier.");
      }
    }
    const refreshToken = grants.consent(code.accountId, code.scopes, code.offline && !withoutRefreshToken());
    return tokens(c, code.accountId, code.scopes, refreshToken);
  }

  function refresh(c: Context, token: string | undefined): Response {
    if (!token) return fail(c, 400, "invalid_request", "Missing required parameter: refresh_token");
    const grant = grants.byRefreshToken(token);
    if (!grant) return fail(c, 400, "invalid_grant", "Token has been expired or revoked.");
    return tokens(c, grant.accountId, grant.scopes, undefined);
  }

  function tokens(
    c: Context,
    accountId: string,
    scopes: string[],
    refreshToken: string | undefined,
  ): Response {
    const account = school.account(accountId);
    return answer(c, 200, {
      access_token: grants.accessToken(accountId, scopes),
      expires_in: grants.accessTokenSeconds,
      ...(refreshToken ? { refresh_token: refreshToken } : {}),
      scope: scopes.map(canonicalScope).join(" "),
      token_type: "Bearer",
      ...(account && scopes.includes("openid")
        ? {
            id_token: idTokens.sign({
              issuer: issuer(),
              audience: clientId,
              now: now(),
              claims: claims(account, scopes),
            }),
          }
        : {}),
    });
  }

  app.post("/revoke", async (c) => {
    const form = isForm(c) ? new URLSearchParams(await c.req.text()) : new URLSearchParams();
    const token = form.get("token") ?? c.req.query("token");
    if (!token) return fail(c, 400, "invalid_request", "Bad Request");
    return grants.revoke(token)
      ? answer(c, 200, {})
      : fail(c, 400, "invalid_token", "Token expired or revoked");
  });

  app.get("/v1/userinfo", (c) => {
    const access = grants.byAccessToken(bearer(c) ?? "");
    const account = access && school.account(access.accountId);
    if (!access || !account) return fail(c, 401, "invalid_request", "Invalid Credentials");
    return answer(c, 200, claims(account, access.scopes));
  });

  app.get("/oauth2/v3/certs", (c) => c.json({ keys: [idTokens.publicKey()] }));

  return app;
}

export function bearer(c: Context): string | undefined {
  return /^Bearer (.+)$/i.exec(c.req.header("authorization") ?? "")?.[1];
}

function claims(account: Account, scopes: string[]): Record<string, string | boolean> {
  const has = (name: string) => scopes.some((scope) => canonicalScope(scope).endsWith(`userinfo.${name}`));
  return {
    sub: account.id,
    ...(has("profile")
      ? {
          name: `${account.givenName} ${account.familyName}`,
          given_name: account.givenName,
          family_name: account.familyName,
          picture: "https://lh3.googleusercontent.com/a/default-user=s96-c",
        }
      : {}),
    ...(has("email") ? { email: account.email, email_verified: true } : {}),
  };
}

function hinted(accounts: readonly Account[], hint: string | undefined): Account[] {
  return [...accounts].sort((a, b) => Number(isHinted(b)) - Number(isHinted(a)));
  function isHinted({ id, email }: Account): boolean {
    return hint === id || hint === email;
  }
}

function back(request: AuthorizeRequest, answer: Record<string, string>): string {
  const url = new URL(request.redirect_uri);
  if (request.state !== undefined) url.searchParams.set("state", request.state);
  for (const [name, value] of Object.entries(answer)) url.searchParams.set(name, value);
  return url.href;
}

function credentials(c: Context, form: Record<string, string>): [string | undefined, string | undefined] {
  const basic = /^Basic (.+)$/i.exec(c.req.header("authorization") ?? "")?.[1];
  if (basic === undefined) return [form["client_id"], form["client_secret"]];
  const [id, secret] = Buffer.from(basic, "base64").toString().split(":");
  return [id && decodeURIComponent(id), secret && decodeURIComponent(secret)];
}

function isForm(c: Context): boolean {
  return (c.req.header("content-type") ?? "").startsWith("application/x-www-form-urlencoded");
}

/** Nothing about tokens is ever cached. */
function answer(c: Context, status: 200 | 400 | 401, body: object): Response {
  return c.json(body, status, { "Cache-Control": "no-cache, no-store, max-age=0, must-revalidate" });
}

function fail(c: Context, status: 400 | 401, error: string, description: string): Response {
  return answer(c, status, { error, error_description: description });
}

function refuse(c: Context, status: 400 | 401, error: string, sentence: string): Response {
  c.status(status);
  return c.body(String(refusalPage(status, error, sentence)), {
    headers: { "content-type": "text/html; charset=UTF-8" },
  });
}
