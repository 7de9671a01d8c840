import Catalog
import Diagnostics
import Formulas
import Quantities
import Scenarios

/// The calls of one model that are bought in one tier: input, cached input and output tokens.
struct InferenceLines {
    let workload: Workload

    let calls: ModelCalls

    /// What is bought.
    let part: TokenPart

    /// Adds the lines of the bill.
    func add(_ cache: CachePlan?, to builder: inout ModelBuilder) {
        let long = LongContext(calls, at: sku(of: .inputTokens), in: &builder)
        if let long {
            builder.derive(
                "requests_above_\(long.threshold)",
                "Requests with more than \(long.threshold) input tokens",
                .count("requests"),
                of: calls.owner,
                as: long.requests(of: calls)
            )
        }
        add(.inputTokens, long, to: &builder) { series, stretch in
            part.input(cache?.uncached(series, in: stretch) ?? series.input(in: stretch))
        }
        if let cache {
            add(.cacheReadTokens, long, to: &builder) { part.reads(cache.read($0, in: $1)) }
            addWrites(cache, long, to: &builder)
        }
        add(.outputTokens, long, to: &builder) { part.output($0.output(in: $1)) }
    }

    /// Adds the lines of the token-only estimate.
    func addTokenOnly(to builder: inout ModelBuilder) {
        let long = LongContext(calls, at: sku(of: .inputTokens), in: &builder)
        let visible = calls.visible
        addTokenOnly(.inputTokens, long, visible.map { part.input($0.input) }, to: &builder) {
            part.input($0.input(in: $1))
        }
        addTokenOnly(.outputTokens, long, visible.map { part.output($0.output) }, to: &builder) {
            part.output($0.output(in: $1))
        }
    }

    /// Where writing costs nothing by the list, what is written is billed as input.
    ///
    /// The list does not say that it is not. So it is where a platform caches by itself.
    private func addWrites(
        _ cache: CachePlan,
        _ long: LongContext?,
        to builder: inout ModelBuilder
    ) {
        let meter = MeterID.cacheWriteTokens(cache.lifetime)
        let isFree = builder.rateInForce(of: sku(of: meter))?.price.amount == .zero
        if isFree { builder.report(freeWrites(builder.catalog)) }
        let isInput = builder.catalog.billsCacheWritesAsInput(
            of: workload,
            on: calls.model.value,
            as: part.tier,
            asOf: builder.asOf
        )
        let paid = isFree || isInput ? MeterID.inputTokens : meter
        add(meter, at: paid, long, to: &builder) { part.input(cache.written($0, in: $1)) }
    }

    private func add(
        _ meter: MeterID,
        at paid: MeterID? = nil,
        _ long: LongContext?,
        to builder: inout ModelBuilder,
        tokens: (RequestSeries, Stretch?) -> Formula
    ) {
        let usage = Formula.total(of: calls.series) { tokens($0, $0.whole) }
        let formula = charge(for: tokens, paid ?? meter, long, in: &builder)
        builder.add(line(meter, usage, formula, idPrefix: "", in: builder))
    }

    /// All tokens uncached, or the visible ones at the plain price where most are not visible.
    private func addTokenOnly(
        _ meter: MeterID,
        _ long: LongContext?,
        _ visible: Formula?,
        to builder: inout ModelBuilder,
        tokens: (RequestSeries, Stretch?) -> Formula
    ) {
        let usage = visible ?? .total(of: calls.series) { tokens($0, $0.whole) }
        let formula =
            visible.map { $0 * bind(meter, above: nil, in: &builder) }
            ?? charge(for: tokens, meter, long, in: &builder)
        builder.addTokenOnly(line(meter, usage, formula, idPrefix: "token_only.", in: builder))
    }

    private func charge(
        for tokens: (RequestSeries, Stretch?) -> Formula,
        _ meter: MeterID,
        _ long: LongContext?,
        in builder: inout ModelBuilder
    ) -> Formula {
        let plain = bind(meter, above: nil, in: &builder)
        guard let long else {
            return .total(of: calls.series) { tokens($0, $0.whole) } * plain
        }
        let dear = bind(meter, above: long.threshold, in: &builder)
        return .total(of: calls.series) { series in
            let counted = { tokens(series, $0) }
            return long.charge(for: counted, of: series, plain: plain, long: dear)
        }
    }

    private func line(
        _ meter: MeterID,
        _ tokens: Formula,
        _ formula: Formula,
        idPrefix: String,
        in builder: ModelBuilder
    ) -> LineItem {
        LineItem(
            id: LineID(idPrefix + part.owner.prefix + meter.text),
            part: .inference,
            group: part.owner.title,
            label: builder.catalog.label(of: meter),
            recurrence: .monthly,
            usage: tokens,
            usageUnit: "tokens",
            formula: formula
        )
    }

    private func bind(
        _ meter: MeterID,
        above threshold: Int?,
        in builder: inout ModelBuilder
    ) -> Formula {
        let slot = part.slotPrefix + meter.text
        return builder.bind(
            sku(of: meter),
            condition: threshold.map { .inputTokensAbove($0) },
            to: RateSlot(threshold.map { "\(slot).above_\($0)" } ?? slot)
        )
    }

    private func sku(of meter: MeterID) -> SKU {
        workload.sku(of: meter, on: calls.model.value, as: part.tier)
    }

    private func freeWrites(_ catalog: RateCatalog) -> Diagnostic {
        let name = catalog.name(of: calls.model.value)
        return Diagnostic(
            .warning,
            code: "free-cache-write",
            "the list price of cache writes is 0 for \(name)",
            at: workload.caching?.ttl.origin,
            help: "no source says whether what is written is billed as input instead, so it is "
                + "counted at the rate of input"
        )
    }
}
