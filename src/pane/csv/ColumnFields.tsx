import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { CSV_FIELDS, type CsvFormat } from "../../statements";
import { Group } from "../setup";
import { usePane } from "../usePane";
import { samplesOf, widthOf, withField } from "./draft";

const useStyles = makeStyles({
  column: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalXXS },
  narrow: { minWidth: 0, width: "100%" },
});

/** Values shown of each column. */
const SAMPLES = 3;

interface ColumnsProps {
  readonly format: CsvFormat;
  readonly rows: readonly (readonly string[])[];
  change(format: CsvFormat): void;
}

/** Each column with its header and three of its values, and the field it holds. */
export function ColumnFields({ format, rows, change }: ColumnsProps) {
  const styles = useStyles();
  const { messages: { csvPage: words, fields }, formats } = usePane();
  return (
    <Group title={words.columns}>
      {Array.from({ length: widthOf(format, rows) }, (_, column) => {
        const letter = formats.column(column);
        const samples = samplesOf(rows, { column, headerRow: format.headerRow, count: SAMPLES });
        return (
          <Field key={column} size="small" label={format.headers[column] ? `${letter} · ${format.headers[column]}` : words.column(letter)} hint={samples.join(" · ") || words.empty}>
            <Select size="small" className={styles.narrow} value={format.columns[column] ?? ""}
              onChange={(_each, { value }) => change(withField(format, { column, field: CSV_FIELDS.find((field) => field === value) ?? null, rows }))}>
              <option value="">{words.notUsed}</option>
              {CSV_FIELDS.map((field) => <option key={field} value={field}>{fields[field]}</option>)}
            </Select>
          </Field>
        );
      })}
    </Group>
  );
}
