import Quantities

/// SHA-256 digests of what the figures of each kind of page come from, in hexadecimal.
///
/// A page changes its digest only when something that it is made from has changed, so that a new
/// scenario does not touch the reports of the others, and a new release none of the old reports.
public struct InputDigests: Sendable {
    /// The site and the releases of the catalog that are used.
    public let catalog: String

    /// The site, the catalog, every service, every scenario and the usage.
    public let portfolio: String

    /// The same with the claims.
    public let claims: String

    /// The site, the catalog and the price lists.
    public let prices: String

    /// The site, the catalog and one scenario with all files that it is made of, those of the
    /// services that it uses among them, by its id; with the usage where it claims any.
    public let scenarios: [String: String]

    /// The site and one authored page, by its path; with figures, all that a claim comes from too.
    public let pages: [String: String]

    init(
        of content: SourceFolder,
        upTo release: CalendarDate,
        _ scenarioFiles: [String: [String]],
        pagesWithFigures: Set<String>,
        claimingUsage: Set<String>
    ) {
        let site = ["site.yaml"]
        let catalogued = content.catalogued(upTo: release)
        let figured = content.figured(upTo: release)
        let claimed = figured + content.names(in: "claims.yaml", "")
        catalog = content.digest(of: catalogued)
        let used = content.names(in: "usage/", ".csv")
        portfolio = content.digest(of: figured + used)
        claims = content.digest(of: claimed)
        prices = content.digest(of: catalogued + content.names(in: "prices/", ".yaml"))
        scenarios = Dictionary(
            uniqueKeysWithValues: scenarioFiles.map { id, files in
                let own = claimingUsage.contains(id) ? used : []
                return (id, content.digest(of: catalogued + files + own))
            }
        )
        pages = Dictionary(
            uniqueKeysWithValues: content.names(in: "pages/", ".md")
                .map { name in
                    let path = String(name.dropFirst("pages/".count).dropLast(".md".count))
                    let others = pagesWithFigures.contains(path) ? claimed : site
                    return (path, content.digest(of: others + [name]))
                }
        )
    }

    /// ``portfolio`` alone.
    static func portfolio(of content: SourceFolder, upTo release: CalendarDate) -> String {
        content.digest(of: content.figured(upTo: release) + content.names(in: "usage/", ".csv"))
    }
}

extension SourceFolder {
    /// The site and the releases of the catalog up to one.
    fileprivate func catalogued(upTo release: CalendarDate) -> [String] {
        let folder = "catalog/releases/"
        let releases = names(in: folder, "")
            .filter { name in
                CalendarDate(parsing: String(name.dropFirst(folder.count).prefix(10)))
                    .map { $0 <= release } ?? false
            }
        return releases + ["site.yaml"]
    }

    /// What the figures of all scenarios come from.
    fileprivate func figured(upTo release: CalendarDate) -> [String] {
        let folders = ["catalog/" + ServiceLoader.folder, ServiceLoader.folder, "scenarios/"]
        return catalogued(upTo: release) + folders.flatMap { names(in: $0, ".yaml") }
    }

    fileprivate func names(in folder: String, _ ending: String) -> [String] {
        names.filter { $0.hasPrefix(folder) && $0.hasSuffix(ending) }
    }
}
