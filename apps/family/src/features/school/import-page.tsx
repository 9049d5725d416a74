// The zip or the files of a OneRoster export: compared first, applied only when somebody has seen what changes.
import type { RosterCounts, RosterProblem, RosterProgress } from "@homeroom/client/rosters";
import { useHomeroom } from "@homeroom/react";
import { rosterMutations } from "@homeroom/react/rosters";
import { useMutation } from "@tanstack/react-query";
import { School } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { FileTrigger } from "react-aria-components";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Button, LinkButton } from "../../shared/ui/button.tsx";
import { Card, Page, Row, Rows } from "../../shared/ui/page.tsx";
import { Progress } from "../../shared/ui/progress.tsx";
import { Empty, ErrorNote, Note } from "../../shared/ui/states.tsx";
import { DataTable } from "../../shared/ui/table.tsx";
import { useWork } from "./places.ts";

const PlaceSelect = lazy(() => import("./place-select.tsx"));

const needed = ["orgs.csv", "users.csv", "classes.csv", "enrollments.csv"];
const kinds = ["schools", "campuses", "classes", "people", "enrollments", "links"] as const;

export function ImportPage() {
  const t = useText("school");
  const { organizations } = useWork();
  const [chosen, setChosen] = useState<string>();
  const organization = organizations.find(({ id }) => id === chosen) ?? organizations[0];
  return (
    <Page
      title={t("import")}
      lead={t("importLead")}
      back={{ href: "/school", label: t("title") }}
      width="narrow"
    >
      {!organization ? (
        <Card>
          <Empty
            icon={<School />}
            title={t("noOrganization")}
            action={<LinkButton href="/school">{t("toSchool")}</LinkButton>}
          >
            {t("noOrganizationText")}
          </Empty>
        </Card>
      ) : (
        <>
          {organizations.length > 1 && (
            <Suspense>
              <PlaceSelect places={organizations} value={organization.id} onChange={setChosen} />
            </Suspense>
          )}
          <Import key={organization.id} organizationId={organization.id} />
        </>
      )}
    </Page>
  );
}

function Import({ organizationId }: { organizationId: string }) {
  const t = useText("school");
  const mutation = rosterMutations(useHomeroom());
  const compare = useMutation(mutation.previewRoster());
  const apply = useMutation(mutation.applyRoster());
  const [files, setFiles] = useState<File[]>([]);
  const [isTooLarge, setTooLarge] = useState(false);
  const [progress, setProgress] = useState<RosterProgress>();
  const isBusy = compare.isPending || apply.isPending;
  const zip = files.find(({ name }) => name.toLowerCase().endsWith(".zip"));
  const has = (wanted: string) => files.some(({ name }) => isFile(name, wanted));
  // A manifest says itself what is missing.
  const isComplete = zip !== undefined || has("manifest.csv") || needed.every(has);
  const others = files.filter(({ name }) => !needed.some((wanted) => isFile(name, wanted)));
  const choose = (list: File[]) => {
    compare.reset();
    apply.reset();
    const hasTooLarge = list.some(({ size }) => size > 200_000_000);
    setTooLarge(hasTooLarge);
    if (hasTooLarge) return;
    const isZip = list.some(({ name }) => name.toLowerCase().endsWith(".zip"));
    setFiles((now) =>
      isZip || zip ? list : [...now.filter(({ name }) => !list.some((file) => file.name === name)), ...list],
    );
  };
  const preview = compare.data;
  const warnings = (apply.data ?? preview)?.warnings ?? [];
  return (
    <>
      <Card title={t("files")}>
        <p className="text-[0.9375rem] text-soft">{t("filesText")}</p>
        <Rows>
          {[...(zip ? [] : needed), ...others.map(({ name }) => name)].map((name) => (
            <Row key={name}>
              <code className="min-w-0 flex-1 font-semibold" dir="ltr">
                {name}
              </code>
              <span className="text-sm text-soft">
                {others.some((other) => other.name === name) || has(name) ? t("chosen") : t("missing")}
              </span>
            </Row>
          ))}
        </Rows>
        <div className="flex flex-wrap gap-2">
          <FileTrigger
            allowsMultiple
            acceptedFileTypes={[".csv", "text/csv", ".zip", "application/zip"]}
            onSelect={(list) => choose([...(list ?? [])])}
          >
            <Button isDisabled={isBusy}>{t("chooseFiles")}</Button>
          </FileTrigger>
          <Button
            look={preview ? "secondary" : "primary"}
            isDisabled={!isComplete || apply.isPending}
            isPending={compare.isPending}
            onPress={() => {
              if (!isComplete) return;
              apply.reset();
              setProgress(undefined);
              compare.mutate({
                organizationId,
                files: zip ?? files.map((file) => ({ name: file.name, content: file })),
                onProgress: setProgress,
              });
            }}
          >
            {t("compare")}
          </Button>
        </div>
        {isBusy && (
          <Progress
            label={t(`phase.${progress?.phase ?? (apply.isPending ? "applying" : "sending")}`)}
            {...(progress && progress.total > 0 ? { value: progress.done / progress.total } : {})}
          />
        )}
        {isTooLarge && <Note tone="bad">{t("rosterTooLarge")}</Note>}
        {compare.error && <ErrorNote error={compare.error} />}
        {compare.error && <Problems detail={compare.error.detail} />}
      </Card>
      {preview && (
        <Card title={t("preview")}>
          {apply.isSuccess ? (
            <Note tone="good">{t("applied")}</Note>
          ) : preview.rejected ? (
            <Note tone="bad">{t("rejected")}</Note>
          ) : preview.errorCount > 0 ? (
            <Note tone="bad">{t("wrongLines", { count: preview.errorCount })}</Note>
          ) : (
            <Note>{t("previewText", { count: preview.counts.invitations })}</Note>
          )}
          <Changes counts={preview.counts} />
          {preview.errors.length > 0 && <Lines label={t("lines")} lines={preview.errors} />}
          {warnings.length > 0 && <Lines label={t("warnedLines")} lines={warnings} />}
          {apply.error && <ErrorNote error={apply.error} />}
          {!preview.rejected && !apply.isSuccess && (
            <div>
              <Button
                look="primary"
                isPending={apply.isPending}
                onPress={() => {
                  setProgress(undefined);
                  apply.mutate({ importId: preview.importId, onProgress: setProgress });
                }}
              >
                {t("apply")}
              </Button>
            </div>
          )}
        </Card>
      )}
    </>
  );
}

/** As the SDK takes it: `users.csv` is also `users (1).csv`. */
function isFile(name: string, wanted: string): boolean {
  const [kind = ""] = wanted.split(".");
  return new RegExp(`^${kind}\\b.*\\.csv$`, "i").test(name);
}

function Changes({ counts }: { counts: RosterCounts }) {
  const t = useText("school");
  return (
    <DataTable
      label={t("preview")}
      columns={[
        { id: "kind", title: t("what"), cell: (kind) => t(`kind.${kind}`), isRowHeader: true },
        { id: "existing", title: t("existing"), cell: (kind) => counts[kind].existing, isNumber: true },
        { id: "added", title: t("added"), cell: (kind) => counts[kind].added, isNumber: true },
        { id: "changed", title: t("changed"), cell: (kind) => counts[kind].changed, isNumber: true },
        { id: "removed", title: t("removed"), cell: (kind) => counts[kind].removed, isNumber: true },
      ]}
      rows={kinds}
      rowId={(kind) => kind}
    />
  );
}

function Lines({ label, lines }: { label: string; lines: RosterProblem[] }) {
  const t = useText("school");
  return (
    <DataTable
      label={label}
      columns={[
        { id: "file", title: t("file"), cell: ({ file }) => file, isRowHeader: true },
        { id: "line", title: t("line"), cell: ({ line }) => (line > 0 ? line : ""), isNumber: true },
        // The server's sentence, in its language.
        { id: "message", title: t("problem"), cell: ({ message }) => <span lang="en">{message}</span> },
      ]}
      rows={lines}
      rowId={({ file, line, message }) => `${file} ${line} ${message}`}
    />
  );
}

/** Files that are no CSV: each with what is wrong. */
function Problems({ detail }: { detail: unknown }) {
  const rows = (Array.isArray(detail) ? detail : []).map((one: unknown) => {
    const [field, message]: unknown[] = [
      Reflect.get(Object(one), "field"),
      Reflect.get(Object(one), "message"),
    ];
    return `${String(field)}: ${String(message)}`;
  });
  if (rows.length === 0) return null;
  return (
    <ul className="list-disc ps-5 text-sm text-soft" lang="en" dir="ltr">
      {rows.slice(0, 20).map((row) => (
        <li key={row}>{row}</li>
      ))}
    </ul>
  );
}
