import type { SETUP_TABLES } from "../../session";

type Table = (typeof SETUP_TABLES)[number];
type Key<T extends Table> = T["columns"][number]["key"];
type Code<T extends Table> = Extract<T["columns"][number]["kind"], readonly string[]>[number];

/** Words of one table: its title, the header of each column, and the word of each code that a cell of it can hold. */
interface TableWords<T extends Table> {
  readonly title: string;
  readonly columns: Readonly<Record<Key<T>, string>>;
  readonly choices: Readonly<Record<Code<T>, string>>;
}

/** Words of the Setup sheet in one language: a table or column without words does not compile. */
export interface SetupTexts {
  readonly sheetSetup: string;
  readonly titleSetup: string;
  readonly noteSetup: string;
  readonly yes: string;
  readonly no: string;
  readonly tables: { readonly [Id in Table["id"]]: TableWords<Extract<Table, { readonly id: Id }>> };
}
