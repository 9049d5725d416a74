// A visitor's one call. The SDK does it too, but is much to load for a page that only asks this.
import type { InvitationPreview } from "@homeroom/client";
import type { AppConfig } from "../../app/config.ts";

type Preview = Pick<
  InvitationPreview,
  "kind" | "relation" | "status" | "expiresAt" | "inviterName" | "addressHint" | "profileName" | "profiles"
>;

export async function preview({ apiUrl, publishableKey }: AppConfig, token: string): Promise<Preview> {
  const response = await fetch(`${apiUrl}/rest/v1/rpc/preview_invitation`, {
    method: "POST",
    headers: { "content-type": "application/json", apikey: publishableKey },
    body: JSON.stringify({ p_token: token }),
  });
  const answer = await response.json();
  const row = Array.isArray(answer) ? answer[0] : answer;
  if (!response.ok || !row) {
    const code = response.status === 429 ? "rate.limited" : (row?.message ?? "invitation.not_found");
    throw Object.assign(new Error(code), { code });
  }
  return {
    kind: row.kind,
    relation: row.relation,
    status: row.status,
    expiresAt: row.expires_at,
    inviterName: row.inviter_name,
    addressHint: row.address_hint,
    profileName: row.profile_name,
    profiles:
      row.profiles?.map(
        (one: { profile_id: string; full_name: string | null; role: null; students: [] }) => ({
          profileId: one.profile_id,
          fullName: one.full_name,
          role: one.role,
          students: one.students,
        }),
      ) ?? null,
  };
}
