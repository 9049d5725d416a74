import type { Student } from "@homeroom/client";
import { useText } from "../../shared/i18n/i18n.tsx";
import { SelectField } from "../../shared/ui/select.tsx";

type Props = {
  students: Student[];
  value: string | undefined;
  onChange(studentId: string | undefined): void;
};

export default function ChildFilter({ students, value, onChange }: Props) {
  const t = useText("bookings");
  const words = useText("words");
  return (
    <SelectField
      label={t("child")}
      hideLabel
      options={[
        { id: "", label: t("allChildren") },
        ...students.map((one) => ({ id: one.studentId, label: one.fullName ?? words("someone") })),
      ]}
      value={value ?? ""}
      onChange={(next) => onChange(next === "" ? undefined : next)}
      className="w-48"
    />
  );
}
