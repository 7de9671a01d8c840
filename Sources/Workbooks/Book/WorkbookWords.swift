/// What every workbook says of itself.
enum WorkbookWords {
    /// Where a spreadsheet is coarser, and what no figure holds.
    static let limits = [
        "A spreadsheet computes with some 15 digits; Ratebook with 18 decimals.",
        "It leaves out taxes, support plans, and what a scenario does not mention.",
    ]

    /// How the formulas of a workbook come about.
    static let formulas =
        "Every amount is a formula over the assumptions and the rates, by names. Costs are "
        + "rounded at 12 decimals, where Ratebook rounds, and shown in cents; a page shares "
        + "out the last cent so that what it prints adds up."
}
