/** A statement, what customers owe, what is owed to vendors, and who the customers are. */
export const PAYMENT_SHEETS = {
  Bank: [
    ["Dato", "Tekst", "Motpart", "Motkonto", "Beløp"],
    [45_660, "Innbetaling faktura 10231 og 10240", "Nordlys Optikk AS", "", 6_200],
    [45_661, "Overføring", "", "15034012345", 1_500],
    [45_663, "Emballasje Nord PI-77", "Emballasje Nord AS", "", -985],
    [45_688, "Gebyr", "", "", -35],
  ],
  "Customer entries": [
    ["Customer No.", "Customer Name", "Document Type", "Document No.", "Posting Date", "Due Date", "Amount", "Remaining Amount"],
    ["C10", "Nordlys Optikk AS", "Invoice", "10231", 45_640, 45_670, 4_200, 4_200],
    ["C10", "Nordlys Optikk AS", "Invoice", "10240", 45_642, 45_672, 2_000, 2_000],
    ["C20", "Fjord Bygg", "Invoice", "10250", 45_645, 45_675, 1_500, 1_500],
    ["C30", "Vik Handel", "Invoice", "10260", 45_646, 45_676, 1_500, 1_500],
  ],
  "Vendor entries": [
    ["Vendor No.", "Vendor Name", "Document Type", "Document No.", "Posting Date", "Due Date", "Amount", "Remaining Amount"],
    ["V7", "Emballasje Nord AS", "Invoice", "PI-77", 45_645, 45_675, -985, -985],
    ["V8", "Strøm AS", "Invoice", "PI-80", 45_650, 45_680, -310, -310],
  ],
  Customers: [
    ["No.", "Name", "Address", "City", "Bank account"],
    ["C10", "Nordlys Optikk AS", "Storgata 1", "Oslo", ""], ["C20", "Fjord Bygg", "Kaigata 2", "Bergen", "1503.40.12345"], ["C30", "Vik Handel", "Torget 3", "Vik", ""],
  ],
};
