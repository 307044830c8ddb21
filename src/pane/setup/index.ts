// The pages behind the menu: options, bank accounts, mappings, rules, templates, keys, about. Loaded when one is asked for.
// Knows the reconciliation only through usePane; what rows mean is in session/setup. Start with SetupPage.tsx.
export { SetupPage } from "./SetupPage";
export { Form, Group, Lead, PageBody, Pair } from "./parts";
