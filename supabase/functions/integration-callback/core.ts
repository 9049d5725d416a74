/**
 * A person comes back from a platform's consent page. The state says who started it and is opened
 * once; the code is exchanged; the grant waits, encrypted, until that person completes it in the app.
 */
import { z } from "zod";
import { describe, Refusal } from "../_shared/errors.ts";
import { encrypt, type TokenKeys } from "../_shared/integrations/encryption.ts";
import { ProviderError, type SyncProvider } from "../_shared/integrations/provider.ts";
import { callRpc, type RpcClient, RpcError } from "../_shared/rpc.ts";
import { sha256Hex } from "../_shared/tokens.ts";

export interface Dependencies {
  readonly db: RpcClient;
  readonly provider: (name: string) => SyncProvider;
  readonly keys: TokenKeys;
  readonly log: (line: Record<string, unknown>) => void;
}

/** How it ended, as the app reads it in the query of the address that it gave. */
export type Result = "connected" | "denied" | "incomplete" | "failed";

export interface Return {
  readonly integrationId: string;
  readonly result: Result;
  /** What completing asks for: whoever only sent somebody else here never sees it. */
  readonly proof: string | null;
  /** Null where the deployment has no app to return to. */
  readonly returnTo: string | null;
}

const opened = z.object({
  integration_id: z.guid(),
  provider: z.string(),
  verifier: z.string(),
  redirect_uri: z.string(),
  scopes: z.array(z.string()),
  return_to: z.string().nullable(),
});

/** @throws Refusal for a state that is unknown, used, expired, or of somebody who may no longer. */
export async function comeBack(callback: URL, deps: Dependencies): Promise<Return> {
  const [state = "", ...more] = callback.searchParams.getAll("state");
  if (!/^[\w-]{43}$/.test(state) || more.length > 0) throw invalid();
  const hash = sha256Hex(state);
  const start = await stateCall(() =>
    callRpc(deps.db, "open_integration_state", { p_state_sha256: hash }, opened),
  );
  const back = (result: Result, proof: string | null = null): Return => ({
    integrationId: start.integration_id,
    result,
    proof,
    returnTo: start.return_to,
  });
  const provider = deps.provider(start.provider);
  const purpose = { integrationId: start.integration_id, provider: start.provider };
  try {
    const grant = await provider.exchange(callback, {
      state,
      verifier: start.verifier,
      redirectUri: start.redirect_uri,
      scopes: start.scopes,
    });
    let proof: string;
    try {
      const encrypted = {
        external_user_id: grant.externalUserId,
        external_account: grant.externalAccount,
        scopes: grant.scopes,
        key_id: deps.keys.currentId,
        access_token_encrypted: await encrypt(deps.keys, { ...purpose, token: "access" }, grant.accessToken),
        refresh_token_encrypted: await encrypt(
          deps.keys,
          { ...purpose, token: "refresh" },
          grant.refreshToken,
        ),
        access_expires_at: new Date(grant.expiresAt).toISOString(),
      };
      proof = await callRpc(
        deps.db,
        "store_integration_grant",
        { p_state_sha256: hash, p_grant: encrypted },
        z.string(),
      );
    } catch (error) {
      // Nobody will ever complete it.
      await provider.revoke(grant.refreshToken).catch(() => undefined);
      throw error;
    }
    return back("connected", proof);
  } catch (error) {
    const reason = error instanceof ProviderError ? error.reason : describe(error);
    if (reason !== "denied")
      deps.log({ event: "connect_failed", integration_id: start.integration_id, reason });
    if (reason === "denied") return back("denied");
    return back(reason === "scopes_missing" || reason === "no_refresh_token" ? "incomplete" : "failed");
  }
}

/** The address that the app gave, with what became of it; the database has checked where it leads. */
export function returnAddress({ integrationId, result, proof, returnTo }: Return): string | null {
  if (returnTo === null) return null;
  const url = new URL(returnTo);
  url.searchParams.set("integration", integrationId);
  url.searchParams.set("result", result);
  if (proof !== null) url.searchParams.set("proof", proof);
  return url.href;
}

async function stateCall<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof RpcError && error.code === "integration.state_invalid") throw invalid();
    throw error;
  }
}

function invalid(): Refusal {
  return new Refusal(400, "integration.state_invalid", "This sign-in is no longer valid; start it again.");
}
