import { useQuery } from "@tanstack/react-query";
import { KeyRound, Mail, Phone, Smartphone } from "lucide-react";
import { useState } from "react";
import { useSession } from "../../app/session.ts";
import { useMe } from "../../shared/data/me.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { lazyDialog } from "../../shared/lib/lazy-dialog.tsx";
import { Badge } from "../../shared/ui/badge.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { Row, Rows } from "../../shared/ui/page.tsx";
import { ClosedAddress } from "./closed-address.tsx";

const PhoneDialog = lazyDialog(() => import("./phone-dialog.tsx").then((file) => file.PhoneDialog));
const PasswordDialog = lazyDialog(() => import("./security-dialogs.tsx").then((file) => file.PasswordDialog));
const EmailDialog = lazyDialog(() => import("./security-dialogs.tsx").then((file) => file.EmailDialog));
const FactorDialog = lazyDialog(() => import("./factor-dialog.tsx").then((file) => file.FactorDialog));

export function Security() {
  const t = useText("settings");
  const { auth } = useSession();
  const { profile } = useMe();
  const [dialog, setDialog] = useState<"password" | "email" | "phone" | "factor">();
  const factors = useQuery({
    queryKey: ["auth", profile.id, "factors"],
    queryFn: async () => {
      const { data, error } = await auth.mfa.listFactors();
      if (error) throw error;
      return data.totp;
    },
  });
  const close = () => setDialog(undefined);
  const hasFactor = (factors.data?.length ?? 0) > 0;
  return (
    <>
      <ClosedAddress />
      <Rows>
        <Row className="flex-wrap">
          <Mail className="size-5 shrink-0 text-soft" aria-hidden />
          <div className="min-w-0 flex-1 basis-40">
            <p className="font-semibold">{t("email")}</p>
            <p className="truncate text-sm text-soft">{profile.email}</p>
          </div>
          <Button
            aria-label={`${t("email")}: ${t("change")}`}
            aria-haspopup="dialog"
            onPress={() => setDialog("email")}
          >
            {t("change")}
          </Button>
        </Row>
        <Row className="flex-wrap">
          <Phone className="size-5 shrink-0 text-soft" aria-hidden />
          <div className="min-w-0 flex-1 basis-40">
            <p className="font-semibold">{t("phone")}</p>
            <p className="text-sm text-soft">{profile.phone ? <bdi>{profile.phone}</bdi> : t("phoneNone")}</p>
          </div>
          <Button
            aria-label={`${t("phone")}: ${t(profile.phone ? "change" : "factorAdd")}`}
            aria-haspopup="dialog"
            onPress={() => setDialog("phone")}
          >
            {t(profile.phone ? "change" : "factorAdd")}
          </Button>
        </Row>
        <Row className="flex-wrap">
          <KeyRound className="size-5 shrink-0 text-soft" aria-hidden />
          <div className="min-w-0 flex-1 basis-40">
            <p className="font-semibold">{t("password")}</p>
          </div>
          <Button
            aria-label={`${t("password")}: ${t("change")}`}
            aria-haspopup="dialog"
            onPress={() => setDialog("password")}
          >
            {t("change")}
          </Button>
        </Row>
        <Row className="flex-wrap">
          <Smartphone className="size-5 shrink-0 text-soft" aria-hidden />
          <div className="min-w-0 flex-1 basis-40">
            <p className="flex flex-wrap items-center gap-2 font-semibold">
              {t("factor")}
              {factors.data && (
                <Badge tone={hasFactor ? "good" : "neutral"}>
                  {hasFactor ? t("factorOn") : t("factorOff")}
                </Badge>
              )}
            </p>
            <p className="text-sm text-soft">{t("factorText")}</p>
          </div>
          <Button
            aria-label={`${t("factor")}: ${t(hasFactor ? "change" : "factorAdd")}`}
            aria-haspopup="dialog"
            onPress={() => setDialog("factor")}
          >
            {t(hasFactor ? "change" : "factorAdd")}
          </Button>
        </Row>
      </Rows>
      <EmailDialog isOpen={dialog === "email"} onClose={close} />
      <PhoneDialog isOpen={dialog === "phone"} onClose={close} />
      <PasswordDialog isOpen={dialog === "password"} onClose={close} />
      <FactorDialog isOpen={dialog === "factor"} onClose={close} current={factors.data?.[0]?.id} />
    </>
  );
}
