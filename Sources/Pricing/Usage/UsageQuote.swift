public import Catalog
import Quantities

/// What a usage costs: one price, or a range where something about the usage is not known.
public struct UsageQuote: Sendable, Hashable {
    /// What the usage costs at least.
    public let least: PricedUsage

    /// What it costs at most; the same where there is one price.
    public let most: PricedUsage

    /// The regions in which it costs the least; empty where the region makes no difference.
    public let leastRegions: [Region]

    /// The regions in which it costs the most; empty where the region makes no difference.
    public let mostRegions: [Region]

    /// The counts of which nobody knows the meter, with the meters that may be meant.
    public let openCounts: [Usage.Count]

    /// Whether the input may have counted the tokens of the cache, which would then be paid for
    /// twice: nobody said, sources disagree, and there is enough input for it.
    public let mayCountCachedTwice: Bool

    /// The one price; nil for a range.
    public var price: PricedUsage? { least.cost == most.cost ? least : nil }

    /// What one place asks for a usage.
    init(least: PricedUsage, most: PricedUsage, openCounts: [Usage.Count]) {
        self.init(
            least: least,
            most: most,
            leastRegions: [],
            mostRegions: [],
            openCounts: openCounts,
            mayCountCachedTwice: false
        )
    }

    private init(
        least: PricedUsage,
        most: PricedUsage,
        leastRegions: [Region],
        mostRegions: [Region],
        openCounts: [Usage.Count],
        mayCountCachedTwice: Bool
    ) {
        self.least = least
        self.most = most
        self.leastRegions = leastRegions
        self.mostRegions = mostRegions
        self.openCounts = openCounts
        self.mayCountCachedTwice = mayCountCachedTwice
    }

    /// Whether another quote asks the same amounts.
    func costsSame(as other: UsageQuote) -> Bool {
        least.cost == other.least.cost && most.cost == other.most.cost
    }

    /// The same, knowing whether cached tokens may be counted twice.
    func doubting(_ mayCountCachedTwice: Bool) -> UsageQuote {
        UsageQuote(
            least: least,
            most: most,
            leastRegions: leastRegions,
            mostRegions: mostRegions,
            openCounts: openCounts,
            mayCountCachedTwice: mayCountCachedTwice
        )
    }

    /// What several groups of regions ask for one usage, taken together; nil for none.
    init?(_ offers: [(quote: UsageQuote, regions: [Region])]) {
        guard let first = offers.first?.quote else { return nil }
        let low = offers.map(\.quote.least).min { $0.cost < $1.cost } ?? first.least
        let high = offers.map(\.quote.most).max { $0.cost < $1.cost } ?? first.most
        let least = offers.filter { $0.quote.least.cost == low.cost }.flatMap(\.regions)
        let most = offers.filter { $0.quote.most.cost == high.cost }.flatMap(\.regions)
        let areOne = Set(least) == Set(most)
        self.init(
            least: low,
            most: high,
            leastRegions: areOne ? [] : Set(least).sorted(),
            mostRegions: areOne ? [] : Set(most).sorted(),
            openCounts: first.openCounts,
            mayCountCachedTwice: false
        )
    }
}
