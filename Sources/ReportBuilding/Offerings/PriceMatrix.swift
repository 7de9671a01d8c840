import Catalog
import Quantities

/// The prices of an offering on one platform: what is counted goes down, the ways to buy it across.
///
/// Ways and regions that pay the same for everything stand together. Each way has one group of
/// regions in the matrix, that of us-east-1 where prices differ, and its others among the exceptions.
struct PriceMatrix {
    /// What is counted, and under which condition.
    struct Row: Hashable {
        let meter: MeterID
        let condition: RateCondition?
    }

    /// Ways that cost the same in the same regions: each of the scopes in each of the tiers.
    struct Column {
        fileprivate(set) var scopes: [Scope?]
        fileprivate(set) var tiers: [PurchaseTier]

        /// Where: only ``Region/everywhere`` for every region that is not among the exceptions;
        /// none for a list that names no region and stands for none.
        let regions: [Region]

        /// The rate of each row, of the first way; nil where it has no price.
        let rates: [Rate?]

        /// What a unit of each row costs.
        fileprivate let prices: [Quantity?]

        /// Whether it holds in every region that has no price of its own.
        var isEverywhere: Bool { regions == [.everywhere] }
    }

    /// Who sells it.
    let platform: PlatformID

    /// What is counted, the tokens of a request first.
    let rows: [Row]

    /// The ways to buy, from the narrowest scope.
    private(set) var columns: [Column] = []

    /// The ways in the regions that the columns leave out; those of a way without a price for
    /// every region all stand here too, where they are several.
    private(set) var exceptions: [Column] = []

    /// How many pairs of a scope and a tier there are.
    let wayCount: Int

    /// Arranges the rates of one offering on one platform; nil where there are none.
    ///
    /// - Parameters:
    ///   - rates: The rates in force.
    ///   - catalog: The catalog, which says where they hold.
    ///   - day: The day of the rates.
    init?(of rates: [Rate], in catalog: RateCatalog, on day: CalendarDate) {
        guard let first = rates.first else { return nil }
        platform = first.sku.platform
        rows = Set(rates.map { Row(meter: $0.sku.meter, condition: $0.key.condition) }).sorted()
        let ways = Set(rates.map { Way(scope: $0.sku.scope, tier: $0.sku.tier) }).sorted()
        wayCount = ways.count
        let places = PriceMatrixPlaces(
            of: first.sku.offering,
            on: platform,
            rates,
            in: catalog,
            on: day
        )
        for way in ways {
            let found = places.groups(of: rows, way.scope, way.tier)
                .map { group in
                    Column(
                        scopes: [way.scope],
                        tiers: [way.tier],
                        regions: group.regions,
                        rates: group.rates,
                        prices: group.prices
                    )
                }
            guard let main = found.first else { continue }
            columns.append(main)
            let isWhole = main.isEverywhere || (found.count == 1 && main.regions.count < 3)
            exceptions += isWhole ? found.dropFirst() : found[...]
        }
        columns = Self.joined(columns)
        exceptions = Self.joined(exceptions)
    }

    private struct Way: Hashable, Comparable {
        let scope: Scope?
        let tier: PurchaseTier

        static func < (left: Way, right: Way) -> Bool { left.rank < right.rank }

        private var rank: (Int, Int) {
            (
                scope.flatMap { Scope.allCases.firstIndex(of: $0) } ?? -1,
                PurchaseTier.allCases.firstIndex(of: tier) ?? -1
            )
        }
    }

    /// Columns with equal prices as one: first those of several scopes, then those of several tiers.
    private static func joined(_ columns: [Column]) -> [Column] {
        let byScope = merged(columns) { column in
            Likeness(
                scopes: column.scopes == [nil] ? [nil] : [],
                tiers: column.tiers,
                regions: column.regions,
                prices: column.prices
            )
        }
        return merged(byScope) { column in
            Likeness(
                scopes: column.scopes,
                tiers: [],
                regions: column.regions,
                prices: column.prices
            )
        }
    }

    private struct Likeness: Hashable {
        let scopes: [Scope?]
        let tiers: [PurchaseTier]
        let regions: [Region]
        let prices: [Quantity?]
    }

    private static func merged(
        _ columns: [Column],
        by likeness: (Column) -> Likeness
    ) -> [Column] {
        var merged: [Column] = []
        var places: [Likeness: Int] = [:]
        for column in columns {
            guard let place = places[likeness(column)] else {
                places[likeness(column)] = merged.count
                merged.append(column)
                continue
            }
            merged[place].scopes += column.scopes.filter { !merged[place].scopes.contains($0) }
            merged[place].tiers += column.tiers.filter { !merged[place].tiers.contains($0) }
        }
        return merged
    }
}

extension PriceMatrix.Row: Comparable {
    /// Orders the tokens that go in and come out before all else, then by meter and condition.
    static func < (left: Self, right: Self) -> Bool {
        guard left.meter == right.meter else { return left.rank < right.rank }
        guard let second = right.condition else { return false }
        return left.condition.map { $0 < second } ?? true
    }

    private var rank: (Int, String) {
        let first: [MeterID] = ["input_tokens", "embedding_tokens", "output_tokens"]
        return (first.firstIndex(of: meter) ?? first.count, meter.text)
    }
}

extension PriceMatrix {
    /// The rate of a meter without a condition in a column; nil for none.
    func rate(of meter: MeterID, in column: Column) -> Rate? {
        rows.firstIndex(of: Row(meter: meter, condition: nil)).flatMap { column.rates[$0] }
    }
}
