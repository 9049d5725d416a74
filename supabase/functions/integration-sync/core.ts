/**
 * Syncs the links that are due, page by page, and takes back grants that ended. Each page is kept by
 * the database with where to go on, so a run may be cut off anywhere: the next one goes on from there.
 * The lease on a link is the lock under which its tokens are renewed, by nobody else meanwhile.
 */
import { describe } from "../_shared/errors.ts";
import { DecryptionFailed, decrypt, encrypt, type TokenKeys } from "../_shared/integrations/encryption.ts";
import { ProviderError, type SyncProvider, type Tokens } from "../_shared/integrations/provider.ts";
import type { Log } from "../_shared/scheduled.ts";
import type { Applied, ClaimedLink, Links, Outcome, Revocation } from "./links.ts";

export interface Dependencies {
  readonly links: Links;
  readonly provider: (name: string) => SyncProvider;
  readonly keys: TokenKeys;
  readonly now: () => number;
  readonly log: Log;
}

export interface Settings {
  /** Links that are worked on at a time. */
  readonly concurrency: number;
  readonly leaseSeconds: number;
  /** Nothing new is begun after this long; links that are not finished go on in the next run. */
  readonly budgetMs: number;
  /** A token that ends within this time is renewed first. */
  readonly renewBeforeMs: number;
}

export interface Counts {
  claimed: number;
  synced: number;
  /** Waiting for somebody to approve what would change. */
  stopped: number;
  /** Given back, for later or until somebody reconnects. */
  failed: number;
  /** Not finished in this run, or taken over by another one. */
  unfinished: number;
  revoked: number;
}

export async function syncDue(deps: Dependencies, settings: Settings): Promise<Counts> {
  const counts: Counts = { claimed: 0, synced: 0, stopped: 0, failed: 0, unfinished: 0, revoked: 0 };
  const deadline = deps.now() + settings.budgetMs;
  counts.revoked = await revokeEnded(deps, settings);
  // One claim at a time: two workers that find the queue empty must not both ask for more.
  let claiming: Promise<ClaimedLink | undefined> = Promise.resolve(undefined);
  const queue: ClaimedLink[] = [];
  let isQueueEmpty = false;
  const next = () => {
    claiming = claiming
      .catch(() => undefined)
      .then(async () => {
        if (queue.length === 0 && !isQueueEmpty && deps.now() < deadline) {
          const claimed = await deps.links.claim(settings.concurrency, settings.leaseSeconds);
          counts.claimed += claimed.length;
          isQueueEmpty = claimed.length === 0;
          queue.push(...claimed);
        }
        return queue.shift();
      });
    return claiming;
  };
  const work = async () => {
    for (let link = await next(); link !== undefined; link = await next()) {
      counts[await syncLink(link, deps, settings, deadline)]++;
    }
  };
  await Promise.all(Array.from({ length: settings.concurrency }, work));
  return counts;
}

type Result = "synced" | "stopped" | "failed" | "unfinished";

async function syncLink(
  link: ClaimedLink,
  deps: Dependencies,
  settings: Settings,
  deadline: number,
): Promise<Result> {
  try {
    const provider = deps.provider(link.provider);
    const session = await openSession(link, provider, deps, settings);
    let position: unknown = link.position;
    for (let page = link.pages + 1; ; page++) {
      if (deps.now() >= deadline) return await releaseLease(link, "yield", "out_of_time", undefined, deps);
      const content = await session.use((accessToken) =>
        provider.page({ accessToken, kind: link.kind, position, cursors: link.cursors }),
      );
      const status: Applied = await deps.links.apply(link, page, content);
      if (status === "succeeded") return "synced";
      if (status === "awaiting_approval") return "stopped";
      if (status === "lost") return "unfinished";
      position = content.position;
    }
  } catch (error) {
    const [outcome, reason, wait] = sorted(error);
    deps.log({ event: "sync_failed", integration_id: link.integration_id, outcome, reason: detail(error) });
    return await releaseLease(link, outcome, reason, wait, deps);
  }
}

/** Another run has the link; what is said of it is not for this one to say. */
class Lost extends Error {
  override readonly name = "Lost";
}

interface Session {
  /** Runs a request with an access token, and once more with a fresh one where it is not accepted. */
  use<T>(request: (accessToken: string) => Promise<T>): Promise<T>;
}

async function openSession(
  link: ClaimedLink,
  provider: SyncProvider,
  deps: Dependencies,
  settings: Settings,
): Promise<Session> {
  const purpose = { integrationId: link.integration_id, provider: link.provider };
  const { key_id, access_token_encrypted, refresh_token_encrypted, access_expires_at } = link;
  if (
    key_id === null ||
    access_token_encrypted === null ||
    refresh_token_encrypted === null ||
    access_expires_at === null
  ) {
    throw new ProviderError("reconnect", "tokens_missing");
  }
  let tokens: Tokens = {
    accessToken: await decrypt(deps.keys, key_id, { ...purpose, token: "access" }, access_token_encrypted),
    refreshToken: await decrypt(deps.keys, key_id, { ...purpose, token: "refresh" }, refresh_token_encrypted),
    expiresAt: Date.parse(access_expires_at),
  };

  async function renew(): Promise<void> {
    tokens = await provider.refresh(tokens.refreshToken);
    const isKept = await deps.links.storeTokens(link, {
      key_id: deps.keys.currentId,
      access_token_encrypted: await encrypt(deps.keys, { ...purpose, token: "access" }, tokens.accessToken),
      refresh_token_encrypted: await encrypt(
        deps.keys,
        { ...purpose, token: "refresh" },
        tokens.refreshToken,
      ),
      access_expires_at: new Date(tokens.expiresAt).toISOString(),
    });
    if (!isKept) throw new Lost();
  }

  return {
    use: async (request) => {
      if (tokens.expiresAt - deps.now() < settings.renewBeforeMs) await renew();
      try {
        return await request(tokens.accessToken);
      } catch (error) {
        if (!(error instanceof ProviderError && error.outcome === "unauthorized")) throw error;
        await renew();
        return await request(tokens.accessToken);
      }
    },
  };
}

function sorted(error: unknown): [Outcome, string, number | undefined] {
  if (error instanceof DecryptionFailed) return ["reconnect", error.reason, undefined];
  if (error instanceof Lost) return ["yield", "lost", undefined];
  if (!(error instanceof ProviderError)) return ["retry", "internal_error", undefined];
  switch (error.outcome) {
    case "later":
      return ["retry", error.reason, error.retryAfterSeconds];
    // A fresh token was not accepted either.
    case "unauthorized":
    case "reconnect":
      return ["reconnect", error.reason, undefined];
    case "restart":
    case "failed":
      return [error.outcome, error.reason, undefined];
  }
}

/** What the log may keep: words of ours. Messages of others may quote what was sent. */
function detail(error: unknown): string {
  return error instanceof ProviderError || error instanceof DecryptionFailed
    ? error.message
    : describe(error);
}

/** Gives a link back. Where even that fails its lease runs out. */
async function releaseLease(
  link: ClaimedLink,
  outcome: Outcome,
  reason: string,
  wait: number | undefined,
  deps: Dependencies,
): Promise<Result> {
  try {
    await deps.links.releaseLease(link, outcome, reason, wait);
  } catch (error) {
    deps.log({ event: "record_failed", integration_id: link.integration_id, reason: describe(error) });
  }
  return outcome === "yield" ? "unfinished" : "failed";
}

const revocationsPerRun = 20;

async function revokeEnded(deps: Dependencies, settings: Settings): Promise<number> {
  const due = await deps.links.claimRevocations(revocationsPerRun, settings.leaseSeconds);
  const done = await Promise.all(due.map((revocation) => revokeOne(revocation, deps)));
  return done.filter(Boolean).length;
}

async function revokeOne(revocation: Revocation, deps: Dependencies): Promise<boolean> {
  const {
    id,
    integration_id: integrationId,
    provider,
    key_id: keyId,
    refresh_token_encrypted: encrypted,
  } = revocation;
  let isDone = false;
  try {
    const token = await decrypt(deps.keys, keyId, { integrationId, provider, token: "refresh" }, encrypted);
    await deps.provider(provider).revoke(token);
    isDone = true;
  } catch (error) {
    deps.log({ event: "revoke_failed", integration_id: integrationId, reason: detail(error) });
  }
  try {
    await deps.links.recordRevocation(id, isDone);
  } catch (error) {
    deps.log({ event: "record_failed", integration_id: integrationId, reason: describe(error) });
  }
  return isDone;
}
