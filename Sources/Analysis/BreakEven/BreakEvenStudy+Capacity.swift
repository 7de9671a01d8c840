import Catalog
import Formulas
import Pricing
import Quantities
import Scenarios

// Capacity by the hour against tokens on demand.

extension BreakEvenStudy {
    /// Reserved tokens of both directions, used alike, against the same tokens on demand.
    var reservedCases: [BreakEvenCase] {
        Reservation.Term.allCases.flatMap { term in
            purchases { $0.meter == .reservedInput && $0.tier == term.tier }
                .map { reserved($0, for: term) }
        }
    }

    private func reserved(_ purchase: Purchase, for term: Reservation.Term) -> BreakEvenCase {
        let reservation = Reservation(
            term: Choice(value: term),
            inputTPM: Assumption(.inputTPM, Quantity(100_000)),
            outputTPM: Assumption(.outputTPM, Quantity(10_000))
        )
        // At full use the least that can be reserved: 100,000 tokens in and 10,000 out a minute,
        // which are ten requests of the example.
        let requests = CostOption.variable * 10 * minutes
        return BreakEvenCase(
            id("reserved", term.rawValue, purchase.offering.text, purchase.scope.rawValue),
            of: name(of: purchase),
            purchase.scope,
            by: .share,
            CostOption(
                term == .oneMonth ? "Reserved for a month" : "Reserved for three months",
                example.model(
                    of: purchase.offering,
                    purchase.scope,
                    capacity: .reserved(reservation)
                ),
                setting: [BreakEvenExample.requests: requests],
                parts: [.inference]
            ),
            or: onDemand(purchase, requests),
            in: .zero ... .one
        )
    }

    /// Model units against tokens on demand: by what a unit would have to handle for it to pay at
    /// full use, and where that is stated by the share of it that is used.
    var provisionedCases: [BreakEvenCase] {
        let commitments = ProvisionedThroughput.Commitment.allCases.flatMap { commitment in
            purchases { $0.meter == .modelUnitHours && $0.tier == commitment.tier }
                .filter(isSoldOnDemand)
                .map { (commitment, $0) }
        }
        return commitments.flatMap { commitment, purchase in
            [provisioned(purchase, commitment, atFullUseOf: nil)]
                + (tokensPerMinute.map { [provisioned(purchase, commitment, atFullUseOf: $0)] }
                    ?? [])
        }
    }

    private func provisioned(
        _ purchase: Purchase,
        _ commitment: ProvisionedThroughput.Commitment,
        atFullUseOf throughput: Quantity?
    ) -> BreakEvenCase {
        let units = ProvisionedThroughput(
            units: Assumption(.modelUnits, .one),
            commitment: Choice(value: commitment)
        )
        let perMinute = throughput.map { CostOption.variable * .constant($0) }
        let requests = (perMinute ?? CostOption.variable) * minutes / 11_000
        return BreakEvenCase(
            id(
                throughput == nil ? "throughput" : "provisioned",
                commitment.rawValue,
                purchase.offering.text,
                purchase.scope.rawValue
            ),
            of: name(of: purchase),
            purchase.scope,
            by: throughput == nil ? .tokensPerMinute : .share,
            CostOption(
                commitment.name,
                example.model(
                    of: purchase.offering,
                    purchase.scope,
                    capacity: .provisioned(units)
                ),
                setting: [BreakEvenExample.requests: requests],
                parts: [.inference]
            ),
            or: onDemand(purchase, requests),
            in: .zero...(throughput == nil ? Quantity(1_000_000_000) : .one)
        )
    }

    private func onDemand(_ purchase: Purchase, _ requests: Formula) -> CostOption {
        CostOption(
            "On demand",
            example.model(of: purchase.offering, purchase.scope),
            setting: [BreakEvenExample.requests: requests],
            parts: [.inference]
        )
    }

    private func isSoldOnDemand(_ purchase: Purchase) -> Bool {
        let model = example.model(of: purchase.offering, purchase.scope)
        return onDemandMeters.allSatisfy { meter in
            model.rates.contains { $0.rate.key.sku.meter == meter }
        }
    }

    private var onDemandMeters: [MeterID] { [.inputTokens, .outputTokens] }

    /// Minutes in a month.
    private var minutes: Formula { .constant(example.hours.value.expected) * 60 }
}

extension ProvisionedThroughput.Commitment {
    fileprivate var name: String {
        switch self {
        case .none: "A model unit by the hour"
        case .oneMonth: "A model unit for a month"
        case .sixMonths: "A model unit for six months"
        }
    }
}
