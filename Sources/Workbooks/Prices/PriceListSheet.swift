import Catalog
import Pricing
import Quantities
import Scenarios
import Spreadsheets

/// The sheet of a price list of the project: each price a formula from the published rate over the
/// terms and the rate of exchange.
struct PriceListSheet {
    /// The most columns that a text goes over.
    private static let columns = 0...11

    private let priced: PricedList
    private let catalog: RateCatalog
    private var sheet: Sheet
    private var row = 4

    /// What formulas call the terms, in their order.
    private var terms: [String] = []
    private var exchange = ""
    private var decimals = ""

    private enum Place {
        static let way = 2
        static let published = 3
        static let per = 4
        static let price = 5
        static let unit = 6
        static let since = 7
        static let source = 8
        static let note = 9
        static let own = 10
        static let check = 11
    }

    private var list: PriceList { priced.list }
    private var currency: String { list.exchange.currency.code }

    /// Prepares a sheet.
    ///
    /// - Parameters:
    ///   - priced: The list with its prices.
    ///   - catalog: The catalog of its rates.
    ///   - name: What the tab says.
    init(_ priced: PricedList, in catalog: RateCatalog, named name: String) {
        self.priced = priced
        self.catalog = catalog
        sheet = Sheet(
            name,
            widths: [25, 20, 30, 12, 17, 12, 19, 12, 8, 30, 12, 9],
            frozen: CellPlace(row: 4, column: 1),
            colour: Look.green
        )
    }

    /// Lays out the sheet.
    func made(
        _ draft: inout WorkbookDraft,
        _ sources: inout SourceList
    ) throws(ArithmeticFailure) -> Sheet {
        var copy = self
        copy.nameTerms(&draft)
        copy.addHead()
        for group in priced.groups where !group.models.isEmpty {
            try copy.add(group, &draft, &sources)
        }
        copy.row += 1
        copy.addTerms(&draft)
        return copy.sheet
    }

    private mutating func nameTerms(_ draft: inout WorkbookDraft) {
        func name(_ text: String) -> String { draft.register.name(for: "\(list.id)_\(text)") }
        for term in list.terms { terms.append(name(term.label)) }
        exchange = name("\(currency)_per_usd")
        decimals = name("decimals")
    }

    private mutating func addHead() {
        sheet.put(.text(list.title), Look.title, row: 0, column: 0)
        let owner = list.owner.map { " Owner: \($0)." } ?? ""
        sheet.put(.text(list.summary + owner), Look.note, row: 1, columns: Self.columns)
        sheet.put(
            .text(
                "With the rates of \(priced.day), in \(currency). A price is the published one "
                    + "after the terms that stand below the prices. Change those, or a published "
                    + "price; one that a scenario uses too stands on the sheet \(RateSheet.name)."
            ),
            Look.note,
            row: 2,
            columns: Self.columns
        )
        let heads = [
            "Model", "What is counted", "Scope, tier, region", "Published", "Per", "Price", "Per",
            "In force since", "Source", "Status and note", "Ratebook", "Check",
        ]
        let numbers = [Place.published, Place.price, Place.own]
        for (column, head) in heads.enumerated() {
            let style =
                column == Place.check
                ? Look.stateHead : numbers.contains(column) ? Look.numberHead : Look.head
            sheet.put(.text(head), style, row: 3, column: column)
        }
        sheet.repeatedRows = 3...3
    }

    private mutating func add(
        _ group: PricedList.Group,
        _ draft: inout WorkbookDraft,
        _ sources: inout SourceList
    ) throws(ArithmeticFailure) {
        for column in Self.columns { sheet.put(.empty, Look.group, row: row, column: column) }
        let note = group.group.note.map { ": " + $0 } ?? ""
        sheet.put(.text(group.group.title + note), Look.group, row: row, column: 0)
        row += 1
        for model in group.models {
            let first = row
            for price in model.prices {
                put(price.rate, of: model.model, &draft, &sources)
                try put(price, &draft)
                row += 1
            }
            if model.requestFee != .zero { try addRequest(model, &draft) }
            sheet.put(.text(words(of: model.model)), Look.wrapped, row: first, column: Place.note)
        }
    }

    /// The published rate of a price.
    private mutating func put(
        _ rate: Rate,
        of model: PriceListModel,
        _ draft: inout WorkbookDraft,
        _ sources: inout SourceList
    ) {
        for column in Self.columns { sheet.put(.empty, Look.text, row: row, column: column) }
        let texts = [
            catalog.name(of: model.offering), catalog.name(of: rate.sku.meter),
            catalog.way(of: rate, from: model.regions),
        ]
        for (column, text) in texts.enumerated() {
            sheet.put(.text(text), Look.wrapped, row: row, column: column)
        }
        putPublished(rate, &draft)
        sheet.put(
            .number(rate.price.per),
            Look.following(rate.price.unit, like: rate.price.per),
            row: row,
            column: Place.per
        )
        let start = rate.period.start.description
        sheet.put(.text(start), Look.text, row: row, column: Place.since)
        let numbers = rate.sources.map { sources.number(of: $0) }.joined(separator: ", ")
        sheet.put(.text(numbers), Look.wrapped, row: row, column: Place.source)
    }

    /// The cell of a published price: one that a scenario uses follows the cell of that.
    private mutating func putPublished(_ rate: Rate, _ draft: inout WorkbookDraft) {
        let style = Look.price(rate.price)
        guard let name = draft.sharedRates.name(of: rate) else {
            let range = sheet.put(
                .number(rate.price.amount),
                Look.input(style),
                row: row,
                column: Place.published
            )
            sheet.rules.append(
                InputRule(range, .number(.zero, nil), advice: "A price is dollars, at least 0.")
            )
            return
        }
        sheet.put(
            draft.formula(name, .number(rate.price.amount)),
            style,
            row: row,
            column: Place.published
        )
    }

    private mutating func put(
        _ price: ListPrice,
        _ draft: inout WorkbookDraft
    ) throws(ArithmeticFailure) {
        let published = CellPlace(row: row, column: Place.published).text
        let divisor = price.rate.price.per
        var start = published
        if price.per != divisor { start += "*\(price.per)/\(divisor)" }
        if list.exchange != .identity { start += "*" + exchange }
        let formula = formula(from: start, price.terms, per: price.per) ?? start
        let style = Look.atRight(
            CellStyle(isBold: true, format: format(of: price.amount), bottom: .thin)
        )
        put(price.amount, by: rounded(formula), style, &draft)
        sheet.put(
            .number(price.per),
            Look.following(price.unit, like: price.per),
            row: row,
            column: Place.unit
        )
    }

    /// What is added for each request of a model.
    private mutating func addRequest(
        _ model: PricedListModel,
        _ draft: inout WorkbookDraft
    ) throws(ArithmeticFailure) {
        for column in Self.columns { sheet.put(.empty, Look.text, row: row, column: column) }
        let name = catalog.name(of: model.model.offering)
        sheet.put(.text(name), Look.wrapped, row: row, column: 0)
        sheet.put(.text("Added for each request"), Look.wrapped, row: row, column: 1)
        let formula = formula(from: nil, model.requestTerms, per: .one) ?? "0"
        let style = Look.atRight(
            CellStyle(isBold: true, format: format(of: model.requestFee), bottom: .thin)
        )
        put(model.requestFee, by: formula, style, &draft)
        sheet.put(
            .number(.one),
            Look.following("request", like: .one),
            row: row,
            column: Place.unit
        )
        row += 1
    }

    /// A price with what Ratebook says beside it.
    private mutating func put(
        _ amount: Quantity,
        by formula: String,
        _ style: CellStyle,
        _ draft: inout WorkbookDraft
    ) {
        let price = CellPlace(row: row, column: Place.price).text
        let own = CellPlace(row: row, column: Place.own).text
        sheet.put(draft.formula(formula, .number(amount)), style, row: row, column: Place.price)
        sheet.put(
            .number(amount),
            style.with {
                $0.isBold = false
                $0.ink = Look.grey
            },
            row: row,
            column: Place.own
        )
        let state = sheet.put(
            draft.formula(
                "IF(ABS(\(price)-\(own))<=1E-9*MAX(1,ABS(\(own))),\"same\",\"differs\")",
                .text("same")
            ),
            Look.state,
            row: row,
            column: Place.check
        )
        sheet.highlights += Look.highlights(of: state)
    }
}

extension PriceListSheet {
    /// A price after some terms, in their order; nil for none and nothing to start from.
    private func formula(
        from start: String?,
        _ applied: [PriceTerm],
        per units: Quantity
    ) -> String? {
        var text = start
        var isSum = false
        for (term, name) in zip(list.terms, terms) where applied.contains(term) {
            let inner = text.map { isSum ? "(\($0))" : $0 }
            switch term.change {
            case .discount: text = inner.map { "\($0)*(1-\(name))" }
            case .markup: text = inner.map { "\($0)*(1+\(name))" }
            case .fee(_, let unit):
                let fee = unit.tokens == units ? name : "\(name)*\(units)/\(unit.tokens)"
                text = text.map { "\($0)+\(fee)" } ?? fee
            case .requestFee: text = text.map { "\($0)+\(name)" } ?? name
            }
            switch term.change {
            case .discount, .markup: isSum = false
            case .fee, .requestFee: isSum = true
            }
        }
        return text
    }

    private func rounded(_ formula: String) -> String {
        list.fractionDigits == nil ? formula : "ROUND(\(formula),\(decimals))"
    }

    /// As many decimals as the list rounds to, else as the price has.
    private func format(of amount: Quantity) -> String {
        Look.format(list.fractionDigits ?? min(Look.decimals(amount), 10))
    }

    private func words(of model: PriceListModel) -> String {
        let status: String? =
            switch model.status {
            case .approved: nil
            case .trial: "On trial."
            case .retiring(let until, let successor):
                "Until \(until)"
                    + (successor.map { ", then \(catalog.name(of: $0))." } ?? ".")
            }
        return [status, model.note].compactMap(\.self).joined(separator: " ")
    }

    /// The terms, the rate of exchange and the rounding, in the cells that the formulas use.
    private mutating func addTerms(_ draft: inout WorkbookDraft) {
        let columns = 0...Place.unit
        sheet.putSection("From a published rate to a price", row: row, columns: columns)
        row += 1
        for (term, name) in zip(list.terms, terms) {
            let (value, style, what) = cell(of: term.change)
            add(term.label, value, style, "\(what) \(reach(of: term))", named: name, &draft)
        }
        if list.exchange != .identity {
            let day = list.exchange.day.map { " on \($0)" } ?? ""
            let source = list.exchange.source.map { ", by \($0)" } ?? ""
            let rate = list.exchange.perDollar
            add(
                "\(currency) for a dollar",
                .number(rate),
                plain(rate),
                "Converted once\(day)\(source)",
                named: exchange,
                &draft
            )
        }
        if let digits = list.fractionDigits {
            let digits = Quantity(digits)
            add("Decimals", .number(digits), plain(digits), "Rounded last", named: decimals, &draft)
        }
    }

    private mutating func add(
        _ label: String,
        _ value: CellContent,
        _ style: CellStyle,
        _ words: String,
        named name: String,
        _ draft: inout WorkbookDraft
    ) {
        sheet.put(.text(label), Look.wrapped, row: row, column: 0)
        let range = sheet.put(value, Look.input(Look.atRight(style)), row: row, column: 1)
        sheet.put(.text(words), Look.wrapped, row: row, column: Place.way)
        sheet.put(.text(name), Look.name, row: row, columns: Place.published...Place.unit)
        draft.define(name, as: range)
        row += 1
    }

    /// What stands in the cell of a change, and what it does.
    private func cell(of change: PriceTerm.Change) -> (CellContent, CellStyle, String) {
        switch change {
        case .discount(let share): (.number(share), Look.share, "taken off,")
        case .markup(let share): (.number(share), Look.share, "added,")
        case .fee(let amount, let unit):
            (.number(amount), plain(amount), "\(currency) more for \(unit.rawValue)")
        case .requestFee(let amount):
            (.number(amount), plain(amount), "\(currency) more for each request")
        }
    }

    private func plain(_ value: Quantity) -> CellStyle {
        CellStyle(format: Look.format(min(Look.decimals(value), 10)), bottom: .thin)
    }

    /// Whose prices a term is for.
    private func reach(of term: PriceTerm) -> String {
        let parts = [
            term.platform.map { catalog.name(of: $0) },
            term.offering.map { catalog.name(of: $0) },
            term.meter.map { catalog.name(of: $0).lowercased() },
        ]
        let words = parts.compactMap(\.self).joined(separator: ", ")
        return words.isEmpty ? "for everything" : "for " + words
    }
}
