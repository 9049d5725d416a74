import process from "node:process";
import { readEnv } from "../_shared/env.ts";
import { Refusal } from "../_shared/errors.ts";
import { allowMethods, wantsHtml } from "../_shared/http.ts";
import { syncProviders } from "../_shared/integrations/providers.ts";
import { importTokenKeys, tokenKeyEnvironment } from "../_shared/integrations/seal.ts";
import { escapeHtml, pageResponse } from "../_shared/page.ts";
import type { RpcClient } from "../_shared/rpc.ts";
import { comeBack, type Result, returnAddress } from "./core.ts";

const sentences: Readonly<Record<Result, string>> = {
  connected:
    "Go back to the app to check the account, and finish there with this code. It is for nobody else:",
  denied: "Nothing was connected.",
  incomplete: "Nothing was connected: all that is asked for has to be allowed.",
  failed: "Nothing was connected. Try again later.",
};

/** GET from the platform's consent page → 303 to the app, or a page where there is none. */
export async function handle(
  request: Request,
  { supabaseAdmin }: { supabaseAdmin: RpcClient },
): Promise<Response> {
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
    if (location === null) {
      return pageResponse(200, {
        title: "Homeroom",
        body: `<h1>${back.result === "connected" ? "Nearly done" : "Not connected"}</h1><p>${sentences[back.result]}</p>${back.proof === null ? "" : `<p><code>${escapeHtml(back.proof)}</code></p>`}`,
      });
    }
    return new Response(null, {
      status: 303,
      headers: { location, "cache-control": "no-store", "referrer-policy": "no-referrer" },
    });
  } catch (error) {
    if (!(error instanceof Refusal) || !wantsHtml(request)) throw error;
    return pageResponse(error.status, {
      title: "Homeroom",
      body: `<h1>This did not work</h1><p>${escapeHtml(error.message)}</p>`,
    });
  }
}
