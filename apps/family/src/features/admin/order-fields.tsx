// What every order says, whoever records it: what is denied, on what papers, and when somebody looks at it again.
import { useState } from "react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Checkbox, CheckboxGroup } from "../../shared/ui/choice.tsx";
import { MomentPicker } from "../../shared/ui/date.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { rights } from "../students/relations.ts";

/** The choices of the fields, and what a form with them says. */
export function useOrder() {
  const [denied, setDenied] = useState<string[]>([...rights]);
  const [reviewAt, setReviewAt] = useState("");
  const said = (values: FormData) => ({
    rights: rights.filter((right) => denied.includes(right)),
    basis: String(values.get("basis")),
    ...(reviewAt ? { reviewAt } : {}),
  });
  return { denied, setDenied, reviewAt, setReviewAt, said };
}

export function OrderFields({ order }: { order: ReturnType<typeof useOrder> }) {
  const t = useText("admin");
  const words = useText("words");
  const { denied, setDenied, reviewAt, setReviewAt } = order;
  return (
    <>
      <CheckboxGroup label={t("denied")} value={denied} onChange={setDenied} isRequired>
        {rights.map((right) => (
          <Checkbox key={right} value={right}>
            {words(`right.${right}`)}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <TextField name="basis" label={t("basis")} hint={t("basisHint")} rows={2} maxLength={500} isRequired />
      <MomentPicker label={t("reviewAt")} hint={t("reviewAtHint")} value={reviewAt} onChange={setReviewAt} />
    </>
  );
}
