import { useText } from "../../shared/i18n/i18n.tsx";
import { SelectField } from "../../shared/ui/select.tsx";
import type { Place } from "./place-names.ts";

type Props = { places: Place[]; value: string; onChange(id: string): void };

/** Loaded by the few who manage more than one place. */
export default function PlaceSelect({ places, value, onChange }: Props) {
  const t = useText("school");
  return (
    <SelectField
      label={t("place")}
      options={places.map(({ id, name }) => ({ id, label: name }))}
      value={value}
      onChange={onChange}
    />
  );
}
