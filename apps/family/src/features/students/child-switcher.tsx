import { useHomeroom } from "@homeroom/react";
import { useNavigate } from "@tanstack/react-router";
import { useAll } from "../../shared/data/use-all.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { SelectField } from "../../shared/ui/select.tsx";

/** From one child to the next; nothing where there is one. */
export default function ChildSwitcher({
  studentId,
  to,
}: {
  studentId: string;
  to: (studentId: string) => string;
}) {
  const t = useText("students");
  const words = useText("words");
  const { infinite } = useHomeroom();
  const navigate = useNavigate();
  const { data } = useAll(infinite.students.list({ limit: 200 }));
  if (!data || data.length < 2) return null;
  return (
    <SelectField
      label={t("switchChild")}
      hideLabel
      options={data.map((one) => ({ id: one.studentId, label: one.fullName ?? words("someone") }))}
      value={studentId}
      onChange={(id) => void navigate({ href: to(id) })}
      className="mt-1 w-60 max-w-full"
    />
  );
}
