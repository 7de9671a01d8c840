public import Analysis
import Catalog
import Pricing
import Quantities
public import ReportModel
import Scenarios

/// What changed from one price list to a later one, in words and as a table.
public struct PriceListChangeReport {
    private let changes: PriceListChange
    private let context: ReportContext

    private var code: String { changes.to.list.exchange.currency.code }

    /// Prepares the report.
    public init(_ changes: PriceListChange, in context: ReportContext) {
        self.changes = changes
        self.context = context
    }

    /// The changes as a section of the page of the later list.
    var section: Section {
        Section(id: "changes", title: "What changed", blocks: blocks)
    }

    /// The changes.
    public var blocks: [Block] {
        let changed = Set(changes.moves.map(\.model))
        let models = changes.to.list.models.filter(changed.contains)
        var sentences: [[Inline]] = models.map { words(on: $0) }
        sentences += list("Had no price before: ", changes.added)
        sentences += list("No longer listed: ", changes.removed)
        sentences += newPrices
        let since: [Inline] = ["Since "] + origin
        guard !sentences.isEmpty else {
            return [.paragraph(since + [" no price has changed."])]
        }
        let told: [Block] = [
            .paragraph(since + [.text(": \(counts).")]), .list(sentences, isOrdered: false),
        ]
        return told + (changes.moves.isEmpty ? [] : [.table(table)])
    }

    /// What the list is compared with.
    private var origin: [Inline] {
        let (from, to) = (changes.from, changes.to)
        let list: [Inline] =
            from.list.id == to.list.id ? ["this list"] : [.text("\"\(from.list.title)\"")]
        let release = from.catalog.newestRelease.map { ", as known at release \($0.id)" } ?? ""
        return list + [" of ", .value(.date(from.day)), .text(release)]
    }

    private var counts: String {
        [
            (changes.moves.count, "price changed", "prices changed"),
            (changes.added.count, "model had no price before", "models had no price before"),
            (changes.removed.count, "model is gone", "models are gone"),
            (changes.newPrices.count, "price was added", "prices were added"),
        ]
        .filter { $0.0 > 0 }.map { "\($0.0) \($0.0 == 1 ? $0.1 : $0.2)" }.joined(separator: ", ")
    }

    private var newPrices: [[Inline]] {
        var models: [PriceListModel] = []
        for (model, _) in changes.newPrices where !models.contains(model) { models.append(model) }
        return models.map { model in
            let names = changes.newPrices.filter { $0.model == model }
                .map { $0.price.shortWords }
            return ["Added to ", name(model), .text(": \(names.joined(separator: "; ")).")]
        }
    }

    /// Some models in one sentence; nothing for none.
    private func list(_ start: String, _ models: [PriceListModel]) -> [[Inline]] {
        guard !models.isEmpty else { return [] }
        return [[.text(start)] + Array(models.map { [name($0)] }.joined(separator: [", "])) + ["."]]
    }

    private func name(_ model: PriceListModel) -> Inline {
        let name = Inline.text(context.name(of: model.offering))
        guard changes.to.list.models.contains(model) else { return name }
        return .link([name], .page("rates/\(model.offering)", anchor: nil))
    }

    /// How a model changed: by how much the price of what goes in did, and by what.
    private func words(on model: PriceListModel) -> [Inline] {
        let moves = changes.moves.filter { $0.model == model }
        let causes = PriceListChange.Cause.allCases
            .filter { cause in
                moves.contains { $0.parts.contains { $0.cause == cause } }
            }
        guard let first = moves.first else { return [] }
        let rest = moves.count > 1 ? " (and \(counted(moves.count - 1, "other price")))" : ""
        let reasons = causes.map(\.words).joined(separator: " and ")
        let start: [Inline] = [name(model), .text(": \(first.price.shortWords) from ")]
        let currency = changes.to.list.exchange.currency
        let prices: [Inline] = [
            .amount(first.before, in: currency), " to ", .amount(first.price.amount, in: currency),
        ]
        return start + prices + [.text(" \(code)\(rest), because \(reasons).")]
    }

    /// Every price that changed with what changed it; the parts add up to the whole.
    public var table: Table {
        let causes = PriceListChange.Cause.allCases
            .filter { cause in
                changes.moves.contains { $0.parts.contains { $0.cause == cause } }
            }
        let unit = "\(code) / \(changes.to.list.unit.rawValue)"
        return Table(
            id: "price-changes",
            caption: "Prices that changed, and by what",
            columns: [
                Column("Model"), Column("Price"),
                Column("Before", unit: .words(unit), alignment: .number),
                Column("Now", unit: .words(unit), alignment: .number),
                Column("Change", alignment: .number),
            ] + causes.map { Column($0.title, unit: .words(unit), alignment: .number) },
            rows: changes.moves.map { row(of: $0, causes) }
        )
    }

    private func row(of move: PriceListChange.Move, _ causes: [PriceListChange.Cause]) -> Row {
        let ratio = (try? move.difference()).flatMap { try? $0 / move.before }
        return Row(
            [
                .text(context.name(of: move.model.offering)), .text(move.price.shortWords),
                .value(.decimal(move.before, digits: digits)),
                .value(.decimal(move.price.amount, digits: digits)),
                ratio.map { .value(.relativeChange($0)) } ?? .empty,
            ]
                + causes.map { cause -> Cell in
                    let part = move.parts.first { $0.cause == cause }
                    return part.map {
                        .value(.decimal($0.amount, digits: digits, isSigned: true))
                    } ?? .empty
                }
        )
    }

    private var digits: Int {
        let amounts = changes.moves.flatMap {
            [$0.before, $0.price.amount] + $0.parts.map(\.amount)
        }
        let needed = amounts.map(\.fractionDigits).max() ?? 0
        return max(changes.to.list.exchange.currency.fractionDigits, needed)
    }
}

extension ListPrice {
    /// What is counted and how it is bought, in few words: `input`, `output, batch`.
    var shortWords: String {
        let limit: String? =
            if case .inputTokensAbove(let limit) = condition {
                "above \(limit.inThousands) tokens"
            } else {
                nil
            }
        let parts = [meter.shortName, tier == .standard ? nil : tier.rawValue, limit]
        return parts.compactMap(\.self).joined(separator: ", ")
    }
}

extension PriceListChange.Cause {
    /// The head of its column.
    var title: String {
        switch self {
        case .correction: "Correction"
        case .vendor: "Vendor"
        case .way: "Way to buy"
        case .terms: "Our terms"
        case .currency: "Currency"
        }
    }

    /// The cause in a sentence, after "because".
    fileprivate var words: String {
        switch self {
        case .correction: "the record was corrected"
        case .vendor: "the vendor changed its price"
        case .way: "it is bought in another way"
        case .terms: "our terms changed"
        case .currency: "the rate of exchange changed"
        }
    }
}
