import Quantities
import YAMLReading

/// The prices of a model on some days.
struct GenAIPricesPeriod {
    /// The prices by their keys.
    let prices: MappingReader

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
        _ value: YAMLValue?
    ) throws(SkipReason) -> (periods: [GenAIPricesPeriod], hidden: [YAMLValue]) {
        guard let value else { throw "no price" }
        if let prices = value.members {
            return ([GenAIPricesPeriod(prices: prices, from: nil, until: nil)], [])
        }
        var blocks: [Block] = []
        for item in value.items { blocks.append(try block(item)) }
        guard !blocks.isEmpty else { throw value.isNothing ? "no price" : shape }
        if !blocks.contains(where: { $0.start == nil }) { blocks[0].start = nil }
        return periods(of: blocks)
    }

    /// Why a price is skipped that is written in another way than the format says.
    static let shape: SkipReason = "a price of a shape that is not read"

    private struct Block {
        let item: YAMLValue
        let prices: MappingReader
        var start: CalendarDate?
    }

    private static func block(_ item: YAMLValue) throws(SkipReason) -> Block {
        guard let members = item.members, let prices = members.value("prices")?.members else {
            throw shape
        }
        var block = Block(item: item, prices: prices)
        guard let constraint = members.value("constraint"), !constraint.isNothing else {
            return block
        }
        let keys = constraint.members?.children() ?? []
        if keys.contains(where: { ["start_time", "end_time"].contains($0.key.text) }) {
            throw "a price that depends on the time of day"
        }
        guard keys.count == 1, keys[0].key.text == "start_date", let text = keys[0].value.scalar,
            let start = CalendarDate(parsing: text)
        else { throw "a constraint that is not read" }
        block.start = start
        return block
    }

    private static func periods(
        of blocks: [Block]
    ) -> (periods: [GenAIPricesPeriod], hidden: [YAMLValue]) {
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
                    from: period.from,
                    until: end
                )
            }
        let shown = Set(holding.map(\.index))
        return (periods, blocks.indices.filter { !shown.contains($0) }.map { blocks[$0].item })
    }
}
