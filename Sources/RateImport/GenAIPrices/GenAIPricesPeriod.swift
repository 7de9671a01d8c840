import Catalog
import Quantities

/// The prices of a model on some days.
struct GenAIPricesPeriod {
    /// The prices by their keys.
    let prices: ListedValue

    /// How they are bought.
    let tier: PurchaseTier

    /// The first day; nil where the list does not say.
    let from: CalendarDate?

    /// The first day on which they no longer hold; nil for an open end.
    let until: CalendarDate?

    /// Reads the key `prices`: one mapping, or a list of them with constraints.
    ///
    /// Of the list the last one holds whose constraint is met, and the first one where none is.
    ///
    /// - Parameter value: The value of the key.
    /// - Returns: The periods by their days, and what holds on no day.
    /// - Throws: The reason for which none can be read, such as a price by the time of day: without
    ///   it the other prices would hold at some hours only.
    static func read(
        _ value: ListedValue?
    ) throws(SkipReason) -> (periods: [GenAIPricesPeriod], hidden: [ListedValue]) {
        guard let value else { throw "no price" }
        if value.members != nil {
            let period = GenAIPricesPeriod(prices: value, tier: .standard, from: nil, until: nil)
            return ([period], [])
        }
        var blocks: [Block] = []
        for item in value.items { blocks.append(try block(item)) }
        guard !blocks.isEmpty else { throw value.isNothing ? "no price" : shape }
        if !blocks.contains(where: { $0.start == nil }) { blocks[0].start = nil }
        return periods(of: blocks)
    }

    /// Reads an item of the key `price_variants`: prices of a request that is bought in another way.
    ///
    /// - Parameter value: The item.
    /// - Returns: The prices; nil where the item states none.
    /// - Throws: The reason for which it is skipped.
    static func variant(_ value: ListedValue) throws(SkipReason) -> GenAIPricesPeriod? {
        guard let ways = value["when"]?.members, let prices = value["prices"],
            let keys = prices.members
        else { throw shape }
        guard !keys.isEmpty else { return nil }
        guard ways.count == 1, let way = ways[0].value.scalar,
            let tier = tiers["\(ways[0].key) \(way)"]
        else {
            let names = ways.map { "\($0.key) \($0.value.scalar ?? "")" }
            throw "no tier for \(names.joined(separator: ", "))"
        }
        return GenAIPricesPeriod(prices: prices, tier: tier, from: try start(of: value), until: nil)
    }

    private static let tiers: [String: PurchaseTier] = [
        "processing batch": .batch, "service_tier batch": .batch, "service_tier flex": .flex,
        "service_tier priority": .priority,
    ]

    /// Why a price is skipped that is written in another way than the format says.
    static let shape: SkipReason = "a price of a shape that is not read"

    private struct Block {
        let item: ListedValue
        let prices: ListedValue
        var start: CalendarDate?
    }

    private static func block(_ item: ListedValue) throws(SkipReason) -> Block {
        guard let prices = item["prices"], prices.members != nil else { throw shape }
        return Block(item: item, prices: prices, start: try start(of: item))
    }

    /// The first day that the constraint of a price names; nil where there is no constraint.
    private static func start(of item: ListedValue) throws(SkipReason) -> CalendarDate? {
        guard let constraint = item["constraint"], !constraint.isNothing else { return nil }
        let keys = constraint.members ?? []
        if keys.contains(where: { ["start_time", "end_time"].contains($0.key) }) {
            throw "a price that depends on the time of day"
        }
        guard keys.count == 1, keys[0].key == "start_date", let text = keys[0].value.scalar,
            let start = CalendarDate(parsing: text)
        else { throw "a constraint that is not read" }
        return start
    }

    private static func periods(
        of blocks: [Block]
    ) -> (periods: [GenAIPricesPeriod], hidden: [ListedValue]) {
        let starts: [CalendarDate?] = [nil] + Set(blocks.compactMap(\.start)).sorted()
        var holding: [(index: Int, from: CalendarDate?)] = []
        for day in starts {
            let index = blocks.lastIndex { block in
                guard let start = block.start else { return true }
                return day.map { start <= $0 } ?? false
            }
            guard let index, index != holding.last?.index else { continue }
            holding.append((index, day))
        }
        let ends = holding.dropFirst().map(\.from) + [nil]
        let periods = zip(holding, ends)
            .map { period, end in
                GenAIPricesPeriod(
                    prices: blocks[period.index].prices,
                    tier: .standard,
                    from: period.from,
                    until: end
                )
            }
        let shown = Set(holding.map(\.index))
        return (periods, blocks.indices.filter { !shown.contains($0) }.map { blocks[$0].item })
    }
}
