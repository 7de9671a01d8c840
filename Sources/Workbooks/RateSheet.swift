import Catalog
import Formulas
import Pricing
import Quantities
import Scenarios
import Spreadsheets

/// The sheet of rates: what each costs, per how much, and who says so.
struct RateSheet {
    static let name = "Rates"

    let plan: WorkbookPlan
    private var sheet: Sheet
    private var row = 4

    init(_ plan: WorkbookPlan) {
        self.plan = plan
        sheet = Sheet(
            RateSheet.name,
            widths: [30, 26, 14, 14, 14, 14, 13, 22, 18, 12, 12, 24, 44, 38],
            frozen: CellPlace(row: 4, column: 2),
            colour: Look.green
        )
    }

    /// Lays out the sheet.
    func made(_ draft: inout WorkbookDraft, _ sources: inout SourceList) -> Sheet {
        var copy = self
        copy.layOut(&draft, &sources)
        return copy.sheet
    }

    private mutating func layOut(_ draft: inout WorkbookDraft, _ sources: inout SourceList) {
        sheet.put(.text("Rates"), Look.title, row: 0, column: 0)
        sheet.put(
            .text(
                "Prices stand as they were published, in dollars for so many units. Change one to "
                    + "see what follows; every formula goes by \"In use\"."
            ),
            Look.note,
            row: 1,
            column: 0
        )
        let heads = [
            "Offering", "Meter", "Price", "In use", "Per", "Unit", "Scope, tier", "Condition",
            "Region", "In force since", "Known since", "Evidence", "Source", "Name in formulas",
        ]
        for (column, head) in heads.enumerated() {
            let isNumber = (2...4).contains(column)
            sheet.put(
                .text(head),
                isNumber ? Look.numberHead : Look.head,
                row: 3,
                column: column
            )
        }
        sheet.repeatedRows = 3...3
        for price in plan.prices { add(price, &draft, &sources) }
        addMissing()
    }

    private mutating func add(
        _ price: PriceRow,
        _ draft: inout WorkbookDraft,
        _ sources: inout SourceList
    ) {
        let main = row
        for entry in price.entries {
            put(entry.rate, &sources)
            let range = sheet.put(
                .number(entry.rate.price.amount),
                Look.input(Look.price(entry.rate.price)),
                row: row,
                column: 2
            )
            sheet.rules.append(
                InputRule(range, .number(.zero, nil), advice: "A price is dollars, at least 0.")
            )
            let name = price.entries.count > 1 ? entry.name : price.name
            if price.entries.count > 1 { draft.define(name, as: range) }
            sheet.put(.empty, Look.text, row: row, column: 3)
            sheet.put(.text(row == main ? price.name : name), Look.name, row: row, column: 13)
            row += 1
        }
        guard let first = price.entries.first else { return }
        let own = plan.versions.map { $0.own.prices[price.slot]?.rate }
        let formula = WorkbookPlan.choice(
            of: own.map { rate in
                price.entries.count > 1 ? price.name(of: rate ?? first.rate) : "$C\(main + 1)"
            }
        )
        let inUse = own[0] ?? first.rate
        let range = sheet.put(
            draft.formula(formula, .number(inUse.price.amount)),
            Look.price(inUse.price).with { $0.isBold = true },
            row: main,
            column: 3
        )
        draft.define(price.name, as: range)
    }

    private mutating func put(_ rate: Rate, _ sources: inout SourceList) {
        let (catalog, sku) = (plan.catalog, rate.sku)
        let per = rate.price.per
        sheet.put(.text(catalog.name(of: sku.offering)), Look.text, row: row, column: 0)
        sheet.put(.text(catalog.name(of: sku.meter)), Look.wrapped, row: row, column: 1)
        sheet.put(.number(per), Look.number(.factor, like: [per]), row: row, column: 4)
        let place = [sku.scope?.rawValue, sku.tier.rawValue].compactMap(\.self)
        let platform = sku.platform == .bedrock ? "" : catalog.name(of: sku.platform) + ", "
        let texts = [
            rate.price.unit, place.joined(separator: ", "), rate.key.condition?.description ?? "",
            platform + (sku.region == .everywhere ? "any" : sku.region.text),
            rate.period.start.description, rate.release.description, catalog.evidence(for: rate),
        ]
        for (offset, text) in texts.enumerated() {
            sheet.put(.text(text), Look.wrapped, row: row, column: 5 + offset)
        }
        let numbers = rate.sources.map { sources.number(of: $0) }
        let known = rate.sources.lazy.compactMap { catalog.vocabulary.sources[$0] }.first
        let title = numbers.joined(separator: ", ") + (known.map { " · " + $0.title } ?? "")
        sheet.put(link(title, to: known?.url), Look.link, row: row, column: 12)
    }

    /// What formulas look for and the catalog does not hold.
    private mutating func addMissing() {
        var seen: Set<RateSlot> = []
        let missing = plan.versions.flatMap { $0.own.model.missingRates }
            .filter { seen.insert($0.slot).inserted && plan.price($0.slot) == nil }
        for rate in missing {
            let sku = rate.key.sku
            sheet.put(
                .text(plan.catalog.name(of: sku.offering)),
                Look.text,
                row: row,
                column: 0
            )
            sheet.put(.text(plan.catalog.name(of: sku.meter)), Look.wrapped, row: row, column: 1)
            sheet.put(.text("no price"), Look.state, row: row, column: 2)
            sheet.put(
                .text("The catalog holds no such rate; lines that need it have no amount."),
                Look.note,
                row: row,
                column: 12
            )
            row += 1
        }
    }
}

/// A text that leads to an address, where that is one of the web.
func link(_ text: String, to address: String?) -> CellContent {
    guard let address, address.utf8.count < 2_000, !text.isEmpty,
        address.hasPrefix("https://") || address.hasPrefix("http://")
    else { return .text(text) }
    return .link(text, address: address)
}
