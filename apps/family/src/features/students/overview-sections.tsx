// The sections of a learner's page, for the student and for guardians. Each has its own empty face.
import type { ChildOverview } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useQuery } from "@tanstack/react-query";
import {
  Award,
  BookOpen,
  ClipboardList,
  Flame,
  LineChart,
  PenLine,
  Trophy,
  Users,
  Video,
} from "lucide-react";
import { lazy, type ReactNode, Suspense } from "react";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { saveFile } from "../../shared/lib/save-file.ts";
import { Avatar } from "../../shared/ui/avatar.tsx";
import { Badge } from "../../shared/ui/badge.tsx";
import { Button, TextLink } from "../../shared/ui/button.tsx";
import { Card, Row, Rows } from "../../shared/ui/page.tsx";
import { Meter } from "../../shared/ui/progress.tsx";
import { Loaded, Skeleton } from "../../shared/ui/states.tsx";
import { tellError } from "../../shared/ui/tell.ts";
import { useRecords } from "./records.ts";
import { sourced } from "./source.ts";

const GradesChart = lazy(() => import("./grades-chart.tsx"));
const AttendanceChart = lazy(() => import("./attendance-chart.tsx"));

type Props = { data: ChildOverview };
type RowsOf<T> = Props & {
  /** What can be done with a row. */
  action?: (row: T) => ReactNode;
};
type Work = ChildOverview["upcomingAssignments"][number];
type LiveClass = ChildOverview["liveClasses"]["upcoming"][number];

export function Sections() {
  return (
    <div className="grid grid-cols-1 gap-5 lg:grid-cols-2">
      {[1, 2, 3, 4].map((one) => (
        <Card key={one}>
          <Skeleton lines={4} />
        </Card>
      ))}
    </div>
  );
}

/** Four numbers that say how it goes. */
export function Highlights({ data }: Props) {
  const t = useText("students");
  const { number, percent } = useFormats();
  const grades = data.recentGrades;
  const mean = grades.reduce((sum, { percentage }) => sum + percentage, 0) / grades.length;
  const items = [
    { icon: <PenLine />, label: t("meanGrade"), value: grades.length > 0 ? percent(mean) : "–" },
    {
      icon: <Video />,
      label: t("attendedThisMonth"),
      value: number(data.liveClasses.attendedThisMonth),
    },
    { icon: <Flame />, label: t("streak"), value: t("days", { count: data.gamification.currentStreak }) },
    { icon: <Trophy />, label: t("points"), value: number(data.gamification.totalPoints) },
  ];
  return (
    <dl className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      {items.map(({ icon, label, value }) => (
        <div
          key={label}
          className="relative flex min-h-17 min-w-0 flex-col-reverse justify-center rounded-2xl border border-line bg-card p-3.5 ps-17 shadow-card"
        >
          <dt className="text-[0.8125rem] leading-tight text-soft">
            <span
              className="absolute inset-s-3.5 top-1/2 grid size-10 -translate-y-1/2 place-items-center rounded-xl bg-tint text-on-tint [&>svg]:size-5"
              aria-hidden
            >
              {icon}
            </span>
            {label}
          </dt>
          <dd className="text-lg leading-tight font-bold">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export function Nothing({ children }: { children: string }) {
  return <p className="py-2 text-[0.9375rem] text-soft">{children}</p>;
}

export function Courses({
  data: { courses },
  addressOf,
}: Props & { /** Where a course has a page of its own. */ addressOf?: (courseId: string) => string }) {
  const t = useText("students");
  const { percent, ago } = useFormats();
  return (
    <Card title={t("courses")} icon={<BookOpen aria-hidden />}>
      {courses.length === 0 ? (
        <Nothing>{t("noCourses")}</Nothing>
      ) : (
        <Rows>
          {courses.map(({ courseId, title, source, status, progress, lastAccessedAt }) => (
            <Row key={courseId}>
              <div className="min-w-0 flex-1">
                <div className="flex flex-wrap items-baseline justify-between gap-x-3">
                  <p className="font-semibold">
                    {addressOf ? (
                      <TextLink href={addressOf(courseId)}>{sourced(title, source)}</TextLink>
                    ) : (
                      sourced(title, source)
                    )}
                  </p>
                  <p className="text-sm font-semibold tabular-nums text-soft">{percent(progress)}</p>
                </div>
                <div className="my-2">
                  <Meter
                    label={t("progressOf", { title })}
                    value={progress}
                    tone={status === "completed" ? "good" : "brand"}
                  />
                </div>
                <p className="text-sm text-soft">
                  {status === "completed"
                    ? t("courseCompleted")
                    : lastAccessedAt
                      ? t("lastActive", { when: ago(lastAccessedAt) })
                      : t("neverOpened")}
                </p>
              </div>
            </Row>
          ))}
        </Rows>
      )}
    </Card>
  );
}

export function Grades({ data: { recentGrades } }: Props) {
  const t = useText("students");
  const { number, date } = useFormats();
  return (
    <Card title={t("grades")} icon={<PenLine aria-hidden />}>
      {recentGrades.length === 0 ? (
        <Nothing>{t("noGrades")}</Nothing>
      ) : (
        <Rows>
          {recentGrades
            .slice(0, 5)
            .map(({ submissionId, title, courseTitle, source, score, maximum, passed, gradedAt }) => (
              <Row key={submissionId}>
                <div className="min-w-0 flex-1">
                  <p className="font-semibold">{title}</p>
                  <p className="text-sm text-soft">
                    <bdi>{sourced(courseTitle, source)}</bdi> · {date(gradedAt)}
                  </p>
                </div>
                <Badge tone={passed ? "good" : "bad"}>
                  <span className="sr-only">{passed ? t("passed") : t("notPassed")}</span>
                  {t("scoreOf", { score: number(score), maximum: number(maximum) })}
                </Badge>
              </Row>
            ))}
        </Rows>
      )}
    </Card>
  );
}

export function Upcoming({ data: { upcomingAssignments }, action }: RowsOf<Work>) {
  const t = useText("students");
  const { moment } = useFormats();
  return (
    <Card title={t("upcoming")} icon={<ClipboardList aria-hidden />}>
      {upcomingAssignments.length === 0 ? (
        <Nothing>{t("noUpcoming")}</Nothing>
      ) : (
        <Rows>
          {upcomingAssignments.map((work) => (
            <Row key={work.assignmentId} className="flex-wrap justify-end">
              <div className="min-w-0 flex-1 basis-40">
                <p className="font-semibold">{work.title}</p>
                <p className="text-sm text-soft">{sourced(work.courseTitle, work.source)}</p>
              </div>
              <Badge tone="warn">{moment(work.dueAt)}</Badge>
              {action?.(work)}
            </Row>
          ))}
        </Rows>
      )}
    </Card>
  );
}

export function LiveClasses({ data: { liveClasses }, action }: RowsOf<LiveClass>) {
  const t = useText("students");
  const { day, span } = useFormats();
  return (
    <Card
      title={t("liveClasses")}
      icon={<Video aria-hidden />}
      actions={
        <span className="text-sm text-soft">
          {t(liveClasses.notRecordedThisMonth > 0 ? "attendanceWithGaps" : "attendanceThisMonth", {
            attended: liveClasses.attendedThisMonth,
            missed: liveClasses.missedThisMonth,
            unrecorded: liveClasses.notRecordedThisMonth,
          })}
        </span>
      }
    >
      {liveClasses.upcoming.length === 0 ? (
        <Nothing>{t("noLiveClasses")}</Nothing>
      ) : (
        <Rows>
          {liveClasses.upcoming.map((one) => (
            <Row key={one.liveClassId} className="flex-wrap justify-end">
              <div className="min-w-0 flex-1 basis-40">
                <p className="font-semibold">{one.title}</p>
                <p className="text-sm text-soft">
                  <bdi>{one.courseTitle}</bdi> · {day(one.startsAt)}, {span(one.startsAt, one.endsAt)}
                </p>
              </div>
              {one.registered ? (
                <Badge tone="good">{t("registered")}</Badge>
              ) : (
                !action && <Badge>{t("notRegistered")}</Badge>
              )}
              {action?.(one)}
            </Row>
          ))}
        </Rows>
      )}
    </Card>
  );
}

export function Achievements({ data: { gamification } }: Props) {
  const t = useText("students");
  const { date } = useFormats();
  return (
    <Card
      title={t("achievements")}
      icon={<Trophy aria-hidden />}
      actions={
        <span className="text-sm text-soft">{t("longestStreak", { count: gamification.longestStreak })}</span>
      }
    >
      {gamification.badges.length === 0 ? (
        <Nothing>{t("noBadges")}</Nothing>
      ) : (
        <ul className="grid grid-cols-1 gap-3 sm:grid-cols-2">
          {gamification.badges.map(({ badgeId, name, description, iconUrl, awardedAt }) => (
            <li key={badgeId} className="flex items-center gap-3">
              {iconUrl ? (
                <Avatar name={name} url={iconUrl} />
              ) : (
                <span
                  className="grid size-11 shrink-0 place-items-center rounded-full bg-warn-tint text-warn"
                  aria-hidden
                >
                  <Award className="size-6" />
                </span>
              )}
              <div className="min-w-0">
                <p className="font-semibold">{name}</p>
                <p className="text-sm text-soft">{description ?? date(awardedAt)}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

export function Certificates({ data: { certificates } }: Props) {
  const t = useText("students");
  const { date } = useFormats();
  const { homeroom } = useHomeroom();
  const download = async (title: string, filePath: string) => {
    const { data, error } = await homeroom.portal.downloadCertificate({ filePath });
    if (error) tellError(error);
    else saveFile(`${title}.pdf`, data);
  };
  return (
    <Card title={t("certificates")} icon={<Award aria-hidden />}>
      {certificates.length === 0 ? (
        <Nothing>{t("noCertificates")}</Nothing>
      ) : (
        <Rows>
          {certificates.map(({ certificateId, title, issuedAt, filePath }) => (
            <Row key={certificateId}>
              <div className="min-w-0 flex-1">
                <p className="font-semibold">{title}</p>
                <p className="text-sm text-soft">{date(issuedAt)}</p>
              </div>
              {filePath && (
                <Button
                  onPress={() => void download(title, filePath)}
                  aria-label={t("downloadOf", { title })}
                >
                  {t("download")}
                </Button>
              )}
            </Row>
          ))}
        </Rows>
      )}
    </Card>
  );
}

export function Charts({ studentId }: { studentId: string }) {
  const t = useText("students");
  const records = useRecords(studentId);
  const grades = useQuery(records.grades);
  const attendance = useQuery(records.attendance);
  return (
    <>
      <Card title={t("gradesOverTime")} icon={<LineChart aria-hidden />}>
        <Loaded query={grades}>
          {(list) =>
            list.length < 2 ? (
              <Nothing>{t("noGradesOverTime")}</Nothing>
            ) : (
              <Suspense fallback={<Skeleton />}>
                <GradesChart newest={list} />
              </Suspense>
            )
          }
        </Loaded>
      </Card>
      <Card title={t("attendanceOverTime")} icon={<Users aria-hidden />}>
        <Loaded query={attendance}>
          {(list) =>
            list.length === 0 ? (
              <Nothing>{t("noAttendance")}</Nothing>
            ) : (
              <Suspense fallback={<Skeleton />}>
                <AttendanceChart attendance={list} />
              </Suspense>
            )
          }
        </Loaded>
      </Card>
    </>
  );
}
