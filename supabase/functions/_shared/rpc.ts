import type { z } from "zod";

/** The one part of a Supabase client that the functions use: calling the database's functions. */
export interface RpcClient {
  rpc(
    name: string,
    args: Record<string, unknown>,
  ): {
    abortSignal(signal: AbortSignal): PromiseLike<{
      data: unknown;
      error: { message: string; code: string; details?: string } | null;
      status: number;
    }>;
  };
}

/** The database refused, or could not be reached (`status` 0). `code` is the stable code where it raised one. */
export class RpcError extends Error {
  override readonly name = "RpcError";
  readonly status: number;
  readonly code: string;
  /** The database's sentence, or its JSON. */
  readonly details: string | undefined;

  constructor(rpc: string, status: number, code: string, details?: string) {
    super(`${rpc}: ${code}`);
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

/** A database that does not answer must not hold a lease for ever. */
const timeoutMs = 10_000;

/**
 * Calls a database function and checks the shape of what it returns.
 *
 * @throws RpcError
 */
export async function callRpc<T>(
  db: RpcClient,
  name: string,
  args: Record<string, unknown>,
  result: z.ZodType<T>,
): Promise<T> {
  const { data, error, status } = await db.rpc(name, args).abortSignal(AbortSignal.timeout(timeoutMs));
  if (error) throw new RpcError(name, status, error.message, error.details);
  const parsed = result.safeParse(data);
  if (!parsed.success)
    throw new RpcError(name, status, `unexpected result at ${parsed.error.issues[0]?.path.join(".")}`);
  return parsed.data;
}
