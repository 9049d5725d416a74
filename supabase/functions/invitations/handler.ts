import { z } from "zod";
import { httpUrl, publicApiUrl, readEnv } from "../_shared/env.ts";
import { allowMethods } from "../_shared/http.ts";
import { pageResponse } from "../_shared/page.ts";
import { languageOfRequest } from "../_shared/texts/languages.ts";
import { pageTexts } from "../_shared/texts/pages/index.ts";
import { invitationPage } from "./page.ts";

const keys = z.record(z.string(), z.string());

const environment = z
  .object({
    APP_URL: httpUrl.optional(),
    SUPABASE_PUBLISHABLE_KEYS: z
      .string()
      .transform((text, context) => {
        try {
          return keys.parse(JSON.parse(text));
        } catch {
          context.addIssue({ code: "custom", message: "not a JSON object of keys" });
          return z.NEVER;
        }
      })
      .optional(),
    SUPABASE_PUBLISHABLE_KEY: z.string().optional(),
  })
  .transform((env, context) => {
    const publishableKey = env.SUPABASE_PUBLISHABLE_KEYS?.["default"] ?? env.SUPABASE_PUBLISHABLE_KEY;
    if (publishableKey !== undefined) return { appUrl: env.APP_URL ?? null, publishableKey };
    context.addIssue({ code: "custom", message: "missing", path: ["SUPABASE_PUBLISHABLE_KEYS"] });
    return z.NEVER;
  });

/** GET → the page. The same for every invitation, as the token is in the fragment, which is not sent. */
export async function handle(request: Request): Promise<Response> {
  allowMethods(request, ["GET", "HEAD"]);
  const page = invitationPage(
    { ...readEnv(environment), apiUrl: publicApiUrl() },
    pageTexts(languageOfRequest(request)),
  );
  const response = pageResponse(200, page);
  response.headers.set("vary", "accept-language");
  return response;
}
