public import Analysis
import Catalog
public import Pricing
import Quantities
public import ReportModel
import Scenarios

/// The page of a price list, which people inside a company link to: one row a model.
public struct PriceListPage {
    private let priced: PricedList
    private let changes: PriceListChange?
    private let others: [PageLink]
    private let path: String
    private let context: ReportContext
    private let isBrief: Bool

    private var list: PriceList { priced.list }
    private var currency: Currency { list.exchange.currency }

    /// Prepares the page.
    ///
    /// - Parameters:
    ///   - priced: The list with its prices.
    ///   - changes: What changed since the list before; nil where none is named.
    ///   - path: Where the page stands in the site.
    ///   - above: The index of all lists; nil for a list that is the only one.
    ///   - context: What the pages share.
    ///   - isBrief: Whether the table has no notes, so that a terminal can show it.
    public init(
        _ priced: PricedList,
        since changes: PriceListChange?,
        at path: String,
        below above: PageLink?,
        in context: ReportContext,
        isBrief: Bool = false
    ) {
        self.isBrief = isBrief
        self.priced = priced
        self.changes = changes
        self.path = path
        others = [above].compactMap(\.self)
        self.context = ReportContext(
            catalog: context.catalog,
            release: context.release,
            asOf: priced.day,
            inputsHash: context.inputsHash
        )
    }

    /// The page.
    public var page: Page {
        var register = SourceRegister()
        register.subject = "published rates"
        let lines = PriceListTable(priced, since: changes, in: context, isBrief: isBrief)
        let table = lines.table(&register)
        var blocks = introduction
        blocks.append(
            .section(Section(id: "models", title: "Prices", blocks: [.table(table)] + footers))
        )
        if let changes {
            blocks.append(.section(PriceListChangeReport(changes, in: context).section))
        }
        if !isBrief { blocks.append(.section(register.section(in: context))) }
        return Page(
            path: path,
            kind: .prices,
            title: list.title,
            summary: list.summary,
            ancestors: [PageLink(title: "Portfolio", path: "")] + others,
            facts: facts,
            blocks: blocks,
            data: PriceListData(priced, since: changes, in: context).value,
            mainTable: table.id,
            provenance: context.provenance(command: "ratebook prices \(list.id)")
        )
    }

    private var facts: [Page.Fact] {
        let owner = list.owner.map { Page.Fact("Owner", [.text($0)]) }
        let exchange: [Inline] =
            currency == .usDollar
            ? [.text(currency.code)]
            : [.text("\(currency.code), 1 USD = "), .plain(list.exchange.perDollar)]
        let facts: [Page.Fact] = [
            Page.Fact("Prices as of", [.value(.date(priced.day))]),
            Page.Fact("Currency", exchange), Page.Fact("Unit", [.text(list.unit.rawValue)]),
            Page.Fact("Models", [.text(counts)]),
        ]
        return [owner].compactMap(\.self) + facts
    }

    private var counts: String {
        let words = priced.models.map(\.model.status.word)
        let parts = ApprovalStatus.Word.allCases.compactMap { word -> String? in
            let count = words.count { $0 == word }
            return count == 0 ? nil : "\(count) \(word.adjective)"
        }
        return parts.joined(separator: ", ")
    }

    /// The ends of what a typical request costs.
    private var introduction: [Block] {
        guard let request = list.typical else { return [] }
        let costs = priced.models
            .compactMap { model in model.typical.map { (model.model.offering, $0) } }
            .sorted { $0.1 < $1.1 }
        guard let least = costs.first, let most = costs.last, least.1 < most.1 else { return [] }
        func cost(_ end: (OfferingID, Quantity)) -> [Inline] {
            let thousand = (try? end.1 * Quantity(1_000)) ?? end.1
            let digits = max(2, currency.fractionDigits)
            return [
                .strong([.value(.decimal(thousand, digits: digits))]),
                .text(" (\(context.name(of: end.0)))"),
            ]
        }
        var words: [Inline] = ["1,000 typical requests of "]
        words += request.words
        words.append(.text(" cost \(currency.code) "))
        words += cost(least) + [" to "] + cost(most) + ["."]
        return [.paragraph(words)]
    }

    /// Which terms were applied, and how the prices are to be read.
    private var footers: [Block] {
        let terms = list.terms.map { words(of: $0) } + exchange + rounding
        let applied: [Block] =
            terms.isEmpty
            ? [.paragraph(["The published rates are the prices: no terms are applied."])]
            : [
                .paragraph(["From a published rate to a price, in this order:"]),
                .list(terms, isOrdered: true),
            ]
        return applied + [.paragraph(reading)]
    }

    private var exchange: [[Inline]] {
        guard currency != .usDollar else { return [] }
        var words: [Inline] = ["Converted once: 1 USD is ", .plain(list.exchange.perDollar)]
        words.append(.text(" \(currency.code)"))
        if let day = list.exchange.day {
            words.append(" on ")
            words.append(.value(.date(day)))
        }
        if let source = list.exchange.source { words.append(.text(" (\(source))")) }
        words.append(".")
        return [words]
    }

    private var rounding: [[Inline]] {
        list.fractionDigits.map { [[.text("Rounded to \(counted($0, "decimal")), last.")]] } ?? []
    }

    private func words(of term: PriceTerm) -> [Inline] {
        let change: [Inline] =
            switch term.change {
            case .discount(let share): [.value(.percentage(share)), " off"]
            case .markup(let share): [.value(.percentage(share)), " on top"]
            case .fee(let amount, let unit):
                [
                    .amount(amount, in: currency),
                    .text(" \(currency.code) more for \(unit.rawValue)"),
                ]
            case .requestFee(let amount):
                [.amount(amount, in: currency), .text(" \(currency.code) more for each request")]
            }
        let parts: [String?] = [
            term.platform.map { "what \(context.name(of: $0)) sells" },
            term.offering.map { context.name(of: $0) },
            term.meter.map { context.name(of: $0).lowercased() },
        ]
        let reach = parts.compactMap(\.self).joined(separator: ", ")
        var words: [Inline] = [.strong([.text(term.label)]), ": "]
        words += change
        words.append(.text(reach.isEmpty ? "." : " for \(reach)."))
        return words
    }

    private var reading: [Inline] {
        var words: [Inline] = []
        if let request = list.typical {
            words.append("A typical request has ")
            words += request.words
            words.append("; the bar is as long as its cost. ")
        }
        words.append(.text(Self.smallPrint))
        words.append("Open a row for every price with its formula, its rate and its sources.")
        return words
    }

    private static let smallPrint =
        "A smaller figure below a price is that of requests above so many input tokens, of tokens "
        + "that a cache keeps longer, or the price before. "
}

extension ApprovalStatus.Word {
    /// The status of several models after their number.
    fileprivate var adjective: String {
        switch self {
        case .approved: "approved"
        case .trial: "on trial"
        case .retiring: "retiring"
        }
    }
}

extension TypicalRequest {
    /// Its tokens, with a number before each.
    var words: [Inline] {
        func count(_ tokens: Int) -> Inline { .value(.quantity(Quantity(tokens), unit: nil)) }
        var words: [Inline] = [count(inputTokens), " input"]
        if cachedTokens > 0 { words += [", ", count(cachedTokens), " cached"] }
        words += [" and ", count(outputTokens), " output tokens"]
        return words
    }
}
