import Catalog
import Quantities

/// The rates of a purchase in regions that have the same, by meter.
struct PlaceRates {
    /// The regions, each once.
    private(set) var regions: [Region]

    /// The scope that was looked for.
    let scope: Scope?

    /// The rates under every condition there is; a meter without a rate has none.
    let rates: [MeterID: [Rate]]

    /// The input sizes above which a request of text has another price, or none that is known.
    let limits: Set<Int>

    private let meters: [MeterID: Meter]

    /// Takes the rates of a place, the sizes above which a request of text is a long one, and the
    /// meters of the catalog.
    init(
        _ place: Places.Place,
        _ rates: [MeterID: [Rate]],
        limits: Set<Int> = [],
        _ meters: [MeterID: Meter]
    ) {
        self.meters = meters
        self.limits = limits
        regions = [place.region]
        scope = place.scope
        self.rates = rates
    }

    /// Adds a place with the same rates.
    mutating func add(_ place: Places.Place) {
        if !regions.contains(place.region) { regions.append(place.region) }
    }

    /// What some counts cost here.
    ///
    /// - Parameters:
    ///   - counts: The counts, of which those that are not certain are of meters sold.
    ///   - input: All input tokens of the request, which decide whether it is a long one.
    /// - Returns: The cost; nil where there is no rate for one of the counts.
    /// - Throws: ``ArithmeticFailure/overflow``.
    func quote(_ counts: [SoldCount], input: Int) throws(ArithmeticFailure) -> UsageQuote? {
        var (least, most): ([PricedUsage.Line], [PricedUsage.Line]) = ([], [])
        for count in counts {
            var lines: [PricedUsage.Line] = []
            for meter in count.meters(in: self) {
                guard let rate = rate(of: meter, input: input) else { return nil }
                let cost = try Quantity(count.units).priced(at: rate.price)
                lines.append(
                    PricedUsage.Line(meter: meter, units: count.units, rate: rate, cost: cost)
                )
            }
            guard let low = lines.min(by: { $0.cost < $1.cost }),
                let high = lines.max(by: { $0.cost < $1.cost })
            else { return nil }
            least.append(low)
            most.append(high)
        }
        return UsageQuote(
            least: try PricedUsage(least),
            most: try PricedUsage(most),
            openCounts: counts.compactMap { $0.open(in: self) }
        )
    }

    /// The rate of a count here, where it is the same for a request of any size; else nil.
    func plainRate(of count: SoldCount) -> Rate? {
        let open = count.meters(in: self)
        guard open.count == 1, limits.isEmpty || meters[open[0]]?.kind != .tokens,
            let rates = rates[open[0]], rates.count == 1, rates[0].key.condition == nil
        else { return nil }
        return rates[0]
    }

    /// The meters of some counts that have no rate here, each under the condition that applies.
    func missing(_ counts: [SoldCount], input: Int) -> [(meter: MeterID, condition: RateCondition?)]
    {
        counts.flatMap { $0.meters(in: self) }
            .filter { rate(of: $0, input: input) == nil }
            .map { ($0, condition(of: $0, input: input)) }
    }

    /// The highest threshold below the size of a request, which prices all of it; nil for none.
    ///
    /// Text has the thresholds of text; audio, pictures and video have their own beside them; what
    /// is not counted in tokens has none.
    private func condition(of meter: MeterID, input: Int) -> RateCondition? {
        guard meters[meter]?.kind == .tokens else { return nil }
        let own = (rates[meter] ?? []).compactMap(\.key.condition?.inputLimit)
        return limits.union(own).filter { input > $0 }.max().map { .inputTokensAbove($0) }
    }

    /// The rate of a meter; nil where a long request has none, whatever the plain one is.
    private func rate(of meter: MeterID, input: Int) -> Rate? {
        let condition = condition(of: meter, input: input)
        return rates[meter]?.first { $0.key.condition == condition }
    }
}
