public import Catalog
public import Quantities
import ReportModel

/// What the pages of a site are made from, and what they share.
public struct ReportContext: Sendable {
    /// The catalog as known at the release that is used.
    public let catalog: RateCatalog

    /// The name of that release.
    public let release: String

    /// The day whose rates are in force.
    public let asOf: CalendarDate

    /// The SHA-256 of what the figures of a page come from, in hexadecimal.
    public let inputsHash: String

    /// The currency of amounts, and what a dollar is worth in it.
    public let exchange: ExchangeRate

    /// Creates a context.
    public init(
        catalog: RateCatalog,
        release: String,
        asOf: CalendarDate,
        inputsHash: String,
        exchange: ExchangeRate = .identity
    ) {
        self.catalog = catalog
        self.release = release
        self.asOf = asOf
        self.inputsHash = inputsHash
        self.exchange = exchange
    }

    /// The context of a page that is made from other inputs.
    public func made(from inputsHash: String?) -> ReportContext {
        ReportContext(
            catalog: catalog,
            release: release,
            asOf: asOf,
            inputsHash: inputsHash ?? self.inputsHash,
            exchange: exchange
        )
    }

    /// The context of a page whose amounts are in dollars, such as those of a bill.
    public var inDollars: ReportContext {
        ReportContext(catalog: catalog, release: release, asOf: asOf, inputsHash: inputsHash)
    }

    /// How many decimals an amount has in print.
    var fractionDigits: Int { exchange.currency.fractionDigits }

    /// What was to be had where and how on the day of the rates; nil where nobody looked by then.
    var snapshot: AvailabilitySnapshot? { catalog.snapshot(on: asOf) }

    /// The provenance of a page.
    func provenance(command: String) -> Provenance {
        Provenance(
            catalogRelease: release,
            asOf: asOf,
            inputsHash: inputsHash,
            command: "\(command) --catalog \(release) --as-of \(asOf)",
            exchange: exchange
        )
    }

    /// What an offering is called.
    func name(of offering: OfferingID) -> String {
        catalog.vocabulary.offerings[offering]?.name ?? offering.text
    }

    /// What a meter is called.
    func name(of meter: MeterID) -> String {
        catalog.vocabulary.meters[meter]?.name ?? meter.text
    }
}
