// A list of people to choose from, found by name.
import { useText } from "../../shared/i18n/i18n.tsx";
import { Checkbox } from "../../shared/ui/choice.tsx";
import { SearchField } from "../../shared/ui/search.tsx";

type Person = { id: string; name: string | null };

type Props = {
  search: string;
  onSearch(search: string): void;
  people: readonly Person[];
  empty: string;
  chosen: ReadonlySet<string>;
  onChoose(chosen: ReadonlySet<string>): void;
};

export function PeopleChoice({ search, onSearch, people, empty, chosen, onChoose }: Props) {
  const t = useText("groups");
  const app = useText("app");
  const words = useText("words");
  const choose = (id: string, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    onChoose(next);
  };
  return (
    <>
      <SearchField label={app("findByName")} value={search} onChange={onSearch} />
      {people.length === 0 ? (
        <p className="text-[0.9375rem] text-soft">{empty}</p>
      ) : (
        <ul className="max-h-80 overflow-y-auto">
          {people.map(({ id, name }) => (
            <li key={id}>
              <Checkbox isSelected={chosen.has(id)} onChange={(isChosen) => choose(id, isChosen)}>
                <span dir="auto">{name ?? words("someone")}</span>
              </Checkbox>
            </li>
          ))}
        </ul>
      )}
      <p className="text-sm text-soft" aria-live="polite">
        {t("chosen", { count: chosen.size })}
      </p>
    </>
  );
}
