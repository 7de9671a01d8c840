import Catalog
import Formulas
import Quantities
import Scenarios

/// The model calls of a workload: input, cached input and output tokens at its tier and scope.
struct InferenceLines {
    let workload: Workload
    let owner: Owner
    let usage: TokenUsage

    /// Adds the lines of the bill and of the token-only estimate.
    func add(to builder: inout ModelBuilder) {
        let cached = CachedPrefix(workload, owner, usage, in: &builder)
        let input = cached.map { $0.uncachedInput(of: usage) } ?? usage.input
        add(.inputTokens, input, to: &builder)
        if let cached {
            add(.cacheReadTokens, cached.read, to: &builder)
            add(.cacheWriteTokens(cached.lifetime), cached.written, to: &builder)
        }
        add(.outputTokens, usage.output, to: &builder)
        let tokenOnly = [
            (MeterID.inputTokens, usage.visibleInput), (.outputTokens, usage.visibleOutput),
        ]
        for (meter, tokens) in tokenOnly {
            builder.addTokenOnly(line(meter, tokens, idPrefix: "token_only.", in: &builder))
        }
    }

    private func add(_ meter: MeterID, _ tokens: Formula, to builder: inout ModelBuilder) {
        builder.add(line(meter, tokens, idPrefix: "", in: &builder))
    }

    private func line(
        _ meter: MeterID,
        _ tokens: Formula,
        idPrefix: String,
        in builder: inout ModelBuilder
    ) -> LineItem {
        LineItem(
            id: LineID(idPrefix + owner.prefix + meter.text),
            part: .inference,
            group: owner.title,
            label: builder.catalog.label(of: meter),
            recurrence: .monthly,
            usage: tokens,
            usageUnit: "tokens",
            formula: charge(for: tokens, meter, in: &builder),
            obstacle: obstacle(of: meter, in: builder)
        )
    }

    /// Tokens at the rate of a meter, or at the long-context rate where a request is long enough
    /// to be priced by it as a whole.
    private func charge(
        for tokens: Formula,
        _ meter: MeterID,
        in builder: inout ModelBuilder
    ) -> Formula {
        let slot = owner.prefix + meter.text
        let plain = tokens * builder.bind(workload.sku(of: meter), to: RateSlot(slot))
        guard let threshold = longContextThreshold(of: meter, in: builder), usage.isUniform,
            let size = usage.largestRequest
        else { return plain }
        let long = builder.bind(
            workload.sku(of: meter),
            condition: .inputTokensAbove(threshold),
            to: RateSlot("\(slot).above_\(threshold)")
        )
        let isLong = Condition(size, isAbove: .constant(Quantity(threshold)))
        return .conditional(isLong, tokens * long, plain)
    }

    /// The size above which a request has another price, where some request may be that long.
    private func longContextThreshold(of meter: MeterID, in builder: ModelBuilder) -> Int? {
        guard let size = usage.largestRequest,
            let threshold = builder.longContextThreshold(of: workload.sku(of: meter)),
            builder.mayExceed(Quantity(threshold), size)
        else { return nil }
        return threshold
    }

    /// Requests of growing size cannot be priced by one comparison.
    private func obstacle(of meter: MeterID, in builder: ModelBuilder) -> String? {
        guard !usage.isUniform, let threshold = longContextThreshold(of: meter, in: builder) else {
            return nil
        }
        return "some turns may send more than \(threshold) tokens, which have another price; "
            + "shares of turns above a threshold are not modelled"
    }
}

extension TokenUsage {
    /// All input tokens of a month.
    var input: Formula { prefix.map { requests * $0 + otherInput } ?? otherInput }
}
