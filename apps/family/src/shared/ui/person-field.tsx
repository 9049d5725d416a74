import { useText } from "../i18n/i18n.tsx";
import { ComboField } from "./combo.tsx";
import type { Option } from "./option.tsx";
import { SelectField } from "./select.tsx";

/** More are found by typing. */
export const few = 8;

type Props = {
  label: string;
  options: readonly Option<string>[];
  value: string | null;
  onChange(id: string | null): void;
  placeholder?: string;
};

/** One of these people. */
export function PersonField({ options, ...props }: Props) {
  const t = useText("app");
  return options.length > few ? (
    <ComboField {...props} options={options} empty={t("nobodyOfName")} />
  ) : (
    <SelectField {...props} options={options} />
  );
}
