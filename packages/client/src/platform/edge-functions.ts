// Calls of edge functions through supabase-js, with the same errors as those of the database.
import * as z from "zod/mini";
import { within } from "./deadline.ts";
import { HomeroomError } from "./errors.ts";
import { toHomeroomError } from "./from-response.ts";
import { failure, type Result } from "./result.ts";
import { checked, type Transport } from "./transport.ts";

/** What the project's functions answer when they refuse. */
const Refusal = z.object({
  code: z.string(),
  message: z.optional(z.string()),
  detail: z.optional(z.unknown()),
});

type Invoked = { data: unknown; error: unknown; response?: Response | undefined };

/** Posts to an edge function once, and checks what it answers. */
export async function invoke<T>(
  transport: Transport,
  name: string,
  body: FormData,
  schema: z.ZodMiniType<T>,
): Promise<Result<T>> {
  const { supabase, options } = transport;
  const { data, error, response } = await within<Invoked>(
    4 * transport.timeout,
    options.signal,
    (signal) => supabase.functions.invoke<unknown>(name, { body, signal }),
    () => ({ data: null, error: "No answer in time.", response: undefined }),
  );
  if (error === null) return checked(schema, data);
  if (options.signal?.aborted) {
    return failure(new HomeroomError("network.failed", null, "The call was aborted.", { cause: error }));
  }
  const refusal = Refusal.safeParse(await response?.json().catch(() => undefined));
  return failure(
    toHomeroomError({
      error: refusal.success ? restError(refusal.data) : { message: String(error) },
      status: response?.status ?? 0,
      retryAfter: response?.headers.get("retry-after") ?? null,
    }),
  );
}

/** The database says its details in a text; functions as JSON. */
function restError({ code, message, detail }: z.output<typeof Refusal>): {
  message: string;
  details: string | null;
} {
  const details = typeof detail === "string" ? detail : JSON.stringify(detail);
  return { message: code, details: details ?? message ?? null };
}
