import type { Availability } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { Form, FormActions } from "../../shared/ui/form.tsx";
import { tell } from "../../shared/ui/tell.ts";
import { ClockField } from "../../shared/ui/time.tsx";
import { EndButton } from "./end-button.tsx";

type Props = { isOpen: boolean; onClose(): void; availability: Availability };

export function QuietHoursDialog({ isOpen, onClose, availability }: Props) {
  const t = useText("settings");
  const app = useText("app");
  const { mutation } = useHomeroom();
  const set = useMutation(mutation.profile.setQuietHours());
  const [startsAt, setStartsAt] = useState(availability.quietStartsAt?.slice(0, 5) ?? "21:00");
  const [endsAt, setEndsAt] = useState(availability.quietEndsAt?.slice(0, 5) ?? "07:00");
  return (
    <Dialog title={t("quietHours")} isOpen={isOpen} onClose={onClose}>
      <Form
        onSubmit={async () => {
          await set.mutateAsync({ startsAt, endsAt });
          tell(t("quietSaved"));
          onClose();
        }}
      >
        <p className="text-[0.9375rem] text-soft">{t("quietText")}</p>
        <div className="grid grid-cols-2 gap-4">
          <ClockField
            name="startsAt"
            label={t("quietFrom")}
            value={startsAt}
            onChange={setStartsAt}
            isRequired
          />
          <ClockField name="endsAt" label={t("quietTo")} value={endsAt} onChange={setEndsAt} isRequired />
        </div>
        <p className="text-sm text-soft">
          {t("quietZone", { zone: availability.timeZone.replaceAll("_", " ") })}
        </p>
        {availability.quietStartsAt && (
          <EndButton end={() => set.mutateAsync(undefined)} said={t("quietIsOff")} onEnded={onClose}>
            {t("quietEnd")}
          </EndButton>
        )}
        <FormActions label={app("save")} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
