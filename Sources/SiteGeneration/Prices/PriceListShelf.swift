import Analysis
import Catalog
import Diagnostics
import Pricing
import Quantities
import ReportBuilding
import Scenarios

/// The price lists of a project, priced, each with what it is compared with.
struct PriceListShelf: Sendable {
    /// The lists with their prices, in the order of their ids.
    let lists: [PricedList]

    private let sources: [PriceList]
    private let all: RateCatalog
    private let context: ReportContext

    /// Prices some lists.
    ///
    /// - Parameters:
    ///   - sources: The lists.
    ///   - all: The catalog with all its releases.
    ///   - context: The release that is known, and the day for a list without one.
    ///   - diagnostics: What is wrong with the lists is added to it.
    init(
        _ sources: [PriceList],
        of all: RateCatalog,
        in context: ReportContext,
        reporting diagnostics: inout [Diagnostic]
    ) {
        self.sources = sources
        self.all = all
        self.context = context
        var lists: [PricedList] = []
        for list in sources {
            let version = PriceListShelf.version(of: list, among: sources, all, context)
            do throws(ArithmeticFailure) {
                let priced = try PricedList(list, in: version.catalog, on: version.day)
                // An older release may not know a model yet, and the site can be built from it.
                let isNewest = version.catalog.newestRelease?.id == all.newestRelease?.id
                diagnostics += isNewest ? priced.findings : priced.findings.map { $0.asWarning() }
                lists.append(priced)
            } catch {
                diagnostics.append(.impossible("a price of the list", error, inFile: list.file))
            }
        }
        self.lists = lists
    }

    /// A list as its page shows it: one that another list follows, as it was known on its day.
    func version(of list: PriceList) -> PriceListChange.Version {
        Self.version(of: list, among: sources, all, context)
    }

    /// The lists that no other follows; all of them where each follows another.
    var current: [PricedList] {
        let current = lists.filter { !Self.isFollowed($0.list, among: sources) }
        return current.isEmpty ? lists : current
    }

    /// The list before another one; nil where it names none, or one that is not earlier.
    func previous(of list: PriceList) -> PriceListChange.Version? {
        switch list.previous {
        case .list(let id, _):
            return sources.first { $0.id == id }.map { version(of: $0) }
        case .release(let release, _):
            guard let newest = context.catalog.newestRelease?.id, release < newest else {
                return nil
            }
            return version(of: list, at: release)
        case nil: return nil
        }
    }

    /// A list as a release would have priced it, on its own day or on that of the list if that is
    /// earlier; nil for a release that there is not.
    func version(of list: PriceList, at release: CalendarDate) -> PriceListChange.Version? {
        guard let known = all.known(at: release), known.newestRelease?.id == release else {
            return nil
        }
        let day = min(list.day ?? release, release)
        return PriceListChange.Version(list, in: known, on: day)
    }

    /// What changed since the list before; nil where there is none.
    func changes(of list: PriceList) throws(ArithmeticFailure) -> PriceListChange? {
        guard let previous = previous(of: list) else { return nil }
        return try PriceListChange(from: previous, to: version(of: list))
    }

    private static func isFollowed(_ list: PriceList, among lists: [PriceList]) -> Bool {
        lists.contains { other in
            if case .list(list.id, _) = other.previous { true } else { false }
        }
    }

    private static func version(
        of list: PriceList,
        among lists: [PriceList],
        _ all: RateCatalog,
        _ context: ReportContext
    ) -> PriceListChange.Version {
        let day = list.day ?? context.asOf
        let known = isFollowed(list, among: lists) ? all.known(at: day) : nil
        return PriceListChange.Version(list, in: known ?? context.catalog, on: day)
    }
}
