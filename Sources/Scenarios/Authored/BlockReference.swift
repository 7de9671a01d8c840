public import Catalog
public import Diagnostics

/// A table or a chart that a text refers to, on its own in a paragraph.
public struct BlockReference: Sendable, Hashable {
    /// What it is.
    public let kind: Kind

    /// Where it is written.
    public let origin: SourceRange

    /// Creates a reference.
    public init(_ kind: Kind, origin: SourceRange) {
        self.kind = kind
        self.origin = origin
    }

    /// What can be referred to.
    public enum Kind: Sendable, Hashable {
        /// The rates of an offering.
        case rates(OfferingID)
        /// The figures of an estimate in short.
        case estimate(scenario: String)
        /// What the tokens of a scenario cost elsewhere.
        case comparison(scenario: String)
        /// A chart of a report.
        case chart(scenario: String, Chart)
        /// A claim with its verdict.
        case claim(String)
    }

    /// A chart of a report.
    public enum Chart: String, Sendable, Hashable, CaseIterable {
        /// What a month is made of.
        case composition
        /// From the token-only estimate to the total.
        case ladder
        /// What levers do to a month.
        case levers
        /// What each input does on its own.
        case tornado
        /// Where most draws fall.
        case band
        /// What adds up over the months.
        case cumulative
    }
}
