import Catalog
import Pricing
import Quantities
import RateImport
import UsageTables

/// What a usage type of a bill says was used.
struct BilledUsage {
    /// What the model is called in it; empty where it names none.
    let model: String

    /// The region of its first word; nil where there is none that is known.
    let region: Region?

    private let text: String
    private let usage: UsageType?

    /// Reads a usage type; empty for none.
    init(_ text: String) {
        self.text = text
        usage = UsageType(parsing: text)
        let words = AWSPriceListUsage(parsing: text)
        model = usage == nil ? "" : words.model
        region = words.prefix.flatMap { AWSPriceListRegions.region(ofPrefix: $0) }
    }

    /// Whether every word of it is understood.
    var isUnderstood: Bool { usage != nil }

    /// How it was bought; nil where it is not understood.
    var tier: PurchaseTier? { usage?.tier }

    /// Where it could be served, by it or else by the model; nil where it is not understood.
    func scope(of model: UsageModels.Model?) -> Scope? {
        usage.flatMap { $0.scope ?? model?.scope }
    }

    /// What is counted: a meter of the catalog, or the usage type where it is not understood; nil
    /// for none.
    func meter(of offering: Offering?) -> MeterID? {
        usage?.meter(of: offering) ?? (text.isEmpty ? nil : MeterID(text))
    }

    /// The count of an amount of the bill.
    ///
    /// Where the usage type is understood it is in tokens; those of requests that are priced as long
    /// ones have a unit of their own, and stay apart.
    ///
    /// - Parameters:
    ///   - amount: How many units the bill has.
    ///   - unit: What the bill calls the unit, which may say how many tokens it is.
    ///   - offering: What was used; nil where that is not known.
    ///   - name: Gives what a meter's own unit is called.
    /// - Returns: The count without its cost.
    /// - Throws: ``ArithmeticFailure/overflow``.
    func count(
        of amount: Quantity,
        in unit: String,
        of offering: Offering?,
        unitOf name: (MeterID) -> String
    ) throws(ArithmeticFailure) -> UsageEntry.Count {
        guard let meter = meter(of: offering) else {
            return UsageEntry.Count(meter: nil, unit: "", quantity: nil)
        }
        guard let usage else {
            return UsageEntry.Count(
                meter: meter,
                unit: unit.isEmpty ? "units" : unit,
                quantity: amount
            )
        }
        return UsageEntry.Count(
            meter: meter,
            unit: (usage.isLongContext ? "long-context " : "") + name(meter),
            quantity: try amount * (BilledUsage.tokens(in: unit) ?? usage.tokensPerUnit)
        )
    }

    /// How many tokens a unit of the bill is, where its name says so.
    private static func tokens(in unit: String) -> Quantity? {
        switch unit.lowercased() {
        case "1k tokens": Quantity(1_000)
        case "1m tokens", "million tokens": Quantity(1_000_000)
        case "tokens": .one
        default: nil
        }
    }
}
