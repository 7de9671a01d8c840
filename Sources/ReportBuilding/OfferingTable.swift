import Catalog
import Quantities
import ReportModel

/// The offerings of one kind with their prices, in groups by maker.
///
/// A model has a row for each scope, because it may have a price of its own for each; anything else
/// has a row for each rate.
struct OfferingTable {
    private let kind: OfferingKind
    private let makersWithOfferings: [(name: String, offerings: [Offering])]
    private let context: ReportContext

    init(_ kind: OfferingKind, _ offerings: [Offering], in context: ReportContext) {
        self.kind = kind
        self.context = context
        makersWithOfferings = Set(offerings.map(\.maker)).sorted()
            .map { maker in (maker, offerings.filter { $0.maker == maker }) }
    }

    /// A link to each maker with the number of its offerings.
    var makers: [Inline] {
        let total = makersWithOfferings.reduce(0) { $0 + $1.offerings.count }
        var words: [Inline] = [.text(counted(total, "offering") + ": ")]
        for (index, maker) in makersWithOfferings.enumerated() {
            if index > 0 { words.append(", ") }
            words.append(.link([.text(maker.name)], .anchor(anchor(kind.rawValue, maker.name))))
            words.append(.text("\u{A0}(\(maker.offerings.count))"))
        }
        return words + ["."]
    }

    /// The table.
    var table: Table {
        Table(
            id: "\(kind.rawValue)-offerings",
            caption: kind == .model
                ? "Models with their standard price by scope" : "\(kind.title) with their rates",
            columns: kind == .model ? modelColumns : rateColumns,
            choosesGroups: "Maker",
            groups: makersWithOfferings.map { maker in
                let width = kind == .model ? modelColumns.count : rateColumns.count
                let count: Inline = .text(counted(maker.offerings.count, "offering"))
                let heading = Cell([.text(maker.name)], note: [count])
                return RowGroup(
                    heading: Row(
                        id: anchor(kind.rawValue, maker.name),
                        [heading] + Array(repeating: .empty, count: width - 1)
                    ),
                    rows: maker.offerings.flatMap(kind == .model ? modelRows : rateRows)
                )
            }
        )
    }

    private var modelColumns: [Column] {
        [
            Column("Model"), Column("Scope", isChoice: true),
            Column("Input", alignment: .number), Column("Output", alignment: .number),
            Column("Context", unit: "tokens", alignment: .number),
            Column("Tier", isChoice: true),
        ]
    }

    private var rateColumns: [Column] {
        [
            Column("Offering"), Column("Meter"), Column("Price", alignment: .number),
            Column("Region"), Column("Scope", isChoice: true), Column("Tier", isChoice: true),
        ]
    }

    private func modelRows(of offering: Offering) -> [Row] {
        let rates = context.rates(of: offering).filter { $0.key.condition == nil }
        let scopes = ([nil] + Scope.allCases)
            .filter { scope in rates.contains { $0.sku.scope == scope } }
        return scopes.map { scope in
            let own = rates.filter { $0.sku.scope == scope }
            let tiers = PurchaseTier.allCases.filter { tier in
                own.contains { $0.sku.tier == tier }
            }
            return Row([
                Cell([link(to: offering)], note: otherMeters(own)), self.scope(scope),
                price(Self.input, own), price(Self.output, own),
                .value(
                    offering.contextWindowTokens.map { .quantity(Quantity($0), unit: nil) }
                        ?? .missing(.notStated)
                ),
                .text(tiers.map(\.rawValue).joined(separator: ", ")),
            ])
        }
    }

    private static let (input, output): (MeterID, MeterID) = ("input_tokens", "output_tokens")

    /// What a model is billed by that takes and gives no tokens.
    private func otherMeters(_ rates: [Rate]) -> [Inline] {
        let meters = Set(rates.map(\.sku.meter))
        guard meters.isDisjoint(with: [Self.input, Self.output]) else { return [] }
        let names = meters.sorted().map { context.name(of: $0).lowercased() }
        return [.text("billed by " + names.joined(separator: ", "))]
    }

    /// The lowest standard price of a meter, with the region where there are several.
    private func price(_ meter: MeterID, _ rates: [Rate]) -> Cell {
        let found = rates.filter { $0.sku.tier == .standard && $0.sku.meter == meter }
        guard let lowest = found.min(by: isCheaper) else {
            return .value(.missing(otherMeters(rates).isEmpty ? .notPriced : .notApplicable))
        }
        let note: [Inline] =
            found.count > 1
            ? [.text("lowest of \(found.count) regions: \(lowest.sku.region)")] : []
        return .value(.unitPrice(lowest.price), note: note)
    }

    private func isCheaper(_ left: Rate, _ right: Rate) -> Bool {
        guard let first = try? left.price.perUnit, let second = try? right.price.perUnit else {
            return false
        }
        return first < second
    }

    private func rateRows(of offering: Offering) -> [Row] {
        context.rates(of: offering)
            .map { rate in
                Row([
                    Cell([link(to: offering)]),
                    .text(
                        context.name(of: rate.sku.meter),
                        note: rate.key.condition?.words ?? []
                    ),
                    .value(.unitPrice(rate.price)),
                    .text(
                        rate.sku.region == .everywhere ? "every region" : rate.sku.region.text
                    ),
                    scope(rate.sku.scope), .text(rate.sku.tier.rawValue),
                ])
            }
    }

    private func scope(_ scope: Scope?) -> Cell { .text(scope?.rawValue ?? "—") }

    private func link(to offering: Offering) -> Inline {
        .link([.text(offering.name)], .page("rates/\(offering.id.text)", anchor: nil))
    }
}
