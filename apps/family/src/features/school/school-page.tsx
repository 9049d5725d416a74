// Where one works: its classes, its staff, and the way to what is done there.
import type { Member } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useInfiniteQuery } from "@tanstack/react-query";
import {
  BookUser,
  Building2,
  ChevronRight,
  KeyRound,
  Megaphone,
  MessageCircle,
  Plus,
  School,
  ShieldCheck,
  Upload,
  UserPlus,
  Users,
  UserX,
} from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { Link } from "react-aria-components";
import { useText } from "../../shared/i18n/i18n.tsx";
import { lazyDialog } from "../../shared/lib/lazy-dialog.tsx";
import { Avatar } from "../../shared/ui/avatar.tsx";
import { Button, IconButton, LinkButton } from "../../shared/ui/button.tsx";
import { More } from "../../shared/ui/more.tsx";
import { Card, Page, Row, Rows } from "../../shared/ui/page.tsx";
import { Empty, Loaded } from "../../shared/ui/states.tsx";
import { PendingInvitations } from "../students/pending-invitations.tsx";
import { type Place, placesOf } from "./place-names.ts";
import { useWork } from "./places.ts";
import { useClassPaths } from "./use-places.ts";

const ClassDialog = lazyDialog(() => import("./class-dialog.tsx").then((file) => file.ClassDialog));
const EndDialog = lazyDialog(() => import("./end-dialog.tsx").then((file) => file.EndDialog));
const PermissionsDialog = lazyDialog(() =>
  import("./permissions-dialog.tsx").then((file) => file.PermissionsDialog),
);
const PlaceSelect = lazy(() => import("./place-select.tsx"));
const InviteDialog = lazyDialog(() => import("./invite-dialog.tsx").then((file) => file.InviteDialog));

export function SchoolPage() {
  const t = useText("school");
  const words = useText("words");
  const { memberships, managed, writesAlerts, organizations } = useWork();
  const places = placesOf(memberships);
  return (
    <Page
      title={t("title")}
      lead={memberships
        .map(({ role }, index) =>
          t("works", { role: words(`member.${role}`), place: places[index]?.name ?? "" }),
        )
        .join(" · ")}
    >
      {memberships.length === 0 ? (
        <Card>
          <Empty icon={<School />} title={t("noWork")}>
            {t("noWorkText")}
          </Empty>
        </Card>
      ) : (
        <>
          <div className="flex flex-wrap gap-2">
            {writesAlerts && (
              <LinkButton href="/school/alerts">
                <Megaphone className="size-4.5" aria-hidden />
                {t("alerts")}
              </LinkButton>
            )}
            <LinkButton href="/school/contacts">
              <MessageCircle className="size-4.5" aria-hidden />
              {t("contacts")}
            </LinkButton>
            {managed.some(({ level }) => level !== "campus") && (
              <LinkButton href="/school/places">
                <Building2 className="size-4.5" aria-hidden />
                {t("places")}
              </LinkButton>
            )}
            {memberships.some(({ role }) => role === "school_manager") && (
              <LinkButton href="/school/restrictions">
                <ShieldCheck className="size-4.5" aria-hidden />
                {t("restrictions")}
              </LinkButton>
            )}
            {organizations.length > 0 && (
              <LinkButton href="/school/import">
                <Upload className="size-4.5" aria-hidden />
                {t("import")}
              </LinkButton>
            )}
          </div>
          <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-2">
            <Classes mayAdd={managed.length > 0} />
            {managed.length > 0 && <Staff places={managed} />}
          </div>
          <PendingInvitations kind="member" />
        </>
      )}
    </Page>
  );
}

function Classes({ mayAdd }: { mayAdd: boolean }) {
  const t = useText("school");
  const { infinite } = useHomeroom();
  const classes = useInfiniteQuery(infinite.schools.classes({ limit: 50 }));
  const names = useClassPaths(classes.data?.pages.flatMap(({ rows }) => rows) ?? []);
  const [isAdding, setAdding] = useState(false);
  const add = mayAdd && (
    <Button aria-haspopup="dialog" onPress={() => setAdding(true)}>
      <Plus className="size-4.5" aria-hidden />
      {t("addClass")}
    </Button>
  );
  return (
    <Card title={t("classes")} icon={<BookUser aria-hidden />} actions={add}>
      <Loaded query={classes}>
        {({ pages }) => {
          const rows = pages.flatMap((one) => one.rows);
          return rows.length === 0 ? (
            <p className="text-[0.9375rem] text-soft">{t(mayAdd ? "noClasses" : "noClassesYours")}</p>
          ) : (
            <>
              <Rows>
                {rows.map(({ id, name }) => (
                  <li key={id} className="py-1">
                    <Link
                      href={`/school/classes/${id}`}
                      className="focus-ring -mx-2 flex min-h-11 items-center gap-3 rounded-xl px-2 hover:bg-hover"
                    >
                      <span className="min-w-0 flex-1 font-semibold" dir="auto">
                        {names.get(id) ?? name}
                      </span>
                      <ChevronRight className="size-5 shrink-0 text-soft rtl:-scale-x-100" aria-hidden />
                    </Link>
                  </li>
                ))}
              </Rows>
              <More of={classes}>{t("showMore")}</More>
            </>
          );
        }}
      </Loaded>
      <ClassDialog isOpen={isAdding} onClose={() => setAdding(false)} />
    </Card>
  );
}

function Staff({ places }: { places: Place[] }) {
  const t = useText("school");
  const { infinite } = useHomeroom();
  const [chosen, setChosen] = useState(places[0]?.id ?? "");
  const [isInviting, setInviting] = useState(false);
  const place = places.find(({ id }) => id === chosen) ?? places[0];
  const members = useInfiniteQuery({
    ...infinite.schools.members({ level: place?.level ?? "school", id: place?.id ?? "", limit: 50 }),
    enabled: place !== undefined,
  });
  const classNames = useClassPaths(
    (members.data?.pages.flat() ?? []).flatMap(
      ({ organizationId, schoolId, campusId, classId, className }) =>
        schoolId && campusId && classId
          ? { organizationId, schoolId, campusId, id: classId, name: className ?? "" }
          : [],
    ),
  );
  if (!place) return null;
  return (
    <Card
      title={t("staff")}
      icon={<Users aria-hidden />}
      actions={
        <Button aria-haspopup="dialog" onPress={() => setInviting(true)}>
          <UserPlus className="size-4.5" aria-hidden />
          {t("invite")}
        </Button>
      }
    >
      {places.length > 1 && (
        <Suspense>
          <PlaceSelect places={places} value={place.id} onChange={setChosen} />
        </Suspense>
      )}
      <Loaded query={members}>
        {({ pages }) => {
          const rows = pages.flat();
          return rows.length === 0 ? (
            <p className="text-[0.9375rem] text-soft">{t("noStaff")}</p>
          ) : (
            <>
              <Rows>
                {rows.map((one) => (
                  <MemberRow
                    key={one.membershipId}
                    member={one}
                    className={one.classId ? classNames.get(one.classId) : undefined}
                  />
                ))}
              </Rows>
              <More of={members}>{t("showMore")}</More>
            </>
          );
        }}
      </Loaded>
      <InviteDialog place={place} isOpen={isInviting} onClose={() => setInviting(false)} />
    </Card>
  );
}

function MemberRow({ member, className }: { member: Member; className: string | undefined }) {
  const t = useText("school");
  const words = useText("words");
  const { managesMember } = useWork();
  const [dialog, setDialog] = useState<"end" | "permissions">();
  const close = () => setDialog(undefined);
  const { membershipId, fullName, avatarUrl, role } = member;
  const name = fullName ?? words("someone");
  return (
    <Row>
      <Avatar name={fullName} url={avatarUrl} size="small" />
      <div className="min-w-0 flex-1">
        <p className="font-semibold" dir="auto">
          {name}
        </p>
        <p className="text-sm text-soft">
          {className
            ? t("works", { role: words(`member.${role}`), place: className })
            : words(`member.${role}`)}
        </p>
      </div>
      {managesMember(member) && (
        <>
          {/* A lead has none. */}
          {role !== "safeguarding_lead" && (
            <IconButton
              label={t("permissionsOf", { name })}
              aria-haspopup="dialog"
              onPress={() => setDialog("permissions")}
            >
              <KeyRound className="size-5" aria-hidden />
            </IconButton>
          )}
          <IconButton label={t("endOf", { name })} aria-haspopup="dialog" onPress={() => setDialog("end")}>
            <UserX className="size-5" aria-hidden />
          </IconButton>
        </>
      )}
      <PermissionsDialog member={member} name={name} isOpen={dialog === "permissions"} onClose={close} />
      <EndDialog membershipId={membershipId} name={name} isOpen={dialog === "end"} onClose={close} />
    </Row>
  );
}
