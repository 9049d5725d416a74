// A course as its student sees it: all its work, and its live classes.
import type { Assignment, LiveClass, Submission } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { BookOpen, ClipboardList, Video } from "lucide-react";
import { useState } from "react";
import { useMe } from "../../shared/data/me.ts";
import { useAll } from "../../shared/data/use-all.ts";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Badge } from "../../shared/ui/badge.tsx";
import { Gone, isGone } from "../../shared/ui/gone.tsx";
import { Card, Page, Row, Rows } from "../../shared/ui/page.tsx";
import { Empty, Loaded, Note } from "../../shared/ui/states.tsx";
import { HandIn } from "./hand-in.tsx";
import { Registering } from "./registering.tsx";

const route = getRouteApi("/signed-in/work/$courseId");

export function CoursePage() {
  const t = useText("work");
  const { plainDate, percent } = useFormats();
  const { courseId } = route.useParams();
  const { query } = useHomeroom();
  const course = useQuery(query.portal.course({ courseId }));
  const { title, passingPercentage, endsOn, source } = course.data ?? {};
  const isElsewhere = source !== undefined && source !== "homeroom";
  if (isGone(course)) return <Gone back={{ href: "/work", label: t("title") }} />;
  return (
    <Page
      title={title ?? t("course")}
      back={{ href: "/work", label: t("title") }}
      lead={
        passingPercentage === undefined
          ? undefined
          : [
              t("passesAt", { percent: percent(passingPercentage) }),
              endsOn && t("endsOn", { date: plainDate(endsOn) }),
            ]
              .filter(Boolean)
              .join(" · ")
      }
    >
      <Loaded query={course}>
        {() => (
          <>
            {isElsewhere && <Note>{t("elsewhere")}</Note>}
            <Work courseId={courseId} isElsewhere={isElsewhere} />
            <Classes courseId={courseId} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Work({ courseId, isElsewhere }: { courseId: string; isElsewhere: boolean }) {
  const t = useText("work");
  const { profile } = useMe();
  const { infinite } = useHomeroom();
  const assignments = useAll(infinite.portal.assignments({ courseId, limit: 200 }));
  const submissions = useAll(infinite.portal.submissions({ courseId, limit: 200 }));
  const mine = submissions.data?.filter(({ studentId }) => studentId === profile.id);
  return (
    <Card title={t("allWork")} icon={<ClipboardList aria-hidden />}>
      <Loaded query={assignments}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty icon={<BookOpen />} title={t("noWork")}>
              {t("noWorkText")}
            </Empty>
          ) : (
            <Loaded query={submissions}>
              {() => (
                <Rows label={t("allWork")}>
                  {rows.map((assignment) => (
                    <AssignmentRow
                      key={assignment.id}
                      assignment={assignment}
                      submission={mine?.find(({ assignmentId }) => assignmentId === assignment.id)}
                      isElsewhere={isElsewhere}
                    />
                  ))}
                </Rows>
              )}
            </Loaded>
          )
        }
      </Loaded>
    </Card>
  );
}

type RowProps = { assignment: Assignment; submission: Submission | undefined; isElsewhere: boolean };

function AssignmentRow({ assignment, submission, isElsewhere }: RowProps) {
  const t = useText("work");
  const { moment, date, number } = useFormats();
  const { id, title, dueAt, maximum, source } = assignment;
  const [now] = useState(() => Date.now());
  const isOver = dueAt !== null && Date.parse(dueAt) < now;
  const isGraded = submission?.score !== null && submission?.score !== undefined;
  return (
    <Row className="flex-wrap justify-end">
      <div className="min-w-0 flex-1 basis-44">
        <p className="font-semibold">{title}</p>
        <p className="text-sm text-soft">
          {dueAt ? t("due", { when: moment(dueAt) }) : t("noDue")}
          {submission && ` · ${t("handedInAt", { date: date(submission.submittedAt) })}`}
        </p>
      </div>
      {isGraded ? (
        <Badge tone="brand">
          {t("score", { score: number(submission.score ?? 0), maximum: number(maximum ?? 0) })}
        </Badge>
      ) : submission ? (
        // Work without points gets no grade.
        maximum !== null && <Badge tone="good">{t("waitsForGrade")}</Badge>
      ) : isOver ? (
        <Badge tone="bad">{t("overdue")}</Badge>
      ) : (
        <Badge tone="warn">{t("open")}</Badge>
      )}
      {!isGraded && !isElsewhere && source === "homeroom" && (
        <HandIn assignmentId={id} title={title} submission={submission} />
      )}
    </Row>
  );
}

function Classes({ courseId }: { courseId: string }) {
  const t = useText("work");
  const { infinite } = useHomeroom();
  const [from] = useState(() => new Date().toISOString());
  const classes = useAll(infinite.portal.liveClasses({ courseId, from, limit: 200 }));
  const registrations = useAll(infinite.portal.registrations({ courseId, limit: 200 }));
  const { profile } = useMe();
  const mine = new Set(
    registrations.data?.flatMap((one) => (one.studentId === profile.id ? [one.liveClassId] : [])),
  );
  return (
    <Card title={t("liveClasses")} icon={<Video aria-hidden />}>
      <Loaded query={classes}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="py-2 text-[0.9375rem] text-soft">{t("noLiveClasses")}</p>
          ) : (
            <Loaded query={registrations}>
              {() => (
                <Rows label={t("liveClasses")}>
                  {rows.map((one) => (
                    <ClassRow key={one.id} liveClass={one} registered={mine.has(one.id)} />
                  ))}
                </Rows>
              )}
            </Loaded>
          )
        }
      </Loaded>
    </Card>
  );
}

function ClassRow({ liveClass, registered }: { liveClass: LiveClass; registered: boolean }) {
  const t = useText("work");
  const { longDay, span } = useFormats();
  const { id, title, startsAt, endsAt } = liveClass;
  const [now] = useState(() => Date.now());
  return (
    <Row className="flex-wrap justify-end">
      <div className="min-w-0 flex-1 basis-44">
        <p className="font-semibold">{title}</p>
        <p className="text-sm text-soft">
          {longDay(startsAt)}, {span(startsAt, endsAt)}
        </p>
      </div>
      {registered && <Badge tone="good">{t("isRegistered")}</Badge>}
      {Date.parse(startsAt) > now ? (
        <Registering liveClassId={id} title={title} registered={registered} />
      ) : (
        <Badge tone="warn">{t("runs")}</Badge>
      )}
    </Row>
  );
}
