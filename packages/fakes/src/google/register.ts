// Tells the database where the fake Google and the app are, and with which key browsers subscribe to pushes, as an admin does for the real ones in the SQL console.
import postgres from "postgres";

export async function registerClassroom(
  url: string,
  options: {
    functionsUrl: string;
    authorizeUrl: string;
    clientId: string;
    vapidPublicKey: string;
    appUrl?: string | undefined;
  },
): Promise<void> {
  const { functionsUrl, authorizeUrl, clientId, vapidPublicKey, appUrl } = options;
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    // A project of another kind has nothing to be told.
    const [there] = await sql`select to_regclass('private.integration_providers') is not null as yes`;
    if (!there?.["yes"]) return;
    // Only what differs: every change of these rows is audited.
    await sql`
      update private.settings set functions_url = ${functionsUrl}
      where functions_url is distinct from ${functionsUrl}`;
    await sql`
      update private.settings set vapid_public_key = ${vapidPublicKey}
      where vapid_public_key is distinct from ${vapidPublicKey}`;
    // Buttons of emails lead there, and platforms send people back there.
    if (appUrl !== undefined)
      await sql`update private.settings set app_url = ${appUrl} where app_url is distinct from ${appUrl}`;
    await sql`
      update private.integration_providers set authorize_url = ${authorizeUrl}, client_id = ${clientId}
      where provider = 'google_classroom'
        and (authorize_url, client_id) is distinct from (${authorizeUrl}, ${clientId})`;
  } finally {
    await sql.end();
  }
}
