import type { ListedInvitation } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { Link2, Mail, RotateCw, X } from "lucide-react";
import { useState } from "react";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { lazyDialog } from "../../shared/lib/lazy-dialog.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { More } from "../../shared/ui/more.tsx";
import { Card, Row, Rows } from "../../shared/ui/page.tsx";
import { tell, tellError } from "../../shared/ui/tell.ts";

const LinkDialog = lazyDialog(() => import("./link-dialog.tsx").then((file) => file.LinkDialog));

/** Who was invited and has not answered; nothing where there is nobody. */
export function PendingInvitations({ kind = "student" }: { kind?: ListedInvitation["kind"] }) {
  const t = useText("students");
  const app = useText("app");
  const { infinite } = useHomeroom();
  const invitations = useInfiniteQuery(
    infinite.invitations.list({ direction: "sent", status: "pending", kind, limit: 20 }),
  );
  const rows = invitations.data?.pages.flatMap((page) => page.rows) ?? [];
  if (rows.length === 0) return null;
  return (
    <Card title={t("invited")} icon={<Mail aria-hidden />}>
      <Rows>
        {rows.map((invitation) => (
          <Invited key={invitation.id} invitation={invitation} />
        ))}
      </Rows>
      <More of={invitations}>{app("more")}</More>
    </Card>
  );
}

function Invited({ invitation }: { invitation: ListedInvitation }) {
  const t = useText("students");
  const { ago } = useFormats();
  const { mutation } = useHomeroom();
  const resend = useMutation(mutation.invitations.resend());
  const revoke = useMutation(mutation.invitations.revoke());
  const [showsLink, setShowsLink] = useState(false);
  const input = { invitationId: invitation.id };
  const { inviteePhone: phone, sentAt } = invitation;
  return (
    <Row className="flex-wrap">
      <div className="min-w-0 flex-1 basis-52">
        <p className="truncate font-semibold">{invitation.inviteeEmail ?? phone}</p>
        <p className="text-sm text-soft">
          {sentAt ? t("invitedText", { when: ago(sentAt) }) : t("phone.notSent")}
        </p>
      </div>
      {phone ? (
        <Button aria-haspopup="dialog" onPress={() => setShowsLink(true)}>
          <Link2 className="size-4" aria-hidden />
          {t("phone.link")}
        </Button>
      ) : null}
      {phone && !sentAt ? null : (
        <Button
          isPending={resend.isPending}
          onPress={() => resend.mutate(input, { onSuccess: () => tell(t("resent")), onError: tellError })}
        >
          <RotateCw className="size-4" aria-hidden />
          {t("resend")}
        </Button>
      )}
      <Button
        look="quiet"
        isPending={revoke.isPending}
        onPress={() => revoke.mutate(input, { onSuccess: () => tell(t("revoked")), onError: tellError })}
      >
        <X className="size-4" aria-hidden />
        {t("revoke")}
      </Button>
      <LinkDialog
        isOpen={showsLink}
        onClose={() => setShowsLink(false)}
        invitationId={invitation.id}
        phone={phone ?? ""}
      />
    </Row>
  );
}
