import ky, { type KyInstance } from "ky";
import * as oauth from "oauth4webapi";
import { z } from "zod";
import { httpUrl, readEnv } from "../../env.ts";
import {
  type Grant,
  type ProviderContext,
  ProviderError,
  type SyncProvider,
  type Tokens,
} from "../provider.ts";

const environment = z.object({
  GOOGLE_CLIENT_ID: z.string(),
  GOOGLE_CLIENT_SECRET: z.string(),
  GOOGLE_OAUTH_AUTHORIZE_URL: httpUrl.default("https://accounts.google.com/o/oauth2/v2/auth"),
  GOOGLE_OAUTH_TOKEN_URL: httpUrl.default("https://oauth2.googleapis.com/token"),
  GOOGLE_OAUTH_REVOKE_URL: httpUrl.default("https://oauth2.googleapis.com/revoke"),
  GOOGLE_USERINFO_URL: httpUrl.default("https://openidconnect.googleapis.com/v1/userinfo"),
});

/** Tokens of Google's OAuth 2, by its published endpoints. */
export function googleOAuth({
  env,
  now,
}: ProviderContext): Pick<SyncProvider, "exchange" | "refresh" | "revoke"> {
  const google = readEnv(environment, env);
  const server: oauth.AuthorizationServer = {
    issuer: new URL(google.GOOGLE_OAUTH_AUTHORIZE_URL).origin,
    token_endpoint: google.GOOGLE_OAUTH_TOKEN_URL,
    userinfo_endpoint: google.GOOGLE_USERINFO_URL,
  };
  const client: oauth.Client = { client_id: google.GOOGLE_CLIENT_ID };
  const secret = oauth.ClientSecretPost(google.GOOGLE_CLIENT_SECRET);
  /** Plain http only where an override says so, for a server of one's own machine. */
  const options = () => ({
    [oauth.allowInsecureRequests]: server.issuer.startsWith("http:"),
    signal: AbortSignal.timeout(15_000),
  });
  const http: KyInstance = ky.create({ timeout: 15_000, retry: 0 });

  async function revoke(token: string): Promise<void> {
    const response = await http.post(google.GOOGLE_OAUTH_REVOKE_URL, {
      body: new URLSearchParams({ token }),
      throwHttpErrors: false,
    });
    await response.body?.cancel();
    // 400 is what Google says of a token that is no more.
    if (!response.ok && response.status !== 400) throw new ProviderError("later", "provider_unavailable");
  }

  return {
    revoke,

    async exchange(callback, { state, verifier, redirectUri, scopes }): Promise<Grant> {
      const tokens = await asking(async () => {
        const parameters = oauth.validateAuthResponse(server, client, callback, state);
        const response = await oauth.authorizationCodeGrantRequest(
          server,
          client,
          secret,
          parameters,
          redirectUri,
          verifier,
          options(),
        );
        return oauth.processAuthorizationCodeResponse(server, client, response);
      });
      const { access_token: accessToken, refresh_token: refreshToken } = tokens;
      try {
        const granted = (tokens.scope ?? "").split(" ").filter((scope) => scope !== "");
        const missing = scopes.filter((scope) => scope.startsWith("https://") && !granted.includes(scope));
        if (missing.length > 0) throw new ProviderError("failed", "scopes_missing");
        if (refreshToken === undefined) throw new ProviderError("failed", "no_refresh_token");
        const info = await asking(async () =>
          oauth.processUserInfoResponse(
            server,
            client,
            oauth.skipSubjectCheck,
            await oauth.userInfoRequest(server, client, accessToken, options()),
          ),
        );
        return {
          accessToken,
          refreshToken,
          expiresAt: now() + (tokens.expires_in ?? 300) * 1000,
          externalUserId: info.sub,
          externalAccount: info.email ?? info.sub,
          scopes: granted,
        };
      } catch (error) {
        // What is not kept is given back.
        await revoke(refreshToken ?? accessToken).catch(() => undefined);
        throw error;
      }
    },

    async refresh(refreshToken): Promise<Tokens> {
      const tokens = await asking(async () =>
        oauth.processRefreshTokenResponse(
          server,
          client,
          await oauth.refreshTokenGrantRequest(server, client, secret, refreshToken, options()),
        ),
      );
      return {
        accessToken: tokens.access_token,
        // Google gives a new one only where the old one ends.
        refreshToken: tokens.refresh_token ?? refreshToken,
        expiresAt: now() + (tokens.expires_in ?? 300) * 1000,
      };
    },
  };
}

/** Runs requests of the library and sorts its errors; their messages may quote answers, and stay here. */
async function asking<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw sorted(error);
  }
}

function sorted(error: unknown): ProviderError {
  if (error instanceof oauth.AuthorizationResponseError) return new ProviderError("failed", "denied");
  if (error instanceof oauth.ResponseBodyError) {
    if (error.error === "invalid_grant") return new ProviderError("reconnect", "grant_revoked");
    // The deployment's own client is not in order: nobody's grant is gone.
    if (error.error === "invalid_client" || error.error === "unauthorized_client") {
      return new ProviderError("later", "client_refused", 3600);
    }
    return error.status >= 500 || error.status === 429
      ? new ProviderError("later", "provider_unavailable")
      : new ProviderError("failed", "provider_refused");
  }
  if (error instanceof oauth.OperationProcessingError) {
    const status = error.cause instanceof Response ? error.cause.status : 200;
    return status >= 500 || status === 429
      ? new ProviderError("later", "provider_unavailable")
      : new ProviderError("failed", "unreadable_answer");
  }
  return new ProviderError("later", "provider_unreachable");
}
