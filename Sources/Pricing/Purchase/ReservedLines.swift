import Catalog
import Diagnostics
import Formulas
import Quantities
import Scenarios

/// Reserved tokens a minute, paid for every hour of the month, and the tokens beyond them, which
/// are bought on demand.
struct ReservedLines {
    let workload: Workload
    let reservation: Reservation
    let owner: Owner

    /// What the reservation is for.
    let calls: [ModelCalls]

    /// Adds the lines.
    func add(to builder: inout ModelBuilder) {
        let plans = calls.map { CachePlan(workload, owner, $0, in: &builder) }
        let demand = Formula.total(of: Array(zip(calls, plans))) { calls, cache in
            .total(of: calls.series) { series in
                guard let cache else { return series.input(in: series.whole) }
                return cache.uncached(series, in: series.whole)
                    + cache.written(series, in: series.whole)
            }
        }
        let input = overflow(.input, of: demand, reservation.inputTPM, in: &builder)
        let output = overflow(
            .output,
            of: .total(of: calls, \.output),
            reservation.outputTPM,
            in: &builder
        )
        for (calls, cache) in zip(calls, plans) {
            let part = TokenPart(
                tier: .standard,
                owner: calls.owner.part("overflow", "beyond the reserved tokens"),
                slotPrefix: calls.owner.prefix,
                inputShare: input,
                outputShare: output,
                readShare: nil
            )
            InferenceLines(workload: workload, calls: calls, part: part)
                .add(cache, to: &builder)
        }
        if plans.contains(where: { $0 != nil }) { builder.report(uncertainReads) }
    }

    private enum Direction: String {
        case input
        case output

        var meter: MeterID { self == .input ? .reservedInput : .reservedOutput }
    }

    /// Adds the line of reserved tokens, and tells which share of the tokens comes beyond them.
    ///
    /// Where that is not stated, it is what is beyond all reserved tokens of the month: the least
    /// that there can be, which bursts exceed.
    private func overflow(
        _ direction: Direction,
        of demand: Formula,
        _ number: Assumption,
        in builder: inout ModelBuilder
    ) -> Formula {
        let part = owner.part("reserved")
        let tpm = builder.driver(number, of: part)
        let hours = builder.hoursPerMonth()
        let sku = workload.sku(
            of: direction.meter,
            on: workload.model.value,
            as: reservation.term.value.tier
        )
        let id = owner.prefix + direction.meter.text
        builder.add(Charge(sku, as: id, .inference, owner), for: tpm * hours, "TPM-hours")
        let reserved = tpm * 60 * hours
        builder.derive(
            "\(direction.rawValue)_demand",
            "Demand for the reserved \(direction.rawValue)",
            .share,
            of: part,
            as: demand / reserved
        )
        if let stated = reservation.overflow { return builder.driver(stated, of: part) }
        return builder.derive(
            "\(direction.rawValue)_overflow",
            "\(direction == .input ? "Input" : "Output") beyond the reserved tokens",
            .share,
            of: part,
            as: .conditional(
                Condition(demand, isAbove: reserved),
                (demand - reserved) / demand,
                0
            )
        )
    }

    private var uncertainReads: Diagnostic {
        Diagnostic(
            .note,
            code: "reserved-cache-reads",
            "cache reads do not count against reserved tokens",
            at: workload.caching?.ttl.origin,
            help: "no source says that they are free with a reservation, so all of them are "
                + "counted at the standard rate"
        )
    }
}
