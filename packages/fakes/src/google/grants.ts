// Codes and tokens of the fake Google. A grant is one account's consent to the application; revoking
// any of its tokens ends all of it. Refresh tokens are kept, access tokens end with the process, which
// shows the application a 401.
import { createHash, randomBytes } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import { z } from "zod";

const Grant = z.object({
  accountId: z.string(),
  scopes: z.array(z.string()),
  refreshTokens: z.array(z.string()),
});
export type Grant = z.infer<typeof Grant>;

export type PendingCode = {
  accountId: string;
  scopes: string[];
  redirectUri: string;
  challenge: { value: string; method: "S256" | "plain" } | undefined;
  /** Whether the exchange gives a refresh token: at the first consent, or when asked for consent again. */
  offline: boolean;
  expiresAt: number;
};

export type AccessToken = { accountId: string; scopes: string[]; expiresAt: number };

const CODE_LIVES_MS = 10 * 60_000;
/** Google's bound for one account and one client; the oldest goes without a word. */
const REFRESH_TOKENS_PER_GRANT = 100;

export class Grants {
  readonly #file: string | undefined;
  readonly #now: () => number;
  readonly #codes = new Map<string, PendingCode>();
  readonly #access = new Map<string, AccessToken>();
  #grants: Grant[] = [];
  #writing: Promise<void> = Promise.resolve();
  /** Seconds that an access token lives; tests shorten it. */
  accessTokenSeconds = 3599;

  private constructor(file: string | undefined, now: () => number) {
    this.#file = file;
    this.#now = now;
  }

  static async open(file: string | undefined, now: () => number): Promise<Grants> {
    const grants = new Grants(file, now);
    const text = file && (await readFile(file, "utf8").catch(() => undefined));
    if (text) grants.#grants = z.array(Grant).catch([]).parse(parseJson(text));
    return grants;
  }

  of(accountId: string): Grant | undefined {
    return this.#grants.find((grant) => grant.accountId === accountId);
  }

  issueCode(code: Omit<PendingCode, "expiresAt">): string {
    const value = `4/0A${randomBytes(36).toString("base64url")}`;
    this.#codes.set(value, { ...code, expiresAt: this.#now() + CODE_LIVES_MS });
    return value;
  }

  /** A code is taken once, whatever comes of it. */
  takeCode(value: string): PendingCode | undefined {
    const code = this.#codes.get(value);
    this.#codes.delete(value);
    return code && code.expiresAt > this.#now() ? code : undefined;
  }

  consent(accountId: string, scopes: string[], withRefreshToken: boolean): string | undefined {
    const known = this.of(accountId);
    const grant = known ?? { accountId, scopes: [], refreshTokens: [] };
    if (!known) this.#grants.push(grant);
    grant.scopes = [...new Set([...grant.scopes, ...scopes])];
    const token = withRefreshToken ? `1//0${randomBytes(48).toString("base64url")}` : undefined;
    if (token) grant.refreshTokens = [...grant.refreshTokens, token].slice(-REFRESH_TOKENS_PER_GRANT);
    this.#changed();
    return token;
  }

  accessToken(accountId: string, scopes: string[]): string {
    const token = `ya29.a0${randomBytes(60).toString("base64url")}`;
    this.#access.set(token, { accountId, scopes, expiresAt: this.#now() + this.accessTokenSeconds * 1000 });
    return token;
  }

  byAccessToken(token: string): AccessToken | undefined {
    const found = this.#access.get(token);
    return found && found.expiresAt > this.#now() ? found : undefined;
  }

  byRefreshToken(token: string): Grant | undefined {
    return this.#grants.find((grant) => grant.refreshTokens.includes(token));
  }

  /** False when the token is unknown, expired or already revoked. */
  revoke(token: string): boolean {
    const accountId = this.byAccessToken(token)?.accountId ?? this.byRefreshToken(token)?.accountId;
    if (accountId === undefined) return false;
    this.revokeAll(accountId);
    return true;
  }

  /** What the account's owner does on myaccount.google.com, under "third-party apps". */
  revokeAll(accountId: string): void {
    this.#grants = this.#grants.filter((grant) => grant.accountId !== accountId);
    this.expireAccessTokens(accountId);
    this.#changed();
  }

  expireAccessTokens(accountId?: string): void {
    for (const [token, access] of this.#access) {
      if (accountId === undefined || access.accountId === accountId) this.#access.delete(token);
    }
  }

  /** Resolves when everything so far is in the file. */
  settled(): Promise<void> {
    return this.#writing;
  }

  #changed(): void {
    const file = this.#file;
    if (!file) return;
    this.#writing = this.#writing
      .then(async () => {
        await writeFile(`${file}.new`, JSON.stringify(this.#grants), { mode: 0o600 });
        await rename(`${file}.new`, file);
      })
      .catch(() => undefined);
  }
}

/** RFC 7636, section 4.6. */
export function answersChallenge(
  challenge: { value: string; method: "S256" | "plain" },
  verifier: string,
): boolean {
  const given =
    challenge.method === "plain" ? verifier : createHash("sha256").update(verifier).digest("base64url");
  return given === challenge.value;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
