import { useMutation, useQuery } from "@tanstack/react-query";
import { useSession } from "../../app/session.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { directionOf, languageOf } from "../../shared/i18n/languages.ts";
import { Button } from "../../shared/ui/button.tsx";
import { ErrorNote, Loaded, Note } from "../../shared/ui/states.tsx";
import { VisitorCard } from "./parts.tsx";

type Words = {
  language: string;
  question: string;
  about: string;
  button: string;
  done: string;
  undo: string;
  undone: string;
  settings?: string;
};

/** Where the link of an email leads: its signature says who asks, and its language is the page's. */
export function UnsubscribePage() {
  const t = useText("account");
  const { config } = useSession();
  const { search } = window.location;
  const ask = async (request: RequestInit) => {
    const response = await fetch(`${config.apiUrl}/functions/v1/unsubscribe${search}`, request);
    const answer = await response.json();
    if (!response.ok)
      throw Object.assign(new Error(answer.message), { code: codes[response.status] ?? answer.code });
    return answer;
  };
  const words = useQuery<Words>({
    queryKey: ["unsubscribe", search],
    queryFn: () => ask({ headers: { accept: "application/json" } }),
    retry: false,
  });
  const post = useMutation({
    mutationFn: (isUndo: boolean) =>
      ask({
        method: "POST",
        headers: { accept: "application/json" },
        body: new URLSearchParams(isUndo ? { undo: "yes" } : { "List-Unsubscribe": "One-Click" }),
      }),
  });
  const isUndone = post.isSuccess && post.variables;
  const isDone = post.isSuccess && !post.variables;
  return (
    <VisitorCard title={words.data?.question ?? t("unsubscribeTitle")}>
      <Loaded query={words}>
        {({ language, about, button, done, undo, undone, settings }) => (
          <div
            lang={language}
            dir={directionOf(languageOf(language) ?? "en")}
            className="flex flex-col items-start gap-4"
          >
            {isUndone ? (
              <Note tone="good">{undone}</Note>
            ) : isDone ? (
              <Note tone="good">
                <p className="font-semibold">{done}</p>
                <p>{about}</p>
                {settings && <p>{settings}</p>}
              </Note>
            ) : (
              <p>{about}</p>
            )}
            {post.error && <ErrorNote error={post.error} />}
            {!isUndone && (
              <Button
                look={isDone ? "secondary" : "primary"}
                isPending={post.isPending}
                onPress={() => post.mutate(isDone)}
              >
                {isDone ? undo : button}
              </Button>
            )}
          </div>
        )}
      </Loaded>
    </VisitorCard>
  );
}

/** What is wrong with the link. */
const codes: Readonly<Record<number, string>> = { 400: "link.broken", 403: "link.broken" };
