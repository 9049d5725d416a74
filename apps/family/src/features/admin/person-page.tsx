// A person, for admins: whom they act for, who acts for them, what is denied, and their conversations.
import type { Child, FoundPerson, Parent } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import {
  Baby,
  Ban,
  GraduationCap,
  KeyRound,
  Link2,
  MessageCircle,
  RotateCcw,
  Scale,
  ScrollText,
  ShieldAlert,
  Signature,
  UserPlus,
  UserSearch,
  Users,
} from "lucide-react";
import { useState } from "react";
import { useMe } from "../../shared/data/me.ts";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { lazyDialog } from "../../shared/lib/lazy-dialog.tsx";
import { Avatar } from "../../shared/ui/avatar.tsx";
import { Badge } from "../../shared/ui/badge.tsx";
import { Button, LinkButton, TextLink } from "../../shared/ui/button.tsx";
import { Card, Page, Row, Rows } from "../../shared/ui/page.tsx";
import { Empty, Loaded, Note } from "../../shared/ui/states.tsx";
import { tell, tellError } from "../../shared/ui/tell.ts";
import { SchoolConsents } from "../consents/school-consents.tsx";
import { Standings } from "../standing/standings.tsx";
import { PersonBadges } from "./person-badges.tsx";
import { RestrictionRow } from "./restriction-row.tsx";
import { RolesCard } from "./roles-card.tsx";

const SuspendDialog = lazyDialog(() => import("./suspend-dialog.tsx").then((file) => file.SuspendDialog));
const LinkDialog = lazyDialog(() => import("./link-dialog.tsx").then((file) => file.LinkDialog));
const ExplainDialog = lazyDialog(() => import("./explain-dialog.tsx").then((file) => file.ExplainDialog));
const RestrictDialog = lazyDialog(() => import("./restrict-dialog.tsx").then((file) => file.RestrictDialog));

const RightsDialog = lazyDialog(() => import("./rights-dialog.tsx").then((file) => file.RightsDialog));
const PlaceholderDialog = lazyDialog(() =>
  import("./placeholder-dialogs.tsx").then((file) => file.PlaceholderDialog),
);
const TakeOverDialog = lazyDialog(() =>
  import("./placeholder-dialogs.tsx").then((file) => file.TakeOverDialog),
);

const route = getRouteApi("/signed-in/admins/people/$profileId");

export function PersonPage() {
  const t = useText("admin");
  const words = useText("words");
  const { profileId } = route.useParams();
  const { query } = useHomeroom();
  const found = useQuery(query.admin.findPeople({ search: profileId }));
  const person = found.data?.find((one) => one.profileId === profileId);
  return (
    <Page
      title={person ? (person.fullName ?? words("someone")) : t("person")}
      back={{ href: "/people", label: t("people") }}
      lead={
        person && (
          <span className="flex flex-wrap gap-1.5 pt-1">
            <PersonBadges person={person} />
          </span>
        )
      }
      actions={person && <Actions person={person} />}
    >
      <Loaded query={found}>
        {() =>
          person ? (
            <Person person={person} />
          ) : (
            <Card>
              <Empty
                icon={<UserSearch />}
                title={t("personGone")}
                action={<LinkButton href="/people">{t("toPeople")}</LinkButton>}
              >
                {t("personGoneText")}
              </Empty>
            </Card>
          )
        }
      </Loaded>
    </Page>
  );
}

function Actions({ person }: { person: FoundPerson }) {
  const t = useText("admin");
  const me = useMe();
  const { mutation } = useHomeroom();
  const resume = useMutation(mutation.admin.resumeProfile());
  const [isSuspending, setSuspending] = useState(false);
  const [isInviting, setInviting] = useState(false);
  const { profileId, isSuspended, hasAccount } = person;
  return (
    <>
      {!hasAccount && (
        <Button aria-haspopup="dialog" onPress={() => setInviting(true)}>
          <UserPlus className="size-4.5" aria-hidden />
          {t("takeOver")}
        </Button>
      )}
      <LinkButton href={`/audit?entity=${profileId}`}>
        <ScrollText className="size-4.5" aria-hidden />
        {t("audit")}
      </LinkButton>
      {isSuspended ? (
        <Button
          isPending={resume.isPending}
          onPress={() =>
            resume.mutate({ profileId }, { onSuccess: () => tell(t("resumed")), onError: tellError })
          }
        >
          <RotateCcw className="size-4.5" aria-hidden />
          {t("resume")}
        </Button>
      ) : (
        profileId !== me.profile.id && (
          <Button aria-haspopup="dialog" onPress={() => setSuspending(true)}>
            <Ban className="size-4.5" aria-hidden />
            {t("suspend")}
          </Button>
        )
      )}
      <SuspendDialog person={person} isOpen={isSuspending} onClose={() => setSuspending(false)} />
      <TakeOverDialog person={person} isOpen={isInviting} onClose={() => setInviting(false)} />
    </>
  );
}

function Person({ person }: { person: FoundPerson }) {
  const t = useText("admin");
  const isStudent = person.roles.includes("student");
  const isGuardian = person.roles.some((role) => role !== "student" && role !== "admin");
  return (
    <>
      {person.isSuspended && <Note tone="warn">{t("suspendedText")}</Note>}
      <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-2">
        {isGuardian && <Children person={person} />}
        {isStudent && <Parents person={person} />}
        {isStudent && <Restrictions person={person} />}
        {isStudent && <Standing person={person} />}
        {isStudent && <Consents person={person} />}
        {person.hasAccount && <RolesCard person={person} />}
        <Threads person={person} isStudent={isStudent} />
      </div>
    </>
  );
}

function Children({ person }: { person: FoundPerson }) {
  const t = useText("admin");
  const { query } = useHomeroom();
  const children = useQuery(query.admin.guardianChildren({ guardianId: person.profileId }));
  return (
    <Relatives person={person} side="guardian" title={t("children")} icon={<GraduationCap aria-hidden />}>
      <Loaded query={children}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="text-[0.9375rem] text-soft">{t("noChildren")}</p>
          ) : (
            <Rows>
              {rows.map((child) => (
                <Relative key={child.linkId} relative={child} profileId={child.studentId} />
              ))}
            </Rows>
          )
        }
      </Loaded>
    </Relatives>
  );
}

function Parents({ person }: { person: FoundPerson }) {
  const t = useText("admin");
  const { query } = useHomeroom();
  const parents = useQuery(query.admin.studentParents({ studentId: person.profileId }));
  return (
    <Relatives person={person} side="student" title={t("guardians")} icon={<Users aria-hidden />}>
      <Loaded query={parents}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="text-[0.9375rem] text-soft">{t("noGuardians")}</p>
          ) : (
            <Rows>
              {rows.map((parent) => (
                <Relative key={parent.linkId} relative={parent} profileId={parent.guardianId} />
              ))}
            </Rows>
          )
        }
      </Loaded>
    </Relatives>
  );
}

function Relatives({
  person,
  side,
  title,
  icon,
  children,
}: {
  person: FoundPerson;
  side: "guardian" | "student";
  title: string;
  icon: React.ReactNode;
  children: React.ReactNode;
}) {
  const t = useText("admin");
  const [isLinking, setLinking] = useState(false);
  const [isExplaining, setExplaining] = useState(false);
  const [isAdding, setAdding] = useState(false);
  return (
    <Card title={title} icon={icon}>
      {children}
      <div className="flex flex-wrap gap-2">
        <Button aria-haspopup="dialog" onPress={() => setLinking(true)}>
          <Link2 className="size-4.5" aria-hidden />
          {t(side === "guardian" ? "linkChild" : "linkGuardian")}
        </Button>
        {side === "guardian" && (
          <Button aria-haspopup="dialog" onPress={() => setAdding(true)}>
            <Baby className="size-4.5" aria-hidden />
            {t("addPlaceholder")}
          </Button>
        )}
        <Button aria-haspopup="dialog" onPress={() => setExplaining(true)}>
          <KeyRound className="size-4.5" aria-hidden />
          {t("explain")}
        </Button>
      </div>
      <LinkDialog person={person} side={side} isOpen={isLinking} onClose={() => setLinking(false)} />
      <ExplainDialog person={person} side={side} isOpen={isExplaining} onClose={() => setExplaining(false)} />
      <PlaceholderDialog person={person} isOpen={isAdding} onClose={() => setAdding(false)} />
    </Card>
  );
}

function Relative({ relative, profileId }: { relative: Child | Parent; profileId: string }) {
  const t = useText("admin");
  const words = useText("words");
  const [isChanging, setChanging] = useState(false);
  const { fullName, avatarUrl, relation, rights, isPrimary } = relative;
  const name = fullName ?? words("someone");
  return (
    <Row className="flex-wrap justify-end">
      <Avatar name={fullName} url={avatarUrl} size="small" />
      <div className="min-w-0 flex-1 basis-48">
        <p className="font-semibold">
          <TextLink href={`/people/${profileId}`}>{name}</TextLink>
        </p>
        <p className="text-sm text-soft">
          {[
            words(`relation.${relation}`),
            rights.length === 0 ? t("noRights") : rights.map((right) => words(`right.${right}`)).join(", "),
          ].join(" · ")}
        </p>
      </div>
      {isPrimary && <Badge tone="brand">{t("primary")}</Badge>}
      <Button
        aria-label={t("changeLinkOf", { name })}
        aria-haspopup="dialog"
        onPress={() => setChanging(true)}
      >
        {t("changeLink")}
      </Button>
      <RightsDialog relative={relative} name={name} isOpen={isChanging} onClose={() => setChanging(false)} />
    </Row>
  );
}

function Restrictions({ person }: { person: FoundPerson }) {
  const t = useText("admin");
  const { query } = useHomeroom();
  const [isAdding, setAdding] = useState(false);
  const restrictions = useQuery(
    query.admin.listRestrictions({ studentId: person.profileId, includeEnded: true, limit: 50 }),
  );
  return (
    <Card title={t("restrictions")} icon={<ShieldAlert aria-hidden />}>
      <Loaded query={restrictions}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="text-[0.9375rem] text-soft">{t("noRestrictions")}</p>
          ) : (
            <Rows>
              {rows.map((one) => (
                <RestrictionRow key={one.id} restriction={one} />
              ))}
            </Rows>
          )
        }
      </Loaded>
      <div>
        <Button aria-haspopup="dialog" onPress={() => setAdding(true)}>
          <ShieldAlert className="size-4.5" aria-hidden />
          {t("restrict")}
        </Button>
      </div>
      <RestrictDialog person={person} isOpen={isAdding} onClose={() => setAdding(false)} />
    </Card>
  );
}

function Standing({ person }: { person: FoundPerson }) {
  const t = useText("standing");
  const words = useText("words");
  return (
    <Card title={t("title")} icon={<Scale aria-hidden />}>
      <Standings studentId={person.profileId} name={person.fullName ?? words("someone")} />
    </Card>
  );
}

function Consents({ person }: { person: FoundPerson }) {
  const t = useText("consents");
  const words = useText("words");
  return (
    <Card title={t("title")} icon={<Signature aria-hidden />}>
      <SchoolConsents studentId={person.profileId} name={person.fullName ?? words("someone")} />
    </Card>
  );
}

/** Looking them up stands in the audit log: only when the admin asks. */
function Threads({ person, isStudent }: { person: FoundPerson; isStudent: boolean }) {
  const t = useText("admin");
  const { moment } = useFormats();
  const { query } = useHomeroom();
  const [isAsked, setAsked] = useState(false);
  const id = person.profileId;
  const threads = useQuery({
    ...query.admin.findThreads(isStudent ? { studentId: id } : { profileId: id }),
    enabled: isAsked,
  });
  return (
    <Card title={t("threads")} icon={<MessageCircle aria-hidden />}>
      {!isAsked ? (
        <>
          <p className="text-[0.9375rem] text-soft">{t("threadsText")}</p>
          <div>
            <Button onPress={() => setAsked(true)}>{t("findThreads")}</Button>
          </div>
        </>
      ) : (
        <Loaded query={threads}>
          {(rows) =>
            rows.length === 0 ? (
              <p className="text-[0.9375rem] text-soft">{t("noThreads")}</p>
            ) : (
              <Rows>
                {rows.map(
                  ({ threadId, lastSeq, lastMessageAt, createdAt, guardianId, staffId, studentId }) => (
                    <Row key={threadId} className="flex-wrap">
                      <div className="min-w-0 flex-1 basis-48">
                        <p className="font-semibold">{t("messages", { count: lastSeq })}</p>
                        <p className="text-sm text-soft">{moment(lastMessageAt ?? createdAt)}</p>
                        <p className="flex flex-wrap gap-x-3 text-sm">
                          <TextLink href={`/people/${guardianId}`}>{t("guardian")}</TextLink>
                          <TextLink href={`/people/${staffId}`}>{t("staff")}</TextLink>
                          <TextLink href={`/people/${studentId}`}>{t("student")}</TextLink>
                        </p>
                      </div>
                      <LinkButton href={`/review/${threadId}`}>{t("review")}</LinkButton>
                    </Row>
                  ),
                )}
              </Rows>
            )
          }
        </Loaded>
      )}
    </Card>
  );
}
