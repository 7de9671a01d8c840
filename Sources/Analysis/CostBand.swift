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
        let drivers = model.drivers
        guard drivers.contains(where: { !$0.assumption.value.isSingle }),
            let program = try? MonthlyCost(of: model).program(over: drivers.map(\.id))
        else { return nil }
        var order = SampleOrder(seed: Self.seed)
        let columns = drivers.map { driver in
            let range = TriangularRange(driver.assumption.value)
            guard !driver.assumption.value.isSingle else {
                return Array(repeating: range.mode, count: Self.sampleCount)
            }
            return order.permutation(of: Self.sampleCount)
                .map { range.value(at: (Double($0) + 0.5) / Double(Self.sampleCount)) }
        }
        let prices = model.rates.map { rate in
            Array(
                repeating: (try? rate.rate.price.perUnit)?.approximation ?? 0,
                count: Self.sampleCount
            )
        }
        guard let totals = program.results(for: columns + prices).last?.sorted(),
            let p10 = Self.cents(Self.quantile(10, of: totals)),
            let p50 = Self.cents(Self.quantile(50, of: totals)),
            let p90 = Self.cents(Self.quantile(90, of: totals))
        else { return nil }
        self.p10 = p10
        self.p50 = p50
        self.p90 = p90
    }

    /// The value below which some percent of sorted values lie, between the two that are nearest.
    private static func quantile(_ percent: Int, of sorted: [Double]) -> Double {
        let place = Double(percent) / 100 * Double(sorted.count) - 0.5
        let index = Int(place)
        let rest = place - Double(index)
        return sorted[index] * (1 - rest) + sorted[index + 1] * rest
    }

    /// A sampled number of dollars, brought to cents; nil for one beyond a quadrillion dollars.
    private static func cents(_ dollars: Double) -> Money? {
        guard dollars.magnitude < 1e15 else { return nil }
        let cents = Quantity(Int((dollars * 100).rounded()))
        return (try? cents / Quantity(100)).map { Money(rounding: $0) }
    }
}
