import Quantities
import ReportBuilding
import SourceLoading

/// What a project is made from at one moment, by which a later one knows what is as it was.
struct InputState: Sendable {
    /// What each kind of page is made from.
    let digests: InputDigests

    private let catalog: String
    private let release: String
    private let asOf: CalendarDate

    init(of source: LoadedProject, _ digests: InputDigests, in context: ReportContext) {
        self.digests = digests
        catalog = source.readCatalog.inputsDigest
        release = context.release
        asOf = context.asOf
    }

    /// Whether every rate, and what the site says of all scenarios, is as it was.
    func hasSameRates(as last: InputState) -> Bool {
        catalog == last.catalog && digests.catalog == last.digests.catalog
            && release == last.release && asOf == last.asOf
    }

    /// Whether a scenario, and the rates, are as they were.
    func hasSame(_ scenario: String, as last: InputState) -> Bool {
        hasSameRates(as: last) && digests.scenarios[scenario] == last.digests.scenarios[scenario]
    }
}
