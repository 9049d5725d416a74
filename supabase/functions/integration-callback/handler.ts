import process from "node:process";
import { readEnv } from "../_shared/env.ts";
import { Refusal } from "../_shared/errors.ts";
import { allowMethods, wantsHtml } from "../_shared/http.ts";
import { importTokenKeys, tokenKeyEnvironment } from "../_shared/integrations/encryption.ts";
import { syncProviders } from "../_shared/integrations/providers.ts";
import { failurePage } from "../_shared/page.ts";
import type { RpcClient } from "../_shared/rpc.ts";
import { languageOfRequest } from "../_shared/texts/languages.ts";
import { pageTexts } from "../_shared/texts/pages/index.ts";
import { comeBack, returnAddress } from "./core.ts";
import { resultPage } from "./page.ts";

/** GET from the platform's consent page → 303 to the app, or a page where there is none. */
export async function handle(
  request: Request,
  { supabaseAdmin }: { supabaseAdmin: RpcClient },
): Promise<Response> {
  const texts = pageTexts(languageOfRequest(request));
  try {
    // Not HEAD: what looks ahead must not use the code up.
    allowMethods(request, ["GET"]);
    const keys = await importTokenKeys(readEnv(tokenKeyEnvironment));
    const back = await comeBack(new URL(request.url), {
      db: supabaseAdmin,
      provider: syncProviders({ env: process.env, pace: async () => undefined, now: Date.now }),
      keys,
      log: (line) => console.error(JSON.stringify({ function: "integration-callback", ...line })),
    });
    const location = returnAddress(back);
    if (location === null) return resultPage(back, texts);
    return new Response(null, {
      status: 303,
      headers: { location, "cache-control": "no-store", "referrer-policy": "no-referrer" },
    });
  } catch (error) {
    if (!(error instanceof Refusal) || !wantsHtml(request)) throw error;
    return failurePage(error.status, texts, "platform.error.text");
  }
}
