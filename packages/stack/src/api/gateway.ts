// One port for everything a client calls, as hosted: /rest, /auth, /storage and /functions.
import type { App } from "@supabase/lite";
import { Hono } from "hono";
import { cors } from "hono/cors";
import type postgres from "postgres";
import type { FunctionRuntime } from "../functions/runtime.ts";
import { hookRefusal } from "./auth-hook.ts";
import { redirectToSite } from "./auth-mail.ts";
import { hideAccount, refuseInvalidText } from "./auth-requests.ts";
import { currentRequest } from "./current-request.ts";
import { firstConfirmation } from "./email-change.ts";
import { withoutAliases } from "./rest-aliases.ts";
import { refuseDeep, refuseNull } from "./rest-requests.ts";
import type { SecondFactor } from "./second-factor.ts";
import { publishedInfo, refusedSignature, withErrorCode } from "./storage-answers.ts";
import { refuseInvalidName, shortAddress } from "./storage-paths.ts";
import { copyObject, renameSignedUrls, signMany, unpackMultipart } from "./storage-quirks.ts";

export type GatewayOptions = {
  app: App;
  apiUrl: string;
  siteUrl: string;
  /** As lite connects. */
  sql: postgres.Sql;
  otpExpirySeconds: number;
  factors: SecondFactor;
  functions: FunctionRuntime | undefined;
  log: (line: string) => void;
};

/** What supabase-js sends and what it reads of an answer. */
const forAnyOrigin = cors({
  origin: "*",
  allowMethods: ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"],
  allowHeaders: [
    "accept-profile",
    "apikey",
    "authorization",
    "cache-control",
    "content-profile",
    "content-type",
    "idempotency-key",
    "prefer",
    "range",
    "x-client-info",
    "x-region",
    "x-retry-count",
    "x-supabase-api-version",
    "x-upsert",
  ],
  exposeHeaders: [
    "Content-Location",
    "Content-Range",
    "Preference-Applied",
    "Retry-After",
    "X-Supabase-Api-Version",
  ],
  maxAge: 600,
});

type Peer = { peerAddress: string | null };

export function gateway(options: GatewayOptions): Hono<{ Bindings: Peer }> {
  const { app, apiUrl, siteUrl, sql, otpExpirySeconds: expirySeconds, factors, functions, log } = options;
  const hono = new Hono<{ Bindings: Peer }>();
  const serve = async (request: Request, peer: Peer): Promise<Response> =>
    currentRequest.run(request, async () => {
      const answer = await app.fetch(request, peer);
      return hookRefusal(request) ?? answer;
    });

  // Pages of any origin, as hosted. Preflights are answered here: lite looks an RPC up without its
  // arguments and answers 404, and Auth's answer allows no header.
  hono.use("/*", forAnyOrigin);

  hono.get("/", (c) =>
    c.json({ name: "homeroom local stack", services: ["rest", "auth", "storage", "functions"] }),
  );
  hono.all(
    "/rest/v1/*",
    async (c) =>
      refuseNull(c.req.raw) ??
      (await refuseDeep(c.req.raw)) ??
      withoutAliases(c.req.raw, (request) => serve(request, c.env)),
  );
  hono.all("/auth/v1/*", async (c) => {
    const refused = await refuseInvalidText(c.req.raw);
    if (refused) return refused;
    const halfway = await firstConfirmation(c.req.raw, { sql, expirySeconds, siteUrl });
    if (halfway) return halfway;
    const own = await factors.answer(
      c.req.raw.clone(),
      (request) => serve(request, c.env),
      c.env.peerAddress,
    );
    if (own) return own;
    const kept = c.req.raw.clone();
    const answer = await factors.complete(kept, await hideAccount(kept, await serve(c.req.raw, c.env)));
    return redirectToSite(answer, apiUrl, siteUrl);
  });
  hono.all("/storage/v1/*", async (c) => {
    const refused = refuseInvalidName(c.req.raw);
    if (refused) return refused;
    const pass = (request: Request) => serve(request, c.env);
    const special = (await signMany(c.req.raw, pass)) ?? (await copyObject(c.req.raw, pass));
    if (special) return withErrorCode(special);
    const request = await unpackMultipart(shortAddress(c.req.raw));
    const answer = await publishedInfo(request, await pass(request));
    return withErrorCode(refusedSignature(request, await renameSignedUrls(request, answer)));
  });
  hono.all("/functions/v1/:name{.+}", async (c) => {
    if (functions) return functions.serve(c.req.raw, c.env.peerAddress);
    return c.json({ code: "NOT_FOUND", message: "Requested function was not found" }, 404);
  });
  hono.onError((error, c) => {
    log(error.stack ?? error.message);
    return c.json({ message: "Internal server error" }, 500);
  });
  hono.notFound((c) => c.json({ message: "no Route matched with those values" }, 404));
  return hono;
}
