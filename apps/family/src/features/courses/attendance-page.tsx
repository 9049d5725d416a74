// Who is registered for a live class, and who came.
import type { CourseStudent, LiveClass, Registration } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { UserPlus, Users, Video } from "lucide-react";
import { useState } from "react";
import { useAll } from "../../shared/data/use-all.ts";
import { useFormats } from "../../shared/i18n/format.ts";
import { useI18n, useText } from "../../shared/i18n/i18n.tsx";
import { codeOf } from "../../shared/lib/error-text.ts";
import { Avatar } from "../../shared/ui/avatar.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { Gone, isGone } from "../../shared/ui/gone.tsx";
import { Card, Page, Row, Rows } from "../../shared/ui/page.tsx";
import { Paged } from "../../shared/ui/paged.tsx";
import { Empty, Loaded, Note } from "../../shared/ui/states.tsx";
import { Segments } from "../../shared/ui/tabs.tsx";
import { tell, tellError } from "../../shared/ui/tell.ts";
import { NobodyFound } from "../groups/group-filter.tsx";
import { ListTools } from "../groups/list-tools.tsx";
import { PeopleFilter } from "../groups/people-filter.tsx";
import { useWhom } from "../groups/whom.ts";

const route = getRouteApi("/signed-in/courses/$courseId/classes/$liveClassId");
const sorts = ["fullName", "status"] as const;

export function AttendancePage() {
  const t = useText("courses");
  const { longDay, span } = useFormats();
  const { courseId, liveClassId } = route.useParams();
  const { search, group } = route.useSearch();
  const navigate = route.useNavigate();
  const whom = useWhom({ search, group });
  const { infinite } = useHomeroom();
  const [now] = useState(() => Date.now());
  const [sort, setSort] = useState<(typeof sorts)[number]>("fullName");
  const { compare } = new Intl.Collator(useI18n().locale);
  const classes = useAll(infinite.portal.liveClasses({ courseId, direction: "desc", limit: 200 }));
  const registrations = useAll(infinite.portal.registrations({ courseId, liveClassId, limit: 200 }));
  const students = useAll(infinite.portal.enrollments({ courseId, limit: 200 }));
  const liveClass = classes.data?.find(({ id }) => id === liveClassId);
  const names = new Map(students.data?.map((one) => [one.studentId, one]));
  const nameOf = (studentId: string) => names.get(studentId)?.fullName ?? "";
  // By state: who is not recorded yet, who was missing, who came.
  const stateOf = ({ attended }: Registration) => (attended === null ? 0 : attended ? 2 : 1);
  const { data: isShown } = whom;
  /** Whom the page shows, in its order. */
  const shownOf = <One extends { studentId: string }>(rows: readonly One[]) =>
    rows
      .filter(({ studentId }) => isShown?.(studentId, nameOf(studentId)))
      .sort((a, b) => compare(nameOf(a.studentId), nameOf(b.studentId)));
  const inOrder = (registered: readonly Registration[]) =>
    shownOf(registered).sort((a, b) => (sort === "status" ? stateOf(a) - stateOf(b) : 0));
  const hasBegun = liveClass !== undefined && Date.parse(liveClass.startsAt) <= now;
  if (isGone(classes)) return <Gone back={{ href: "/courses", label: t("title") }} />;
  return (
    <Page
      title={liveClass?.title ?? t("liveClass")}
      back={{ href: `/courses/${courseId}?tab=classes`, label: t("toCourse") }}
      lead={liveClass && `${longDay(liveClass.startsAt)}, ${span(liveClass.startsAt, liveClass.endsAt)}`}
    >
      <Loaded query={classes}>
        {() =>
          liveClass ? (
            <Loaded query={registrations}>
              {(registered) => (
                <>
                  {(students.data?.length ?? 0) > 1 && (
                    <PeopleFilter
                      search={search}
                      group={group}
                      onChange={(next) => void navigate({ search: next, replace: true })}
                    >
                      <ListTools
                        sorts={sorts}
                        value={sort}
                        onChange={setSort}
                        file="attendance.csv"
                        source={
                          isShown && {
                            columns: ["fullName", "attended", "studentId"],
                            rows: inOrder(registered).map((one) => ({
                              ...one,
                              fullName: nameOf(one.studentId),
                            })),
                          }
                        }
                      />
                    </PeopleFilter>
                  )}
                  <Loaded query={whom}>
                    {() => {
                      const known = new Set(registered.map(({ studentId }) => studentId));
                      const rows = inOrder(registered);
                      const others = shownOf(students.data ?? []).filter(
                        ({ studentId, status }) => status === "active" && !known.has(studentId),
                      );
                      return rows.length + others.length === 0 && (search || group) ? (
                        <Card>
                          <NobodyFound
                            search={search}
                            onClear={() => void navigate({ search: {}, replace: true })}
                          />
                        </Card>
                      ) : (
                        <>
                          {(rows.length > 0 || registered.length === 0) && (
                            <Card
                              title={t("registered", { count: rows.length })}
                              icon={<Users aria-hidden />}
                            >
                              {!hasBegun && rows.length > 0 && <Note>{t("notBegun")}</Note>}
                              {registered.length === 0 ? (
                                <Empty icon={<Users />} title={t("nobodyRegistered")}>
                                  {t("nobodyRegisteredText")}
                                </Empty>
                              ) : (
                                <Paged key={`${search} ${group}`} rows={rows}>
                                  {(shown) => (
                                    <Rows>
                                      {shown.map((one) => (
                                        <Attendance
                                          key={one.studentId}
                                          registration={one}
                                          student={names.get(one.studentId)}
                                          hasBegun={hasBegun}
                                        />
                                      ))}
                                    </Rows>
                                  )}
                                </Paged>
                              )}
                            </Card>
                          )}
                          <Others
                            key={`${search} ${group} others`}
                            liveClass={liveClass}
                            isOver={Date.parse(liveClass.endsAt) <= now}
                            students={others}
                          />
                        </>
                      );
                    }}
                  </Loaded>
                </>
              )}
            </Loaded>
          ) : (
            <Card>
              <Empty icon={<Video />} title={t("classGone")}>
                {t("classGoneText")}
              </Empty>
            </Card>
          )
        }
      </Loaded>
    </Page>
  );
}

type AttendanceProps = {
  registration: Registration;
  student: CourseStudent | undefined;
  hasBegun: boolean;
};

function Attendance({ registration, student, hasBegun }: AttendanceProps) {
  const t = useText("courses");
  const words = useText("words");
  const { mutation } = useHomeroom();
  const { mutate: record, variables, isPending } = useMutation(mutation.portal.recordAttendance());
  const name = student?.fullName ?? words("someone");
  const { liveClassId, studentId } = registration;
  // What was pressed is shown while it is on its way.
  const attended = isPending ? variables.attended : registration.attended;
  return (
    <Row className="flex-wrap">
      <Avatar name={student?.fullName ?? null} url={student?.avatarUrl ?? null} />
      <p className="min-w-0 flex-1 basis-32 font-semibold">{name}</p>
      {hasBegun && (
        <Segments
          label={t("attendanceOf", { name })}
          options={[
            { id: "yes", label: words("attendance.attended") },
            { id: "no", label: words("attendance.no_show") },
          ]}
          value={attended === null ? "" : attended ? "yes" : "no"}
          onChange={(value) =>
            record({ liveClassId, studentId, attended: value === "yes" }, { onError: tellError })
          }
        />
      )}
    </Row>
  );
}

type OthersProps = { liveClass: LiveClass; isOver: boolean; students: CourseStudent[] };

/** Staff may register students of the course, also while the class runs. */
function Others({ liveClass, isOver, students }: OthersProps) {
  const t = useText("courses");
  const words = useText("words");
  const { mutation } = useHomeroom();
  const { mutate: register, isPending, variables } = useMutation(mutation.portal.register());
  if (students.length === 0 || isOver) return null;
  return (
    <Card title={t("notRegistered")}>
      <Paged rows={students}>
        {(rows) => (
          <Rows label={t("notRegistered")}>
            {rows.map(({ studentId, fullName, avatarUrl }) => {
              const name = fullName ?? words("someone");
              return (
                <Row key={studentId}>
                  <Avatar name={fullName} url={avatarUrl} />
                  <p className="min-w-0 flex-1 font-semibold">{name}</p>
                  <Button
                    aria-label={t("registerOf", { name })}
                    isPending={isPending && variables.studentId === studentId}
                    onPress={() =>
                      register(
                        { liveClassId: liveClass.id, studentId },
                        {
                          onSuccess: () => tell(t("nowRegistered", { name })),
                          onError: (error) =>
                            codeOf(error) === "validation.failed"
                              ? tell(t("registerRefused", { name }))
                              : tellError(error),
                        },
                      )
                    }
                  >
                    <UserPlus className="size-4.5" aria-hidden />
                    {t("register")}
                  </Button>
                </Row>
              );
            })}
          </Rows>
        )}
      </Paged>
    </Card>
  );
}
