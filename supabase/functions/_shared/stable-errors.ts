import { Misconfigured } from "./env.ts";
import { describe, Refusal } from "./errors.ts";
import { refusalResponse } from "./http.ts";

/** The header by which `withSupabase` marks the answers it gives itself. */
const serverErrorHeader = "x-supabase-server-error";

/**
 * Wraps a function's `fetch` so that every failure, `withSupabase`'s own included, leaves as
 * `{ code, message, detail? }` with a code of the public list and without a stack trace.
 */
export function withStableErrors(
  fetch: (request: Request) => Promise<Response>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    try {
      const response = await fetch(request);
      if (!response.headers.has(serverErrorHeader)) return response;
      await response.body?.cancel();
      if (response.status === 401) {
        return refusalResponse(new Refusal(401, "auth.required", "This function needs the secret key."));
      }
      console.error(`not configured: ${response.headers.get(serverErrorHeader)}`);
      return refusalResponse(new Refusal(500, "unknown", "The function is not configured."));
    } catch (error) {
      if (error instanceof Refusal) return refusalResponse(error);
      console.error(describe(error));
      const message =
        error instanceof Misconfigured ? "The function is not configured." : "The function failed.";
      return refusalResponse(new Refusal(500, "unknown", message));
    }
  };
}
