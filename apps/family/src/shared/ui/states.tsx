// What a page shows instead of content: it loads, there is nothing, or something went wrong.
import type { UseQueryResult } from "@tanstack/react-query";
import { CircleAlert, CircleCheck, Info, RotateCw } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { useText } from "../i18n/i18n.tsx";
import { codeOf, isFinal, useErrorText } from "../lib/error-text.ts";
import { Button, LinkButton } from "./button.tsx";
import { cx } from "./classes.ts";

/** Grey lines in the place of what comes. */
export function Skeleton({ lines = 3, className }: { lines?: number; className?: string }) {
  const t = useText("app");
  return (
    <div
      role="status"
      aria-label={t("loading")}
      className={cx("flex animate-pulse flex-col gap-3", className)}
    >
      {Array.from({ length: lines }, (_, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: these lines are all alike.
          key={index}
          className={cx(
            "h-4 rounded-full bg-line",
            index % 3 === 2 ? "w-2/5" : index % 3 === 1 ? "w-4/5" : "w-full",
          )}
        />
      ))}
    </div>
  );
}

type EmptyProps = { icon?: ReactNode; title: string; children?: ReactNode; action?: ReactNode };

/** There is nothing here, and this is what one can do. */
export function Empty({ icon, title, children, action }: EmptyProps) {
  return (
    <div className="flex flex-col items-center gap-2 px-4 py-10 text-center">
      {icon && (
        <span
          className="mb-1 grid size-14 place-items-center rounded-2xl bg-tint text-on-tint [&>svg]:size-7"
          aria-hidden
        >
          {icon}
        </span>
      )}
      <p className="text-lg font-bold">{title}</p>
      {children && <div className="max-w-prose text-[0.9375rem] text-soft">{children}</div>}
      {action && <div className="pt-3">{action}</div>}
    </div>
  );
}

type Tone = "info" | "good" | "warn" | "bad";
const tones: Record<Tone, string> = {
  info: "bg-tint text-on-tint",
  good: "bg-good-tint text-good",
  warn: "bg-warn-tint text-warn",
  bad: "bg-bad-tint text-bad",
};

export function Note({
  tone = "info",
  children,
  action,
}: {
  tone?: Tone;
  children: ReactNode;
  action?: ReactNode;
}) {
  const Icon = tone === "good" ? CircleCheck : tone === "info" ? Info : CircleAlert;
  return (
    <div
      role={tone === "bad" ? "alert" : undefined}
      className={cx(
        "flex flex-wrap items-start gap-x-3 gap-y-2 rounded-xl px-4 py-3 text-[0.9375rem]",
        tones[tone],
      )}
    >
      <Icon className="mt-0.5 size-5 shrink-0" aria-hidden />
      <div className="min-w-0 flex-1 basis-40">{children}</div>
      {action}
    </div>
  );
}

/** What went wrong, as a sentence, and a way on. */
export function ErrorNote({ error, onRetry }: { error: unknown; onRetry?: (() => void) | undefined }) {
  const t = useText("app");
  const text = useErrorText(error);
  const needsFactor = codeOf(error) === "auth.mfa_required";
  const place = useRef<HTMLDivElement>(null);
  // At the end of a long form it would be out of sight.
  useEffect(() => {
    // Newer browsers answer with a promise, which an effect may not return.
    void place.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <div ref={place}>
      <Note
        tone="bad"
        action={
          needsFactor ? (
            <LinkButton href="/settings">{t("setUpFactor")}</LinkButton>
          ) : (
            onRetry &&
            !isFinal(error) && (
              <Button look="secondary" onPress={onRetry} className="min-h-9! py-1">
                <RotateCw className="size-4" aria-hidden />
                {t("tryAgain")}
              </Button>
            )
          )
        }
      >
        {text}
      </Note>
    </div>
  );
}

type LoadedProps<T> = {
  query: Pick<UseQueryResult<T>, "data" | "error"> & { refetch: () => Promise<unknown> };
  /** Instead of the gray lines. */
  skeleton?: ReactNode;
  children: (data: T) => ReactNode;
};

/** The answer of a query, or what is there instead. */
export function Loaded<T>({ query, skeleton, children }: LoadedProps<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />;
  return skeleton ?? <Skeleton className="py-4" />;
}
