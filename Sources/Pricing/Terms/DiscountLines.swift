import Catalog
import Diagnostics
import Formulas
import Quantities
import Scenarios

/// Negotiated discounts, each as an amount off the lines that it is for.
///
/// They stand beside the lines, which stay at list price. Of several discounts on one line each
/// takes its share of what the ones before leave.
struct DiscountLines {
    let terms: CommercialTerms

    /// Adds the discounts; all lines must be there already.
    func add(to builder: inout ModelBuilder) {
        var remainders: [LineID: [Formula]] = [:]
        for (index, discount) in terms.discounts.enumerated() {
            let owner = Owner(id: "discounts.\(index + 1)", title: discount.label)
            let share = builder.driver(discount.percent, of: owner)
            let lines = builder.lines.filter { builder.applies(discount, to: $0) }
            if lines.isEmpty { report(discount, to: &builder) }
            for recurrence in Recurrence.allCases {
                let falling = lines.filter { $0.recurrence == recurrence }
                guard !falling.isEmpty else { continue }
                let base = Formula.sum(
                    falling.map { .product([.line($0.id)] + remainders[$0.id, default: []]) }
                )
                let name = recurrence == .monthly ? "" : ".once"
                builder.addAdjustment(
                    LineItem(
                        id: LineID("discounts.\(index + 1)\(name)"),
                        part: .discounts,
                        group: "Negotiated",
                        label: discount.label,
                        recurrence: recurrence,
                        usage: base,
                        usageUnit: "USD",
                        formula: base * share
                    )
                )
            }
            for line in lines { remainders[line.id, default: []].append(1 - share) }
        }
    }

    private func report(
        _ discount: CommercialTerms.Discount,
        to builder: inout ModelBuilder
    ) {
        builder.report(
            Diagnostic(
                .warning,
                code: "idle-discount",
                "the discount \"\(discount.label)\" is off no line that has a price",
                at: discount.offering?.origin ?? discount.platform?.origin
                    ?? discount.percent.origin,
                help: "name a platform or an offering that the scenario uses, or leave it out"
            )
        )
    }
}

extension ModelBuilder {
    /// Whether a discount is off the rates of a line; what the author pays apart has none.
    fileprivate func applies(
        _ discount: CommercialTerms.Discount,
        to line: LineItem
    ) -> Bool {
        guard line.part != .own, isPriced(line) else { return false }
        guard discount.platform != nil || discount.offering != nil else { return true }
        let skus = line.formula.references.compactMap { reference -> SKU? in
            guard case .rate(let slot) = reference else { return nil }
            return rates.first { $0.slot == slot }?.rate.sku
        }
        return !skus.isEmpty
            && skus.allSatisfy { sku in
                (discount.platform.map { $0.value == sku.platform } ?? true)
                    && (discount.offering.map { $0.value == sku.offering } ?? true)
            }
    }

    /// Whether every rate of a line is there, also by way of other lines.
    private func isPriced(_ line: LineItem) -> Bool {
        line.formula.references.allSatisfy { reference in
            switch reference {
            case .rate(let slot): !missingRates.contains { $0.slot == slot }
            case .line(let id): lines.first { $0.id == id }.map(isPriced) ?? false
            default: true
            }
        }
    }
}
