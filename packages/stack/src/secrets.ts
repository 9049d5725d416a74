// Keys of one stack: made up on its first start, kept with its data, readable by its owner only.
import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { generateApiKey } from "@supabase/lite";
import webPush from "web-push";
import { z } from "zod";

const Secrets = z.object({
  publishableKey: z.string(),
  secretKey: z.string(),
  jwtSecret: z.string(),
  resendApiKey: z.string(),
  resendWebhookSecret: z.string(),
  sendEmailHookSecret: z.string(),
  invitationTokenKey: z.string(),
  unsubscribeKey: z.string(),
  googleClientId: z.string(),
  googleClientSecret: z.string(),
  integrationTokenKeys: z.record(z.string(), z.string()),
  integrationTokenKeyId: z.string(),
  vapidPublicKey: z.string(),
  vapidPrivateKey: z.string(),
});
export type Secrets = z.infer<typeof Secrets>;

export async function loadSecrets(dataDir: string): Promise<Secrets> {
  const file = join(dataDir, "secrets.json");
  const stored = await readFile(file, "utf8").catch(() => undefined);
  const known = stored === undefined ? undefined : Secrets.partial().parse(JSON.parse(stored));
  const complete = Secrets.safeParse(known);
  if (complete.success) return complete.data;
  const vapid = webPush.generateVAPIDKeys();
  const fresh: Secrets = {
    publishableKey: (await generateApiKey("publishable")).key,
    secretKey: (await generateApiKey("secret")).key,
    jwtSecret: randomBytes(48).toString("base64url"),
    resendApiKey: `re_${randomBytes(18).toString("base64url")}`,
    resendWebhookSecret: `whsec_${randomBytes(32).toString("base64")}`,
    sendEmailHookSecret: `v1,whsec_${randomBytes(32).toString("base64")}`,
    invitationTokenKey: randomBytes(32).toString("base64"),
    unsubscribeKey: randomBytes(32).toString("base64"),
    googleClientId: "810042197356-homeroom.apps.example",
    googleClientSecret: `GOCSPX-${randomBytes(21).toString("base64url")}`,
    integrationTokenKeys: { local: randomBytes(32).toString("base64") },
    integrationTokenKeyId: "local",
    vapidPublicKey: vapid.publicKey,
    vapidPrivateKey: vapid.privateKey,
  };
  // A stack that is older than a key gets that one; the others it has used stay.
  const secrets = Secrets.parse({ ...fresh, ...known });
  await mkdir(dataDir, { recursive: true });
  await writeFile(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  return secrets;
}
