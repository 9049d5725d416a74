import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { ComboField } from "../../shared/ui/combo.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { Form, FormActions } from "../../shared/ui/form.tsx";
import { tell } from "../../shared/ui/tell.ts";

type Props = { isOpen: boolean; onClose(): void; current: string };

export function TimeZoneDialog({ isOpen, onClose, current }: Props) {
  const t = useText("settings");
  const app = useText("app");
  const { mutation } = useHomeroom();
  const { mutateAsync: update } = useMutation(mutation.profile.update());
  const [zone, setZone] = useState<string | null>(current);
  const zones = Intl.supportedValuesOf("timeZone");
  const options = (zones.includes(current) ? zones : [current, ...zones]).map((id) => ({
    id,
    label: id.replaceAll("_", " "),
  }));
  return (
    <Dialog title={t("timeZone")} isOpen={isOpen} onClose={onClose}>
      <Form
        onSubmit={async () => {
          if (zone) await update({ timeZone: zone });
          tell(app("saved"));
          onClose();
        }}
      >
        <ComboField
          label={t("timeZone")}
          empty={t("noTimeZone")}
          options={options}
          defaultValue={current}
          onChange={setZone}
          isRequired
        />
        <FormActions label={app("save")} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
