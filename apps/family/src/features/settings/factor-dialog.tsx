import { useQuery, useQueryClient } from "@tanstack/react-query";
import { encode } from "uqr";
import { useSession } from "../../app/session.ts";
import { useMe } from "../../shared/data/me.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { Form, FormActions } from "../../shared/ui/form.tsx";
import { Loaded } from "../../shared/ui/states.tsx";
import { tell } from "../../shared/ui/tell.ts";
import { orThrow, text } from "../account/parts.tsx";

type Props = { isOpen: boolean; onClose(): void; current: string | undefined };

/** Turns the second factor on, or off. */
export function FactorDialog({ isOpen, onClose, current }: Props) {
  const t = useText("settings");
  const client = useQueryClient();
  const { profile } = useMe();
  const done = async (said: string) => {
    tell(said);
    await client.invalidateQueries({ queryKey: ["auth", profile.id, "factors"] });
    onClose();
  };
  return (
    <Dialog title={t("factorTitle")} isOpen={isOpen} onClose={onClose}>
      {current ? (
        <TurnOff factorId={current} onClose={onClose} onDone={() => done(t("factorIsOff"))} />
      ) : (
        <TurnOn onClose={onClose} onDone={() => done(t("factorIsOn"))} />
      )}
    </Dialog>
  );
}

type StepProps = { onClose(): void; onDone(): Promise<void> };

function TurnOn({ onClose, onDone }: StepProps) {
  const t = useText("settings");
  const { auth } = useSession();
  // One secret for each time the dialog is opened; those before it were never confirmed.
  const enrolled = useQuery({
    queryKey: ["auth", "enroll"],
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      const factors = orThrow(await auth.mfa.listFactors());
      for (const factor of factors.all)
        if (factor.status === "unverified") orThrow(await auth.mfa.unenroll({ factorId: factor.id }));
      return orThrow(await auth.mfa.enroll({ factorType: "totp", issuer: "Homeroom" }));
    },
  });
  return (
    <Loaded query={enrolled}>
      {({ id, totp }) => (
        <Form
          onSubmit={async (values) => {
            orThrow(await auth.mfa.challengeAndVerify({ factorId: id, code: text(values, "code").trim() }));
            await onDone();
          }}
        >
          <p className="text-[0.9375rem] text-soft">{t("factorScan")}</p>
          <QrCode value={totp.uri} label={t("factorQr")} />
          <p className="text-center text-sm text-soft">
            {t("factorSecret")} <code className="font-semibold text-ink select-all">{totp.secret}</code>
          </p>
          <TextField
            name="code"
            label={t("factorCode")}
            inputMode="numeric"
            autoComplete="one-time-code"
            pattern="\s*\d{6}\s*"
            isRequired
            maxLength={8}
          />
          <FormActions label={t("factorTurnOn")} onCancel={onClose} />
        </Form>
      )}
    </Loaded>
  );
}

function TurnOff({ factorId, onClose, onDone }: StepProps & { factorId: string }) {
  const t = useText("settings");
  const { auth } = useSession();
  return (
    <Form
      onSubmit={async () => {
        orThrow(await auth.mfa.unenroll({ factorId }));
        await onDone();
      }}
    >
      <p className="text-[0.9375rem] text-soft">{t("factorOffText")}</p>
      <FormActions label={t("factorTurnOff")} look="danger" onCancel={onClose} />
    </Form>
  );
}

/** Dark on light in both themes: cameras want it so. */
function QrCode({ value, label }: { value: string; label: string }) {
  const { data, size } = encode(value);
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ""))).join("");
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`-1 -1 ${size + 2} ${size + 2}`}
      shapeRendering="crispEdges"
      className="mx-auto size-48 rounded-xl bg-white"
    >
      <path d={path} className="fill-black" />
    </svg>
  );
}
