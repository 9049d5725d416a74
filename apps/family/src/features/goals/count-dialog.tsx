// Adds to the number of a goal that is counted, or corrects it.
import type { Goal } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { Form, FormActions } from "../../shared/ui/form.tsx";
import { NumberField } from "../../shared/ui/number.tsx";
import { tell } from "../../shared/ui/tell.ts";

type Props = { goal: Goal; isOpen: boolean; onClose(): void };

export function CountDialog({ goal, isOpen, onClose }: Props) {
  const t = useText("goals");
  return (
    <Dialog title={t("count")} isOpen={isOpen} onClose={onClose}>
      <Count goal={goal} onClose={onClose} />
    </Dialog>
  );
}

function Count({ goal, onClose }: Omit<Props, "isOpen">) {
  const t = useText("goals");
  const { mutation } = useHomeroom();
  const { mutateAsync: count } = useMutation(mutation.goals.count());
  const [amount, setAmount] = useState(1);
  const submit = async () => {
    const now = await count({ goalId: goal.id, amount });
    tell(t("counted", { count: now }));
    onClose();
  };
  return (
    <Form onSubmit={submit}>
      <NumberField
        name="amount"
        label={goal.unit ? t("amountOf", { unit: goal.unit }) : t("amount")}
        hint={t("amountHint")}
        value={amount}
        onChange={setAmount}
        step={1}
        formatOptions={{ maximumFractionDigits: 0 }}
        autoFocus
        isRequired
      />
      <FormActions
        label={t("countNow")}
        isDisabled={!Number.isInteger(amount) || amount === 0}
        onCancel={onClose}
      />
    </Form>
  );
}
