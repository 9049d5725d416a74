// Fields of forms. Each has a label, and the sentence that says what is wrong.

import { Eye, EyeOff } from "lucide-react";
import { type ReactNode, useState } from "react";
import {
  TextField as AriaTextField,
  Button,
  Input,
  Label,
  Text,
  TextArea,
  type TextFieldProps,
} from "react-aria-components";
import { useText } from "../i18n/i18n.tsx";
import { cx } from "./classes.ts";
import { blank, FieldError } from "./field-error.tsx";

export const labelClass = "text-sm font-semibold text-ink";
export const hintClass = "text-sm text-soft";
export const controlClass =
  "w-full min-h-11 rounded-xl border border-edge/70 bg-card px-3 py-2 text-base text-ink outline-none transition-colors placeholder:text-soft focus:border-brand focus:ring-2 focus:ring-brand/30 invalid:border-bad disabled:opacity-60";
/** A part of a day or of a time. */
export const segmentClass =
  "rounded px-0.5 tabular-nums outline-none placeholder:text-soft focus:bg-brand focus:text-on-brand type-literal:px-0 type-literal:text-soft";

export type FieldProps = {
  label: string;
  hint?: ReactNode;
};

type Props = Omit<TextFieldProps, "children" | "className"> &
  FieldProps & {
    placeholder?: string;
    rows?: number;
    className?: string;
  };

export function TextField({ label, hint, placeholder, rows, className, ...props }: Props) {
  return (
    <AriaTextField
      validate={(value) => (props.isRequired && /^\s+$/.test(value) ? blank : null)}
      {...props}
      className={cx("flex flex-col gap-1.5", className)}
    >
      <Label className={labelClass}>{label}</Label>
      {rows === undefined ? (
        <Input placeholder={placeholder} className={controlClass} />
      ) : (
        <TextArea placeholder={placeholder} rows={rows} className={cx(controlClass, "resize-y")} />
      )}
      {hint && (
        <Text slot="description" className={hintClass}>
          {hint}
        </Text>
      )}
      <FieldError of={props.type === "url" ? "url" : "text"} />
    </AriaTextField>
  );
}

/** A password that can be looked at. */
export function PasswordField({
  label,
  hint,
  className,
  ...props
}: Omit<Props, "rows" | "placeholder" | "type">) {
  const t = useText("app");
  const [visible, setVisible] = useState(false);
  return (
    <AriaTextField
      {...props}
      type={visible ? "text" : "password"}
      className={cx("flex flex-col gap-1.5", className)}
    >
      <Label className={labelClass}>{label}</Label>
      <div className="relative">
        <Input className={cx(controlClass, "pe-12")} />
        <Button
          aria-label={visible ? t("hidePassword") : t("showPassword")}
          onPress={() => setVisible(!visible)}
          className="focus-ring absolute inset-e-0 inset-y-0 grid w-11 cursor-pointer place-items-center rounded-xl text-soft hover:text-ink"
        >
          {visible ? <EyeOff className="size-5" aria-hidden /> : <Eye className="size-5" aria-hidden />}
        </Button>
      </div>
      {hint && (
        <Text slot="description" className={hintClass}>
          {hint}
        </Text>
      )}
      <FieldError />
    </AriaTextField>
  );
}
