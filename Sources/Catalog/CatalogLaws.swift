public import Diagnostics

/// What must be true of every catalog, checked on load and before a release is written.
public enum CatalogLaws {
    /// Every breach, in no particular order.
    ///
    /// Errors: `unknown-platform`, `unknown-offering`, `unknown-meter`, `unknown-source`,
    /// `missing-source`, `unit-mismatch`, `rate-overlap`, `rate-gap`, `duplicate-row`,
    /// `silent-correction`, `broken-bands`, `implausible-price`, `broken-chain`, `release-order`.
    /// Warning: `unchanged-rate`.
    public static func problems(in catalog: RateCatalog) -> [Diagnostic] {
        let entries = catalog.releases.flatMap(\.entries)
        let references = ReferenceLaw(catalog.vocabulary)
        return entries.flatMap(references.problems(with:))
            + catalog.ledgers.values.flatMap(TimelineLaw.problems(in:))
            + ChangeLaw.problems(in: catalog)
            + BandLaw(catalog: catalog).problems()
            + PlausibilityLaw(entries).problems()
            + ChainLaw.problems(in: catalog.releases)
    }
}
