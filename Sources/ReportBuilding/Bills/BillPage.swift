import Catalog
import Pricing
public import Quantities
public import ReportModel
public import Scenarios

/// A real bill, line by line beside what the catalog makes of it.
public struct BillPage {
    private let bill: Bill
    private let lines: [CheckedBillLine]
    private let context: ReportContext

    /// Prepares the page.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    public init(_ bill: Bill, in context: ReportContext) throws(ArithmeticFailure) {
        let check = BillCheck(catalog: context.catalog, day: bill.day)
        var lines: [CheckedBillLine] = []
        for line in bill.lines { lines.append(try check.check(line)) }
        self.bill = bill
        self.lines = lines
        self.context = context.inDollars
    }

    /// The page.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    public func page() throws(ArithmeticFailure) -> Page {
        var register = SourceRegister()
        let table = try table(&register)
        return Page(
            path: "bills/\(bill.id)",
            kind: .bill,
            title: bill.title,
            summary: bill.summary,
            ancestors: [PageLink(title: "Portfolio", path: "")],
            facts: [
                Page.Fact("Rates as of", [.value(.date(bill.day))]),
                Page.Fact("Lines", [.text("\(lines.count)")]),
                Page.Fact("Agree", [.text("\(lines.count(where: \.agrees))")]),
                Page.Fact("Compared", [.text(try totals.shareText + " of the bill")]),
            ],
            blocks: [
                .paragraph([.text(verdictSentence)]),
                .section(
                    Section(id: "lines", title: "Line by line", blocks: [.table(table)])
                ),
                .section(
                    Section(
                        id: "reading",
                        title: "How to read it",
                        blocks: Self.explanations.map { .paragraph([.text($0)]) }
                    )
                ),
                .section(register.section(in: context)),
            ],
            data: try data(),
            mainTable: table.id,
            provenance: context.provenance(command: "ratebook build")
        )
    }

    private var verdictSentence: String {
        let same = lines.count { $0.verdict == .same }
        let rounded = lines.count(where: \.agrees) - same
        let apart = lines.count { !$0.isCompared }
        let others = lines.count - same - rounded - apart
        let words =
            apart == 0 ? "" : ", and \(apart) cannot be computed and are in no total but their own"
        return "\(same) of \(lines.count) lines come out the same to the last printed digit, "
            + "\(rounded) within the rounding of the printed usage, and \(others == 0 ? "none differs" : "\(others) differ")\(words)."
    }

    private static let explanations = [
        "A bill prints usage with three decimals or a few more, so that the true usage lies within "
            + "half a unit of the last digit. Where the computed amount differs, the note says what "
            + "this rounding alone allows.",
        "One bill mixes units. Token counts of models from the Marketplace, such as "
            + "EU_OutputTokenCount, are in millions; those of Amazon's own models, such as "
            + "NovaLite-input-tokens, are in thousands.",
        "The region of the request sets the price, and the prefix of the model's id only says "
            + "where it may be served: eu. in Ireland has Ireland's price.",
    ]

    private func table(_ register: inout SourceRegister) throws(ArithmeticFailure) -> Table {
        var rows: [Row] = []
        for (index, checked) in lines.enumerated() {
            rows.append(try row(checked, number: index + 1, &register))
        }
        return Table(
            id: "bill-lines",
            caption: "The bill, and the same usage at the rates of the catalog",
            columns: [
                Column("Line"), Column("Model and region"), Column("Usage type"),
                Column("Usage", alignment: .number), Column("Rate", alignment: .number),
                Column("Computed", unit: .money, alignment: .number),
                Column("Billed", unit: .money, alignment: .number), Column("Agreement"),
                Column("Sources"),
            ],
            rows: rows,
            footer: try footer
        )
    }

    private func row(
        _ checked: CheckedBillLine,
        number: Int,
        _ register: inout SourceRegister
    ) throws(ArithmeticFailure) -> Row {
        let line = checked.line
        let model =
            checked.offering.flatMap { context.catalog.vocabulary.offerings[$0]?.name }
            ?? line.resource
        let cost = try checked.cost.map { cost throws(ArithmeticFailure) in
            try Self.text(cost, line.cost)
        }
        return Row(
            id: "line-\(number)",
            [
                .text("\(line.account)\(number)"),
                .text(model, note: [.code(line.resource), .text(" in \(line.region)")]),
                Cell([.code(line.usageType)]),
                .text(
                    line.amount.value.decimalText(minimumFractionDigits: line.amount.fractionDigits)
                ),
                checked.rate.map { .value(.unitPrice($0.price)) } ?? .value(.missing(.notPriced)),
                cost.map { .text($0) } ?? .value(.missing(.notPriced)),
                .text(line.cost.value.decimalText(minimumFractionDigits: line.cost.fractionDigits)),
                try agreement(of: checked),
                checked.rate.map { Cell(register.references(of: $0)) } ?? .empty,
            ]
        )
    }

    private func agreement(of checked: CheckedBillLine) throws(ArithmeticFailure) -> Cell {
        switch checked.verdict {
        case .same: return .text("the same")
        case .withinRounding(let least, let most):
            // Two digits more than the bill prints, so that the ends can be told apart.
            let digits = checked.line.cost.fractionDigits + 2
            let (low, high) = (
                try least.rounded(toFractionDigits: digits),
                try most.rounded(toFractionDigits: digits)
            )
            return .text(
                "within rounding",
                note: [.text("the printed usage stands for \(low) to \(high)")]
            )
        case .different: return .text("differs")
        case .noRate: return .text("no rate", note: ["the catalog has none for that day"])
        case .unknownModel: return .text("unknown model")
        case .unknownUsageType: return .text("unknown usage type")
        }
    }

    private var footer: [Row] {
        get throws(ArithmeticFailure) {
            let totals = try totals
            func row(
                _ title: String,
                _ computed: Quantity?,
                _ billed: Quantity
            )
                throws(ArithmeticFailure) -> Row
            {
                let computedCell: Cell =
                    try computed.map { amount throws(ArithmeticFailure) in
                        .text(try Self.cents(amount))
                    } ?? .value(.missing(.notPriced))
                return Row([
                    .text(title), .empty, .empty, .empty, .empty, computedCell,
                    .text(try Self.cents(billed)), .empty, .empty,
                ])
            }
            let compared = try row("Total", totals.computed, totals.compared)
            guard lines.contains(where: { !$0.isCompared }) else { return [compared] }
            return [
                try row("Total compared", totals.computed, totals.compared),
                try row("Not computed", nil, totals.apart),
            ]
        }
    }

    private var totals: BillTotals {
        get throws(ArithmeticFailure) { try BillTotals(lines) }
    }

    private static func cents(_ amount: Quantity) throws(ArithmeticFailure) -> String {
        try amount.rounded(toFractionDigits: 2).decimalText(minimumFractionDigits: 2)
    }

    private static func text(
        _ cost: Quantity,
        _ billed: BilledNumber
    ) throws(ArithmeticFailure) -> String {
        try cost.rounded(toFractionDigits: billed.fractionDigits)
            .decimalText(minimumFractionDigits: billed.fractionDigits)
    }

    private func data() throws(ArithmeticFailure) -> DataValue {
        .object([
            .init("schema", .text("ratebook.bill/1")), .init("bill", .text(bill.id)),
            .init("title", .text(bill.title)), .init("as_of", .date(bill.day)),
            .init("catalog_release", .text(context.release)),
            .init("compared_usd", .quantity(try totals.compared)),
            .init("computed_usd", .quantity(try totals.computed)),
            .init("not_compared_usd", .quantity(try totals.apart)),
            .init(
                "lines",
                .array(
                    lines.map { checked in
                        .object([
                            .init("account", .text(checked.line.account)),
                            .init("resource", .text(checked.line.resource)),
                            .init("region", .text(checked.line.region.text)),
                            .init("usage_type", .text(checked.line.usageType)),
                            .init("usage_amount", .quantity(checked.line.amount.value)),
                            .init("billed_usd", .quantity(checked.line.cost.value)),
                            .init("computed_usd", checked.cost.map { .quantity($0) } ?? .null),
                            .init("rate_id", checked.rate.map { .text($0.id) } ?? .null),
                            .init("agrees", .boolean(checked.agrees)),
                        ])
                    }
                )
            ),
        ])
    }
}
