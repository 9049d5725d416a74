// The environment of edge functions: the variables that hosted functions have by default, and the
// project's own secrets (`supabase secrets set` when hosted).
import type { Classroom } from "../../../fakes/src/google/classroom.ts";
import type { Secrets } from "../secrets.ts";

export const MAIL_FROM = "Homeroom <no-reply@homeroom.example>";

export function functionEnvironment(options: {
  apiUrl: string;
  dbUrl: string;
  mailboxUrl: string;
  google: Classroom["addresses"];
  siteUrl: string;
  /** The app that shows invitations itself, where it is served. */
  appUrl?: string;
  secrets: Secrets;
}): Record<string, string> {
  const { apiUrl, dbUrl, mailboxUrl, google, siteUrl, appUrl, secrets } = options;
  return {
    SUPABASE_URL: apiUrl,
    SUPABASE_ANON_KEY: secrets.publishableKey,
    SUPABASE_SERVICE_ROLE_KEY: secrets.secretKey,
    SUPABASE_PUBLISHABLE_KEYS: JSON.stringify({ default: secrets.publishableKey }),
    SUPABASE_SECRET_KEYS: JSON.stringify({ default: secrets.secretKey }),
    SUPABASE_DB_URL: dbUrl,
    RESEND_API_KEY: secrets.resendApiKey,
    RESEND_BASE_URL: mailboxUrl,
    // The mailbox has no limit, and whoever signs up waits for it.
    RESEND_MAX_PER_SECOND: "100",
    RESEND_WEBHOOK_SECRET: secrets.resendWebhookSecret,
    SEND_EMAIL_HOOK_SECRET: secrets.sendEmailHookSecret,
    INVITATION_TOKEN_KEY: secrets.invitationTokenKey,
    UNSUBSCRIBE_KEY: secrets.unsubscribeKey,
    MAIL_FROM,
    GOOGLE_CLIENT_ID: secrets.googleClientId,
    GOOGLE_CLIENT_SECRET: secrets.googleClientSecret,
    GOOGLE_OAUTH_AUTHORIZE_URL: google.authorizeUrl,
    GOOGLE_OAUTH_TOKEN_URL: google.tokenUrl,
    GOOGLE_OAUTH_REVOKE_URL: google.revokeUrl,
    GOOGLE_USERINFO_URL: google.userinfoUrl,
    GOOGLE_CLASSROOM_URL: google.classroomUrl,
    INTEGRATION_TOKEN_KEYS: JSON.stringify(secrets.integrationTokenKeys),
    INTEGRATION_TOKEN_KEY_ID: secrets.integrationTokenKeyId,
    WEBHOOK_ALLOW_LOCAL: "true",
    VAPID_PUBLIC_KEY: secrets.vapidPublicKey,
    VAPID_PRIVATE_KEY: secrets.vapidPrivateKey,
    VAPID_SUBJECT: "mailto:operator@homeroom.example",
    SITE_URL: siteUrl,
    ...(appUrl === undefined ? {} : { APP_URL: appUrl, UNSUBSCRIBE_PAGE_URL: `${appUrl}/unsubscribe` }),
  };
}
