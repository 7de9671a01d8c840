public import Catalog
public import Diagnostics

/// A lever of a scenario with its assumptions.
public struct Lever: Sendable, Hashable {
    /// What it does.
    public let kind: LeverKind

    /// The workload that it is for; nil for every one that it applies to.
    public let workload: Choice<String>?

    /// The knowledge base that it is for; nil for every one that it applies to.
    public let knowledgeBase: Choice<String>?

    /// The model that it brings in; nil where it takes none, or none is named.
    public let model: Choice<OfferingID>?

    /// How long what is cached lives; nil for five minutes.
    public let ttl: Choice<CacheLifetime>?

    /// How long model units are committed for; nil for no commitment.
    public let commitment: Choice<ProvisionedThroughput.Commitment>?

    /// The numbers that are stated, or that its kind has where nobody states them.
    public let numbers: [Assumption]

    /// Where the author lists it; nil for one that is tried without being asked for.
    public let origin: SourceRange?

    /// Creates a lever; numbers and a model that are not stated are those of its kind.
    public init(
        _ kind: LeverKind,
        workload: Choice<String>? = nil,
        knowledgeBase: Choice<String>? = nil,
        model: Choice<OfferingID>? = nil,
        ttl: Choice<CacheLifetime>? = nil,
        commitment: Choice<ProvisionedThroughput.Commitment>? = nil,
        numbers: [Assumption] = [],
        origin: SourceRange? = nil
    ) {
        self.kind = kind
        self.workload = workload
        self.knowledgeBase = knowledgeBase
        self.model = model ?? kind.standardModel.map { Choice(value: $0, isDefault: true) }
        self.ttl = ttl
        self.commitment = commitment
        self.numbers = kind.numbers.compactMap { number in
            numbers.first { $0.key.name == number.key.name } ?? number.assumption
        }
        self.origin = origin
    }

    /// One of its numbers; nil where nobody states it and there is no default.
    public func number(_ key: NumberKey) -> Assumption? {
        numbers.first { $0.key.name == key.name }
    }

    /// Every lever with its default assumptions, in the default order.
    public static let standard = LeverKind.allCases.map { Lever($0) }
}
