import { Field, Select } from "@fluentui/react-components";
import { OptionsForm } from "../OptionsForm";
import { Over } from "../Over";
import type { Consent } from "../types";
import { usePane } from "../usePane";
import { Lead, PageBody } from "./parts";

/** How rows are marked; taken at once, since it changes what is on the sheets. */
function Marking() {
  const { state: { consent }, messages: { option: words }, run } = usePane();
  return (
    <Field size="small" label={words.marking}>
      <Select size="small" value={consent} onChange={(_, { value }) => void run((reconciliation) => reconciliation.setConsent(value as Consent))}>
        {consent === "not-asked" ? <option value="not-asked">{words.notAsked}</option> : null}
        <option value="yes">{words.columns}</option>
        <option value="no">{words.colours}</option>
      </Select>
    </Field>
  );
}

/** How far apart two rows may be, what is matched without asking, and how rows are marked. */
export function OptionsPage() {
  const { messages: { pages, option: words }, lay, say } = usePane();
  const close = (): void => lay(null);
  return (
    <Over title={pages.options} onClose={close}>
      <PageBody>
        <Lead>{words.lead}</Lead>
        <OptionsForm close={close} saved={() => say(words.saved)} />
        <Marking />
      </PageBody>
    </Over>
  );
}
