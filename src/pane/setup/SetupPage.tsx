import type { ComponentType } from "react";
import { ClearingPage, FinishPage, StatementsPage } from "../statements";
import { PaymentFilePage } from "../paymentFile/PaymentFilePage";
import type { Page } from "../usePane";
import { AboutPage } from "./AboutPage";
import { BankAccountsPage } from "./BankAccountsPage";
import { KeysPage } from "./KeysPage";
import { LayoutsPage } from "./LayoutsPage";
import { LearnedPage } from "./LearnedPage";
import { MappingsPage } from "./MappingsPage";
import { OptionsPage } from "./OptionsPage";
import { RulesPage } from "./RulesPage";
import { TemplatesPage } from "./TemplatesPage";

const PAGES: Readonly<Record<Page, ComponentType>> = {
  statements: StatementsPage, finish: FinishPage, clearing: ClearingPage, options: OptionsPage, bankAccounts: BankAccountsPage, mappings: MappingsPage, rules: RulesPage, postingLayouts: LayoutsPage, paymentFile: PaymentFilePage, learned: LearnedPage, templates: TemplatesPage, keys: KeysPage, about: AboutPage,
};

/** The page that was asked for in the menu. */
export function SetupPage({ page }: { page: Page }) {
  const Shown = PAGES[page];
  return <Shown />;
}
