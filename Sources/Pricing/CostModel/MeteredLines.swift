import Catalog
import Formulas
import Quantities
import Scenarios

/// What a workload uses of a model by meters that have no input and output, such as embedding
/// tokens and images: each amount at the rate of its meter.
struct MeteredLines {
    let workload: Workload

    /// Which of it is bought, and how.
    let part: TokenPart

    let uses: [TokenUsage.MeterUse]

    /// Adds the lines of the bill, and the same to the token-only estimate.
    func add(to builder: inout ModelBuilder) {
        for use in uses { builder.add(line(use, idPrefix: "", in: &builder)) }
        addTokenOnly(to: &builder)
    }

    /// Adds the lines of the token-only estimate.
    func addTokenOnly(to builder: inout ModelBuilder) {
        for use in uses {
            builder.addTokenOnly(line(use, idPrefix: "token_only.", in: &builder))
        }
    }

    private func line(
        _ use: TokenUsage.MeterUse,
        idPrefix: String,
        in builder: inout ModelBuilder
    ) -> LineItem {
        let id = part.owner.prefix + use.meter.text
        let sku = workload.sku(of: use.meter, on: workload.model.value, as: part.tier)
        let amount = part.input(use.amount)
        let meter = builder.catalog.vocabulary.meters[use.meter]
        return LineItem(
            id: LineID(idPrefix + id),
            part: .inference,
            group: part.owner.title,
            label: builder.catalog.label(of: use.meter),
            recurrence: .monthly,
            usage: amount,
            usageUnit: meter?.units ?? use.meter.text,
            formula: amount * builder.bind(sku, to: RateSlot(id))
        )
    }
}
