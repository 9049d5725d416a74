// Milestones, each in a row of its own: its title, and the mean or number that reaches it where records do.
import { Plus, X } from "lucide-react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Button, IconButton } from "../../shared/ui/button.tsx";
import { hintClass, labelClass, TextField } from "../../shared/ui/field.tsx";
import { NumberField } from "../../shared/ui/number.tsx";

/** `id`: of a milestone that the goal has. Without `at`, somebody marks it. */
export type Step = { key: string; id?: string; title: string; at?: number };

type Props = {
  steps: Step[];
  /** None is above it. Undefined where somebody marks them. */
  target: number | undefined;
  onChange(steps: Step[]): void;
};

export function MilestonesField({ steps, target, onChange }: Props) {
  const t = useText("goals");
  const set = (key: string, change: Partial<Step>) =>
    onChange(steps.map((step) => (step.key === key ? { ...step, ...change } : step)));
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className={labelClass}>{t("milestones")}</legend>
      {target !== undefined && <p className={hintClass}>{t("valuesHint")}</p>}
      {steps.map(({ key, title, at }, index) => {
        const number = index + 1;
        return (
          <div key={key} className="flex items-start gap-2">
            <TextField
              className="min-w-0 flex-1"
              label={t("milestoneTitle", { number })}
              value={title}
              onChange={(next) => set(key, { title: next })}
              isRequired
              maxLength={200}
            />
            {target !== undefined && (
              <NumberField
                className="w-24"
                label={t("milestoneAt")}
                value={at ?? target}
                onChange={(next) => set(key, { at: next })}
                minValue={0.01}
                validate={(value) => (value > target ? t("atMost", { target }) : null)}
                formatOptions={{ maximumFractionDigits: 2 }}
                isRequired
              />
            )}
            <IconButton
              className="mt-6.5"
              label={t("removeMilestone", { number })}
              onPress={() => onChange(steps.filter((step) => step.key !== key))}
            >
              <X className="size-5" aria-hidden />
            </IconButton>
          </div>
        );
      })}
      {steps.length < 30 && (
        <Button
          className="self-start"
          onPress={() =>
            onChange([
              ...steps,
              { key: crypto.randomUUID(), title: "", ...(target !== undefined && { at: target }) },
            ])
          }
        >
          <Plus className="size-5" aria-hidden />
          {t("addMilestone")}
        </Button>
      )}
    </fieldset>
  );
}
