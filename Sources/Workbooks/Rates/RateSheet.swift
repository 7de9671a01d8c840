import Catalog
import Formulas
import Pricing
import Quantities
import Scenarios
import Spreadsheets

/// The sheet of rates: what each costs, per how much, and who says so.
struct RateSheet {
    static let name = "Rates"

    private let plans: [WorkbookPlan]
    private let catalog: RateCatalog
    private var sheet: Sheet
    private var row = 4

    private enum Place {
        static let price = 2
        static let inUse = 3
        static let per = 4
        static let texts = 5
        static let source = 9
        static let title = 10
        static let name = 11
    }

    init(_ plans: [WorkbookPlan]) {
        self.plans = plans
        catalog = plans[0].catalog
        sheet = Sheet(
            RateSheet.name,
            widths: [24, 22, 13, 13, 19, 27, 12, 12, 16, 12, 32, 26],
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
                    + "see what follows"
                    + (isShared
                        ? " in every scenario that uses it."
                        : "; every formula uses \"In use\".")
            ),
            Look.note,
            row: 1,
            columns: 0...Place.name
        )
        let heads = [
            "Offering", "Meter", "Price", isShared ? "Scenarios" : "In use", "Per",
            "Scope, tier, region", "In force since", "Known since", "Evidence", "Source",
            "First of them", "Name in formulas",
        ]
        for (column, head) in heads.enumerated() {
            let isNumber = (Place.price...Place.inUse).contains(column)
            sheet.put(
                .text(head),
                isNumber ? Look.numberHead : Look.head,
                row: 3,
                column: column
            )
        }
        sheet.repeatedRows = 3...3
        if isShared {
            for entry in draft.sharedRates.entries { add(entry, &draft, &sources) }
        } else {
            for price in plans[0].prices { add(price, &draft, &sources) }
        }
        addMissing()
        sheet.fit(column: Place.name, in: Look.nameWidths)
    }

    /// Whether several scenarios share the prices.
    private var isShared: Bool { !plans[0].isAlone }

    private mutating func add(
        _ entry: SharedRates.Entry,
        _ draft: inout WorkbookDraft,
        _ sources: inout SourceList
    ) {
        put(entry.rate, &sources)
        draft.define(entry.name, as: putPrice(of: entry.rate))
        sheet.put(
            .number(Quantity(entry.users.count)),
            Look.number(.factor, like: []),
            row: row,
            column: Place.inUse
        )
        sheet.put(.text(entry.name), Look.name, row: row, column: Place.name)
        row += 1
    }

    /// The cell of a price, which a reader may change.
    private mutating func putPrice(of rate: Rate) -> CellRange {
        let range = sheet.put(
            .number(rate.price.amount),
            Look.input(Look.price(rate.price)),
            row: row,
            column: Place.price
        )
        sheet.rules.append(
            InputRule(range, .number(.zero, nil), advice: "A price is dollars, at least 0.")
        )
        return range
    }

    private mutating func add(
        _ price: PriceRow,
        _ draft: inout WorkbookDraft,
        _ sources: inout SourceList
    ) {
        let main = row
        let plan = plans[0]
        for entry in price.entries {
            put(entry.rate, &sources)
            let range = putPrice(of: entry.rate)
            let name = price.entries.count > 1 ? entry.name : price.name
            if price.entries.count > 1 { draft.define(name, as: range) }
            sheet.put(.empty, Look.text, row: row, column: Place.inUse)
            let shown = row == main ? price.name : name
            sheet.put(.text(shown), Look.name, row: row, column: Place.name)
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
            column: Place.inUse
        )
        draft.define(price.name, as: range)
    }

    private mutating func put(_ rate: Rate, _ sources: inout SourceList) {
        let sku = rate.sku
        let per = rate.price.per
        sheet.put(.text(catalog.name(of: sku.offering)), Look.wrapped, row: row, column: 0)
        sheet.put(.text(catalog.name(of: sku.meter)), Look.wrapped, row: row, column: 1)
        sheet.put(
            .number(per),
            Look.following(rate.price.unit, like: per),
            row: row,
            column: Place.per
        )
        let texts = [
            catalog.way(of: rate), rate.period.start.description, rate.release.description,
            catalog.evidence(for: rate),
        ]
        for (offset, text) in texts.enumerated() {
            sheet.put(.text(text), Look.wrapped, row: row, column: Place.texts + offset)
        }
        let numbers = rate.sources.map { sources.number(of: $0) }
        let known = rate.sources.compactMap { catalog.vocabulary.sources[$0] }.first
        // A link does not wrap everywhere, so that the title stands beside it.
        sheet.put(
            link(numbers.joined(separator: ", "), to: known?.url),
            Look.link,
            row: row,
            column: Place.source
        )
        sheet.put(.text(known?.title ?? ""), Look.wrapped, row: row, column: Place.title)
    }

    /// What formulas look for and the catalog does not hold.
    private mutating func addMissing() {
        var seen: Set<RateSlot> = []
        let missing = plans.flatMap { plan in
            seen = []
            return plan.versions.flatMap { $0.own.model.missingRates }
                .filter { seen.insert($0.slot).inserted && plan.price($0.slot) == nil }
        }
        for rate in missing {
            let sku = rate.key.sku
            sheet.put(.text(catalog.name(of: sku.offering)), Look.wrapped, row: row, column: 0)
            sheet.put(.text(catalog.name(of: sku.meter)), Look.wrapped, row: row, column: 1)
            sheet.put(.text("no price"), Look.state, row: row, column: Place.price)
            sheet.put(
                .text("The catalog holds no such rate; lines that need it have no amount."),
                Look.note,
                row: row,
                columns: Place.texts...Place.source
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
