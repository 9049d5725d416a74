import { useHomeroom } from "@homeroom/react";
import { csvMutations } from "@homeroom/react/csv";
import { useMutation } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { saveFile } from "../../shared/lib/save-file.ts";
import { Button } from "../../shared/ui/button.tsx";
import { SortMenu } from "../../shared/ui/sort-menu.tsx";
import { tellError } from "../../shared/ui/tell.ts";
import type { ListSort } from "./list-sorts.ts";
import type { Source } from "./list-tools.tsx";

type Props = {
  sorts: readonly ListSort[];
  value: ListSort;
  onChange(sort: ListSort): void;
  file: string;
  source: Source | undefined;
};

export function SortAndCsv({ sorts, value, onChange, file, source }: Props) {
  const t = useText("groups");
  const list = useMutation(csvMutations(useHomeroom()).exportListCsv());
  const save = (csv: string) => saveFile(file, csv, "text/csv");
  const download = () => {
    if (!source) return;
    if ("list" in source) {
      list.mutate({ ...source, bom: true }, { onSuccess: save, onError: tellError });
    } else {
      import("@homeroom/client/csv").then(
        ({ csvOfRows }) => save(csvOfRows(source.rows, source.columns, true)),
        tellError,
      );
    }
  };
  return (
    <>
      <SortMenu
        label={t("sort")}
        options={sorts.map((id) => ({ id, label: t(`sort.${id}`) }))}
        value={value}
        onChange={onChange}
      />
      <Button isPending={list.isPending} isDisabled={!source} onPress={download} aria-label={t("exportCsv")}>
        <Download className="size-5" aria-hidden />
        <span className="hidden sm:inline">{t("exportCsv")}</span>
      </Button>
    </>
  );
}
