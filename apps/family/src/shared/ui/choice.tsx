// Checkboxes, switches and radio buttons.
import { Check, Minus } from "lucide-react";
import type { ReactNode } from "react";
import {
  CheckboxGroup as AriaCheckboxGroup,
  Radio as AriaRadio,
  RadioGroup as AriaRadioGroup,
  Switch as AriaSwitch,
  CheckboxButton,
  CheckboxField,
  type CheckboxFieldProps,
  type CheckboxGroupProps,
  Label,
  type RadioGroupProps,
  type SwitchProps,
  Text,
} from "react-aria-components";
import { cx } from "./classes.ts";
import { type FieldProps, hintClass, labelClass } from "./field.tsx";
import { FieldError } from "./field-error.tsx";

export function Checkbox({
  children,
  hint,
  ...props
}: Omit<CheckboxFieldProps, "className" | "children"> & Pick<FieldProps, "hint"> & { children: ReactNode }) {
  return (
    <CheckboxField {...props}>
      <CheckboxButton className="group flex min-h-11 cursor-pointer items-center gap-3 text-[0.9375rem] disabled:opacity-50">
        {({ isSelected, isIndeterminate }) => (
          <>
            <span className="grid size-5.5 shrink-0 place-items-center rounded-md border-2 border-edge bg-card text-on-brand group-focus-visible:outline-2 group-focus-visible:outline-offset-2 group-focus-visible:outline-brand group-selected:border-brand group-selected:bg-brand group-invalid:border-bad group-indeterminate:border-brand group-indeterminate:bg-brand">
              {isIndeterminate ? (
                <Minus className="size-4" strokeWidth={3} aria-hidden />
              ) : (
                isSelected && <Check className="size-4" strokeWidth={3} aria-hidden />
              )}
            </span>
            <span>{children}</span>
          </>
        )}
      </CheckboxButton>
      {hint && (
        <Text slot="description" className={cx(hintClass, "block ps-8.5")}>
          {hint}
        </Text>
      )}
      {/* In a group, the group says it. */}
      <FieldError of="check" />
    </CheckboxField>
  );
}

export function CheckboxGroup({
  label,
  hint,
  children,
  ...props
}: Omit<CheckboxGroupProps, "className" | "children"> & FieldProps & { children: ReactNode }) {
  return (
    <AriaCheckboxGroup {...props} className="flex flex-col gap-0.5">
      <Label className={labelClass}>{label}</Label>
      {hint && (
        <Text slot="description" className={hintClass}>
          {hint}
        </Text>
      )}
      {children}
      <FieldError of="choices" />
    </AriaCheckboxGroup>
  );
}

export function Switch({
  children,
  hideLabel,
  ...props
}: Omit<SwitchProps, "className" | "children"> & { children: ReactNode; hideLabel?: boolean }) {
  return (
    <AriaSwitch
      {...props}
      className="group flex min-h-11 cursor-pointer items-center gap-3 text-[0.9375rem] disabled:cursor-default disabled:opacity-50"
    >
      <span className="flex h-7 w-12 shrink-0 items-center rounded-full border-2 border-edge bg-sunken px-0.5 transition-colors group-focus-visible:outline-2 group-focus-visible:outline-offset-2 group-focus-visible:outline-brand group-selected:border-brand group-selected:bg-brand">
        <span className="size-5 rounded-full bg-edge transition-transform group-selected:translate-x-5 group-selected:bg-on-brand rtl:group-selected:-translate-x-5" />
      </span>
      <span className={hideLabel ? "sr-only" : undefined}>{children}</span>
    </AriaSwitch>
  );
}

export function RadioGroup({
  label,
  hint,
  children,
  className,
  ...props
}: Omit<RadioGroupProps, "className" | "children"> &
  FieldProps & { children: ReactNode; className?: string }) {
  return (
    <AriaRadioGroup {...props} className={cx("flex flex-col gap-2", className)}>
      <Label className={labelClass}>{label}</Label>
      {hint && (
        <Text slot="description" className={hintClass}>
          {hint}
        </Text>
      )}
      {children}
      <FieldError of="choice" />
    </AriaRadioGroup>
  );
}

/** A choice as a card, with a line that says what it means. */
export function RadioCard({
  value,
  title,
  detail,
  icon,
}: {
  value: string;
  title: string;
  detail?: ReactNode;
  icon?: ReactNode;
}) {
  return (
    <AriaRadio
      value={value}
      className="group flex cursor-pointer items-start gap-3 rounded-xl border border-line bg-card p-3.5 transition-colors hover:bg-hover focus-visible:outline-2 focus-visible:outline-offset-2 focus-visible:outline-brand selected:border-brand selected:bg-tint selected:text-on-tint disabled:opacity-50"
    >
      {icon ?? (
        <span className="mt-0.5 grid size-5 shrink-0 place-items-center rounded-full border-2 border-edge bg-card group-selected:border-brand">
          <span className="size-2.5 rounded-full group-selected:bg-brand" />
        </span>
      )}
      <span className="min-w-0">
        <span className="block font-semibold">{title}</span>
        {detail && (
          <span className="mt-0.5 block text-sm text-soft group-selected:text-on-tint">{detail}</span>
        )}
      </span>
    </AriaRadio>
  );
}
