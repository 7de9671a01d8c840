import Catalog
import Quantities
import ReportModel

/// Where an offering is to be had and how, by the newest snapshot.
struct AvailabilitySection {
    private let offering: Offering
    private let context: ReportContext
    private let snapshot: AvailabilitySnapshot
    private let lines: [Availability]

    /// Prepares the section; nil where no snapshot speaks of the offering.
    init?(_ offering: Offering, in context: ReportContext) {
        guard let snapshot = context.snapshot else { return nil }
        let lines = snapshot.lines(of: offering.id)
        guard !lines.isEmpty else { return nil }
        self.offering = offering
        self.context = context
        self.snapshot = snapshot
        self.lines = lines
    }

    /// Every region, with the ways in which a request from there may be served.
    var section: Section {
        section { platform in
            let regions = counted(regions(on: platform).count, "region")
            let summary: [Inline] = [.text("\(regions), each with the ways to be served from it")]
            return [
                .list(ways(on: platform), isOrdered: false),
                .disclosure(Disclosure(summary: summary, blocks: [.table(table(of: platform))])),
            ]
        }
    }

    /// The regions of each way in a sentence.
    var summary: Section { section { [.list(ways(on: $0), isOrdered: false)] } }

    private func section(_ blocks: (PlatformID) -> [Block]) -> Section {
        let platforms = Set(lines.map(\.platform)).sorted()
        return Section(
            id: "availability",
            title: "Where it is available",
            blocks: [.paragraph(introduction)]
                + platforms.flatMap { platform in
                    [.paragraph(extent(on: platform))]
                        + (regions(on: platform).isEmpty ? [] : blocks(platform))
                }
        )
    }

    private var introduction: [Inline] {
        let sources = lines.flatMap(\.sources)
            .reduce(into: [SourceID]()) { found, source in
                if !found.contains(source) { found.append(source) }
            }
        let documents = sources.map { id -> [Inline] in
            guard let source = context.catalog.vocabulary.sources[id] else {
                return [.text(id.text)]
            }
            return [
                .link([.text(source.title)], .external(source.url)), ", read ",
                .value(.date(source.readOn)),
            ]
        }
        return ["As of ", .value(.date(snapshot.day)), ", from "]
            + [Inline](documents.joined(separator: ["; "])) + ["."]
    }

    /// In how many regions it is to be had, and where it is in its life.
    private func extent(on platform: PlatformID) -> [Inline] {
        let name = context.catalog.vocabulary.platforms[platform]?.name ?? platform.text
        let all = snapshot.regions(of: platform).count
        let found = regions(on: platform).count
        let own = lines.filter { $0.platform == platform }
        let stages = LifecycleStatus.allCases.compactMap { status -> String? in
            let count = own.count { $0.lifecycle == status }
            guard count > 0 else { return nil }
            return count == own.count
                ? status.words : "\(status.words) in \(counted(count, "region"))"
        }
        let notes = own.filter { $0.region == .everywhere }.compactMap(\.note)
        let extent =
            found == 0
            ? "available in none of the \(all) regions that were looked at"
            : "available in \(found) of the \(all) regions that were looked at"
        let words = ["\(name): \(extent); lifecycle: \(stages.joined(separator: ", "))."] + notes
        return [.text(words.joined(separator: " "))]
    }

    private func regions(on platform: PlatformID) -> [Region] {
        snapshot.regions(with: offering.id, on: platform)
    }

    private func table(of platform: PlatformID) -> Table {
        Table(
            id: anchor("availability", platform.text),
            caption: "Regions in which \(offering.name) is available",
            columns: [
                Column("Region"), Column("In-region"), Column("Geo profiles"), Column("Global"),
            ],
            rows: regions(on: platform).compactMap { row(of: $0, on: platform) }
        )
    }

    private func row(of region: Region, on platform: PlatformID) -> Row? {
        guard let line = line(for: region, on: platform) else { return nil }
        return Row([
            .text(region.text, note: line.note.map { [.text($0)] } ?? []),
            .text(line.isInRegion ? "yes" : "no"),
            .text(line.profiles.isEmpty ? "no" : line.profiles.joined(separator: ", ")),
            .text(line.isGlobal ? "yes" : "no"),
        ])
    }

    private func line(for region: Region, on platform: PlatformID) -> Availability? {
        let own = lines.filter { $0.platform == platform }
        return own.first { $0.region == region } ?? own.first { $0.region == .everywhere }
    }

    private func ways(on platform: PlatformID) -> [[Inline]] {
        let all = snapshot.regions(of: platform)
        return Scope.allCases.map { scope in
            let regions = snapshot.regions(with: offering.id, on: platform, scope: scope)
            let words: String =
                if regions.isEmpty {
                    "in no region"
                } else if regions == all {
                    "in all of them"
                } else {
                    regions.map(\.text).joined(separator: ", ")
                }
            return [.text("\(scope.rawValue): \(words)")]
        }
    }
}

extension LifecycleStatus {
    /// The status in a sentence.
    fileprivate var words: String {
        switch self {
        case .active: "active"
        case .legacy: "legacy"
        case .endOfLife: "no longer sold"
        case .notListed: "no longer listed"
        }
    }
}
