// One port for everything a client calls, as hosted: /rest, /auth, /storage and /functions.
import type { App } from "@supabase/lite";
import { Hono } from "hono";
import { cors } from "hono/cors";
import type { FunctionRuntime } from "../functions/runtime.ts";
import { redirectToSite } from "./auth-mail.ts";
import { hideAccount, refuseInvalidText } from "./auth-requests.ts";
import { currentRequest } from "./current-request.ts";
import { publishedInfo, withErrorCode } from "./storage-answers.ts";
import { refuseInvalidName, shortAddress } from "./storage-paths.ts";
import { copyObject, renameSignedUrls, signMany, unpackMultipart } from "./storage-quirks.ts";

export type GatewayOptions = {
  app: App;
  apiUrl: string;
  siteUrl: string;
  functions: FunctionRuntime | undefined;
  log: (line: string) => void;
};

type Peer = { peerAddress: string | null };

export function gateway({ app, apiUrl, siteUrl, functions, log }: GatewayOptions): Hono<{ Bindings: Peer }> {
  const hono = new Hono<{ Bindings: Peer }>();
  const serve = async (request: Request, peer: Peer): Promise<Response> =>
    currentRequest.run(request, () => app.fetch(request, peer));

  hono.get("/", (c) =>
    c.json({ name: "homeroom local stack", services: ["rest", "auth", "storage", "functions"] }),
  );
  hono.all("/rest/v1/*", (c) => serve(c.req.raw, c.env));
  hono.all("/auth/v1/*", async (c) => {
    const refused = await refuseInvalidText(c.req.raw);
    if (refused) return refused;
    const kept = c.req.raw.clone();
    const answer = await hideAccount(kept, await serve(c.req.raw, c.env));
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
    return withErrorCode(await renameSignedUrls(request, answer));
  });
  hono.use(
    "/functions/v1/*",
    cors({ origin: "*", allowHeaders: ["authorization", "x-client-info", "apikey", "content-type"] }),
  );
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
