// The students for whom an agent's clients may book, in one list.
import type { ClientStudent } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { csvMutations } from "@homeroom/react/csv";
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { CalendarPlus, Download, GraduationCap } from "lucide-react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { saveFile } from "../../shared/lib/save-file.ts";
import { Avatar } from "../../shared/ui/avatar.tsx";
import { Button, LinkButton } from "../../shared/ui/button.tsx";
import { Card, Row, Rows } from "../../shared/ui/page.tsx";
import { Pager, useLastPage } from "../../shared/ui/pager.tsx";
import { SortMenu } from "../../shared/ui/sort-menu.tsx";
import { Loaded } from "../../shared/ui/states.tsx";
import { tellError } from "../../shared/ui/tell.ts";
import { NobodyFound } from "../groups/group-filter.tsx";
import { PeopleFilter } from "../groups/people-filter.tsx";

const route = getRouteApi("/signed-in/clients");
const limit = 20;

export function ClientStudents() {
  const t = useText("clients");
  const students = useText("students");
  const homeroom = useHomeroom();
  const { search = "", group, sort = "fullName", page = 1, clients } = route.useSearch();
  const navigate = route.useNavigate();
  const { mutate: exportCsv, isPending } = useMutation(csvMutations(homeroom).exportClientStudentsCsv());
  const asked = { search, groupId: group, sort };
  const list = useQuery({
    ...homeroom.query.clients.students({ ...asked, page, limit, count: true }),
    placeholderData: keepPreviousData,
  });
  const turn = (next: number) => void navigate({ search: { search, group, sort, clients, page: next } });
  useLastPage(list, { page, limit, onChange: turn });
  const download = () =>
    exportCsv(
      { ...asked, bom: true },
      { onSuccess: (csv) => saveFile("children.csv", csv, "text/csv"), onError: tellError },
    );
  return (
    <Card
      title={t("children")}
      icon={<GraduationCap aria-hidden />}
      actions={
        <Button isPending={isPending} onPress={download}>
          <Download className="size-5" aria-hidden />
          {students("exportCsv")}
        </Button>
      }
    >
      <PeopleFilter
        search={search}
        group={group}
        onChange={(next) => void navigate({ search: { ...next, sort, clients }, replace: true })}
      >
        <SortMenu
          label={students("sort")}
          options={[
            { id: "fullName", label: students("sort.fullName") },
            { id: "clientName", label: t("client") },
          ]}
          value={sort}
          onChange={(next) =>
            void navigate({ search: { search, group, clients, sort: next }, replace: true })
          }
        />
      </PeopleFilter>
      <Loaded query={list}>
        {({ rows, count }) =>
          rows.length > 0 ? (
            <>
              <Rows label={t("children")}>
                {rows.map((student) => (
                  <StudentRow key={`${student.clientId} ${student.studentId}`} student={student} />
                ))}
              </Rows>
              <Pager page={page} limit={limit} count={count ?? 0} onChange={turn} />
            </>
          ) : search || group ? (
            <NobodyFound
              search={search}
              onClear={() => void navigate({ search: { sort, clients }, replace: true })}
            />
          ) : (
            <p className="text-[0.9375rem] text-soft">{t("noChildren")}</p>
          )
        }
      </Loaded>
    </Card>
  );
}

function StudentRow({ student: { studentId, fullName, clientName } }: { student: ClientStudent }) {
  const t = useText("clients");
  const words = useText("words");
  const name = fullName ?? words("someone");
  return (
    <Row>
      <Avatar name={fullName} size="small" />
      <div className="min-w-0 flex-1">
        <p className="font-semibold" dir="auto">
          {name}
        </p>
        <p className="text-sm text-soft">{t("childOf", { name: clientName ?? words("someone") })}</p>
      </div>
      <LinkButton href={`/bookings?new=1&student=${studentId}`} aria-label={t("bookFor", { name })}>
        <CalendarPlus className="size-4.5" aria-hidden />
        {t("book")}
      </LinkButton>
    </Row>
  );
}
