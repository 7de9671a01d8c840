import Catalog
import Formulas
public import Pricing
public import Quantities
import Scenarios

/// Where the monthly cost falls when each input is drawn by chance from its range.
///
/// Each input has a triangular distribution from its low end over its expected value to its high
/// end, and is drawn on its own. The draws are spread evenly over each distribution and put together
/// by a fixed seed, so that the band is the same on every run and machine.
public struct CostBand: Sendable, Hashable {
    /// How many draws there are.
    public static let sampleCount = 4096

    /// The number from which the order of the draws follows.
    public static let seed: UInt64 = 20_260_101

    /// A month costs less in one of ten draws.
    public let p10: Money

    /// A month costs less in half of the draws.
    public let p50: Money

    /// A month costs less in nine of ten draws.
    public let p90: Money

    /// Draws; nil where no input has a range, or where the cost is beyond what can be sampled.
    public init?(of model: CostModel) {
        self.init(ofAll: [(model, .one)], at: .list)
    }

    /// Draws several models together, each on its own; nil where no input of any has a range, or
    /// where a cost is beyond what can be sampled.
    ///
    /// - Parameters:
    ///   - models: The models, each with the share of its cost that counts.
    ///   - price: The price that counts.
    public init?(ofAll models: [(model: CostModel, share: Quantity)], at price: PriceLevel) {
        guard models.contains(where: { $0.model.drivers.contains(where: \.isDrawn) }) else {
            return nil
        }
        var order = SampleOrder(seed: Self.seed)
        var totals = Array(repeating: 0.0, count: Self.sampleCount)
        for (model, share) in models {
            guard let draws = Self.draws(of: model, at: price, in: &order) else { return nil }
            let weight = share.approximation * model.scenario.exchange.perDollar.approximation
            for index in totals.indices { totals[index] += draws[index] * weight }
        }
        totals.sort()
        guard let p10 = Self.cents(Self.quantile(10, of: totals)),
            let p50 = Self.cents(Self.quantile(50, of: totals)),
            let p90 = Self.cents(Self.quantile(90, of: totals))
        else { return nil }
        self.p10 = p10
        self.p50 = p50
        self.p90 = p90
    }

    /// What a month costs in each draw; nil where the formulas cannot be compiled.
    private static func draws(
        of model: CostModel,
        at price: PriceLevel,
        in order: inout SampleOrder
    ) -> [Double]? {
        let drivers = model.drivers
        guard let program = try? MonthlyCost(of: model).program(over: drivers.map(\.id), at: price)
        else { return nil }
        let columns = drivers.map { driver in
            let range = TriangularRange(driver.assumption.value)
            guard driver.isDrawn else { return Array(repeating: range.mode, count: sampleCount) }
            return order.permutation(of: sampleCount)
                .map { range.value(at: (Double($0) + 0.5) / Double(sampleCount)) }
        }
        let prices = model.rates.map { rate in
            Array(
                repeating: (try? rate.rate.price.perUnit)?.approximation ?? 0,
                count: sampleCount
            )
        }
        return program.results(for: columns + prices).last
    }

    /// The value below which some percent of sorted values lie, between the two that are nearest.
    private static func quantile(_ percent: Int, of sorted: [Double]) -> Double {
        let place = Double(percent) / 100 * Double(sorted.count) - 0.5
        let index = Int(place)
        let rest = place - Double(index)
        return sorted[index] * (1 - rest) + sorted[index + 1] * rest
    }

    /// A sampled amount, brought to hundredths; nil for one beyond a quadrillion.
    private static func cents(_ amount: Double) -> Money? {
        guard amount.magnitude < 1e15 else { return nil }
        let cents = Quantity(Int((amount * 100).rounded()))
        return (try? cents / Quantity(100)).map { Money(rounding: $0) }
    }
}

extension Driver {
    /// Whether the input has a range to be drawn from.
    fileprivate var isDrawn: Bool { !assumption.value.isSingle }
}
