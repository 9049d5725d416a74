// @supabase/lite, which stands in for PostgREST, Auth, Storage and Studio. What it does differently
// from them is put right around it, each thing in one place:
//   lite-connection.ts   grants, request.* settings, role settings, pre-request function
//   driver-types.ts      JSON encoded twice, timestamps, numerics
//   database-errors.ts   statuses of database errors
//   rest-aliases.ts      writes that answer renamed columns
//   deletions.ts         rows that a policy kept from being deleted
//   storage-quirks.ts    multipart uploads, signed URLs
//   storage-answers.ts   error codes, info
//   storage-paths.ts     addresses of files
//   auth-mail.ts         auth emails: which, to whom; from the project's templates where functions do not run
//   auth-hook.ts         auth emails by the function send-email
//   email-change.ts      a change of address needs both mailboxes
//   second-factor.ts     TOTP, and the level of a session
//   auth-requests.ts     text that cannot be kept, whether an address has an account
//   ../postgres/service-schemas.sql   rights on `auth` and `storage`
import { App, setExperimental } from "@supabase/lite";
import type { Config } from "../config.ts";
import type { Mailbox } from "../mailbox/mailbox.ts";
import { quietly } from "../quiet-console.ts";
import type { Secrets } from "../secrets.ts";
import type { EmailHook } from "./auth-hook.ts";
import { authMailer } from "./auth-mail.ts";
import { LiteConnection } from "./lite-connection.ts";
import { StorageFiles } from "./storage-files.ts";

export type LiteOptions = {
  databaseUrl: string;
  apiUrl: string;
  /** The app's address. */
  siteUrl: string;
  projectDir: string;
  config: Config;
  secrets: Secrets;
  mailbox: Mailbox;
  mailFrom: string;
  /** What takes Auth's emails now instead of the project's templates. */
  emailHook: () => EmailHook | undefined;
  storageDir: string;
  log: (line: string) => void;
};

export type Lite = {
  connection: LiteConnection;
  /** Serves clients: a key is required. */
  api: App;
  /** Serves Studio: requests without a key from this machine act as service_role. */
  studio: App;
};

export async function startLite(options: LiteOptions): Promise<Lite> {
  const { databaseUrl, apiUrl, siteUrl, projectDir, config, secrets, mailbox, mailFrom, storageDir, log } =
    options;
  setExperimental("storage", true);
  const connection = new LiteConnection(databaseUrl, { max: 20 });
  const { template: templates, ...emailSettings } = config.auth.email;
  const hook = options.emailHook;
  const mailer = authMailer({ mailbox, from: mailFrom, apiUrl, siteUrl, templates, projectDir, hook });
  const create = (studio: boolean) => {
    const app = new App({
      connection,
      api: { enabled: true, schemas: config.api.schemas, max_rows: config.api.max_rows },
      auth: {
        enabled: true,
        jwt_secret: secrets.jwtSecret,
        publishable_key: secrets.publishableKey,
        secret_key: secrets.secretKey,
        site_url: apiUrl,
        additional_redirect_urls: [
          siteUrl,
          `${siteUrl}/**`,
          `${apiUrl}/functions/v1/**`,
          ...config.auth.additional_redirect_urls,
        ],
        jwt_expiry: config.auth.jwt_expiry,
        enable_signup: config.auth.enable_signup,
        minimum_password_length: config.auth.minimum_password_length,
        password_requirements: config.auth.password_requirements,
        email: { ...emailSettings, enable_signup: true },
      },
      // The history of migrations is the CLI's.
      db: { migrations: { enabled: false } },
      storage: { enabled: true, file_size_limit: config.storage.file_size_limit },
      studio: { enabled: studio },
      options: { server: { admin: studio, disableStudio: !studio } },
    });
    app._mailer = mailer;
    app._storageAdapter = new StorageFiles(storageDir);
    return app;
  };
  const lite = { connection, api: create(false), studio: create(true) };
  // It warns that its storage is experimental.
  await quietly(log, () => lite.api.init());
  await lite.studio.init();
  return lite;
}
