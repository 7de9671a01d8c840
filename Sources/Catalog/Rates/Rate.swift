public import Quantities

/// A price in force over a period, as known at a release.
public struct Rate: Sendable, Hashable {
    /// What it is the price of.
    public let key: RateKey

    /// The price as published.
    public let price: UnitPrice

    /// The days on which it holds: closed by the row after it, where there is one.
    public let period: EffectivePeriod

    /// The release that says so.
    public let release: CalendarDate

    /// What the ledger says about it; never withdrawn.
    public let status: RateStatus

    /// The documents that say so, at least one.
    public let sources: [SourceID]

    /// What a reader should know about it.
    public let note: String?

    /// The item that it is the price of.
    public var sku: SKU { key.sku }

    /// A stable name: the SKU, the first day, and the condition when there is one.
    ///
    /// `aws-bedrock/claude-sonnet-4.6/input_tokens/*/global/standard/2026-02-17`, and
    /// `…/2026-02-17/input_tokens>200000`. A correction keeps the name.
    public var id: String {
        let name = "\(key.sku)/\(period.start)"
        guard let condition = key.condition else { return name }
        let words = condition.description.split(separator: " ")
        return name + "/" + words.joined(separator: "-")
    }
}
