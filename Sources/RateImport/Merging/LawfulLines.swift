import Catalog
import Quantities

/// Holds back the lines of a draft whose prices cannot be right beside others.
struct LawfulLines {
    /// The lines that stand.
    private(set) var lines: [DraftLine]

    /// Those that do not.
    private(set) var held: [HeldLine] = []

    /// What is known with the lines that stand.
    private(set) var catalog: RateCatalog

    /// Sifts lines by ``CatalogLaws/priceBreaches(in:)``; a line that is taken all the same says
    /// in its note what is unusual.
    init(_ lines: [DraftLine], on catalog: RateCatalog, taken: OfferingChoice) {
        self.lines = lines
        self.catalog = catalog.adding(lines)
        while !self.lines.isEmpty {
            let reasons = self.reasons()
            guard !reasons.isEmpty else { return }
            sift(by: reasons, taken)
            self.catalog = catalog.adding(self.lines)
        }
    }

    private struct Place: Hashable {
        let key: RateKey
        let start: CalendarDate

        init(_ entry: LedgerEntry) {
            key = entry.key
            start = entry.period.start
        }
    }

    /// Why lines cannot stand; of several reasons of a line the first.
    private func reasons() -> [Place: PriceBreach] {
        let own = Set(lines.map { Place($0.entry) })
        return Dictionary(
            CatalogLaws.priceBreaches(in: catalog)
                .map { (Place($0.entry), $0) }
                .filter { own.contains($0.0) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    private mutating func sift(by reasons: [Place: PriceBreach], _ taken: OfferingChoice) {
        var standing: [DraftLine] = []
        for line in lines {
            guard let breach = reasons[Place(line.entry)] else {
                standing.append(line)
                continue
            }
            // Of a price that another line undoes nothing can be said that would make it right.
            if taken.contains(line.entry.key), breach.rule != .undonePrice {
                standing.append(line.noting("Unusual price: as published, \(breach.summary)."))
            } else {
                held.append(HeldLine(line, because: breach.summary))
            }
        }
        lines = standing
    }
}

extension RateCatalog {
    /// What is known with lines of a release that comes last.
    fileprivate func adding(_ lines: [DraftLine]) -> RateCatalog {
        guard let day = lines.first?.entry.release else { return self }
        let release = Release(
            id: day,
            title: "",
            checkedBy: "",
            sha256: "",
            tableSHA256: "",
            entries: lines.map(\.entry)
        )
        return RateCatalog(vocabulary: vocabulary, releases: releases + [release])
    }
}
