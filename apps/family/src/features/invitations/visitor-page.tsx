import { useQuery } from "@tanstack/react-query";
import { useSession } from "../../app/session.ts";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { LinkButton } from "../../shared/ui/button.tsx";
import { Loaded, Note } from "../../shared/ui/states.tsx";
import { VisitorCard } from "../account/parts.tsx";
import { preview } from "./preview.ts";
import { tokenOf } from "./token.ts";
import { asks, forWhom } from "./wording.ts";

/** What the link opens, for somebody who is not signed in: nothing has happened yet. */
export function VisitorPage() {
  const t = useText("invitations");
  const words = useText("words");
  const { config } = useSession();
  const { moment } = useFormats();
  const token = tokenOf(null);
  const invitation = useQuery({
    queryKey: ["invitation", token],
    queryFn: () => preview(config, token ?? ""),
    enabled: token !== null,
  });
  const inviter = invitation.data?.inviterName ?? t("someone");

  if (token === null) {
    return (
      <VisitorCard title={t("noTokenTitle")} lead={t("noToken")}>
        <LinkButton look="primary" href="/sign-in?next=/invitations">
          {t("signIn")}
        </LinkButton>
      </VisitorCard>
    );
  }
  return (
    <VisitorCard title={invitation.data ? t("heading", { inviter }) : t("title")}>
      <Loaded query={invitation}>
        {(found) => (
          <>
            <p>{asks(t, words, found)}</p>
            {found.status === "pending" ? (
              <>
                {found.addressHint && <p className="text-sm text-soft">{forWhom(t, found.addressHint)}</p>}
                <p className="text-sm text-soft">{t("expires", { date: moment(found.expiresAt) })}</p>
                <div className="flex flex-col gap-2">
                  <LinkButton look="primary" href="/sign-in?next=/invitations">
                    {t("signIn")}
                  </LinkButton>
                  <LinkButton
                    href={`/sign-up?next=/invitations&as=${found.kind === "student" ? "student" : "client"}`}
                  >
                    {t("signUp")}
                  </LinkButton>
                </div>
              </>
            ) : (
              <Note>{t.maybe(`answered.${found.status}`, { inviter }) ?? t("answered.revoked")}</Note>
            )}
          </>
        )}
      </Loaded>
    </VisitorCard>
  );
}
