public import Diagnostics

/// What must be true of every catalog, checked on load and before a release is written.
public enum CatalogLaws {
    /// Every breach, in no particular order.
    public static func problems(in catalog: RateCatalog) -> [Diagnostic] {
        referenceProblems(in: catalog) + ledgerProblems(in: catalog)
    }

    /// The lines that speak of what the vocabulary does not know.
    ///
    /// Errors: `unknown-platform`, `unknown-offering`, `unknown-meter`, `unknown-source`,
    /// `missing-source`, `unit-mismatch`.
    public static func referenceProblems(in catalog: RateCatalog) -> [Diagnostic] {
        let law = ReferenceLaw(catalog.vocabulary)
        return catalog.releases.flatMap(\.entries).flatMap(law.problems(with:))
    }

    /// The lines and releases that do not fit together, which asks for all of them.
    ///
    /// Errors: `rate-overlap`, `rate-gap`, `duplicate-row`, `silent-correction`, `broken-bands`,
    /// `mixed-scope`, `implausible-price`, `broken-chain`, `release-order`, `edited-release`,
    /// `edited-ledger`, and those of ``PriceBreach`` in the newest release. Warnings:
    /// `unchanged-rate`, and those of ``PriceBreach`` in older releases.
    public static func ledgerProblems(in catalog: RateCatalog) -> [Diagnostic] {
        let newest = catalog.releases.map(\.id).max()
        return catalog.ledgers.values.flatMap(TimelineLaw.problems(in:))
            + ChangeLaw.problems(in: catalog)
            + BandLaw(catalog: catalog).problems()
            + ScopeLaw.problems(in: catalog)
            + PlausibilityLaw(catalog).problems()
            + priceBreaches(in: catalog)
            .map { $0.diagnostic($0.entry.release == newest ? .error : .warning) }
            + ChainLaw.problems(in: catalog.releases)
    }

    /// The lines whose prices do not fit together as they stand, by key.
    public static func priceBreaches(in catalog: RateCatalog) -> [PriceBreach] {
        NeighbourLaw(catalog).breaches() + UndoneLaw.breaches(in: catalog)
    }
}
