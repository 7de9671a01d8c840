import Catalog
import Diagnostics
import Formulas
import Quantities
import Scenarios

/// Model units, paid for every hour of the month, used or not.
struct ProvisionedLines {
    let workload: Workload
    let throughput: ProvisionedThroughput
    let owner: Owner

    /// The tokens of a month, in and out.
    let tokens: Formula

    /// Adds the line, and tells how far the units are used where that can be known.
    func add(to builder: inout ModelBuilder) {
        let part = owner.part("provisioned")
        let units = Formula.roundedUp(builder.driver(throughput.units, of: part), 1)
        let hours = builder.hoursPerMonth()
        let sku = workload.sku(
            of: .modelUnitHours,
            on: workload.model.value,
            as: throughput.commitment.value.tier
        )
        let id = owner.prefix + MeterID.modelUnitHours.text
        builder.add(
            Charge(sku, as: id, .inference, owner),
            for: units * hours,
            "model unit-hours"
        )
        guard let stated = throughput.tokensPerMinutePerUnit else {
            builder.report(unknownThroughput)
            return
        }
        let limit = units * builder.driver(stated, of: part) * 60 * hours
        builder.derive(
            "utilization",
            "Use of the model units",
            .share,
            of: part,
            as: tokens / limit
        )
        if let month = builder.firstMonth(withAny: tokens - limit) {
            builder.report(overload(inMonth: month))
        }
    }

    private var unknownThroughput: Diagnostic {
        Diagnostic(
            .note,
            code: "unknown-throughput",
            "what a model unit handles is not published, so nothing is said of how far the units "
                + "of \"\(workload.title)\" are used",
            at: throughput.units.origin,
            help: "measure it, and state tokens_per_minute_per_unit"
        )
    }

    private func overload(inMonth month: Int) -> Diagnostic {
        Diagnostic(
            .warning,
            code: "too-few-units",
            "\"\(workload.title)\" has more tokens than its model units handle"
                + (month == 1 ? "" : " in month \(month)"),
            at: throughput.units.origin,
            help: "take more units, or fewer tokens: what is beyond them is turned away, and the "
                + "estimate does not price it"
        )
    }
}
