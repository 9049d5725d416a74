import type { Group } from "@homeroom/client";
import { UsersRound } from "lucide-react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { SelectField } from "../../shared/ui/select.tsx";
import { Empty } from "../../shared/ui/states.tsx";

type Props = { groups: Group[]; value: string | undefined; onChange(groupId: string | undefined): void };

export function GroupSelect({ groups, value, onChange }: Props) {
  const t = useText("groups");
  return (
    <SelectField
      label={t("filter")}
      hideLabel
      options={[{ id: "", label: t("filterAll") }, ...groups.map(({ id, name }) => ({ id, label: name }))]}
      value={value ?? ""}
      onChange={(next) => onChange(next === "" ? undefined : next)}
      className="w-48 max-w-full"
    />
  );
}

export function Nobody({ search, onClear }: { search: string | undefined; onClear(): void }) {
  const t = useText("groups");
  return (
    <Empty
      icon={<UsersRound />}
      title={search ? t("nothingFound", { search }) : t("filterNobody")}
      action={<Button onPress={onClear}>{t("filterClear")}</Button>}
    >
      {search ? t("nothingFoundText") : t("filterNobodyText")}
    </Empty>
  );
}
