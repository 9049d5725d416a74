// The environment of edge functions: the variables that hosted functions have by default, and the
// project's own secrets (`supabase secrets set` when hosted).
import type { Secrets } from "../secrets.ts";

export const MAIL_FROM = "Homeroom <no-reply@homeroom.example>";

export function functionEnvironment(options: {
  apiUrl: string;
  dbUrl: string;
  mailboxUrl: string;
  siteUrl: string;
  secrets: Secrets;
}): Record<string, string> {
  const { apiUrl, dbUrl, mailboxUrl, siteUrl, secrets } = options;
  return {
    SUPABASE_URL: apiUrl,
    SUPABASE_ANON_KEY: secrets.publishableKey,
    SUPABASE_SERVICE_ROLE_KEY: secrets.secretKey,
    SUPABASE_PUBLISHABLE_KEYS: JSON.stringify({ default: secrets.publishableKey }),
    SUPABASE_SECRET_KEYS: JSON.stringify({ default: secrets.secretKey }),
    SUPABASE_DB_URL: dbUrl,
    RESEND_API_KEY: secrets.resendApiKey,
    RESEND_BASE_URL: mailboxUrl,
    RESEND_WEBHOOK_SECRET: secrets.resendWebhookSecret,
    INVITATION_TOKEN_KEY: secrets.invitationTokenKey,
    UNSUBSCRIBE_KEY: secrets.unsubscribeKey,
    MAIL_FROM,
    SITE_URL: siteUrl,
  };
}
