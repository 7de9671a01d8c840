public import Catalog
public import Diagnostics
public import Quantities

/// A model of a price list: what is bought, from whom, and where.
public struct PriceListModel: Sendable, Hashable {
    /// What is sold.
    public let offering: OfferingID

    /// Who sells it.
    public let platform: PlatformID

    /// Where a request may be served; nil where that has no meaning, or where there is one way.
    public let scope: Scope?

    /// The regions that requests are made from, in the order of the file; none for every region.
    public let regions: [Region]

    /// How it may be bought; nil for on demand, and in a batch where that is sold.
    public let tiers: [PurchaseTier]?

    /// What a reader should know about it; nil for nothing.
    public let note: String?

    /// Whether and until when it may be used.
    public let status: ApprovalStatus

    /// Where it stands in the file.
    public let origin: SourceRange

    /// Creates a model of a list.
    public init(
        offering: OfferingID,
        platform: PlatformID,
        scope: Scope? = nil,
        regions: [Region] = [],
        tiers: [PurchaseTier]? = nil,
        note: String? = nil,
        status: ApprovalStatus = .approved,
        origin: SourceRange
    ) {
        self.offering = offering
        self.platform = platform
        self.scope = scope
        self.regions = regions
        self.tiers = tiers
        self.note = note
        self.status = status
        self.origin = origin
    }
}

/// Whether and until when a model may be used.
public enum ApprovalStatus: Sendable, Hashable {
    /// It may be used.
    case approved
    /// It may be tried.
    case trial
    /// It may be used up to a day, and then another model in its place.
    case retiring(until: CalendarDate, successor: OfferingID?)

    /// The word that an author writes.
    public var word: Word {
        switch self {
        case .approved: .approved
        case .trial: .trial
        case .retiring: .retiring
        }
    }

    /// The words for a status.
    public enum Word: String, Sendable, Hashable, CaseIterable {
        /// It may be used.
        case approved
        /// It may be tried.
        case trial
        /// It may be used up to a day.
        case retiring
    }
}
